/** What the office's own record settles (auto_check power 「以记录为准」): each with the words that say so. */
import { countersignFact } from '#domain/countersign'
import { checkedItems } from '#domain/checks/all'
import { disclosureFact } from '#domain/disclosure'
import { yearOf } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { RecordFact, RecordFacts } from '#domain/checklistAnswers'
import type { OfficeSettings } from '#domain/settings'
import { countFact } from '#domain/yearCount'
import type { Ctx } from '../context.ts'
import { countersignFacts } from '../countersign/countersignFacts.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { planFactOf } from '../plan/planFactOf.ts'
import { seriesYear, unitYear } from '../plan/seriesYears.ts'
import { settingOf } from '../settings/settingOf.ts'
import { caseFacts } from './checkFacts.ts'

/** Looked up anew each time: what a check saw of them on the day of the hand-in no longer speaks (plan, counts, 督检考 reference). */
export const LIVE_ITEMS: ReadonlySet<string> = new Set(['N02', 'N03', 'B07'])

const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })

export async function recordFacts(r: Reader, ctx: Ctx, record: CaseRecord, reading: DraftReading): Promise<RecordFacts> {
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

  // Opinions of the legality review, the deliberation and the assessment have no record of their own yet: nothing is there, so nothing is met.
  if (form.normativeKind !== 'none') {
    facts['L12'] = unmet('没有合法性审核意见书的记录')
    facts['L13'] = unmet('没有合法性审核收件和办结日期的记录')
    facts['L14'] = unmet('没有合法性审核意见采纳情况的记录')
    facts['L16'] = unmet('没有评估论证结论的记录')
    facts['L19'] = unmet('没有集体审议的记录')
  }
  return { checked: checkedItems(reading, known), facts }
}
