import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  noMeetingWeek,
  workingDaysBetween,
  type YearCalendar,
} from '#domain/calendar'
import { day, month } from '#domain/day'

const y2026 = JSON.parse(readFileSync(new URL('../../resources/calendar/2026.json', import.meta.url), 'utf8')) as YearCalendar
const real = [y2026]
const county: YearCalendar[] = JSON.parse(
  readFileSync(new URL('../../resources/demo/calendar.json', import.meta.url), 'utf8'),
) as YearCalendar[]

describe('the list of 2026', () => {
  it('is complete: 33 days off by notice, six working weekend days', () => {
    expect([y2026.year, y2026.complete, y2026.holidays.length, y2026.workdays.length]).toEqual([2026, true, 33, 6])
  })
  it.each([
    ['2026-01-01', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-04-06', false],
    ['2026-05-05', false],
    ['2026-05-09', true],
    ['2026-06-19', false],
    ['2026-09-20', true],
    ['2026-09-25', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-10-22', true],
  ])('%s is a working day: %s', (d, works) => expect(isWorkingDay(real, day(d))).toBe(works))
})

describe('counting working days', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 0, '2026-02-13'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
  ])('%s + %i working days is %s; the day of receipt is not counted', (from, n, to) => {
    expect(addWorkingDays(real, day(from), n)).toEqual({ day: to, certainty: 'exact' })
    expect(workingDaysBetween(real, day(from), day(to))).toEqual({ days: n, certainty: 'exact' })
  })

  it('in the county an opinion of 10-21 on papers received 10-14 comes on working day 5; the last day is 11-04', () => {
    expect(workingDaysBetween(county, day('2026-10-14'), day('2026-10-21'))).toEqual({ days: 5, certainty: 'exact' })
    expect(addWorkingDays(county, day('2026-10-14'), 15)).toEqual({ day: '2026-11-04', certainty: 'exact' })
  })
  it('in the county two working days after 10-22 is 10-26', () =>
    expect(addWorkingDays(county, day('2026-10-22'), 2).day).toBe('2026-10-26'))
  it('backwards is negative', () => expect(workingDaysBetween(real, day('2026-10-21'), day('2026-10-14')).days).toBe(-5))
  it('the same day is 0, not −0', () =>
    expect(Object.is(workingDaysBetween(real, day('2026-10-21'), day('2026-10-21')).days, 0)).toBe(true))

  it.each([
    ['2026-12-30', 3, '2027-01-04'],
    ['2025-12-30', 2, '2026-01-04'],
  ])('%s + %i touches a year without a complete list: an estimate', (from, n, to) => {
    expect(addWorkingDays(real, day(from), n)).toEqual({ day: to, certainty: 'estimated' })
  })
  it('a year whose list is not complete is an estimate too', () => {
    expect(addWorkingDays([{ ...y2026, complete: false }], day('2026-10-14'), 5).certainty).toBe('estimated')
  })
  it.each([
    ['2026-10-03', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-17', '2026-10-19'],
  ])('a limit on %s moves to %s', (d, to) => expect(nextWorkingDay(real, day(d))).toBe(to))
  it.each([-1, 0.5])('%d is no number of working days', (n) =>
    expect(() => addWorkingDays(real, day('2026-10-14'), n)).toThrow(RangeError),
  )
})

describe('无会周', () => {
  it.each([
    ['2026-11', 2, '2026-11-09', '2026-11-13'],
    ['2026-10', 2, '2026-10-12', '2026-10-16'],
    ['2026-06', 1, '2026-06-01', '2026-06-05'],
    ['2027-02', 4, '2027-02-22', '2027-02-26'],
  ])('of %s, full week %i, is %s to %s', (m, nth, from, to) =>
    expect(noMeetingWeek({ kind: 'fullWeek', nth }, month(m))).toEqual({ from, to }),
  )
  it('is none where the month has no such week or the office keeps none', () => {
    expect(noMeetingWeek({ kind: 'fullWeek', nth: 5 }, month('2026-10'))).toBeNull()
    expect(noMeetingWeek({ kind: 'none' }, month('2026-10'))).toBeNull()
  })
})
