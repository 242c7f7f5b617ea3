import type { PlanYear } from '#contract/plan'
import type { Day } from '#domain/day'

/** What every part of the room is given. */
export interface PlanProps {
  readonly plan: PlanYear
  readonly today: Day
}
