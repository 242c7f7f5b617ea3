/** 补审: its draft is kept as it is written and survives a restart; given once, by somebody who took no part. */
import { conditionsToReviewAfterwards, notReleaser } from '#domain/emergency'
import { ok } from '#domain/result'
import { notContributor, stateCondition } from '#domain/review'
import type { CaseView } from '#contract/views'
import { getCase } from '../cases/getCase.ts'
import { gate, loadCase, loadSeen, type LoadedCase } from '../cases/loadCase.ts'
import { change, save, type Ctx, type Outcome } from '../context.ts'
import type { Reader } from '../ports.ts'
import { actFacts } from '../review/reviewState.ts'
import { reasonLength } from '../settings/reasonLength.ts'
import { partiesOf, releaseOf } from './emergencyOf.ts'
import { refusedDuty } from './refusedDuty.ts'

interface Opinion {
  readonly fits: boolean | null
  readonly text: string
}

const keyOf = (caseId: string): string => `postReview:${caseId}`
const NOTHING_OPEN = { outstanding: [], blocking: [], routes: [] }

const factsFor = async (r: Reader, ctx: Ctx, loaded: LoadedCase) => ({
  facts: actFacts(ctx.actor, loaded, NOTHING_OPEN),
  release: partiesOf(releaseOf(await r.emergencies(loaded.record.id))),
})

export async function postReviewDraft(ctx: Ctx, input: { caseId: string }): Outcome<Opinion | null> {
  const kept = await ctx.store.read((r) => r.workingText(keyOf(input.caseId), ctx.actor.id))
  return ok(kept === null ? null : (JSON.parse(kept) as Opinion))
}

export async function savePostReviewDraft(ctx: Ctx, input: Opinion & { caseId: string }): Outcome<{ done: true }> {
  return save(ctx, ctx.actor, async (tx) => {
    const loaded = await loadCase(tx, input.caseId)
    if (!loaded.ok) return loaded
    const { facts, release } = await factsFor(tx, ctx, loaded.value)
    const open = gate([stateCondition(facts, 'reviewAfterwards'), notContributor(facts), notReleaser(facts, release)])
    if (!open.ok) return open
    const { fits, text } = input
    await tx.saveWorkingText(keyOf(input.caseId), ctx.actor.id, JSON.stringify({ fits, text }), ctx.clock.now())
    return ok({ done: true })
  })
}

export async function reviewAfterwards(
  ctx: Ctx,
  input: Opinion & { commandId: string; caseId: string; version: number },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change<true>(ctx, 'emergency.review', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const { record } = seen.value
    const { facts, release } = await factsFor(tx, ctx, seen.value)
    const open = gate(conditionsToReviewAfterwards(facts, release, input, await reasonLength(tx)))
    if (!open.ok) return open
    await tx.record('postReview.given', record.id, {
      caseId: record.id,
      versionNo: record.versionNo,
      fits: input.fits!,
      text: input.text.trim(),
      on: ctx.clock.today(),
    })
    await tx.clearWorkingText(keyOf(record.id))
    return ok(true)
  })
  if (!done.ok) await refusedDuty(ctx, input, 'reviewAfterwards', done.refusal)
  return done.ok ? getCase(ctx, input) : done
}
