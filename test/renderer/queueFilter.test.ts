import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#contract/views'
import {
  isNarrowed,
  NO_FILTER,
  passes,
  stateChoices,
  unitChoices,
  type QueueFilter,
} from '../../src/renderer/features/queue/queueFilter.ts'

const row = (id: string, more: Partial<CaseRow>): CaseRow => ({
  id,
  reviewNo: id,
  title: '通知',
  unit: '县教育局',
  docKind: '通知',
  seriesCode: '云政办发',
  plan: 'inPlan',
  normativeKind: 'none',
  urgency: 'none',
  state: 'reviewing',
  versionNo: 1,
  submittedOn: '2026-10-20' as CaseRow['submittedOn'],
  daysWaiting: 2,
  dueOn: null,
  overdue: false,
  dueInWords: null,
  docNumber: null,
  waitsFor: '审核',
  mine: true,
  notice: null,
  standing: '审核中',
  ...more,
})

const ROWS = [
  row('a', {}),
  row('b', { urgency: '加急', unit: '县水利局' }),
  row('c', { overdue: true, dueInWords: '已逾期1个工作日', state: 'signed' }),
  row('d', { dueInWords: '今日到期' }),
  row('e', { dueInWords: '还有1个工作日' }),
]

describe('待办 narrowed', () => {
  it.each<[string, Partial<QueueFilter>, string[]]>([
    ['not at all', {}, ['a', 'b', 'c', 'd', 'e']],
    ['to a step', { state: 'signed' }, ['c']],
    ['to a unit', { unit: '县水利局' }, ['b']],
    ['to what is pressing: urgent, overdue, due today', { pressing: true }, ['b', 'c', 'd']],
    ['by all of them', { state: 'signed', unit: '县水利局', pressing: true }, []],
  ])('%s', (_, filter, ids) => {
    const f = { ...NO_FILTER, ...filter }
    expect(ROWS.filter((r) => passes(r, f)).map((r) => r.id)).toEqual(ids)
    expect(isNarrowed(f)).toBe(Object.keys(filter).length > 0)
  })

  it('offers each step and unit with the rows it would leave beside the other filters', () => {
    const units = (filter: Partial<QueueFilter>) => unitChoices(ROWS, { ...NO_FILTER, ...filter }).map((o) => o.text)
    expect(units({})).toEqual(['县教育局 4', '县水利局 1'])
    expect(units({ state: 'signed' })).toEqual(['县教育局 1'])
    expect(stateChoices(ROWS, { ...NO_FILTER, pressing: true }).map((o) => o.text)).toEqual(['审核中 2', '待复核 1'])
  })

  it('keeps what was chosen on offer when nothing has it any more', () => {
    expect(unitChoices(ROWS, { ...NO_FILTER, unit: '县林业局' })[0]).toEqual({ value: '县林业局', text: '县林业局 0' })
  })
})
