/** The calendars that come with the program. */
import { readFileSync } from 'node:fs'
import type { YearCalendar } from '#domain/calendar'

export const resourceCalendar = (year: number): YearCalendar =>
  JSON.parse(readFileSync(new URL(`../../resources/calendar/${year}.json`, import.meta.url), 'utf8')) as YearCalendar
