import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  day,
  dayAt,
  dayFromNumber,
  dayFromWords,
  dayInWords,
  dayNumber,
  isDay,
  monthOf,
  sameMonthLastYear,
  month,
  weekday,
} from '#domain/day'

describe('a day is a day that exists', () => {
  it.each([
    ['2026-10-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-5', false],
    ['20261022', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('refuses to make a day from anything else', () => {
    expect(() => day('2026-02-30')).toThrow(RangeError)
  })
})

describe('the calendar agrees with the machine’s', () => {
  it('day numbers go there and back, and weekdays are right, for every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 120_000 }), (n) => {
        const d = dayFromNumber(n)
        const machine = new Date(n * 86_400_000)
        expect(d).toBe(machine.toISOString().slice(0, 10))
        expect(dayNumber(d)).toBe(n)
        expect(weekday(d)).toBe(machine.getUTCDay())
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['2026-10-22T15:59:59.999Z', '2026-10-22'],
    ['2026-10-22T16:00:00.000Z', '2026-10-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s is %s in the county', (instant, expected) => {
    expect(dayAt(Date.parse(instant))).toBe(expected)
  })

  it('goes over the end of a month and of a year', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29')
    expect(monthOf(day('2026-10-22'))).toBe('2026-10')
    expect(sameMonthLastYear(month('2026-01'))).toBe('2025-01')
  })
})

describe('dates in words carry no zero (G 7.3.5.4)', () => {
  it.each([
    ['2026年1月5日', '2026-01-05'],
    ['2026年10月22日', '2026-10-22'],
    [' 2026年10月22日 ', '2026-10-22'],
    ['2026年2月30日', null],
    ['二〇二六年一月五日', null],
    ['2026年1月', null],
    ['2026年13月1日', null],
  ])('%s is %s', (words, expected) => {
    expect(dayFromWords(words)).toBe(expected)
  })

  it('is written back without padding', () => {
    expect(dayInWords(day('2026-01-05'))).toBe('2026年1月5日')
  })
})
