import { ok } from '#domain/result'
import type { ConditionId, Step } from '#domain/review'
import type { Refusal } from '#contract/errors'
import { change, type Ctx } from '../context.ts'

const SEPARATION: ReadonlySet<ConditionId> = new Set(['notContributor', 'notReleaser'])

/**
 * A try that the separation of duties refused. The refused transaction left nothing behind, so the try is put on record by one of
 * its own: 「由修改人审核 0 件」 means more beside how often it was tried.
 */
export async function refusedDuty(
  ctx: Ctx,
  { commandId, caseId }: { commandId: string; caseId: string },
  step: Step,
  refusal: Refusal,
): Promise<void> {
  if (refusal.code !== 'GATE_SHUT') return
  const shut = refusal.data.conditions.find((c) => SEPARATION.has(c.id))
  if (!shut) return
  // Under an id of its own: the same call sent again is one try.
  // A refused try is nothing done in a post stood in for.
  const { standIn: _post, ...own } = ctx
  await change(own, 'duty.refused', `${commandId}:refused`, { caseId, step }, async (tx) => {
    const record = await tx.case(caseId)
    if (record)
      await tx.record('duty.refused', caseId, {
        caseId,
        versionNo: record.versionNo,
        step,
        why: shut.detail,
        on: ctx.clock.today(),
      })
    return ok(true)
  })
}
