/** 计划外发文申请（立项）: asked for with reason, basis, overlap and alternative; decided by a leader who is named (J24 第1条). */
import type { CaseForm } from '#domain/case'
import { yearOf } from '#domain/day'
import type { OffPlanRequest } from '#domain/issuePlan'
import { missingInDecision, type LeaderDecided } from '#domain/leaderDecision'
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

type Asked = Omit<OffPlanRequest, 'id' | 'ref' | 'on'>

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
  input: LeaderDecided & { readonly commandId: string; readonly id: string },
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
