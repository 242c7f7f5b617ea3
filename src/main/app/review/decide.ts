import type { DecisionKind } from '#domain/acts'
import { ok } from '#domain/result'
import { conditionsToPass, conditionsToSendBack } from '#domain/review'
import type { CaseView } from '#contract/views'
import { change, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { refusedDuty } from '../emergency/refusedDuty.ts'
import { actFacts, reviewState } from './reviewState.ts'

/** 同意送签, 退回修改 or 不予发文: the gate decides, the answers become part of the record. */
export async function decide(
  ctx: Ctx,
  input: {
    commandId: string
    caseId: string
    version: number
    decision: Exclude<DecisionKind, 'toInspection'>
    reasons: readonly { itemId: string | null; text: string }[]
    target?: string
  },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change(ctx, 'review.decide', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const state = await reviewState(tx, ctx, seen.value)
    const facts = actFacts(ctx.actor, seen.value, state)
    const reasons = input.reasons.map((r) => ({ itemId: r.itemId, text: r.text.trim() })).filter((r) => r.text !== '')
    const open = gate(
      input.decision === 'pass'
        ? conditionsToPass(facts)
        : conditionsToSendBack(
            facts,
            input.decision,
            reasons.map((r) => r.text),
            input.target ?? null,
          ),
    )
    if (!open.ok) return open
    const { record } = seen.value
    await tx.record('review.decided', record.id, {
      caseId: record.id,
      versionNo: record.versionNo,
      round: record.round + 1,
      decision: input.decision,
      reasons,
      answers: state.answers,
      target: input.target?.trim() || null,
      load: await tx.loadSeen(record.id, record.versionNo, ctx.actor.id),
      on: ctx.clock.today(),
    })
    return ok(true)
  })
  if (!done.ok) await refusedDuty(ctx, input, input.decision, done.refusal)
  return done.ok ? getCase(ctx, input) : done
}
