import type { SampleStands } from '#domain/blindSample'
import { ok } from '#domain/result'
import type { Comparison } from '#contract/samples'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { comparison } from './comparison.ts'
import { loadDrawn, unsettledOf } from './sampleOf.ts'

/** 裁定 of one differing answer by the head, who gave neither. The first decision stays what it was; this is about how to judge. */
export async function settleAnswer(
  ctx: Ctx,
  input: { commandId: string; id: string; n: number; itemId: string; stands: SampleStands; note: string },
): Outcome<Comparison> {
  const { commandId, ...what } = input
  const done = await change<true>(ctx, 'samples.settle', commandId, what, async (tx) => {
    const found = await loadDrawn(tx, input)
    if (!found.ok) return found
    const { drawn, first } = found.value
    if ([first.by, drawn.answered?.by].includes(ctx.actor.id))
      return no({ code: 'NOT_ALLOWED', data: { need: ['没有作答过这一件的办公室主任'] } })
    if (!unsettledOf(found.value).some((i) => i.itemId === input.itemId))
      return no({ code: 'NOT_FOUND', data: { what: `待裁定的 ${input.itemId}` } })
    const note = input.note.trim()
    if (note === '') return no({ code: 'FIELD_MISSING', data: { field: 'note', label: '裁定意见' } })
    const { id, n, itemId, stands } = input
    await tx.record('sample.settled', drawn.caseId, { id, n, caseId: drawn.caseId, itemId, stands, note })
    return ok(true)
  })
  return done.ok ? comparison(ctx, input) : done
}
