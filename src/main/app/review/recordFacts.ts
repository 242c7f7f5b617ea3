/** What the office's own record settles (auto_check power 「以记录为准」): each with the words that say so. */
import { DISCLOSURE_NAMES } from '#domain/case'
import { checkedItems } from '#domain/checks/all'
import type { DraftReading } from '#domain/draft'
import type { RecordFact, RecordFacts } from '#domain/checklistAnswers'
import { normativeRecordFacts } from '#domain/normativeFacts'
import type { OfficeSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import { normativeFacts } from '../legal/legalState.ts'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { caseFacts } from './checkFacts.ts'

const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })

export async function recordFacts(r: Reader, ctx: Ctx, loaded: LoadedCase, reading: DraftReading): Promise<RecordFacts> {
  const { form } = loaded.record
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

  Object.assign(facts, normativeRecordFacts(await normativeFacts(r, ctx, loaded)))
  return { checked: checkedItems(reading, known), facts }
}
