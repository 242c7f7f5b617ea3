import type { NormativeActs } from '#domain/normative'
import type { Projections } from '../projectionRows.ts'

export const normativeProjections: Projections<NormativeActs> = {
  'normative.decided': async () => undefined,
  'normative.seconded': async () => undefined,
  'materials.received': async () => undefined,
  'materials.requested': async () => undefined,
  'materials.supplied': async () => undefined,
  'legal.submitted': async () => undefined,
  'legal.opined': async () => undefined,
  'legal.adoption': async () => undefined,
  'fair.recorded': async () => undefined,
  'assessment.recorded': async () => undefined,
  'consultation.recorded': async () => undefined,
  'deliberation.recorded': async () => undefined,
}
