import { addWorkingDays } from '#domain/calendar'
import { conditionsToConfirm, DEFAULT_EMERGENCY, skippedBy, type EmergencySettings } from '#domain/emergency'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { change, type Ctx, type Outcome } from '../context.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { settingOf } from '../settings/settingOf.ts'
import { pendingOf } from './emergencyOf.ts'

/** 确认: the second person's. From here the paper may be numbered, and owes a 补审 by a day the office's calendar gives. */
export async function confirmRelease(ctx: Ctx, input: { commandId: string; caseId: string; version: number }): Outcome<CaseView> {
  const { commandId, caseId } = input
  const done = await change<true>(ctx, 'emergency.confirm', commandId, { caseId }, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const { record } = seen.value
    const facts = actFacts(ctx.actor, seen.value, await reviewState(tx, ctx, seen.value))
    const open = gate(conditionsToConfirm(facts, pendingOf(await tx.emergencies(caseId), record)))
    if (!open.ok) return open
    const { reviewWorkdays } = (await settingOf<EmergencySettings>(tx, 'emergency')) ?? DEFAULT_EMERGENCY
    const on = ctx.clock.today()
    await tx.record('emergency.confirmed', caseId, {
      caseId,
      versionNo: record.versionNo,
      on,
      dueOn: addWorkingDays(await calendarsOf(tx, ctx.program.rules), on, reviewWorkdays).day,
      unmet: skippedBy(facts),
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
