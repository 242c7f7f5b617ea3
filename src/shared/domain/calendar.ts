/**
 * Working days. A year's 放假调休 is a decree and cannot be computed (HOL; domain facts §8): it is data. A span that touches
 * a year without a complete list gives an estimate, and says so.
 */
import { addDays, weekday, yearOf, type Day, type Month, daysInMonth, monthNumber } from './day.ts'

export interface YearCalendar {
  readonly year: number
  /** The year's notice has been entered in full. */
  readonly complete: boolean
  /** Days off besides Saturdays and Sundays (listing those does no harm). */
  readonly holidays: readonly Day[]
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly workdays: readonly Day[]
}

export type Certainty = 'exact' | 'estimated'

const ofYear = (calendars: readonly YearCalendar[], year: number): YearCalendar | undefined =>
  calendars.find((c) => c.year === year)

const isComplete = (calendars: readonly YearCalendar[], year: number): boolean => ofYear(calendars, year)?.complete ?? false

export function isWorkingDay(calendars: readonly YearCalendar[], d: Day): boolean {
  const year = ofYear(calendars, yearOf(d))
  if (year?.workdays.includes(d)) return true
  if (year?.holidays.includes(d)) return false
  const w = weekday(d)
  return w !== 0 && w !== 6
}

const certaintyOf = (calendars: readonly YearCalendar[], from: Day, to: Day): Certainty => {
  for (let y = yearOf(from); y <= yearOf(to); y++) if (!isComplete(calendars, y)) return 'estimated'
  return 'exact'
}

/**
 * The n-th working day after `d`; the day of receipt is not counted (民法典 art201).
 * @param n a whole number of working days, 0 or more; 0 gives `d` itself
 */
export function addWorkingDays(
  calendars: readonly YearCalendar[],
  d: Day,
  n: number,
): { readonly day: Day; readonly certainty: Certainty } {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let at = d
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(calendars, at)) left--
  }
  return { day: at, certainty: certaintyOf(calendars, d, at) }
}

/** Working days after `from` up to and including `to`: 5 when `to` is working day 5. Negative when `to` is earlier. */
export function workingDaysBetween(
  calendars: readonly YearCalendar[],
  from: Day,
  to: Day,
): { readonly days: number; readonly certainty: Certainty } {
  if (to < from) {
    const back = workingDaysBetween(calendars, to, from)
    return { days: 0 - back.days, certainty: back.certainty }
  }
  let days = 0
  for (let at = from; at < to;) {
    at = addDays(at, 1)
    if (isWorkingDay(calendars, at)) days++
  }
  return { days, certainty: certaintyOf(calendars, from, to) }
}

/** A limit that ends on a day off moves to the next working day (民法典 art203). */
export function nextWorkingDay(calendars: readonly YearCalendar[], d: Day): Day {
  let at = d
  while (!isWorkingDay(calendars, at)) at = addDays(at, 1)
  return at
}

/** Which week has no meetings; local, so it is a setting (domain facts §4.3). */
export type NoMeetingRule = { readonly kind: 'fullWeek'; readonly nth: number } | { readonly kind: 'none' }

/** Monday to Friday of the nth week whose Monday–Friday all lie in the month; null when there is none. */
export function noMeetingWeek(rule: NoMeetingRule, m: Month): { readonly from: Day; readonly to: Day } | null {
  if (rule.kind === 'none') return null
  let seen = 0
  const last = daysInMonth(yearOf(m), monthNumber(m))
  for (let d = 1; d + 4 <= last; d++) {
    const monday = `${m}-${String(d).padStart(2, '0')}` as Day
    if (weekday(monday) === 1 && ++seen === rule.nth) return { from: monday, to: addDays(monday, 4) }
  }
  return null
}
