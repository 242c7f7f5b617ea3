/** 计划外发文申请（立项）: asked for with reason, basis, overlap and alternative; decided by a leader who is named (J24 第1条). */
import type { CaseForm } from '#domain/case'
import { yearOf, type Day } from '#domain/day'
import type { DocKind } from '#domain/draft'
import type { OffPlanRequest } from '#domain/issuePlan'
import { officeRef } from '#domain/planFact'
import { offPlanNotice } from '#domain/planPapers'
import { nextState } from '#domain/review'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { maySee } from '../cases/caseRow.ts'
import { getCase } from '../cases/getCase.ts'
import { makePaper } from '../papers/makePaper.ts'
import type { CaseRecord } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

interface Asked {
  readonly caseId: string | null
  readonly unit: string
  readonly title: string
  readonly docKind: DocKind | null
  readonly seriesCode: string | null
  readonly reason: string
  readonly basis: string
  readonly overlap: string
  readonly alternative: string
}

const NEEDED = {
  title: '文件名称',
  unit: '申请单位',
  reason: '计划外理由',
  basis: '依据',
  overlap: '与现行文件重复情况',
  alternative: '能否归并或以其他方式',
} as const satisfies Partial<Record<keyof Asked, string>>

/** The form can be changed while the case is under review or with the unit. */
const formOpen = (record: CaseRecord): boolean => nextState(record.state, 'pass') !== null || record.state === 'returned'

export async function requestOffPlan(
  ctx: Ctx,
  input: Asked & { readonly commandId: string },
): Outcome<{ ref: string; case: CaseView | null }> {
  const { commandId, ...asked } = input
  const id = ctx.program.ids.next()
  const done = await change(ctx, 'plan.requestOffPlan', commandId, asked, async (tx) => {
    for (const [field, label] of Object.entries(NEEDED))
      if (asked[field as keyof typeof NEEDED].trim() === '') return no({ code: 'FIELD_MISSING', data: { field, label } })
    const record = asked.caseId === null ? null : await tx.case(asked.caseId)
    if (asked.caseId !== null && (!record || !maySee(ctx.actor, record)))
      return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    if (record && !formOpen(record)) return no({ code: 'NOT_ALLOWED', data: { need: ['审核中的件'] } })
    const on = ctx.clock.today()
    const all = (await tx.offPlans()).filter((o) => yearOf(o.on) === yearOf(on))
    const open = record && all.find((o) => o.caseId === record.id && o.decision === null)
    if (open) return no({ code: 'NOT_ALLOWED', data: { need: [`先审批${open.ref}`] } })
    const request: OffPlanRequest = { id, ref: officeRef('计划外', yearOf(on), all.length + 1), ...asked, on }
    await tx.record('offPlan.requested', id, request)
    if (record) await named(tx, record, { plan: 'offPlan', planRef: request.ref })
    return ok({ ref: request.ref })
  })
  if (!done.ok) return done
  const view = asked.caseId === null ? null : await getCase(ctx, { caseId: asked.caseId })
  if (view && !view.ok) return view
  return ok({ ref: done.value.ref, case: view?.value ?? null })
}

type Recorder = Pick<import('../ports.ts').Writer, 'record'>
const named = (tx: Recorder, record: CaseRecord, part: Pick<CaseForm, 'plan' | 'planRef'>): Promise<unknown> =>
  tx.record('case.formChanged', record.id, { caseId: record.id, form: { ...record.form, ...part } })

/** The leader's decision, written down by the office. An approval moves the case that asked for it to 计划外（已批）. */
export async function decideOffPlan(
  ctx: Ctx,
  input: {
    commandId: string
    id: string
    approved: boolean
    approverName: string
    approverPost: string
    opinion: string
    on: Day
  },
): Outcome<{ done: true }> {
  const { commandId, ...what } = input
  return change(ctx, 'plan.decideOffPlan', commandId, what, async (tx) => {
    const request = (await tx.offPlans()).find((o) => o.id === input.id)
    if (!request) return no({ code: 'NOT_FOUND', data: { what: '这项计划外申请' } })
    if (request.decision) return no({ code: 'CONFLICT', data: { what: request.ref, seen: 1, now: 2, by: '' } })
    const missing = missingInDecision(what, ctx.clock.today(), request.on)
    if (missing) return no({ code: 'FIELD_MISSING', data: missing })
    await tx.record('offPlan.decided', request.id, { ...what, ref: request.ref })
    const record = request.caseId === null ? null : await tx.case(request.caseId)
    if (what.approved && record && formOpen(record) && record.form.planRef === request.ref)
      await named(tx, record, { plan: 'offPlanApproved', planRef: request.ref })
    return ok({ done: true })
  })
}

/** A named leader, a day that lies between asking and today, and words when it is refused. */
export function missingInDecision(
  d: { approved: boolean; approverName: string; approverPost: string; opinion: string; on: Day },
  today: Day,
  asked: Day,
): { field: string; label: string } | null {
  if (d.approverName.trim() === '') return { field: 'approverName', label: '审批领导姓名' }
  if (d.approverPost.trim() === '') return { field: 'approverPost', label: '审批领导职务' }
  if (d.on > today || d.on < asked) return { field: 'on', label: `审批日期（${asked} 至 ${today}）` }
  if (!d.approved && d.opinion.trim() === '') return { field: 'opinion', label: '不同意的理由' }
  return null
}

export async function offPlanPaper(ctx: Ctx, input: { commandId: string; id: string }): Outcome<{ file: File }> {
  const { commandId, id } = input
  const [request, office] = await ctx.store.read(
    async (r) => [(await r.offPlans()).find((o) => o.id === id), await settingOf<OfficeSettings>(r, 'office')] as const,
  )
  if (!request) return no({ code: 'NOT_FOUND', data: { what: '这项计划外申请' } })
  const issuer = office?.series.find((s) => s.code === request.seriesCode)?.issuer ?? ''
  return makePaper(ctx, { id: commandId, operation: 'plan.offPlanPaper', input: { id } }, async () =>
    ok({
      kind: '计划外发文申请' as const,
      subject: id,
      caseId: request.caseId,
      title: `${request.ref} ${request.title}`,
      notice: (head) => ({ ...offPlanNotice(request, issuer), ...head }),
    }),
  )
}
