/** 转督检考报备: a draft that arranges an inspection ends as a request, with its text and files kept; no 发文字号 is drawn (B07, D18). */
import { yearOf, type Day } from '#domain/day'
import type { InspectionRecord, InspectionRequest } from '#domain/burdenLoad'
import { filingConditions, groupingSuggestions, inspectionFromReading, type GroupingSuggestion } from '#domain/inspectionFiling'
import { missingInDecision, type LeaderDecided } from '#domain/leaderDecision'
import { officeRef } from '#domain/planFact'
import { inspectionNotice } from '#domain/planPapers'
import { conditionsToSendBack } from '#domain/review'
import { ok } from '#domain/result'
import { weekOf } from '#domain/townshipLoad'
import type { InspectionDraft } from '#contract/load'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadCase, loadSeen } from '../cases/loadCase.ts'
import { loadItems, townshipsOf } from '../load/loadItems.ts'
import { makePaper } from '../papers/makePaper.ts'
import type { Reader } from '../ports.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'

export async function inspectionDraft(ctx: Ctx, input: { caseId: string }): Outcome<InspectionDraft> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { record, current } = loaded.value
    const reading = await r.reading(current.main.sha256)
    if (!reading) throw new Error(`nothing was read from ${current.main.sha256}`)
    const townships = await townshipsOf(r)
    return ok({ form: inspectionFromReading(reading, record.form, townships, record.submittedOn), townships })
  })
}

interface Where {
  readonly townships: readonly string[]
  readonly from: Day
  readonly to: Day
}

async function suggestionsFor(r: Reader, where: Where): Promise<GroupingSuggestion[]> {
  const items = await loadItems(r, weekOf(where.from).from, weekOf(where.to).to)
  return groupingSuggestions({ id: '', ...where }, items)
}

export const suggestGrouping = async (ctx: Ctx, input: Where & { caseId: string }): Outcome<GroupingSuggestion[]> =>
  ok(input.to < input.from ? [] : await ctx.store.read((r) => suggestionsFor(r, input)))

export async function requestInspection(
  ctx: Ctx,
  input: {
    commandId: string
    caseId: string
    version: number
    title: string
    unit: string
    townships: readonly string[]
    from: Day | null
    to: Day | null
    basis: string
    content: string
    groupedWith: string | null
    groupingNote: string
    reason: string
  },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const { title, unit, townships, from, to, basis, content, groupedWith, groupingNote } = input
  const id = ctx.program.ids.next()
  const done = await change(ctx, 'inspection.request', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const state = await reviewState(tx, ctx, seen.value)
    const suggestions = from !== null && to !== null ? await suggestionsFor(tx, { townships, from, to }) : []
    const open = gate([
      ...conditionsToSendBack(actFacts(ctx.actor, seen.value, state), 'toInspection', [input.reason], null),
      ...filingConditions(input, suggestions),
    ])
    if (!open.ok) return open
    if (title.trim() === '' || unit.trim() === '' || from === null || to === null)
      return no({ code: 'FIELD_MISSING', data: { field: 'title', label: '事项名称和实施单位' } })
    const { record } = seen.value
    const on = ctx.clock.today()
    const n = (await tx.inspections()).filter((i) => yearOf(i.on) === yearOf(on)).length + 1
    const partner = suggestions.find((s) => s.item.id === groupedWith)?.item
    const request: InspectionRequest = {
      id,
      ref: officeRef('督检考报备', yearOf(on), n),
      caseId: record.id,
      title,
      unit,
      townships,
      from,
      to,
      basis,
      content,
      groupedWith: partner ? `${partner.title}（${partner.unit}）` : null,
      groupingNote,
      on,
    }
    await tx.record('inspection.requested', record.id, request)
    await tx.record('review.decided', record.id, {
      caseId: record.id,
      versionNo: record.versionNo,
      round: record.round + 1,
      decision: 'toInspection',
      reasons: [{ itemId: 'B07', text: input.reason.trim() }],
      answers: state.answers,
      target: request.ref,
      load: await tx.loadSeen(record.id, record.versionNo, ctx.actor.id),
      on,
    })
    return ok({ ref: request.ref })
  })
  return done.ok ? getCase(ctx, input) : done
}

export const listInspections = async (ctx: Ctx): Outcome<InspectionRecord[]> => ok(await ctx.store.read((r) => r.inspections()))

const byId = async (r: Reader, id: string): Promise<InspectionRecord | undefined> =>
  (await r.inspections()).find((i) => i.id === id)

export async function decideInspection(
  ctx: Ctx,
  input: LeaderDecided & { readonly commandId: string; readonly id: string },
): Outcome<InspectionRecord> {
  const { commandId, ...what } = input
  const done = await change(ctx, 'inspection.decide', commandId, what, async (tx) => {
    const request = await byId(tx, input.id)
    if (!request) return no({ code: 'NOT_FOUND', data: { what: '这项督检考报备' } })
    if (request.decision) return no({ code: 'CONFLICT', data: { what: request.ref, seen: 1, now: 2, by: '' } })
    const missing = missingInDecision(what, ctx.clock.today(), request.on)
    if (missing) return no({ code: 'FIELD_MISSING', data: missing })
    await tx.record('inspection.decided', request.caseId, { ...what, ref: request.ref })
    return ok(true)
  })
  if (!done.ok) return done
  return ok((await ctx.store.read((r) => byId(r, input.id)))!)
}

export async function inspectionPaper(ctx: Ctx, input: { commandId: string; id: string }): Outcome<{ file: File }> {
  const { commandId, id } = input
  const found = await ctx.store.read(async (r) => {
    const request = await byId(r, id)
    return request && { request, record: await r.case(request.caseId) }
  })
  if (!found?.record) return no({ code: 'NOT_FOUND', data: { what: '这项督检考报备' } })
  const { request, record } = found
  return makePaper(ctx, { id: commandId, operation: 'inspection.paper', input: { id } }, async () =>
    ok({
      kind: '督检考报备表' as const,
      subject: request.caseId,
      caseId: request.caseId,
      title: request.ref,
      notice: (head) => ({ ...inspectionNotice(request, record.reviewNo), ...head }),
    }),
  )
}
