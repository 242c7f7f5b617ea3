import type { Day } from '#domain/day'
import type { DeliberationResult } from '#domain/normative'
import { conditionsToDeliberate } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'
import { takeIn } from './papersIn.ts'

/** 集体审议: only after a legality opinion that allows it (R115, R37(七)). */
export async function deliberate(
  ctx: Ctx,
  input: ActInput & { meeting: string; on: Day; minutesNo: string; result: DeliberationResult; file: File | null },
): Outcome<CaseView> {
  if (input.meeting === '') return missing('meeting', '会议名称和次数')
  if (input.minutesNo === '') return missing('minutesNo', '纪要编号')
  const kept = await takeIn(ctx, input.file)
  if (!kept.ok) return kept
  const { meeting, on, minutesNo, result } = input
  const what = { meeting, on, minutesNo, result, file: kept.value }
  return legalAct(ctx, 'legal.deliberate', input, what, (tx, seen) =>
    recordIf(conditionsToDeliberate(seen.acting, seen.facts, on), () =>
      tx.record('deliberation.recorded', input.caseId, { ...seen.on, ...what }),
    ),
  )
}
