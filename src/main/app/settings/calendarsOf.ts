import type { YearCalendar } from '#domain/calendar'
import type { Rules } from '../context.ts'
import type { Reader } from '../ports.ts'
import { settingOf } from './settingOf.ts'

/** The office's own calendar before the one that came with the program: an office enters what its notice says. */
export async function calendarsOf(r: Reader, rules: Rules): Promise<YearCalendar[]> {
  const own = (await settingOf<YearCalendar[]>(r, 'calendar')) ?? []
  return [...own, ...rules.calendars.filter((c) => !own.some((o) => o.year === c.year))]
}
