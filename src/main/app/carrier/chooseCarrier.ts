import { asDocument } from '#domain/carrierChoice'
import { CARRIER_RULES } from '#domain/carrierRules'
import { CARRIER_NAMES } from '#domain/case'
import { notContributor } from '#domain/review'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { loadSeen } from '../cases/loadCase.ts'
import { actFacts } from '../review/reviewState.ts'
import { settingOf } from '../settings/settingOf.ts'

/**
 * 载体认定: 按文件送审, with the series it takes from now on, or 确属此载体, with a reason (J24 第1条). The choice is also the answer to
 * N14, so that the same is not asked twice; the reviewer may still change that answer.
 */
export async function chooseCarrier(
  ctx: Ctx,
  input: {
    commandId: string
    caseId: string
    version: number
    choice: 'asDocument' | 'stays'
    reason: string
    seriesCode: string | null
  },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change(ctx, 'carrier.choose', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const { record, current } = seen.value
    const { form } = record
    const facts = actFacts(ctx.actor, seen.value, { outstanding: [], blocking: [], routes: [] })
    if (record.state !== 'reviewing' || !notContributor(facts).met)
      return no({ code: 'NOT_ALLOWED', data: { need: ['审核中的件，且没有参与起草'] } })
    if (!current.findings.some((f) => f.checklistId === 'N14') || CARRIER_RULES[form.carrier].volumeControl)
      return no({ code: 'NOT_FOUND', data: { what: '以便笺代文件的疑点' } })
    const reason = input.reason.trim()
    if (input.choice === 'stays' && reason === '')
      return no({ code: 'FIELD_MISSING', data: { field: 'reason', label: `确属${CARRIER_NAMES[form.carrier]}的理由` } })
    const office = await settingOf<OfficeSettings>(tx, 'office')
    const series = office?.series.find((s) => s.code === input.seriesCode && s.active && s.carrier === 'redHead')
    if (input.choice === 'asDocument' && !series)
      return no({ code: 'FIELD_MISSING', data: { field: 'seriesCode', label: '红头文件的机关代字' } })
    const words = input.choice === 'asDocument' ? `按文件送审，代字${series!.code}，纳入总量` : reason
    await tx.record('carrier.chosen', record.id, {
      caseId: record.id,
      choice: input.choice,
      reason: input.choice === 'asDocument' ? reason || words : reason,
      form: input.choice === 'asDocument' ? asDocument(form, series!.code) : form,
    })
    await tx.saveAnswerDraft(record.id, record.versionNo, {
      itemId: 'N14',
      value: '符合',
      reason: `载体认定：${words}`,
      evidence: '载体认定记录',
      settledBy: 'person',
      by: ctx.actor.id,
      at: ctx.clock.now(),
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
