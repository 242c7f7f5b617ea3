import { ok } from '#domain/result'
import type { ConditionId, Step } from '#domain/review'
import type { Refusal } from '#contract/errors'
import { save, type Ctx } from '../context.ts'

const SEPARATION: ReadonlySet<ConditionId> = new Set(['notContributor', 'notReleaser'])

/**
 * A try that the separation of duties refused. The refused transaction left nothing behind, so the try is put on record by one of
 * its own: 「由修改人审核 0 件」 means more beside how often it was tried.
 */
export async function refusedDuty(ctx: Ctx, caseId: string, step: Step, refusal: Refusal): Promise<void> {
  if (refusal.code !== 'GATE_SHUT') return
  const shut = refusal.data.conditions.find((c) => SEPARATION.has(c.id))
  if (!shut) return
  await save(ctx, ctx.actor, async (tx) => {
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
