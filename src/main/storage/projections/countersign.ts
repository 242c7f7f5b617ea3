import type { CountersignActs } from '#domain/countersign'
import type { Projections } from '../projectionRows.ts'

export const countersignProjections: Projections<CountersignActs> = {
  'countersign.requested': async () => undefined,
  'countersign.given': async () => undefined,
  'countersign.settled': async () => undefined,
  'countersign.urged': async () => undefined,
}
