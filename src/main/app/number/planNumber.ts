/** Which number a case would be given now, or that it is registered without one, and what still stands before it. */
import { CARRIER_RULES, numberYear, seriesVerdict, type CarrierRule } from '#domain/carrierRules'
import { yearOf } from '#domain/day'
import { documentDateOf } from '#domain/jointIssue'
import { formatNumber, nextSerial } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { conditionsToDrawNumber, type Condition } from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import { jointFacts } from '../joint/jointFacts.ts'
import type { Reader } from '../ports.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { settingOf } from '../settings/settingOf.ts'

interface NumberPlan {
  /** null while it cannot be registered. */
  readonly row: Omit<RegisterRow, 'printDate' | 'copies' | 'recipients' | 'id'> | null
  /** Empty for what takes no number. */
  readonly docNumber: string
  readonly conditions: readonly Condition[]
}

/**
 * What would be drawn now. 成文日期 is the day of the last signature (T art9(十二)), or today's when it was released without one; its
 * year is the year of the number.
 */
export async function planNumber(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<NumberPlan> {
  const { record } = loaded
  const { form } = record
  const office = await settingOf<OfficeSettings>(r, 'office')
  const verdict = seriesVerdict(form.carrier, form.seriesCode, office?.series ?? [])
  const joint = await jointFacts(r, record)
  const signOff = (await r.signOffs(record.id)).findLast((s) => s.status === 'matched')
  const documentDate =
    documentDateOf(signOff?.signedOn ?? null, joint) ?? (record.state === 'released' ? ctx.clock.today() : null)
  const year = numberYear(form.carrier, yearOf(documentDate ?? ctx.clock.today()))
  const head = await r.head()
  const rule: CarrierRule = CARRIER_RULES[form.carrier]
  const conditions = conditionsToDrawNumber(actFacts(ctx.actor, loaded, await reviewState(r, ctx, loaded)), {
    number: verdict.kind === 'unnumbered' ? 'none' : rule.number,
    seriesProblem: verdict.kind === 'problem' ? verdict.why : null,
    seriesCode: form.seriesCode,
    alreadyNumber: record.docNumber,
    clockBehind: head.at !== null && ctx.clock.now() < head.at,
    documentYear: documentDate === null ? null : yearOf(documentDate),
    year,
  })
  if (verdict.kind === 'problem' || documentDate === null) return { row: null, docNumber: '', conditions }
  const series = verdict.kind === 'numbered' ? verdict.series : null
  const serial = series && nextSerial(await r.numbers(series.code, year))
  const docNumber = series && serial ? formatNumber({ seriesCode: series.code, year, serial }) : null
  return {
    docNumber: docNumber ?? '',
    conditions,
    row: {
      seriesCode: series?.code ?? null,
      year: series ? year : null,
      serial,
      docNumber,
      title: form.title,
      unit: form.unit,
      issuer: series?.issuer ?? (form.signature.split('、')[0] || form.unit),
      coIssuers: joint.coIssuers,
      docKind: form.docKind,
      carrier: form.carrier,
      direction: form.direction,
      normativeKind: form.normativeKind,
      // What takes no number is not planned either.
      inPlan: series ? form.plan : null,
      documentDate,
      caseId: record.id,
      origin: 'program',
      status: 'issued',
      voidedOn: null,
      voidReason: null,
    },
  }
}

export const numberConditions = async (r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<readonly Condition[]> =>
  (await planNumber(r, ctx, loaded)).conditions
