import type { DecisionKind } from '#domain/acts'
import { ok } from '#domain/result'
import { conditionsToPass, conditionsToSendBack, notContributor, unmet } from '#domain/review'
import type { Refusal } from '#contract/errors'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadCase, loadSeen } from '../cases/loadCase.ts'
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
  const tried = input.decision === 'pass' ? await contributorsTry(ctx, input) : null
  if (tried) return tried
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
  return done.ok ? getCase(ctx, input) : done
}

/**
 * A contributor's try to pass the own text is refused, and counted: the head's month shows how many. A change of its own, because
 * a refusal takes everything of its transaction back; by the command's id, so that a repeated call is one try.
 */
async function contributorsTry(
  ctx: Ctx,
  input: { commandId: string; caseId: string },
): Promise<{ readonly ok: false; readonly refusal: Refusal } | null> {
  const loaded = await ctx.store.read((r) => loadCase(r, input.caseId))
  if (!loaded.ok) return loaded
  const { record } = loaded.value
  const facts = await ctx.store.read(async (r) => actFacts(ctx.actor, loaded.value, await reviewState(r, ctx, loaded.value)))
  if (notContributor(facts).met || record.state !== 'reviewing') return null
  const what = { caseId: record.id, versionNo: record.versionNo }
  const counted = await change(ctx, 'review.decide refused', input.commandId, what, async (tx) => {
    await tx.record('approval.refusedToContributor', record.id, what)
    return ok(true)
  })
  return counted.ok ? no({ code: 'GATE_SHUT', data: { conditions: unmet(conditionsToPass(facts)) } }) : counted
}
