import { ok } from '#domain/result'
import { no, type Outcome } from '../context.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'

/** A case whose 会签 is under way: under review, or with the drafting unit. Acts of several units side by side need no row version, only the same draft. */
export async function openForCountersign(r: Reader, input: { caseId: string; versionNo: number }): Outcome<LoadedCase> {
  const found = await loadCase(r, input.caseId)
  if (!found.ok) return found
  const { record } = found.value
  if (record.state !== 'reviewing' && record.state !== 'returned')
    return no({ code: 'NOT_ALLOWED', data: { need: ['审核中或退回修改的件'] } })
  if (record.versionNo !== input.versionNo)
    return no({
      code: 'CONFLICT',
      data: { what: `${record.reviewNo} 的稿次`, seen: input.versionNo, now: record.versionNo, by: '' },
    })
  return ok(found.value)
}
