/** 复审 of one drawn case: its text and seven questions; the answers are kept as they are given, and compared when they are sent. */
import { answersCondition, BLIND_ITEMS, type SampleAnswer } from '#domain/blindSample'
import { ok } from '#domain/result'
import { whyInWords } from '#domain/sourceWords'
import type { BlindCase, Comparison } from '#contract/samples'
import { gate } from '../cases/loadCase.ts'
import { change, no, save, type Ctx, type Outcome } from '../context.ts'
import { comparison } from './comparison.ts'
import { againConditions, draftKey, loadDrawn } from './sampleOf.ts'

interface Which {
  readonly id: string
  readonly n: number
}

/** What the reviewer is sent: nothing of names, answers, findings or outcome is read for it. */
export async function openBlind(ctx: Ctx, input: Which): Outcome<BlindCase> {
  return ctx.store.read(async (r) => {
    const found = await loadDrawn(r, input)
    if (!found.ok) return found
    const open = gate(againConditions(ctx, found.value))
    if (!open.ok) return open
    const reading = await r.reading(found.value.version.main.sha256)
    if (!reading) return no({ code: 'NOT_FOUND', data: { what: '稿件的文字' } })
    const { items } = ctx.program.rules.checklist
    const kept = await r.workingText(draftKey(input), ctx.actor.id)
    return ok({
      id: input.id,
      n: input.n,
      title: found.value.title,
      paragraphs: reading.paragraphs,
      items: BLIND_ITEMS.map((itemId) => {
        const item = items.find((x) => x.id === itemId)!
        return { itemId, question: item.question, why: whyInWords(item.why), offered: item.answers }
      }),
      draft: kept === null ? [] : (JSON.parse(kept) as SampleAnswer[]),
    })
  })
}

export async function saveBlindDraft(ctx: Ctx, input: Which & { answers: readonly SampleAnswer[] }): Outcome<{ done: true }> {
  return save(ctx, ctx.actor, async (tx) => {
    const found = await loadDrawn(tx, input)
    if (!found.ok) return found
    const open = gate(againConditions(ctx, found.value))
    if (!open.ok) return open
    await tx.saveWorkingText(draftKey(input), ctx.actor.id, JSON.stringify(input.answers), ctx.clock.now())
    return ok({ done: true })
  })
}

export async function answerAgain(
  ctx: Ctx,
  input: Which & { commandId: string; answers: readonly SampleAnswer[] },
): Outcome<Comparison> {
  const { commandId, ...what } = input
  const { items } = ctx.program.rules.checklist
  const done = await change<true>(ctx, 'samples.answer', commandId, what, async (tx) => {
    const found = await loadDrawn(tx, input)
    if (!found.ok) return found
    const open = gate([...againConditions(ctx, found.value), answersCondition(input.answers)])
    if (!open.ok) return open
    const wrong = input.answers.find((a) => !items.find((x) => x.id === a.itemId)?.answers.includes(a.value))
    if (wrong) return no({ code: 'ANSWER_REFUSED', data: { itemId: wrong.itemId, what: 'notOffered' } })
    const { caseId } = found.value.drawn
    await tx.record('sample.answered', caseId, { id: input.id, n: input.n, caseId, answers: input.answers })
    await tx.clearWorkingText(draftKey(input))
    return ok(true)
  })
  return done.ok ? comparison(ctx, input) : done
}
