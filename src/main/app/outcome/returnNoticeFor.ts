import { addWorkingDays } from '#domain/calendar'
import type { Day } from '#domain/day'
import { ok } from '#domain/result'
import { NOTICE_TYPES, returnNotice, type NoticedDecision } from '#domain/returnNotice'
import { no, type Ctx, type Outcome } from '../context.ts'
import { loadCase } from '../cases/loadCase.ts'
import { makePaper, type MadePaper } from '../papers/makePaper.ts'
import type { DecisionRecord, Reader } from '../ports.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'

const isNoticed = (kind: DecisionRecord['decision']): kind is NoticedDecision => kind in NOTICE_TYPES

/** The decision a notice is about: the last one, when it sent the text back; a text handed in again is under review anew. */
export async function noticedDecision(
  r: Reader,
  caseId: string,
): Promise<(DecisionRecord & { readonly decision: NoticedDecision }) | null> {
  const last = (await r.decisions(caseId)).at(-1)
  return last && isNoticed(last.decision) ? { ...last, decision: last.decision } : null
}

/** 重报期限 proposed: five working days, by the office's calendar. */
export async function proposedResubmitBy(r: Reader, ctx: Ctx, from: Day): Promise<Day> {
  return addWorkingDays(await calendarsOf(r, ctx.program.rules), from, 5).day
}

/** 退文通知单 of the last decision; a second one is a second paper with its own number. */
export async function returnNoticeFor(
  ctx: Ctx,
  input: { commandId: string; caseId: string; resubmitBy: Day | null },
): Outcome<MadePaper> {
  const { commandId, ...what } = input
  return makePaper(ctx, { id: commandId, operation: 'outcome.notice', input: what }, async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const decision = await noticedDecision(r, input.caseId)
    if (!decision) return no({ code: 'NOT_ALLOWED', data: { need: ['已作退回、不予发文、合并或改由部门发文决定的件'] } })
    const { record } = loaded.value
    const items = new Map(ctx.program.rules.checklist.items.map((i) => [i.id, i]))
    return ok({
      subject: record.id,
      caseId: record.id,
      kind: '退文通知单',
      title: record.form.title,
      notice: (head) =>
        returnNotice({
          ...head,
          reviewNo: record.reviewNo,
          title: record.form.title,
          unit: record.form.unit,
          drafterName: record.form.drafterName,
          versionNo: decision.versionNo,
          decision: decision.decision,
          target: decision.target,
          reasons: decision.reasons.map(({ itemId, text }) => {
            const item = itemId === null ? undefined : items.get(itemId)
            return { itemId, question: item?.question ?? '', sources: item?.sources ?? [], text }
          }),
          returnedOn: decision.on,
          resubmitBy: input.resubmitBy,
          reviewer: decision.byName,
        }),
    })
  })
}
