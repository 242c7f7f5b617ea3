/**
 * Answers that the office has not yet, kept in this browser until it has them: under the person, the case and the version of the
 * text, so that a shared desk shows nobody another's words and a new version is not answered by what was typed for the old one.
 */
import type { AnswerValue } from '#domain/review'

export interface AnswerDraft {
  readonly value: AnswerValue | null
  readonly reason: string
  readonly evidence: string
}

export type DraftsById = Readonly<Record<string, AnswerDraft>>

const prefix = (personId: string, caseId: string): string => `fawen:${personId}:answers:${caseId}:`

export function keptDrafts(personId: string, caseId: string, versionNo: number): DraftsById {
  try {
    return JSON.parse(localStorage.getItem(prefix(personId, caseId) + versionNo) ?? '{}') as DraftsById
  } catch {
    return {}
  }
}

/** What was typed for an earlier version of the same case and never reached the office. */
export function leftFromEarlier(personId: string, caseId: string, versionNo: number): DraftsById {
  const left: Record<string, AnswerDraft> = {}
  for (let n = 1; n < versionNo; n++) Object.assign(left, keptDrafts(personId, caseId, n))
  return left
}

export function dropEarlier(personId: string, caseId: string, versionNo: number): void {
  for (let n = 1; n < versionNo; n++) keepDrafts(personId, caseId, n, {})
}

export function keepDrafts(personId: string, caseId: string, versionNo: number, drafts: DraftsById): void {
  const key = prefix(personId, caseId) + versionNo
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(drafts))
  } catch {
    // Storage full or shut: the words stay on the screen and go to the office within two seconds anyway.
  }
}
