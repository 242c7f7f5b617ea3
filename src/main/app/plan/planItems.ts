/** 列入、撤销: items of the year's plan. What is in it stays in the record; a withdrawn item says why. */
import type { PlanItem } from '#domain/issuePlan'
import type { NewPlanItem } from '#domain/pastedTable'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { settingOf } from '../settings/settingOf.ts'

/** All rows or none; every wrong one is named. */
export async function addPlanItems(
  ctx: Ctx,
  input: { commandId: string; source: string; items: readonly NewPlanItem[] },
): Outcome<{ added: number }> {
  const { commandId, source, items } = input
  return change(ctx, 'plan.add', commandId, { source, items }, async (tx) => {
    const office = await settingOf<OfficeSettings>(tx, 'office')
    const codes = new Set((office?.series ?? []).map((s) => s.code))
    const seen = new Set<string>()
    const wrong: { line: number; why: string }[] = []
    for (const [i, item] of items.entries()) {
      const say = (why: string): void => void wrong.push({ line: i + 1, why })
      if (seen.has(item.ref) || (await tx.planItem(item.ref)) !== null) say(`「${item.ref}」重复`)
      if (item.seriesCode !== null && !codes.has(item.seriesCode)) say(`发文名义「${item.seriesCode}」不在机关代字表中`)
      seen.add(item.ref)
    }
    if (wrong.length > 0) return no({ code: 'ROWS_REFUSED', data: { rows: wrong } })
    const withIds: PlanItem[] = items.map((item) => ({ id: ctx.program.ids.next(), ...item }))
    await tx.record('plan.added', String(items[0]?.year ?? ''), { source, items: withIds })
    return ok({ added: withIds.length })
  })
}

export async function withdrawPlanItem(
  ctx: Ctx,
  input: { commandId: string; id: string; reason: string },
): Outcome<{ done: true }> {
  const { commandId, id, reason } = input
  return change(ctx, 'plan.withdraw', commandId, { id, reason }, async (tx) => {
    const item = await tx.planItemById(id)
    if (!item) return no({ code: 'NOT_FOUND', data: { what: '这个计划项目' } })
    if (item.withdrawn) return no({ code: 'CONFLICT', data: { what: item.ref, seen: 1, now: 2, by: '' } })
    if (reason.trim() === '') return no({ code: 'FIELD_MISSING', data: { field: 'reason', label: '撤销理由' } })
    await tx.record('plan.withdrawn', id, { id, ref: item.ref, reason: reason.trim() })
    return ok({ done: true })
  })
}
