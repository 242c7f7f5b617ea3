import { ok } from '#domain/result'
import type { Condition } from '#domain/review'
import { unmet } from '#domain/review'
import { no, type Outcome } from '../context.ts'
import type { CaseRecord, Reader, VersionRecord } from '../ports.ts'

export interface LoadedCase {
  readonly record: CaseRecord
  readonly current: VersionRecord
}

/** A case with its current version. */
export async function loadCase(r: Reader, caseId: string): Outcome<LoadedCase> {
  const record = await r.case(caseId)
  const current = record && (await r.versions(caseId)).find((v) => v.versionNo === record.versionNo)
  return record && current ? ok({ record, current }) : no({ code: 'NOT_FOUND', data: { what: '这一件' } })
}

/** The same, when the row version that was seen still stands. */
export async function loadSeen(r: Reader, input: { caseId: string; version: number }): Outcome<LoadedCase> {
  const found = await loadCase(r, input.caseId)
  if (!found.ok) return found
  const now = found.value.record.version
  if (now !== input.version) {
    const last = (await r.ledger({ after: 0, limit: 1, subject: input.caseId, newestFirst: true }))[0]
    return no({
      code: 'CONFLICT',
      data: { what: found.value.record.reviewNo, seen: input.version, now, by: last?.personName ?? '' },
    })
  }
  return found
}

/** The act is shut until every condition is met; all unmet ones are named at once. */
export const gate = (conditions: readonly Condition[]): { readonly ok: true; readonly value: true } | ReturnType<typeof no> => {
  const shut = unmet(conditions)
  return shut.length === 0 ? ok(true) : no({ code: 'GATE_SHUT', data: { conditions: shut } })
}
