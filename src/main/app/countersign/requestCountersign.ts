import { isDay, type Day } from '#domain/day'
import { ok } from '#domain/result'
import type { CountersignView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { countersignView } from './countersignView.ts'
import { openForCountersign } from './openForCountersign.ts'

/** 送会签: all units at once, each with the same limit. A unit asked again answers again. */
export async function requestCountersign(
  ctx: Ctx,
  input: { commandId: string; caseId: string; versionNo: number; units: readonly string[]; dueOn: Day },
): Outcome<CountersignView> {
  const { commandId, ...what } = input
  const units = [...new Set(input.units.map((u) => u.trim()))].filter((u) => u !== '')
  const done = await change(ctx, 'countersign.request', commandId, what, async (tx) => {
    const open = await openForCountersign(tx, input)
    if (!open.ok) return open
    const { record } = open.value
    const on = ctx.clock.today()
    if (units.length === 0) return no({ code: 'FIELD_MISSING', data: { field: 'units', label: '会签单位' } })
    if (units.includes(record.form.unit))
      return no({
        code: 'FIELD_MISSING',
        data: { field: 'units', label: `会签单位（${record.form.unit}是起草单位，不会签本单位的稿）` },
      })
    if (!isDay(input.dueOn) || input.dueOn < on)
      return no({ code: 'FIELD_MISSING', data: { field: 'dueOn', label: '答复时限（不早于今天）' } })
    await tx.record('countersign.requested', record.id, {
      caseId: record.id,
      versionNo: record.versionNo,
      units,
      on,
      dueOn: input.dueOn,
    })
    return ok(true)
  })
  return done.ok ? countersignView(ctx, input) : done
}
