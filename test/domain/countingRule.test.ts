import { describe, expect, it } from 'vitest'
import {
  classify,
  dateOf,
  defaultRule,
  percentChange,
  percentOf,
  ruleFor,
  type Classified,
  type CountingRule,
} from '#domain/countingRule'
import { day, month } from '#domain/day'
import type { RegisterRow } from '#domain/register'

const rule: CountingRule = defaultRule(['云发', '云政办发'], day('2026-01-01'))
type Row = Pick<RegisterRow, 'status' | 'seriesCode' | 'carrier' | 'title'>
const red: Row = { status: 'issued', seriesCode: '云政办发', carrier: 'redHead', title: '关于做好防汛工作的通知' }

describe('what counts', () => {
  it.each<[string, Partial<Row>, Partial<CountingRule>, Classified]>([
    ['a paper of a counted series', {}, {}, { place: 'inside', seriesCode: '云政办发' }],
    ['a relay, which counts', { title: '转发省工作指引的通知' }, {}, { place: 'inside', seriesCode: '云政办发' }],
    [
      'a relay where relays do not count',
      { title: '转发省工作指引的通知' },
      { relaysCount: false },
      { place: 'excluded', because: 'relay' },
    ],
    ['a paper whose number was voided', { status: 'void' }, {}, { place: 'excluded', because: 'void' }],
    [
      'a voided reminder',
      { status: 'void', seriesCode: null, carrier: 'workReminder' },
      {},
      { place: 'excluded', because: 'void' },
    ],
    ['工作提示', { seriesCode: null, carrier: 'workReminder' }, {}, { place: 'outside', outsideKind: '工作提示' }],
    ['函 with a number', { seriesCode: '云政办函', carrier: 'letter' }, {}, { place: 'outside', outsideKind: '便函' }],
    ['便函', { seriesCode: null, carrier: 'informalNote' }, {}, { place: 'outside', outsideKind: '便函' }],
    ['纪要', { seriesCode: '云政纪要', carrier: 'minutes' }, {}, { place: 'outside', outsideKind: '会议纪要' }],
    ['简报', { seriesCode: null, carrier: 'briefing' }, {}, { place: 'outside', outsideKind: '情况简报' }],
    ['明电', { seriesCode: null, carrier: 'telegram' }, {}, { place: 'outside', outsideKind: '明电' }],
    ['a red head of a series that is not counted', { seriesCode: '云政任' }, {}, { place: 'outside', outsideKind: '其他' }],
    [
      'a relay outside stays outside',
      { seriesCode: null, carrier: 'workReminder', title: '转发' },
      { relaysCount: false },
      { place: 'outside', outsideKind: '工作提示' },
    ],
    [
      'an excluded carrier',
      { seriesCode: null, carrier: 'briefing' },
      { excludedCarriers: ['briefing'] },
      { place: 'excluded', because: 'carrier' },
    ],
  ])('%s', (_what, row, change, expected) => expect(classify({ ...red, ...row }, { ...rule, ...change })).toEqual(expected))

  it.each([
    ['printDate', '2026-02-01'],
    ['documentDate', '2026-01-30'],
  ] as const)('the day that decides is %s when the rule says so', (dateBasis, expected) => {
    expect(dateOf({ printDate: day('2026-02-01'), documentDate: day('2026-01-30') }, { dateBasis })).toBe(expected)
  })

  it('the text names the series and every 口径外 carrier', () => {
    for (const word of [
      '云发、云政办发',
      '印发日期',
      '联合发文只计一次',
      '转发文件计入',
      '函',
      '明电',
      '会议纪要',
      '情况简报',
      '工作提示',
      '四舍五入',
    ])
      expect(rule.text).toContain(word)
  })
})

describe('the rule of a month', () => {
  const v2 = { ...rule, id: 'v2', validFrom: day('2025-01-01'), validTo: day('2025-12-31') }
  const v3 = { ...rule, id: 'v3' }
  it.each([
    ['2024-12', null],
    ['2025-01', 'v2'],
    ['2025-12', 'v2'],
    ['2026-01', 'v3'],
    ['2030-01', 'v3'],
  ])('of %s is %s', (m, id) => {
    expect(ruleFor([v2, v3], month(m))?.id ?? null).toBe(id)
  })
  it('is the newer of two that overlap', () => expect(ruleFor([{ ...v2, validTo: null }, v3], month('2026-05'))?.id).toBe('v3'))
})

describe('percentages', () => {
  it.each([
    [92, 137, '−32.85%'],
    [41, 18, '+127.78%'],
    [40, 60, '−33.33%'],
    [10, 14, '−28.57%'],
    [29, 44, '−34.09%'],
    [155, 123, '+26.02%'],
    [28, 27, '+3.70%'],
    [5, 5, '0.00%'],
    [0, 7, '−100.00%'],
    [0, 3, '−100.00%'],
    [24, 20, '+20.00%'],
    [30, 33, '−9.09%'],
    // ties go up in size: 1/800 is 0.125%, 201/200 is 0.5%
    [801, 800, '+0.13%'],
    [799, 800, '−0.13%'],
    [201, 200, '+0.50%'],
    // less than half a hundredth is nothing, and nothing has no sign
    [1_000_000_001, 1_000_000_000, '0.00%'],
    [999_999_999, 1_000_000_000, '0.00%'],
    // 1.005 in binary is below 1.005: whole numbers do not drift
    [2_010, 2_000, '+0.50%'],
    [40_201, 40_000, '+0.50%'],
    [90_071_992_547, 3, '+3002399751466.67%'],
  ])('%i against %i is %s', (now, before, text) => expect(percentChange(now, before).text).toBe(text))

  it.each([
    [0, 0],
    [3, 0],
  ])('%i against 0 is not calculated', (now, before) =>
    expect(percentChange(now, before)).toEqual({ kind: 'baseZero', text: '上年同期为0，不计算' }),
  )
  it.each([
    [1, true],
    [4, true],
    [5, false],
  ])('a base of %i is small: %s', (before, small) => expect(percentChange(9, before)).toMatchObject({ smallBase: small }))
  it.each([
    [20, 21, '95.24%'],
    [1, 10, '10.00%'],
    [0, 5, '0.00%'],
    [5, 5, '100.00%'],
  ])('%i of %i is %s', (part, whole, text) => expect(percentOf(part, whole)).toBe(text))
  it('a share of nothing is not said', () => expect(percentOf(0, 0)).toBeNull())
  it('refuses what is no count', () => expect(() => percentChange(0.5, 3)).toThrow(RangeError))
})
