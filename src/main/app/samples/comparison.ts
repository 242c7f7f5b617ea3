import { sampleTotals } from '#domain/blindSample'
import { ok } from '#domain/result'
import type { Comparison } from '#contract/samples'
import { no, type Ctx, type Outcome } from '../context.ts'
import { comparedOf, loadDrawn, mayCompare } from './sampleOf.ts'

/** 一致 and 不一致, question by question, when it is finished; only now with the first reviewer's name, answers and decision. */
export async function comparison(ctx: Ctx, input: { id: string; n: number }): Outcome<Comparison> {
  return ctx.store.read(async (r) => {
    const found = await loadDrawn(r, input)
    if (!found.ok) return found
    const { drawn, first, title, reviewNo } = found.value
    if (!drawn.answered || !mayCompare(ctx, found.value))
      return no({ code: 'NOT_ALLOWED', data: { need: ['复审人（作答以后）', '办公室主任'] } })
    const { items } = ctx.program.rules.checklist
    const compared = comparedOf(found.value)
    return ok({
      id: input.id,
      n: input.n,
      title,
      reviewNo,
      caseId: drawn.caseId,
      first: { byName: first.byName, on: first.on, decision: first.decision },
      second: { byName: drawn.answered.byName, at: drawn.answered.at },
      totals: sampleTotals(compared),
      items: compared.map((c) => ({
        ...c,
        question: items.find((x) => x.id === c.itemId)!.question,
        firstReason: first.answers.find((a) => a.itemId === c.itemId)?.reason ?? '',
        settled: drawn.settlements.find((s) => s.itemId === c.itemId) ?? null,
      })),
      maySettle: ctx.actor.roles.includes('head') && ![first.by, drawn.answered.by].includes(ctx.actor.id),
    })
  })
}
