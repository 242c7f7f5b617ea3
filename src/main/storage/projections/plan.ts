import type { PlanActs } from '#domain/issuePlan'
import type { Projections } from '../projectionRows.ts'

export const planProjections: Projections<PlanActs> = {
  'plan.added': async () => undefined,
  'plan.withdrawn': async () => undefined,
  'offPlan.requested': async () => undefined,
  'offPlan.decided': async () => undefined,
  'explanation.made': async () => undefined,
}
