import type { CaseForm } from '#domain/case'
import { nextState } from '#domain/review'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { maySee } from './caseRow.ts'
import { getCase } from './getCase.ts'
import { loadSeen } from './loadCase.ts'

/** Corrects what was entered at intake, while the case is under review: afterwards the sheet has been signed. */
export async function changeForm(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; form: CaseForm },
): Outcome<CaseView> {
  const done = await change(ctx, 'cases.changeForm', input.commandId, { caseId: input.caseId, form: input.form }, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    if (!maySee(ctx.actor, seen.value.record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    if (nextState(seen.value.record.state, 'pass') === null && seen.value.record.state !== 'returned')
      return no({ code: 'NOT_ALLOWED', data: { need: ['审核中的件'] } })
    // From 规范性文件 to another answer only by 认定, with its reason: so that nobody slips past the review by a field of the form.
    const { normativeKind } = seen.value.record.form
    if (normativeKind !== 'none' && input.form.normativeKind !== normativeKind)
      return no({ code: 'NOT_ALLOWED', data: { need: ['规范性文件认定须写明理由，请在「专项审核」中重新认定'] } })
    await tx.record('case.formChanged', input.caseId, { caseId: input.caseId, form: input.form })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
