import { addDays, type Day } from '#domain/day'
import type { CaseForm, CaseState } from '#domain/case'
import type { CheckFacts } from '#domain/checks/check'
import { figure } from '#domain/checklist'
import type { DraftReading } from '#domain/draft'
import { rulesOn } from '#domain/ruleData'
import type { LimitSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { Reader } from '../ports.ts'
import { checkFacts } from '../review/checkFacts.ts'
import { settingOf } from '../settings/settingOf.ts'
import { overlapsOf, type OwnCase } from './overlapsOf.ts'

const IN_HAND: readonly CaseState[] = ['reviewing', 'returned', 'passed', 'signEntered', 'signed', 'rechecked']

/** Everything the checks may know of a draft that comes in: the case's facts, the library, and what it has in common with other texts. */
export async function draftFacts(ctx: Ctx, form: CaseForm, reading: DraftReading, own: OwnCase): Promise<CheckFacts> {
  const facts = await ctx.store.read(async (r) => ({
    ...(await checkFacts(r, ctx, form, own.caseId === null ? null : { id: own.caseId, docNumber: own.docNumber })),
    basisLibrary: (await r.library()).map(({ title, docNumber, status }) => ({ title, docNumber, status })),
    sameUnit: await sameUnit(r, ctx, form.unit, own),
    newContentMinPercent: (await settingOf<LimitSettings>(r, 'limits'))?.newContentMinPercent ?? 0,
  }))
  return { ...facts, overlaps: (await overlapsOf(ctx, reading, own)).map((f) => f.overlap) }
}

/** Papers of the same drafting unit in the window in which they might have been one (N09): issued, and in hand. */
async function sameUnit(r: Reader, ctx: Ctx, unit: string, own: OwnCase): Promise<NonNullable<CheckFacts['sameUnit']>> {
  const today = ctx.clock.today()
  const from: Day = addDays(today, -figure(rulesOn(ctx.program.rules.checklist.data, today).params, 'merge_window_days'))
  const issued = (await r.registerBetween(from, today)).filter(
    (row) => row.unit === unit && row.status === 'issued' && (own.docNumber === null || row.docNumber !== own.docNumber),
  )
  const inHand = (await r.cases(IN_HAND)).filter((c) => c.form.unit === unit && c.id !== own.caseId && c.submittedOn >= from)
  return [
    ...issued.map((row) => ({ title: row.title, ref: row.docNumber, on: row.printDate, inHand: false })),
    ...inHand.map((c) => ({ title: c.form.title, ref: c.reviewNo, on: c.submittedOn, inHand: true })),
  ]
}
