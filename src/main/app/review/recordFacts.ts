/** What the office's own record settles (auto_check power 「以记录为准」): each with the words that say so. */
import { DISCLOSURE_NAMES } from '#domain/case'
import { countersignFact } from '#domain/countersign'
import { checkedItems } from '#domain/checks/all'
import type { DraftReading } from '#domain/draft'
import type { RecordFact, RecordFacts } from '#domain/checklistAnswers'
import type { OfficeSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import { countersignFacts } from '../countersign/countersignFacts.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { caseFacts } from './checkFacts.ts'

const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })

export async function recordFacts(r: Reader, ctx: Ctx, record: CaseRecord, reading: DraftReading): Promise<RecordFacts> {
  const { form } = record
  const office = await settingOf<OfficeSettings>(r, 'office')
  const known = await caseFacts(r, ctx, form)
  const facts: Record<string, RecordFact> = {}

  const series = office?.series.find((s) => s.code === form.seriesCode)
  if (series) facts['L01'] = met(`机构表：${series.issuer}（${series.code}）`)

  if (form.plan === 'offPlan' || form.planRef === '') facts['N02'] = unmet('登记项：未列入年度计划，也没有计划外批准编号')
  else facts['N02'] = met(`登记项：${form.plan === 'inPlan' ? '计划编号' : '计划外批准'} ${form.planRef}`)

  const { quota } = known
  if (quota) {
    const words = `登记簿：${form.seriesCode} 本年已编 ${quota.issuedThisYear} 件，控制数 ${quota.ceiling} 件`
    facts['N03'] = quota.issuedThisYear + 1 > quota.ceiling ? unmet(words) : met(words)
  }

  if (form.disclosure === null) facts['L23'] = unmet('登记项：公开属性未填')
  else if (form.disclosure !== 'open' && form.nonDisclosureReason.trim() === '')
    facts['L23'] = unmet(`登记项：${DISCLOSURE_NAMES[form.disclosure]}，未写理由`)
  else
    facts['L23'] = met(
      `登记项：${DISCLOSURE_NAMES[form.disclosure]}${form.nonDisclosureReason ? `（${form.nonDisclosureReason}）` : ''}`,
    )

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
