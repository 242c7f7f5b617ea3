/** What the office's own record settles (auto_check power 「以记录为准」): each with the words that say so. */
import { countersignFact } from '#domain/countersign'
import { checkedItems } from '#domain/checks/all'
import { disclosureFact } from '#domain/disclosure'
import { yearOf } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { RecordFact, RecordFacts } from '#domain/checklistAnswers'
import { normativeRecordFacts } from '#domain/normativeFacts'
import type { OfficeSettings } from '#domain/settings'
import { countFact } from '#domain/yearCount'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import { countersignFacts } from '../countersign/countersignFacts.ts'
import { normativeFacts } from '../legal/legalState.ts'
import type { Reader } from '../ports.ts'
import { planFactOf } from '../plan/planFactOf.ts'
import { seriesYear, unitYear } from '../plan/seriesYears.ts'
import { settingOf } from '../settings/settingOf.ts'
import { caseFacts } from './checkFacts.ts'

/** Looked up anew each time: what a check saw of them on the day of the hand-in no longer speaks (plan, counts, 督检考 reference). */
export const LIVE_ITEMS: ReadonlySet<string> = new Set(['N02', 'N03', 'B07'])

const met = (because: string): RecordFact => ({ value: '符合', because })

export async function recordFacts(r: Reader, ctx: Ctx, loaded: LoadedCase, reading: DraftReading): Promise<RecordFacts> {
  const { record } = loaded
  const { form } = record
  const office = await settingOf<OfficeSettings>(r, 'office')
  const known = await caseFacts(r, ctx, form)
  const facts: Record<string, RecordFact> = {}

  const series = office?.series.find((s) => s.code === form.seriesCode)
  if (series) facts['L01'] = met(`机构表：${series.issuer}（${series.code}）`)

  const handedInAt = (await r.versions(record.id))[0]?.addedAt ?? ctx.clock.now()
  facts['N02'] = await planFactOf(r, form, handedInAt)

  const year = yearOf(ctx.clock.today())
  const counted = countFact(
    form.seriesCode === null ? null : await seriesYear(r, form.seriesCode, year),
    await unitYear(r, form.unit, year),
  )
  if (counted) facts['N03'] = counted

  if (known.inspectionRef !== null) facts['B07'] = met(`督检考计划或报备：${known.inspectionRef}`)

  facts['L23'] = disclosureFact(form)

  facts['L18'] = countersignFact(await countersignFacts(r, ctx, record, reading))

  Object.assign(facts, normativeRecordFacts(await normativeFacts(r, ctx, loaded)))
  return { checked: checkedItems(reading, known), facts }
}
