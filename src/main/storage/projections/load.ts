import type { LoadActs } from '#domain/burdenLoad'
import type { Projections } from '../projectionRows.ts'

export const loadProjections: Projections<LoadActs> = {
  'load.added': async () => undefined,
  'inspection.requested': async () => undefined,
}
