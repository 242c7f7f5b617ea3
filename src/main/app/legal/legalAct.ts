/** What every act of the route is built on: the case as it was seen, the route as it stands, one transaction, the case as it is afterwards. */
import type { NormativeFacts } from '#domain/normativeFacts'
import type { Acting } from '#domain/legalActGates'
import { ok, type Result } from '#domain/result'
import type { Refusal } from '#contract/errors'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { maySee } from '../cases/caseRow.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen, type LoadedCase } from '../cases/loadCase.ts'
import type { Writer } from '../ports.ts'
import { actingOf, normativeFacts } from './legalState.ts'

export interface Seen {
  readonly loaded: LoadedCase
  readonly facts: NormativeFacts
  readonly acting: Acting
  /** The part every payload begins with. */
  readonly on: { readonly caseId: string; readonly versionNo: number }
}

export interface ActInput {
  readonly commandId: string
  readonly caseId: string
  readonly version: number
}

/** @param what the input as it is told apart from another: files by their hash */
export async function legalAct(
  ctx: Ctx,
  operation: string,
  input: ActInput,
  what: unknown,
  act: (tx: Writer, seen: Seen) => Promise<Result<true, Refusal>>,
): Outcome<CaseView> {
  const done = await change<true>(ctx, operation, input.commandId, { caseId: input.caseId, what }, async (tx) => {
    const found = await loadSeen(tx, input)
    if (!found.ok) return found
    const loaded = found.value
    const { record } = loaded
    if (!maySee(ctx.actor, record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    return act(tx, {
      loaded,
      facts: await normativeFacts(tx, ctx, loaded),
      acting: actingOf(ctx, loaded),
      on: { caseId: record.id, versionNo: record.versionNo },
    })
  })
  return done.ok ? getCase(ctx, input) : done
}

/** One act behind its conditions. */
export async function recordIf(
  conditions: Parameters<typeof gate>[0],
  record: () => Promise<unknown>,
): Promise<Result<true, Refusal>> {
  const open = gate(conditions)
  if (!open.ok) return open
  await record()
  return ok(true)
}

export const missing = (field: string, label: string): ReturnType<typeof no> =>
  no({ code: 'FIELD_MISSING', data: { field, label } })
