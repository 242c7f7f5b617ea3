/** Which number a case would be given now, and what still stands before it. */
import { yearOf } from '#domain/day'
import { formatNumber, nextSerial } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { conditionsToDrawNumber, type Condition } from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { settingOf } from '../settings/settingOf.ts'

interface NumberPlan {
  readonly row: Omit<RegisterRow, 'printDate' | 'copies' | 'recipients' | 'id'> | null
  readonly docNumber: string
  readonly conditions: readonly Condition[]
}

/**
 * What would be drawn now. 成文日期 is the day of the signature (T art9(十二)), or today's when it was released without one; its year
 * is the year of the number.
 */
export async function planNumber(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<NumberPlan> {
  const { record } = loaded
  const { form } = record
  const office = await settingOf<OfficeSettings>(r, 'office')
  const series = office?.series.find((s) => s.code === form.seriesCode)
  const signOff = (await r.signOffs(record.id)).findLast((s) => s.status === 'matched')
  const documentDate = signOff?.signedOn ?? (record.state === 'released' ? ctx.clock.today() : null)
  const year = yearOf(documentDate ?? ctx.clock.today())
  const head = await r.head()
  const conditions = conditionsToDrawNumber(actFacts(ctx.actor, loaded, await reviewState(r, ctx, loaded)), {
    seriesProblem:
      form.seriesCode === null
        ? '登记项没有选机关代字'
        : !series
          ? `没有「${form.seriesCode}」这个代字`
          : !series.active
            ? `「${form.seriesCode}」已停用`
            : null,
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

export const numberConditions = async (r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<readonly Condition[]> =>
  (await planNumber(r, ctx, loaded)).conditions
