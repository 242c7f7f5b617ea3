import type { EmergencyActs } from '#domain/emergency'
import { move, type Projections } from '../projectionRows.ts'

export const emergencyProjections: Projections<EmergencyActs> = {
  'emergency.proposed': async () => undefined,
  'emergency.withdrawn': async () => undefined,
  'emergency.confirmed': async (db, p) => move(db, p.caseId, 'releaseUrgently'),
  'postReview.given': async (db, p) => move(db, p.caseId, 'reviewAfterwards'),
  'standIn.proposed': async () => undefined,
  'standIn.confirmed': async () => undefined,
  'standIn.ended': async () => undefined,
}
