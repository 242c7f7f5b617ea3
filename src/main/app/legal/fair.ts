import type { Day } from '#domain/day'
import type { FairResult } from '#domain/normative'
import { apart, caseOpen, notLater } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'
import { takeIn } from './papersIn.ts'

/** 公平竞争审查: 不适用 with its reason, or the reviewing body's conclusion from its paper (FC art13, 14, 16, 18). */
export async function fair(
  ctx: Ctx,
  input: ActInput & {
    applies: boolean
    reason: string
    organ: string
    result: FairResult | null
    heard: string
    exception: string
    revised: string
    on: Day
    file: File | null
  },
): Outcome<CaseView> {
  if (!input.applies && input.reason === '') return missing('reason', '不适用公平竞争审查的理由')
  if (input.applies && input.organ === '') return missing('organ', '审查机构')
  if (input.applies && input.result === null) return missing('result', '审查结论')
  const kept = await takeIn(ctx, input.file)
  if (!kept.ok) return kept
  const { applies, reason, on } = input
  const { organ, result, heard, exception, revised } = input
  // What an earlier look at the form had typed for the other answer is not kept.
  const what = applies
    ? { applies, reason, organ, result, heard, exception, revised, file: kept.value, on }
    : { applies, reason, organ: '', result: null, heard: '', exception: '', revised: '', file: kept.value, on }
  return legalAct(ctx, 'legal.fair', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting), apart(seen.acting, '录入人'), notLater(seen.acting, '审查日期', on)], () =>
      tx.record('fair.recorded', input.caseId, { ...seen.on, ...what }),
    ),
  )
}
