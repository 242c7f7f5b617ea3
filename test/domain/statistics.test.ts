import { describe, expect, it } from 'vitest'
import { defaultRule } from '#domain/countingRule'
import { day, month, type Day } from '#domain/day'
import { figureLabel, figuresOf, findFigure } from '#domain/figures'
import type { RegisterRow } from '#domain/register'
import { monthReport, outcomeLine, SUBSTITUTION_HINT, type CaseOutcome, type MonthInput } from '#domain/statistics'

const rule = defaultRule(['甲发', '乙发'], day('2025-01-01'))
const row = (id: string, printDate: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  id,
  seriesCode: '甲发',
  year: Number(printDate.slice(0, 4)),
  serial: 1,
  docNumber: null,
  title: id,
  unit: '县财政局',
  issuer: '县政府',
  coIssuers: [],
  docKind: '通知',
  carrier: 'redHead',
  direction: 'down',
  normativeKind: 'none',
  inPlan: 'inPlan',
  documentDate: printDate as Day,
  printDate: printDate as Day,
  recipients: '',
  copies: 1,
  caseId: null,
  origin: 'imported',
  status: 'issued',
  voidedOn: null,
  voidReason: null,
  ...more,
})
const note = (id: string, printDate: string): RegisterRow =>
  row(id, printDate, { seriesCode: null, serial: null, carrier: 'workReminder', docKind: null, inPlan: null })
const report = (rows: RegisterRow[], m = '2026-03', more: Partial<MonthInput> = {}) =>
  monthReport({ rows, cases: [], rule, month: month(m), ceilings: null, ...more })

describe('slots', () => {
  it.each<[string, number[]]>([
    ['2026-03-31', [1, 0, 1, 0]],
    ['2026-03-01', [1, 0, 1, 0]],
    ['2026-01-01', [0, 0, 1, 0]],
    ['2026-04-01', [0, 0, 0, 0]],
    ['2025-03-15', [0, 1, 0, 1]],
    ['2025-01-01', [0, 0, 0, 1]],
    ['2025-04-01', [0, 0, 0, 0]],
    ['2024-03-15', [0, 0, 0, 0]],
    ['2027-03-15', [0, 0, 0, 0]],
  ])('a row of %s stands in month, month last year, cumulative, cumulative last year as %j for March 2026', (on, counts) => {
    const { total } = report([row('x', on)]).tables.series
    expect([total.month.now.value, total.month.before.value, total.cumulative.now.value, total.cumulative.before.value]).toEqual(
      counts,
    )
  })
  it('follow 成文日期 when the rule says so', () => {
    const signed = row('x', '2026-04-01', { documentDate: day('2026-03-31') })
    expect(
      report([signed], '2026-03', { rule: { ...rule, dateBasis: 'documentDate' } }).tables.series.total.month.now.rowIds,
    ).toEqual(['x'])
  })
})

describe('tables', () => {
  it('show every counted series, also with nothing; a voided row stands nowhere', () => {
    const { tables } = report([row('a', '2026-03-02', { status: 'void' })])
    expect(tables.series.lines.map((l) => [l.key, l.month.now.value])).toEqual([
      ['甲发', 0],
      ['乙发', 0],
    ])
    expect(tables.carrier.lines).toEqual([])
  })
  it('name 规范性文件, plan and kind, with rows that lack them in a line of their own', () => {
    const { tables } = report([
      row('a', '2026-03-02', { normativeKind: 'admin' }),
      row('b', '2026-03-02', { inPlan: null, docKind: null }),
    ])
    expect(tables.normative.lines.map((l) => [l.label, l.month.now.value])).toEqual(
      [
        ['行政规范性文件', 1],
        ['否', 1],
      ].map(([l, n]) => [l === '否' ? '不是规范性文件' : l, n]),
    )
    expect(tables.plan.lines.map((l) => l.label)).toEqual(['计划内', '未登记计划属性'])
    expect(tables.docKind.lines.map((l) => l.label)).toEqual(['通知', '无文种载体'])
  })
  it('list units in the order of the office, not by size', () => {
    const rows = [
      row('a', '2026-03-02'),
      row('b', '2026-03-02', { unit: '县民政局' }),
      row('c', '2026-03-02', { unit: '县民政局' }),
      row('d', '2026-03-02', { unit: '县数据局' }),
    ]
    expect(report(rows, '2026-03', { units: ['县财政局', '县民政局'] }).tables.unit.lines.map((l) => l.key)).toEqual([
      '县财政局',
      '县民政局',
      '县数据局',
    ])
  })
  it('a unit that had none last year has no percentage', () => {
    expect(report([row('a', '2026-03-02')]).tables.unit.lines[0]!.month.change.text).toBe('上年同期为0，不计算')
  })
})

