import type { OpinionDraft } from '#domain/opinionDraft'
import { ok } from '#domain/result'
import { no, save, type Ctx, type Outcome } from '../context.ts'
import { maySee } from '../cases/caseRow.ts'
import { loadCase } from '../cases/loadCase.ts'

/** The opinion as it is typed: a working copy, one a person and case (ADR 0005). */
export function saveDraft(ctx: Ctx, input: { caseId: string; draft: OpinionDraft }): Outcome<{ done: true }> {
  return save(ctx, ctx.actor, async (tx) => {
    const loaded = await loadCase(tx, input.caseId)
    if (!loaded.ok) return loaded
    if (!maySee(ctx.actor, loaded.value.record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    await tx.saveOpinionDraft(input.caseId, ctx.actor.id, input.draft, ctx.clock.now())
    return ok({ done: true })
  })
}
