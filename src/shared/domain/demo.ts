/** Types of the sample county's files in resources/demo, and the county as it stood at the end of a day. */
import type { AuthorityTable } from './authority.ts'
import type { YearCalendar, NoMeetingRule } from './calendar.ts'
import type { CaseForm } from './case.ts'
import type { LoadItem } from './burdenLoad.ts'
import type { Stance } from './countersign.ts'
import type { CountingRule } from './countingRule.ts'
import type { Day } from './day.ts'
import type { ClosedCase } from './acts.ts'
import type { PlanItem } from './issuePlan.ts'
import type { Material } from './normative.ts'
import type { LibraryItem } from './library.ts'
import type { Person } from './people.ts'
import type { AnswerValue } from './review.ts'
import { registerAsOf, type RegisterRow } from './register.ts'
import type { StandInList } from './standIn.ts'
import type { CeilingSettings, LimitSettings, OfficeSettings, TownshipSettings } from './settings.ts'

/** people.json: accounts. */
export type DemoPeople = readonly Person[]

/** settings.json: one key for each setting of the store. */
export interface DemoSettings {
  readonly office: OfficeSettings
  readonly limits: LimitSettings
  readonly ceilings: CeilingSettings
  readonly authority: AuthorityTable
  readonly noMeetingWeeks: NoMeetingRule
  readonly townships: TownshipSettings
  readonly countingRules: readonly CountingRule[]
  readonly standIns: StandInList
}

/** calendar.json: what this office entered; it goes before the calendars that came with the program. */
export type DemoCalendar = readonly YearCalendar[]

/** One draft handed in on a case: file name in resources/demo/drafts and who brought it. */
export interface DemoDraft {
  readonly file: string
  readonly attachments: readonly string[]
}

/** One unit of a case's 会签, sent when the case came in; `answer` is null while it waits. On paper, transcribed by the secretary. */
export interface DemoCountersign {
  readonly unit: string
  readonly dueOn: Day
  readonly answer: { readonly stance: Stance; readonly text: string; readonly signedBy: string; readonly on: Day } | null
}

/** open-cases.json: cases in hand on the morning of 2026-10-22. */
export interface DemoOpenCase {
  readonly reviewNo: string
  readonly form: CaseForm
  readonly submittedOn: Day
  /** Login of the drafter; everyone else is no contributor. */
  readonly drafterLogin: string
  readonly draft: DemoDraft
  readonly countersigns: readonly DemoCountersign[]
  /** Later versions the story brings; not imported. */
  readonly laterDrafts: readonly DemoDraft[]
  /** reviewing: waits for its first decision. passed: 同意送签 was given on `passedOn` by `passedBy`, waits for 签发录入. */
  readonly stage: 'reviewing' | 'passed'
  readonly passedOn: Day | null
  readonly passedByLogin: string | null
  /** What the drafting unit had handed in for the legality review by the morning the story begins. */
  readonly legal?: DemoLegal
}

/** Papers on the way to the legality reviewer: kept by one clerk on one day, handed over on another. */
export interface DemoLegal {
  readonly keptBy: string
  readonly receivedOn: Day
  readonly materials: readonly Material[]
  readonly assessment: string
  readonly departments: { readonly from: Day; readonly to: Day; readonly summary: string }
  readonly publicly: { readonly from: Day; readonly to: Day; readonly summary: string }
  readonly organ: string
  readonly submittedOn: Day
}

/**
 * decided-cases.json: cases of an earlier month with their draft and the first reviewer's answers. They stand in closed-cases.json
 * too; a store that takes one in here does not import it there, so no count moves.
 */
export interface DemoDecidedCase {
  readonly reviewNo: string
  readonly form: CaseForm
  readonly submittedOn: Day
  readonly handedInByLogin: string
  readonly draft: DemoDraft
  readonly decidedOn: Day
  readonly decidedByLogin: string
  readonly decision: 'returnForRevision' | 'refuse'
  readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
  readonly answers: readonly { readonly itemId: string; readonly value: AnswerValue; readonly reason: string }[]
}

/** late-entries.json: rows entered in the register on a later day than they went out. */
export type DemoLateEntries = readonly { readonly rowId: string; readonly registeredOn: Day }[]

/** plan-2026.json: what is left of the year's plan, and what its open cases name. */
export type DemoPlan = readonly PlanItem[]

/** load-2026.json: meetings, inspections, returns and papers of others that fall on the townships. */
export type DemoLoad = readonly LoadItem[]
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
  readonly decidedCases: readonly DemoDecidedCase[]
  readonly lateEntries: DemoLateEntries
  readonly plan: DemoPlan
  readonly load: DemoLoad
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
