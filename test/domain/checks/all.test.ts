import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedItems, CHECKS, runChecks } from '#domain/checks/all'
import { fileFacts } from '#domain/checks/check'
import { clauseAround, QUOTE_MAX } from '#domain/checks/quote'
import { day } from '#domain/day'
import { aReading } from '../../support/aReading.ts'
import { CHECKLIST } from '../../support/checklist.ts'

const facts = fileFacts(CHECKLIST, day('2026-11-24'))

describe('all checks', () => {
  it('belong each to one item of the checklist', () => {
    const ids = CHECKS.map((c) => c.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !CHECKLIST.items.some((i) => i.id === id))).toEqual([])
  })
  it('have each a table of cases', () => {
    const here = new URL('.', import.meta.url)
    const tables = readdirSync(here)
      .filter((f) => f.endsWith('.test.ts'))
      .map((f) => readFileSync(new URL(f, here), 'utf8'))
    expect(tables.join('\n').match(/^table\(/gmu)).toHaveLength(CHECKS.length)
  })
  it('give their findings in the order of the text, what concerns the whole draft first', () => {
    const found = runChecks(
      aReading({
        title: '关于防汛的通知',
        number: '云政发[2026]1号',
        body: ['各村签订责任状。', '各乡镇每日报送，并打卡。'],
        charCount: 6000,
      }),
      facts,
    )
    expect(found.map((f) => f.checklistId)).toEqual(['N12', 'F03', 'F03', 'F11', 'F02', 'B05', 'B06', 'B08'])
    const places = found.map((f) => f.place?.paragraph ?? -1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  it('say nothing about an empty draft, and say which could not look', () => {
    const empty = aReading({ title: null, to: [], signatures: [], date: null })
    expect(runChecks(empty, facts)).toEqual([])
    const ran = checkedItems(empty, facts)
    expect(ran).toContain('B06')
    expect(['N02', 'N03', 'F01', 'F02', 'F08', 'L01', 'L30', 'B12'].filter((id) => ran.includes(id))).toEqual([])
  })
})

describe('a quote', () => {
  const cut = (text: string, word: string): string => {
    const start = text.indexOf(word)
    const span = clauseAround(text, { paragraph: 0, start, end: start + word.length })
    return text.slice(span.start, span.end)
  }
  const filler = '县水利局负责水源调度和信息汇总以及相关工作的统筹协调'
  it.each<[string, string, string, string]>([
    [
      'the sentence when it fits',
      '现通知如下。各乡镇每日报送情况，无情况零报告。请执行。',
      '每日',
      '各乡镇每日报送情况，无情况零报告',
    ],
    [
      'the half-sentence when the sentence is too long',
      `${filler}，${filler}；各村建立台账；${filler}。`,
      '台账',
      '各村建立台账',
    ],
    ['the clause when that is too long', `${filler}，各村建立台账，${filler}，${filler}。`, '台账', '各村建立台账'],
    ['the member of an enumeration', `${filler}、${filler}、各村建立台账、${filler}、${filler}`, '台账', '各村建立台账'],
    ['without the spaces around', '。　　各村建立台账　。', '台账', '各村建立台账'],
  ])('is %s', (_, text, word, expected) => expect(cut(text, word)).toBe(expected))
  it('is never longer than sixty characters and never cuts a character in two', () => {
    const text = `${'𠀀'.repeat(60)}台账${'𠀀'.repeat(60)}`
    const quote = cut(text, '台账')
    expect(quote.length).toBeLessThanOrEqual(QUOTE_MAX)
    expect(quote).toContain('台账')
    expect(quote.isWellFormed()).toBe(true)
  })
})
