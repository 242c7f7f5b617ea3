import type { SampleActs } from '#domain/blindSample'
import type { Projections } from '../projectionRows.ts'

export const sampleProjections: Projections<SampleActs> = {
  'sample.drawn': async () => undefined,
  'sample.answered': async () => undefined,
  'sample.settled': async () => undefined,
}
