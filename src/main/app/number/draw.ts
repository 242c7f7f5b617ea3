/** The number, or the entry of a carrier without one: only after 签发 and 复核, once, in one transaction with the register row (T art25(二)). */
import type { Day } from '#domain/day'
import type { RegisterRow } from '#domain/register'
import { ok } from '#domain/result'
import type { Condition } from '#domain/review'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadCase, loadSeen } from '../cases/loadCase.ts'
import { planNumber } from './planNumber.ts'

export async function nextNumber(
  ctx: Ctx,
  input: { caseId: string },
): Outcome<{ docNumber: string; conditions: readonly Condition[] }> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { docNumber, conditions } = await planNumber(r, ctx, loaded.value)
    return ok({ docNumber, conditions })
  })
}

export async function drawNumber(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; printDate: Day; copies: number; recipients: string },
): Outcome<{ docNumber: string; case: CaseView }> {
  const { commandId, version: _seen, ...what } = input
  const id = ctx.program.ids.next()
  const done = await change(ctx, 'number.draw', commandId, what, async (tx) => {
    const loaded = await loadCase(tx, input.caseId)
    if (!loaded.ok) return loaded
    // Asked twice, from two windows: the second is told the number, whatever version it saw.
    if (loaded.value.record.docNumber !== null)
      return no({ code: 'ALREADY_NUMBERED', data: { docNumber: loaded.value.record.docNumber } })
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const plan = await planNumber(tx, ctx, seen.value)
    const open = gate(plan.conditions)
    if (!open.ok) return open
    const row: RegisterRow = { ...plan.row!, id, printDate: input.printDate, copies: input.copies, recipients: input.recipients }
    await tx.record(row.serial === null ? 'register.entered' : 'number.drawn', input.caseId, { caseId: input.caseId, row })
    return ok({ docNumber: plan.docNumber })
  })
  if (!done.ok) return done
  const view = await getCase(ctx, input)
  return view.ok ? ok({ docNumber: done.value.docNumber, case: view.value }) : view
}
