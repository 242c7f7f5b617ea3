import { conditionsToWithdraw } from '#domain/emergency'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { change, type Ctx, type Outcome } from '../context.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'

/** 撤回: while nobody has confirmed it. */
export async function withdrawRelease(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; reason: string },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change<true>(ctx, 'emergency.withdraw', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const { record } = seen.value
    const facts = actFacts(ctx.actor, seen.value, await reviewState(tx, ctx, seen.value))
    const proposed = (await tx.emergencies(record.id)).findLast((e) => e.status === 'proposed') ?? null
    const open = gate(conditionsToWithdraw(facts, proposed, input.reason))
    if (!open.ok) return open
    await tx.record('emergency.withdrawn', record.id, {
      caseId: record.id,
      versionNo: proposed!.versionNo,
      reason: input.reason.trim(),
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
