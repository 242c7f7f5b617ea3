import { ok } from '#domain/result'
import type { CountersignView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { countersignFactsOf, countersignView } from './countersignView.ts'
import { openForCountersign } from './openForCountersign.ts'

/** A unit that need not sign after all, asked or only named in the text: with a reason that stays in the record. */
export async function withdrawCountersign(
  ctx: Ctx,
  input: { commandId: string; caseId: string; versionNo: number; unit: string; reason: string },
): Outcome<CountersignView> {
  const { commandId, ...what } = input
  const done = await change(ctx, 'countersign.withdraw', commandId, what, async (tx) => {
    const open = await openForCountersign(tx, input)
    if (!open.ok) return open
    const { standings, declared, named } = await countersignFactsOf(tx, ctx, open.value)
    const standing = standings.find((s) => s.unit === input.unit)
    // What a unit has said is not set aside: a dispute is settled, not withdrawn.
    if (standing ? standing.status !== 'waiting' : ![...declared, ...named].includes(input.unit))
      return no({ code: 'NOT_FOUND', data: { what: `${input.unit}尚未答复的会签` } })
    if (input.reason.trim() === '') return no({ code: 'FIELD_MISSING', data: { field: 'reason', label: '无须会签的理由' } })
    await tx.record('countersign.withdrawn', input.caseId, {
      caseId: input.caseId,
      versionNo: input.versionNo,
      unit: input.unit,
      reason: input.reason.trim(),
      on: ctx.clock.today(),
    })
    return ok(true)
  })
  return done.ok ? countersignView(ctx, input) : done
}
