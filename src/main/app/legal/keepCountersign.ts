import type { Stance } from '#domain/countersign'
import type { Day } from '#domain/day'
import { caseOpen, notLater } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'
import { takeIn } from './papersIn.ts'

/** A 会签意见 that was handed over as legality opinion is kept under 会签, for what it is. */
export async function keepCountersign(
  ctx: Ctx,
  input: ActInput & { unit: string; stance: Stance; text: string; signedBy: string; on: Day; file: File | null },
): Outcome<CaseView> {
  if (input.stance !== 'agree' && input.text === '') return missing('text', '会签意见')
  const kept = await takeIn(ctx, input.file)
  if (!kept.ok) return kept
  const { unit, stance, text, signedBy, on } = input
  const what = { unit, stance, text, signedBy, on, file: kept.value, origin: 'paper' as const }
  return legalAct(ctx, 'legal.keepCountersign', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting), notLater(seen.acting, '会签日期', on)], () =>
      tx.record('countersign.given', input.caseId, { ...seen.on, ...what }),
    ),
  )
}
