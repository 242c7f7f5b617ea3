import { describe, expect, it } from 'vitest'
import { day, month } from '#domain/day'
import {
  compareRows,
  filterRows,
  matchesSearch,
  numberEntriesOf,
  numberOf,
  registerAsOf,
  type RegisterFilter,
  type RegisterRow,
} from '#domain/register'

const row = (id: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  id,
  seriesCode: null,
  year: null,
  serial: null,
  docNumber: null,
  title: '关于做好防汛的工作提示',
  unit: '县水利局',
  issuer: '县水利局',
  coIssuers: [],
  docKind: null,
  carrier: 'workReminder',
  direction: 'down',
  normativeKind: 'none',
  inPlan: null,
  documentDate: day('2026-06-01'),
  printDate: day('2026-06-01'),
  recipients: '',
  copies: 0,
  caseId: null,
  origin: 'imported',
  status: 'issued',
  voidedOn: null,
  voidReason: null,
  ...more,
})
const numbered = (serial: number, more: Partial<RegisterRow> = {}): RegisterRow =>
  row(`n${serial}`, {
    seriesCode: '云政办发',
    year: 2026,
    serial,
    docNumber: `云政办发〔2026〕${serial}号`,
    title: `云岭县人民政府办公室关于做好第${serial}项工作的通知`,
    unit: '县财政局',
    issuer: '云岭县人民政府办公室',
    docKind: '通知',
    carrier: 'redHead',
    inPlan: 'inPlan',
    printDate: day('2026-03-10'),
    documentDate: day('2026-03-09'),
    ...more,
  })

describe('sorting', () => {
  it('is by number as a number; rows without one follow by print date, then id', () => {
    const rows = [row('b'), numbered(10), row('a'), numbered(9), row('c', { printDate: day('2026-05-01') }), numbered(100)]
    expect([...rows].sort(compareRows).map((r) => r.id)).toEqual(['n9', 'n10', 'n100', 'c', 'a', 'b'])
  })
  it('is a total order: equal only for the same row', () => {
    const rows = [row('a'), row('b'), numbered(1), numbered(2)]
    for (const x of rows) for (const y of rows) expect(compareRows(x, y) === 0).toBe(x.id === y.id)
  })
  it('a row without all three parts has no number', () => expect(numberOf(numbered(1, { serial: null }))).toBeNull())
})

describe('search', () => {
  const seven = numbered(7)
  it.each([
    '云政办发〔2026〕7号',
    '云政办发[2026]7号',
    '云政办发［2026］7号',
    '云政办发（2026）7号',
    '云政办发【2026】07号',
    '云政办发〔２０２６〕第７号',
    '云政办发 [2026] 7 号',
    '财政局',
    '做好 第7项',
    '办公室关于',
  ])('%s finds 云政办发〔2026〕7号', (text) => expect(matchesSearch(seven, text)).toBe(true))
  it.each(['云政办发[2026]17号', '云政发[2026]7号', '云政办发[2025]7号', '财政局 防汛'])('%s does not', (text) =>
    expect(matchesSearch(seven, text)).toBe(false),
  )
  it('7号 as a complete number does not find 17号', () => expect(matchesSearch(numbered(17), '云政办发[2026]7号')).toBe(false))
  it('brackets in a title are found in any writing', () => {
    expect(matchesSearch(numbered(8, { title: '关于公布目录（2026年调整）的通知' }), '目录(2026年调整)')).toBe(true)
  })
})

describe('filters', () => {
  const rows = [
    numbered(1),
    numbered(2, { unit: '县水利局', printDate: day('2026-04-01') }),
    numbered(3, { status: 'void' }),
    row('r'),
  ]
  it.each<[RegisterFilter, string[]]>([
    [{}, ['n1', 'n2', 'n3', 'r']],
    [{ unit: '县水利局' }, ['n2', 'r']],
    [{ month: month('2026-03') }, ['n1', 'n3']],
    [{ seriesCode: '云政办发', status: 'issued' }, ['n1', 'n2']],
    [{ carrier: 'workReminder' }, ['r']],
    [{ docKind: '通知', year: 2026 }, ['n1', 'n2', 'n3']],
    [{ fromYear: 2027 }, []],
    [{ fromYear: 2025, toYear: 2026, search: '防汛' }, ['r']],
    [{ search: '  ' }, ['n1', 'n2', 'n3', 'r']],
  ])('%j keeps %j', (filter, ids) => expect(filterRows(rows, filter).map((r) => r.id)).toEqual(ids))
})

describe('the register at the end of a day', () => {
  const voided = numbered(17, {
    status: 'void',
    voidedOn: day('2026-05-11'),
    voidReason: '印制前撤稿',
    printDate: day('2026-04-28'),
  })
  it.each<[string, string[]]>([
    ['2026-04-27', []],
    ['2026-04-28', ['issued']],
    ['2026-05-10', ['issued']],
    ['2026-05-11', ['void']],
  ])('on %s a number voided on 05-11 stands as %j', (on, states) =>
    expect(registerAsOf([voided], day(on)).map((r) => r.status)).toEqual(states),
  )
  it('gives the number ledger its entries', () => {
    expect(numberEntriesOf([numbered(1), voided, row('r')], '云政办发', 2026)).toEqual([
      { serial: 1, state: 'used', reason: '' },
      { serial: 17, state: 'void', reason: '印制前撤稿' },
    ])
  })
})
