import type { UnitStanding } from '#domain/countersign'
import { ok } from '#domain/result'
import { urgeNotice } from '#domain/urgeNotice'
import { no, type Ctx, type Outcome } from '../context.ts'
import { makePaper, type MadePaper } from '../papers/makePaper.ts'
import type { Reader } from '../ports.ts'
import { countersignFactsOf } from './countersignView.ts'
import { openForCountersign } from './openForCountersign.ts'

/** 催办: the paper and the reminder are one act; the limit stays where it was, and the n-th is counted. */
export async function urgeCountersign(
  ctx: Ctx,
  input: { commandId: string; caseId: string; versionNo: number; unit: string },
): Outcome<MadePaper> {
  const { commandId, ...what } = input
  const waiting = async (r: Reader) => {
    const open = await openForCountersign(r, input)
    if (!open.ok) return open
    const standing = (await countersignFactsOf(r, ctx, open.value)).standings.find((s) => s.unit === input.unit)
    if (standing?.status !== 'waiting' || standing.ask === null)
      return no({ code: 'NOT_FOUND', data: { what: `${input.unit}尚未答复的会签` } })
    return ok({ ...open.value, standing, ask: standing.ask })
  }
  const nth = (s: UnitStanding): number => s.urges.length + 1
  return makePaper(ctx, { id: commandId, operation: 'countersign.urge', input: what }, async (r) => {
    const found = await waiting(r)
    if (!found.ok) return found
    const { record, standing, ask } = found.value
    return ok({
      subject: record.id,
      caseId: record.id,
      kind: '催办单',
      title: record.form.title,
      notice: (head) =>
        urgeNotice({
          ...head,
          reviewNo: record.reviewNo,
          nthToUnit: nth(standing),
          unit: input.unit,
          title: record.form.title,
          draftingUnit: record.form.unit,
          versionNo: ask.versionNo,
          askedOn: ask.on,
          dueOn: ask.dueOn,
          urgedOn: ctx.clock.today(),
          overdueDays: standing.overdueDays,
          clerk: ctx.actor.name,
        }),
      also: async (tx) => {
        const now = await waiting(tx)
        if (!now.ok) return now
        await tx.record('countersign.urged', record.id, {
          caseId: record.id,
          versionNo: record.versionNo,
          unit: input.unit,
          n: nth(now.value.standing),
          overdueDays: now.value.standing.overdueDays,
          on: ctx.clock.today(),
        })
        return ok(true)
      },
    })
  })
}
