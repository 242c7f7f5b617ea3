/** The demo county's data files (resources/demo), as they are written there. */
import type { ClosedCase } from './acts.ts'
import type { YearCalendar } from './calendar.ts'
import type { CaseForm } from './case.ts'
import type { CountingRule } from './countingRule.ts'
import type { Day } from './day.ts'
import type { Role } from './people.ts'
import type { RegisterRow } from './register.ts'
import type { OfficeSettings } from './settings.ts'

export interface DemoPerson {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly Role[]
}

export interface DemoOpenCase {
  readonly reviewNo: string
  readonly submittedOn: Day
  readonly draft: string
  readonly form: CaseForm
  /** Already passed by this reviewer (login) on the morning of the demo. */
  readonly passedBy: string | null
}

export interface DemoCounty {
  readonly office: OfficeSettings
  readonly calendar: readonly YearCalendar[]
  readonly countingRule: CountingRule
  /** Ceilings of 2026 by series. */
  readonly ceilings: { readonly year: number; readonly bySeries: Readonly<Record<string, number>> }
  readonly unitCharLimits: Readonly<Record<string, number>>
  readonly people: readonly DemoPerson[]
  readonly password: string
}

export type DemoRegister = readonly RegisterRow[]
export type DemoClosedCases = readonly ClosedCase[]
