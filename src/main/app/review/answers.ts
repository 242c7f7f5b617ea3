/** Answers as they are given: saved at once, line by line, as working copies; the decision puts them into the ledger. */
import { checkAnswer } from '#domain/checklistAnswers'
import { ok } from '#domain/result'
import { notContributor, type AnswerValue } from '#domain/review'
import type { Refusal } from '#contract/errors'
import type { CaseView } from '#contract/views'
import { no, save, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
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

const WHAT = {
  'answer.reasonMissing': 'reasonMissing',
  'answer.evidenceMissing': 'evidenceMissing',
  'answer.notOffered': 'notOffered',
} as const

export async function saveAnswer(
  ctx: Ctx,
  input: OnVersion & { answer: { itemId: string; value: AnswerValue; reason: string; evidence: string } },
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
    await tx.saveAnswerDraft(input.caseId, input.versionNo, { ...answer, by: ctx.actor.id, at: ctx.clock.now() })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}

export async function clearAnswer(ctx: Ctx, input: OnVersion & { itemId: string }): Outcome<CaseView> {
  const done = await save<true>(ctx, ctx.actor, async (tx) => {
    const found = await underReview(tx, ctx, input)
    if (!found.ok) return found
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