describe('sentences', () => {
  const many = (n: number, on: string, make: typeof row | typeof note): RegisterRow[] =>
    Array.from({ length: n }, (_, i) => make(`${on}-${make.name}-${i}`, on))
  it('compare the month with the same month of last year, and hint when 口径外 rises while 口径内 falls', () => {
    const r = report([
      ...many(2, '2026-03-02', row),
      ...many(3, '2025-03-03', row),
      ...many(4, '2026-03-02', note),
      ...many(2, '2025-03-03', note),
    ])
    expect(r.sentence).toBe(
      '2026年3月印发2件，比去年同月少1件（−33.33%）；口径外4件，比去年同月多2件（+100.00%）；两者合计6件，多1件（+20.00%）。',
    )
    expect(r.cumulativeSentence.startsWith('2026年1—3月印发2件，比去年同期少1件')).toBe(true)
    expect(r.hint).toBe(SUBSTITUTION_HINT)
  })
  it.each<[string, number[], string | null]>([
    ['both fall', [2, 3, 1, 2], null],
    ['both rise', [3, 2, 2, 1], null],
    ['outside stands', [2, 3, 2, 2], null],
    ['inside stands', [3, 3, 4, 2], null],
    ['inside falls, outside rises', [2, 3, 3, 2], SUBSTITUTION_HINT],
  ])('hint when %s', (_what, [a, b, c, d], hint) => {
    expect(
      report([
        ...many(a!, '2026-03-02', row),
        ...many(b!, '2025-03-03', row),
        ...many(c!, '2026-03-02', note),
        ...many(d!, '2025-03-03', note),
      ]).hint,
    ).toBe(hint)
  })
  it('say 持平, and that nothing is calculated on nothing', () => {
    expect(report([row('a', '2026-01-05'), row('b', '2025-01-06')], '2026-01').sentence).toBe(
      '2026年1月印发1件，与去年同月持平（0.00%）；口径外0件，与去年同月持平（上年同期为0，不计算）；两者合计1件，持平（0.00%）。',
    )
  })
})

