import { describe, expect, it } from 'vitest'
import { carriedAnswers } from '#domain/carriedAnswers'
import type { ChecklistEntry } from '#domain/checklistAnswers'
import type { Finding } from '#domain/finding'
import type { Answer } from '#domain/review'
import { aReading } from '../support/aReading.ts'
import { CHECKLIST } from '../support/checklist.ts'

const item = (id: string): ChecklistEntry['item'] => CHECKLIST.items.find((i) => i.id === id)!
const entry = (id: string, more: Partial<ChecklistEntry> = {}): ChecklistEntry => ({
  item: item(id),
  because: '',
  settledBy: 'person',
  findings: [],
  recordSays: null,
  preset: null,
  ...more,
})
const said = (itemId: string, more: Partial<Answer> = {}): Answer => ({
  itemId,
  value: '符合',
  reason: '',
  evidence: '',
  settledBy: 'person',
  ...more,
})
const seen = (checklistId: string, quote: string, paragraph: number, message = `出现“${quote}”`): Finding => ({
  checklistId,
  level: '疑似',
  quote,
  place: { paragraph, start: 0, end: quote.length, label: '正文' },
  source: 'J24 第3条',
  message,
})
const text = (...body: string[]) => aReading({ title: null, to: [], signatures: [], date: null, body }).paragraphs

const THEN = text('各乡镇每日报送。', '第二段。')

describe('an answer of the version before is offered again', () => {
  const daily = seen('B06', '每日报送', 0)
  const against = said('B06', { reason: '已核对原文' })
  const cases: readonly (readonly [
    string,
    ChecklistEntry,
    Answer,
    readonly Finding[],
    readonly string[],
    readonly Finding[],
    boolean,
  ])[] = [
    ['when nothing was and is found', entry('N10'), said('N10'), [], ['改过的一段。', '第二段。'], [], true],
    [
      'when the same stands in the same paragraph',
      entry('B06', { findings: [daily] }),
      against,
      [daily],
      ['各乡镇每日报送。', '改过了。'],
      [daily],
      true,
    ],
    [
      'when that paragraph stands elsewhere now',
      entry('B06', { findings: [daily] }),
      against,
      [daily],
      ['新的一段。', '各乡镇每日报送。'],
      [seen('B06', '每日报送', 1)],
      true,
    ],
    [
      'not when its paragraph was changed',
      entry('B06', { findings: [daily] }),
      against,
      [daily],
      ['各乡镇和各单位每日报送。', '第二段。'],
      [daily],
      false,
    ],
    [
      'not when there is one more finding',
      entry('B06', { findings: [daily] }),
      against,
      [daily],
      ['各乡镇每日报送。', '村每日报送。'],
      [daily, seen('B06', '每日报送', 1)],
      false,
    ],
    ['not when what was found is gone', entry('B06'), against, [daily], ['各乡镇报送。', '第二段。'], [], false],
    [
      'not when the program says it otherwise',
      entry('N12', { findings: [seen('N12', '', 0, '5236字')] }),
      said('N12', { reason: '已核' }),
      [seen('N12', '', 0, '5236字')],
      ['各乡镇每日报送。'],
      [seen('N12', '', 0, '3980字')],
      false,
    ],
    [
      'not when the group confirmed it',
      entry('B06'),
      said('B06', { settledBy: 'untriggered' }),
      [],
      ['各乡镇每日报送。'],
      [],
      false,
    ],
    [
      'not when the record settles it now',
      entry('N10', { settledBy: 'record' }),
      said('N10'),
      [],
      ['各乡镇每日报送。'],
      [],
      false,
    ],
    ['not when it lacks what is asked', entry('N10'), said('N10', { value: '不适用' }), [], ['各乡镇每日报送。'], [], false],
  ]
  it.each(cases)('%s', (_, row, answer, before, body, now, offered) => {
    const found = carriedAnswers(
      [row],
      [],
      { findings: before, paragraphs: THEN, answers: [answer] },
      { findings: now, paragraphs: text(...body) },
    )
    expect(found).toEqual(offered ? [answer] : [])
  })

  it('and not where there is an answer already', () => {
    const earlier = { findings: [], paragraphs: THEN, answers: [said('N10')] }
    expect(carriedAnswers([entry('N10')], [said('N10')], earlier, { findings: [], paragraphs: THEN })).toEqual([])
  })
})
