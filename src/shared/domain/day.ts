/**
 * Days and months as text. A day is YYYY-MM-DD on the county's calendar (+08:00), a month is YYYY-MM.
 * No clock here: "today" is always an argument.
 */
declare const brand: unique symbol
export type Day = string & { readonly [brand]: 'Day' }
export type Month = string & { readonly [brand]: 'Month' }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** @throws RangeError when the text is not a day that exists. Use `isDay` for text typed by a person. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

export function isDay(text: string): text is Day {
  const m = DAY.exec(text)
  if (!m) return false
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return mo >= 1 && mo <= 12 && d >= 1 && d <= daysInMonth(y, mo)
}

/** @throws RangeError when the text is not YYYY-MM. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const monthOf = (d: Day): Month => d.slice(0, 7) as Month
export const yearOf = (d: Day | Month): number => Number(d.slice(0, 4))
export const monthNumber = (m: Month): number => Number(m.slice(5, 7))
export const monthFrom = (year: number, m: number): Month =>
  `${String(year).padStart(4, '0')}-${String(m).padStart(2, '0')}` as Month
export const sameMonthLastYear = (m: Month): Month => monthFrom(yearOf(m) - 1, monthNumber(m))

export function daysInMonth(year: number, m: number): number {
  if (m === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
}

/** Days since 1970-01-01, by the civil-calendar algorithm of Howard Hinnant; needs no clock or zone. */
export function dayNumber(d: Day): number {
  const [year, m, dd] = [yearOf(d), Number(d.slice(5, 7)), Number(d.slice(8, 10))]
  const y = m <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dd - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(n: number): Day {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1
  const m = mp < 10 ? mp + 3 : mp - 9
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0)
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as Day
}

export const addDays = (d: Day, n: number): Day => dayFromNumber(dayNumber(d) + n)

/** 0 Sunday … 6 Saturday. */
export const weekday = (d: Day): number => (((dayNumber(d) + 4) % 7) + 7) % 7

/** The day in the county (+08:00) at an instant given in milliseconds since 1970. */
export const dayAt = (epochMs: number): Day => dayFromNumber(Math.floor((epochMs + 8 * 3_600_000) / MS_PER_DAY))

/** 2026-10-22 -> 2026年10月22日, without zero padding (G 7.3.5.4). */
export const dayInWords = (d: Day): string => `${yearOf(d)}年${Number(d.slice(5, 7))}月${Number(d.slice(8, 10))}日`

/** 2026年10月 */
export const monthInWords = (m: Month): string => `${yearOf(m)}年${monthNumber(m)}月`

/** 2026年10月22日 -> 2026-10-22; null when it is not a full, existing date in that form. */
export function dayFromWords(text: string): Day | null {
  const m = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim())
  if (!m) return null
  const d = `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`
  return isDay(d) ? d : null
}
