/** The number: only after 签发 and 复核, once, by the number ledger, in one transaction with the register row (T art25(二)). */
import type { Day } from '#domain/day'
import { yearOf } from '#domain/day'
import { formatNumber, nextSerial } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { ok } from '#domain/result'
import { conditionsToDrawNumber, type Condition } from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadCase, loadSeen, type LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { settingOf } from '../settings/settingOf.ts'

interface NumberPlan {
  readonly row: Omit<RegisterRow, 'printDate' | 'copies' | 'recipients' | 'id'> | null
  readonly docNumber: string
  readonly conditions: readonly Condition[]
}

/** What would be drawn now. 成文日期 is the day of the signature (T art9(十二)); its year is the year of the number. */
async function planNumber(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<NumberPlan> {
  const { record } = loaded
  const { form } = record
  const office = await settingOf<OfficeSettings>(r, 'office')
  const series = office?.series.find((s) => s.code === form.seriesCode)
  const signOff = (await r.signOffs(record.id)).findLast((s) => s.status === 'matched')
  const documentDate = signOff?.signedOn ?? null
  const year = yearOf(documentDate ?? ctx.clock.today())
  const head = await r.head()
  const conditions = conditionsToDrawNumber(actFacts(ctx.actor, loaded, await reviewState(r, ctx, loaded)), {
    seriesProblem: form.seriesCode === null ? '登记项没有选机关代字' : !series ? `没有「${form.seriesCode}」这个代字` : !series.active ? `「${form.seriesCode}」已停用` : null,
    seriesCode: form.seriesCode,
    alreadyNumber: record.docNumber,
    clockBehind: head.at !== null && ctx.clock.now() < head.at,
    documentYear: documentDate === null ? null : yearOf(documentDate),
    year,
  })
  if (!series || documentDate === null) return { row: null, docNumber: '', conditions }
  const serial = nextSerial(await r.numbers(series.code, year))
  const docNumber = formatNumber({ seriesCode: series.code, year, serial })
  return {
    docNumber,
    conditions,
    row: {
      seriesCode: series.code,
      year,
      serial,
      docNumber,
      title: form.title,
      unit: form.unit,
      issuer: series.issuer,
      coIssuers: [],
      docKind: form.docKind,
      carrier: form.carrier,
      direction: form.direction,
      normativeKind: form.normativeKind,
      inPlan: form.plan,
      documentDate,
      caseId: record.id,
      origin: 'program',
      status: 'issued',
      voidedOn: null,
      voidReason: null,
    },
  }
}

export const numberConditions = async (r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<readonly Condition[]> => (await planNumber(r, ctx, loaded)).conditions

export async function nextNumber(ctx: Ctx, input: { caseId: string }): Outcome<{ docNumber: string; conditions: readonly Condition[] }> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { docNumber, conditions } = await planNumber(r, ctx, loaded.value)
    return ok({ docNumber, conditions })
  })
}

export async function drawNumber(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; printDate: Day; copies: number; recipients: string },
): Outcome<{ docNumber: string; case: CaseView }> {
  const { commandId, version: _seen, ...what } = input
  const id = ctx.program.ids.next()
  const done = await change(ctx, 'number.draw', commandId, what, async (tx) => {
    const loaded = await loadCase(tx, input.caseId)
    if (!loaded.ok) return loaded
    // Asked twice, from two windows: the second is told the number, whatever version it saw.
    if (loaded.value.record.docNumber !== null) return no({ code: 'ALREADY_NUMBERED', data: { docNumber: loaded.value.record.docNumber } })
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const plan = await planNumber(tx, ctx, seen.value)
    const open = gate(plan.conditions)
    if (!open.ok) return open
    const row: RegisterRow = { ...plan.row!, id, printDate: input.printDate, copies: input.copies, recipients: input.recipients }
    await tx.record('number.drawn', input.caseId, { caseId: input.caseId, row })
    return ok({ docNumber: plan.docNumber })
  })
  if (!done.ok) return done
  const view = await getCase(ctx, input)
  return view.ok ? ok({ docNumber: done.value.docNumber, case: view.value }) : view
}
