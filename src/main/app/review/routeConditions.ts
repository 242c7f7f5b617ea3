/**
 * What the routes of a case add to the conditions of 同意送签. Each area gathers its own facts and lets a pure function of the
 * domain decide; one line an area.
 */
import { carrierConditions } from '#domain/carrierChoice'
import { countersignConditions } from '#domain/countersign'
import { normativeConditions } from '#domain/normativeGates'
import type { Condition } from '#domain/review'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { Ctx } from '../context.ts'
import { countersignFactsOf } from '../countersign/countersignView.ts'
import { normativeFacts } from '../legal/legalState.ts'
import type { Reader } from '../ports.ts'

export async function routeConditions(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<readonly Condition[]> {
  const { record, current } = loaded
  return [
    ...carrierConditions({
      carrier: record.form.carrier,
      suspected: current.findings.some((f) => f.checklistId === 'N14'),
      choice: (await r.carrierChoices(record.id)).at(-1)?.choice ?? null,
    }),
    ...countersignConditions(await countersignFactsOf(r, ctx, loaded)),
    ...normativeConditions(await normativeFacts(r, ctx, loaded)),
  ]
}
