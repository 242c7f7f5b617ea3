import type { NormativeKind } from '#domain/case'
import { normativeChecks } from '#domain/checks/normative'
import { conditionsToDetermine } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { caseFacts } from '../review/checkFacts.ts'
import type { Reader } from '../ports.ts'
import { legalAct, recordIf, type ActInput, type Seen } from './legalAct.ts'

/** What L05 says of this text when it is taken for no 规范性文件. */
async function contradictions(r: Reader, ctx: Ctx, { loaded }: Seen): Promise<string[]> {
  const { record, current } = loaded
  const reading = await r.reading(current.main.sha256)
  if (!reading) throw new Error(`nothing was read from ${current.main.sha256}`)
  const facts = await caseFacts(r, ctx, record.form)
  const asNone = { ...facts, traits: { ...facts.traits, normativeKind: 'none' as const } }
  return normativeChecks
    .filter((c) => c.id === 'L05')
    .flatMap((c) => c.run(reading, asNone))
    .map((f) => f.message)
}

/** 规范性文件认定. Against the text it stands only with a second person (L05); the form follows the answer at once. */
export function determine(ctx: Ctx, input: ActInput & { kind: NormativeKind; reason: string }): Outcome<CaseView> {
  const { kind, reason } = input
  return legalAct(ctx, 'legal.determine', input, { kind, reason }, async (tx, seen) =>
    recordIf(conditionsToDetermine(seen.acting, reason), async () =>
      tx.record('normative.decided', input.caseId, {
        ...seen.on,
        kind,
        reason,
        contradictedBy: kind === 'none' ? await contradictions(tx, ctx, seen) : [],
      }),
    ),
  )
}