describe('outcomes', () => {
  const c = (caseId: string, outcome: CaseOutcome['outcome'], on: string): CaseOutcome => ({ caseId, outcome, on: on as Day })
  it.each<[string, CaseOutcome[], number[], number]>([
    [
      'one of each',
      [
        c('1', 'issued', '2026-03-01'),
        c('2', 'returned', '2026-03-02'),
        c('3', 'merged', '2026-03-03'),
        c('4', 'refused', '2026-03-31'),
        c('5', 'redirected', '2026-03-31'),
        c('6', 'inspection', '2026-03-31'),
      ],
      [1, 1, 1, 1, 1, 1],
      1,
    ],
    [
      'returned, then issued: once, as issued; the return is still an event',
      [c('1', 'returned', '2026-03-02'), c('1', 'issued', '2026-03-20')],
      [1, 0, 0, 0, 0, 0],
      1,
    ],
    [
      'given out of order the later day stands',
      [c('1', 'issued', '2026-03-20'), c('1', 'returned', '2026-03-02')],
      [1, 0, 0, 0, 0, 0],
      1,
    ],
    [
      'returned twice is two events of one case',
      [c('1', 'returned', '2026-03-02'), c('1', 'returned', '2026-03-09')],
      [0, 1, 0, 0, 0, 0],
      2,
    ],
    [
      'on one day the later decision stands',
      [c('1', 'returned', '2026-03-02'), c('1', 'refused', '2026-03-02')],
      [0, 0, 0, 1, 0, 0],
      1,
    ],
    [
      'returned in March, issued in April: returned in March',
      [c('1', 'returned', '2026-03-30'), c('1', 'issued', '2026-04-02')],
      [0, 1, 0, 0, 0, 0],
      1,
    ],
    ['other months stand nowhere', [c('1', 'issued', '2026-02-28'), c('2', 'returned', '2025-03-02')], [0, 0, 0, 0, 0, 0], 0],
  ])('%s', (_what, cases, counts, events) => {
    const line = outcomeLine(cases, month('2026-03'))
    expect(line.byOutcome.map((o) => o.figure.value)).toEqual(counts)
    expect(line.decided.value).toBe(counts.reduce((a, b) => a + b, 0))
    expect(line.returnEvents.value).toBe(events)
  })
})

describe('ceilings', () => {
  const rows = [row('a', '2026-01-05'), row('b', '2026-03-05'), row('c', '2026-04-05')]
  it('stand beside the cumulative count', () => {
    const { lines, total } = report(rows, '2026-03', { ceilings: { year: 2026, bySeries: { 甲发: 1, 乙发: 5 } } }).ceilings!
    expect(lines.map((l) => [l.seriesCode, l.used.value, l.left, l.over])).toEqual([
      ['甲发', 2, 0, 1],
      ['乙发', 0, 5, 0],
    ])
    expect([total.ceiling, total.used.value, total.left]).toEqual([6, 2, 4])
  })
  it('of another year are not used', () =>
    expect(report(rows, '2026-03', { ceilings: { year: 2025, bySeries: { 甲发: 1 } } }).ceilings).toBeNull())
  it('a series above last year is named', () => expect(report(rows).aboveLastYear).toEqual(['甲发']))
})

describe('figures', () => {
  const r = report([row('a', '2026-03-05'), note('n', '2025-03-05')])
  it('are found by name, and say what they are', () => {
    expect(findFigure(r, 'series:甲发:month')!.rowIds).toEqual(['a'])
    expect(findFigure(r, 'outside:工作提示:monthBefore')!.rowIds).toEqual(['n'])
    expect(findFigure(r, 'series:丙发:month')).toBeNull()
    expect(figureLabel(r, 'series:甲发:month')).toBe('2026年3月 口径内，按机关代字：甲发')
    expect(figureLabel(r, 'both:total:cumulativeBefore')).toBe('2025年1—3月 口径内外合计')
    expect(figureLabel(r, 'outcome:refused')).toBe('2026年3月 不予发文')
  })
  it('value is always the number of ids', () => {
    for (const f of figuresOf(r)) expect(f.value).toBe(f.rowIds.length)
  })
})

describe('size', () => {
  it('100,000 rows take one pass: less than three seconds, and ten times the rows less than forty times the time', () => {
    const rows = (n: number): RegisterRow[] =>
      Array.from({ length: n }, (_, i) =>
        row(`r${i}`, `${2025 + (i % 2)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`, {
          unit: `单位${i % 60}`,
          seriesCode: i % 3 ? '甲发' : '乙发',
        }),
      )
    const time = (input: RegisterRow[]): number => {
      const start = performance.now()
      const { total } = report(input, '2026-12').tables.series
      expect(total.cumulative.now.value + total.cumulative.before.value).toBe(input.length)
      return performance.now() - start
    }
    const [small, large] = [rows(10_000), rows(100_000)]
    time(small)
    const [a, b] = [Math.max(time(small), 1), time(large)]
    expect(b).toBeLessThan(3000)
    expect(b / a).toBeLessThan(40)
  })
})
