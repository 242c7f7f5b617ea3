/** Steps of the procedure before the review (R37(三), DEC713): 评估论证, 征求意见, 重大行政决策的五项程序. Kept from the drafting unit's papers. */
import type { Day } from '#domain/day'
import type { MajorStep } from '#domain/normative'
import { caseOpen, notLater } from '#domain/legalActGates'
import type { StoredFile } from '#domain/storedFile'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'
import { takeIn } from './papersIn.ts'

export async function assess(ctx: Ctx, input: ActInput & { conclusion: string; file: File | null }): Outcome<CaseView> {
  if (input.conclusion === '') return missing('conclusion', '评估论证结论')
  const kept = await takeIn(ctx, input.file)
  if (!kept.ok) return kept
  const what = { conclusion: input.conclusion, file: kept.value }
  return legalAct(ctx, 'legal.assess', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting)], () => tx.record('assessment.recorded', input.caseId, { ...seen.on, ...what })),
  )
}

export async function consult(
  ctx: Ctx,
  input: ActInput & {
    audience: 'departments' | 'public'
    period: { from: Day; to: Day } | null
    exemptReason: string
    summary: string
    file: File | null
  },
): Outcome<CaseView> {
  const { audience, period, exemptReason, summary } = input
  if (period === null && audience === 'departments') return missing('period', '征求意见的起止日期')
  if (period === null && exemptReason === '') return missing('exemptReason', '不公开征求意见的理由')
  if (period !== null && period.to < period.from) return missing('period', '不早于开始日期的截止日期')
  const kept = await takeIn(ctx, input.file)
  if (!kept.ok) return kept
  const what = { audience, period, exemptReason, summary, file: kept.value }
  return legalAct(ctx, 'legal.consult', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting), ...(period ? [notLater(seen.acting, '截止日期', period.to)] : [])], () =>
      tx.record('consultation.recorded', input.caseId, { ...seen.on, ...what }),
    ),
  )
}

export async function majorDecision(
  ctx: Ctx,
  input: ActInput & {
    listed: boolean
    reason: string
    steps: readonly { step: MajorStep; note: string; file: File | null }[]
    reportedToParty: string
  },
): Outcome<CaseView> {
  const { listed, reason, reportedToParty } = input
  if (!listed && reason === '') return missing('reason', '不属于重大行政决策事项的理由')
  const steps: { step: MajorStep; note: string; file: StoredFile | null }[] = []
  for (const { step, note, file } of listed ? input.steps : []) {
    const kept = await takeIn(ctx, file)
    if (!kept.ok) return kept
    steps.push({ step, note, file: kept.value })
  }
  const what = { listed, reason, steps, reportedToParty: listed ? reportedToParty : '' }
  return legalAct(ctx, 'legal.majorDecision', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting)], () => tx.record('majorDecision.recorded', input.caseId, { ...seen.on, ...what })),
  )
}
