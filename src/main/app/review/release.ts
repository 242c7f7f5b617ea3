import { OVERRIDE_NAMES, type OverrideLevel } from '#domain/checklist'
import { mayRelease } from '#domain/checklistAnswers'
import type { Role } from '#domain/people'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { loadSeen } from '../cases/loadCase.ts'
import { reasonLength } from '../settings/reasonLength.ts'
import { reviewState } from './reviewState.ts'

/** The head's login releases up to the head's level; what only the principal may release has no login here. */
const levelOf = (roles: readonly Role[]): OverrideLevel =>
  roles.includes('head') ? 'office_head' : roles.includes('reviewer') ? 'reviewer' : 'none'

/** 放行: the level the item names releases a 不符合, with a reason, before the decision. It stands on the sheet and in the month's report. */
export async function release(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; itemId: string; reason: string },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change(ctx, 'review.release', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const state = await reviewState(tx, ctx, seen.value)
    const entry = state.list.find((x) => x.item.id === input.itemId)
    if (!entry || seen.value.record.state !== 'reviewing')
      return no({ code: 'NOT_FOUND', data: { what: `审核项 ${input.itemId}` } })
    const level = levelOf(ctx.actor.roles)
    if (!mayRelease(entry.item, level)) return no({ code: 'NOT_ALLOWED', data: { need: [OVERRIDE_NAMES[entry.item.override]] } })
    const least = await reasonLength(tx)
    if ([...input.reason.trim()].length < least)
      return no({ code: 'FIELD_MISSING', data: { field: 'reason', label: `放行理由（至少 ${least} 个字）` } })
    await tx.record('item.overridden', input.caseId, {
      caseId: input.caseId,
      versionNo: seen.value.record.versionNo,
      itemId: input.itemId,
      level,
      reason: input.reason.trim(),
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
