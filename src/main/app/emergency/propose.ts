import { conditionsToPropose, type ReleaseRequest } from '#domain/emergency'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { change, type Ctx, type Outcome } from '../context.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { reasonLength } from '../settings/reasonLength.ts'
import { pendingOf } from './emergencyOf.ts'

/** 提出紧急放行: all that must be said is said here; nothing changes until the second person confirms. */
export async function proposeRelease(
  ctx: Ctx,
  input: ReleaseRequest & { commandId: string; caseId: string; version: number },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change<true>(ctx, 'emergency.propose', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const { record } = seen.value
    const facts = actFacts(ctx.actor, seen.value, await reviewState(tx, ctx, seen.value))
    const pending = pendingOf(await tx.emergencies(record.id), record)
    const open = gate(conditionsToPropose(facts, input, await reasonLength(tx), pending))
    if (!open.ok) return open
    await tx.record('emergency.proposed', record.id, {
      caseId: record.id,
      versionNo: record.versionNo,
      reason: input.reason.trim(),
      basis: input.basis.trim(),
      leader: input.leader.trim(),
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
