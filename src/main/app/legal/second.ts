import { conditionsToSecond } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { legalAct, recordIf, type ActInput } from './legalAct.ts'

/** The second person's agreement with a 认定 that the text speaks against. */
export function second(ctx: Ctx, input: ActInput & { note: string }): Outcome<CaseView> {
  const { note } = input
  return legalAct(ctx, 'legal.second', input, { note }, (tx, seen) =>
    recordIf(conditionsToSecond(seen.acting, seen.facts.file), () =>
      tx.record('normative.seconded', input.caseId, { ...seen.on, note }),
    ),
  )
}
