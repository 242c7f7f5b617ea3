import { ok } from '#domain/result'
import type { CountersignView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { countersignFactsOf, countersignView } from './countersignView.ts'
import { openForCountersign } from './openForCountersign.ts'

/** How a 修改后同意 or 不同意 was settled: changed in the text, agreed, or decided by a leader; said in words (T art16(四)). */
export async function settleCountersign(
  ctx: Ctx,
  input: { commandId: string; caseId: string; versionNo: number; unit: string; how: string },
): Outcome<CountersignView> {
  const { commandId, ...what } = input
  const done = await change(ctx, 'countersign.settle', commandId, what, async (tx) => {
    const open = await openForCountersign(tx, input)
    if (!open.ok) return open
    const { standings } = await countersignFactsOf(tx, ctx, open.value)
    const standing = standings.find((s) => s.unit === input.unit)
    if (standing?.status !== 'toSettle') return no({ code: 'NOT_FOUND', data: { what: `${input.unit}待处理的分歧` } })
    if (input.how.trim() === '') return no({ code: 'FIELD_MISSING', data: { field: 'how', label: '分歧怎样处理' } })
    await tx.record('countersign.settled', input.caseId, {
      caseId: input.caseId,
      versionNo: input.versionNo,
      unit: input.unit,
      how: input.how.trim(),
    })
    return ok(true)
  })
  return done.ok ? countersignView(ctx, input) : done
}
