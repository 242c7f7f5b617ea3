import type { CaseRecord, DecisionRecord } from '../ports.ts'

/**
 * The decision a case stands on; null while it is under review. It may be of an earlier version: a file replaced without a changed
 * word leaves it standing.
 */
export const standingDecision = (record: CaseRecord, decisions: readonly DecisionRecord[]): DecisionRecord | null =>
  record.state === 'reviewing' ? null : (decisions.findLast((d) => d.voidedByVersion === null) ?? null)
