/** Words for the columns of the month's tables, and the steps from month to month. */
import { monthFrom, monthNumber, yearOf, type Month } from '#domain/day'

/** @param by whole months, negative for earlier ones */
export function monthAway(m: Month, by: number): Month {
  const n = yearOf(m) * 12 + monthNumber(m) - 1 + by
  return monthFrom(Math.floor(n / 12), (n % 12) + 1)
}

/** The first month a register of this program can reasonably hold, so that stepping back ends somewhere. */
export const FIRST_YEAR = 2000

export interface ColumnWords {
  readonly month: string
  readonly monthBefore: string
  readonly cumulative: string
  readonly cumulativeBefore: string
}

export function columnWords(m: Month): ColumnWords {
  const [year, n] = [yearOf(m), monthNumber(m)]
  const until = n === 1 ? '1月' : `1—${n}月`
  return {
    month: `${year}年${n}月`,
    monthBefore: `${year - 1}年${n}月`,
    cumulative: `${until}累计`,
    cumulativeBefore: `${year - 1}年${until}`,
  }
}
