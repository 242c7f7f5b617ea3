/** Types of the sample county's files in resources/demo, and the county as it stood at the end of a day. */
import type { AuthorityTable } from './authority.ts'
import type { YearCalendar, NoMeetingRule } from './calendar.ts'
import type { CaseForm } from './case.ts'
import type { CountingRule } from './countingRule.ts'
import type { Day } from './day.ts'
import type { ClosedCase } from './acts.ts'
import type { LibraryItem } from './library.ts'
import type { Person } from './people.ts'
import { registerAsOf, type RegisterRow } from './register.ts'
import type { CeilingSettings, LimitSettings, OfficeSettings } from './settings.ts'

/** people.json: accounts. */
export type DemoPeople = readonly Person[]

/** settings.json: one key for each setting of the store. */
export interface DemoSettings {
  readonly office: OfficeSettings
  readonly limits: LimitSettings
  readonly ceilings: CeilingSettings
  readonly authority: AuthorityTable
  readonly noMeetingWeeks: NoMeetingRule
  readonly countingRules: readonly CountingRule[]
}

/** calendar.json: what this office entered; it goes before the calendars that came with the program. */
export type DemoCalendar = readonly YearCalendar[]

/** One draft handed in on a case: file name in resources/demo/drafts and who brought it. */
export interface DemoDraft {
  readonly file: string
  readonly attachments: readonly string[]
}

/** open-cases.json: cases in hand on the morning of 2026-10-22. */
export interface DemoOpenCase {
  readonly reviewNo: string
  readonly form: CaseForm
  readonly submittedOn: Day
  /** Login of the drafter; everyone else is no contributor. */
  readonly drafterLogin: string
  readonly draft: DemoDraft
  /** Later versions the story brings; not imported. */
  readonly laterDrafts: readonly DemoDraft[]
  /** reviewing: waits for its first decision. passed: 同意送签 was given on `passedOn` by `passedBy`, waits for 签发录入. */
  readonly stage: 'reviewing' | 'passed'
  readonly passedOn: Day | null
  readonly passedByLogin: string | null
}

/** late-entries.json: rows entered in the register on a later day than they went out. */
export type DemoLateEntries = readonly { readonly rowId: string; readonly registeredOn: Day }[]

/** library.json: 依据库; `file` is a name in resources/demo/library. */
export interface DemoLibraryItem extends Omit<LibraryItem, 'id' | 'file'> {
  readonly file: string | null
}

export interface DemoCounty {
  readonly people: DemoPeople
  readonly settings: DemoSettings
  readonly calendar: DemoCalendar
  readonly register: readonly RegisterRow[]
  readonly closedCases: readonly ClosedCase[]
  readonly openCases: readonly DemoOpenCase[]
  readonly lateEntries: DemoLateEntries
  readonly library: readonly DemoLibraryItem[]
}

/**
 * Register, closed and open cases as they stood on the evening of `day` (for a morning, give the day before): rows that went
 * out or were registered later are left out, and a case that is closed by then is not open.
 */
export function demoAsOf(county: DemoCounty, day: Day): Pick<DemoCounty, 'register' | 'closedCases' | 'openCases'> {
  const later = new Set(county.lateEntries.filter((e) => e.registeredOn > day).map((e) => e.rowId))
  const closedCases = county.closedCases.filter((c) => c.decidedOn <= day)
  const closed = new Set(closedCases.map((c) => c.reviewNo))
  return {
    register: registerAsOf(county.register, day).filter((r) => !later.has(r.id)),
    closedCases,
    openCases: county.openCases.filter((c) => c.submittedOn <= day && !closed.has(c.reviewNo)),
  }
}
