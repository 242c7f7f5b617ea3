/** What a row asks of an answer, as far as the screen can tell; the office decides (domain: answerDemand, outstanding). */
import type { Finding } from '#domain/finding'
import type { AnswerValue } from '#domain/review'
import type { Group, Row } from '../caseTypes.ts'
import type { AnswerDraft } from './answerStore.ts'

/** 不符合 and 不适用 need a reason; 符合 needs one against a finding beyond 提示. */
export function needsReason(row: Row, findings: readonly Finding[], value: AnswerValue): boolean {
  return value !== '符合' || row.findings.some((i) => findings[i]?.level !== '提示')
}

/** 不符合 on what the program saw says what it saw; the person may change the words. */
export function reasonFromFindings(row: Row, findings: readonly Finding[]): string {
  return row.findings
    .map((i) => findings[i])
    .filter((f) => f !== undefined)
    .map((f) => (f.quote && !f.message.includes(f.quote) ? `${f.message}（“${f.quote}”）` : f.message))
    .join('；')
}

export function isComplete(row: Row, findings: readonly Finding[], draft: AnswerDraft): boolean {
  return draft.value !== null && (!needsReason(row, findings, draft.value) || draft.reason.trim() !== '')
}

/** Waits for an answer as the office holds it now. */
export function isOpen(row: Row, findings: readonly Finding[]): boolean {
  const { answer } = row
  if (row.settledBy === 'record') return false
  if (!answer || (row.settledBy === 'person' && answer.settledBy === 'untriggered')) return true
  return !isComplete(row, findings, answer)
}

/** Confirmed together while nobody chose to answer it by itself. */
export const inUntriggered = (row: Row, single: ReadonlySet<string>): boolean =>
  row.settledBy === 'untriggered' && row.answer?.settledBy !== 'person' && !single.has(row.itemId)

export const untriggeredId = (groupId: string): string => `untriggered-${groupId}`

/** Places the keys move through in a group: rows of a person, the 未触发 group, then what the record holds against the draft. */
export function stopsOf(group: Group, single: ReadonlySet<string>): string[] {
  const grouped = group.rows.some((r) => inUntriggered(r, single))
  return [
    ...group.rows.filter((r) => r.settledBy !== 'record' && !inUntriggered(r, single)).map((r) => r.itemId),
    ...(grouped ? [untriggeredId(group.id)] : []),
    ...group.rows.filter((r) => r.settledBy === 'record' && r.blocking).map((r) => r.itemId),
  ]
}
