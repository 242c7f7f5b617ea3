/** Answers as they are given: saved at once, line by line, as working copies; the decision puts them into the ledger. */
import { checkAnswer } from '#domain/checklistAnswers'
import { ok } from '#domain/result'
import { notContributor, type Answer, type AnswerValue } from '#domain/review'
import type { GivenAnswer, Refusal } from '#contract/errors'
import type { CaseView } from '#contract/views'
import { no, save, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import type { AnswerDraft, Reader } from '../ports.ts'
import { earlierAnswers } from './earlier.ts'
import { actFacts, reviewState, type ReviewState } from './reviewState.ts'

interface OnVersion {
  readonly caseId: string
  readonly versionNo: number
}

/** The case under review, when the version that was seen is still the current one and the person may review it. */
async function underReview(r: Reader, ctx: Ctx, input: OnVersion): Outcome<{ loaded: LoadedCase; state: ReviewState }> {
  const loaded = await loadCase(r, input.caseId)
  if (!loaded.ok) return loaded
  const { record } = loaded.value
  if (record.versionNo !== input.versionNo) {
    return no({
      code: 'CONFLICT',
      data: {
        what: `${record.reviewNo} 的稿次`,
        seen: input.versionNo,
        now: record.versionNo,
        by: loaded.value.current.addedByName,
      },
    })
  }
  const state = await reviewState(r, ctx, loaded.value)
  const apart = notContributor(actFacts(ctx.actor, loaded.value, state))
  if (!apart.met) return no({ code: 'GATE_SHUT', data: { conditions: [apart] } })
  if (record.state !== 'reviewing') return no({ code: 'NOT_ALLOWED', data: { need: ['审核中的件'] } })
  return ok({ loaded: loaded.value, state })
}

/** What stands there now, when it is not what the person saw. */
async function unseen(
  r: Reader,
  on: OnVersion,
  itemId: string,
  seenAt: string | null,
): Promise<{ draft: AnswerDraft | null; theirs: GivenAnswer | null } | null> {
  const draft = (await r.answerDrafts(on.caseId, on.versionNo)).find((d) => d.itemId === itemId) ?? null
  if ((draft?.at ?? null) === seenAt) return null
  if (!draft) return { draft, theirs: null }
  const { value, reason, evidence, by, at } = draft
  return { draft, theirs: { value, reason, evidence, byName: (await r.person(by))?.name ?? '', at } }
}

/** A retry after a lost connection finds its own answer: no conflict. */
const sameAnswer = (kept: AnswerDraft | null, fresh: Pick<Answer, 'value' | 'reason' | 'evidence'>): boolean =>
  kept !== null && kept.value === fresh.value && kept.reason === fresh.reason && kept.evidence === fresh.evidence

const WHAT = {
  'answer.reasonMissing': 'reasonMissing',
  'answer.evidenceMissing': 'evidenceMissing',
  'answer.notOffered': 'notOffered',
} as const

export async function saveAnswer(
  ctx: Ctx,
  input: OnVersion & {
    answer: { itemId: string; value: AnswerValue; reason: string; evidence: string }
    seenAt?: string | null
  },
): Outcome<CaseView> {
  const done = await save<true>(ctx, ctx.actor, async (tx) => {
    const found = await underReview(tx, ctx, input)
    if (!found.ok) return found
    const entry = found.value.state.list.find((x) => x.item.id === input.answer.itemId)
    if (!entry || entry.settledBy === 'record')
      return no({ code: 'ANSWER_REFUSED', data: { itemId: input.answer.itemId, what: 'notSettledByPerson' } })
    const answer = { ...input.answer, settledBy: 'person' as const }
    const checked = checkAnswer(entry.item, entry.findings, answer)
    if (!checked.ok)
      return no({ code: 'ANSWER_REFUSED', data: { itemId: answer.itemId, what: WHAT[checked.refusal.code] } } as Refusal)
    const met = await unseen(tx, input, answer.itemId, input.seenAt ?? null)
    if (met && !sameAnswer(met.draft, answer))
      return no({ code: 'ANSWER_CONFLICT', data: { itemId: answer.itemId, theirs: met.theirs } })
    await tx.saveAnswerDraft(input.caseId, input.versionNo, { ...answer, by: ctx.actor.id, at: ctx.clock.now() })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}

export async function clearAnswer(ctx: Ctx, input: OnVersion & { itemId: string; seenAt?: string | null }): Outcome<CaseView> {
  const done = await save<true>(ctx, ctx.actor, async (tx) => {
    const found = await underReview(tx, ctx, input)
    if (!found.ok) return found
    const met = await unseen(tx, input, input.itemId, input.seenAt ?? null)
    if (met?.theirs) return no({ code: 'ANSWER_CONFLICT', data: { itemId: input.itemId, theirs: met.theirs } })
    await tx.clearAnswerDraft(input.caseId, input.versionNo, input.itemId)
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}

/** One visible group per heading: the items where the program looked for words and found none. */
export async function confirmUntriggered(ctx: Ctx, input: OnVersion & { groupId: string }): Outcome<CaseView> {
  const done = await save<true>(ctx, ctx.actor, async (tx) => {
    const found = await underReview(tx, ctx, input)
    if (!found.ok) return found
    const { list, outstanding } = found.value.state
    const waiting = list.filter(
      (e) => e.item.heading === input.groupId && e.settledBy === 'untriggered' && outstanding.includes(e.item.id),
    )
    for (const { item } of waiting) {
      await tx.saveAnswerDraft(input.caseId, input.versionNo, {
        itemId: item.id,
        value: '符合',
        reason: '',
        evidence: '',
        settledBy: 'untriggered',
        by: ctx.actor.id,
        at: ctx.clock.now(),
      })
    }
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}

/** Answers of the earlier version, confirmed one by one or a heading's together; given by the person who confirms them. */
export async function carryOver(ctx: Ctx, input: OnVersion & { groupId: string; itemId: string | null }): Outcome<CaseView> {
  const done = await save<true>(ctx, ctx.actor, async (tx) => {
    const found = await underReview(tx, ctx, input)
    if (!found.ok) return found
    const { loaded, state } = found.value
    const offered = await earlierAnswers(tx, loaded, state)
    const asked = state.list
      .filter((e) => e.item.heading === input.groupId && (input.itemId === null || e.item.id === input.itemId))
      .flatMap(({ item }) => {
        const answer = offered.get(item.id)
        return answer ? [{ itemId: item.id, value: answer.value, reason: answer.reason, evidence: answer.evidence }] : []
      })
    if (asked.length === 0) return no({ code: 'NOT_FOUND', data: { what: '可以沿用的上一稿答案' } })
    for (const answer of asked)
      await tx.saveAnswerDraft(input.caseId, input.versionNo, {
        ...answer,
        settledBy: 'person',
        by: ctx.actor.id,
        at: ctx.clock.now(),
      })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
