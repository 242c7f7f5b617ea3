/** What was said of an earlier version: which one the person looks back to, and the answers that are offered again. */
import { carriedAnswers } from '#domain/carriedAnswers'
import type { ChecklistGroup, EarlierAnswer } from '#contract/views'
import type { Person } from '#domain/people'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { DecisionRecord, Reader } from '../ports.ts'
import type { ReviewState } from './reviewState.ts'

/** The version this person, or else anybody, last decided on; null when none before the present one was. */
export const lookedBackTo = (actor: Person, { record }: LoadedCase, decisions: readonly DecisionRecord[]): number | null => {
  const before = decisions.filter((d) => d.versionNo < record.versionNo)
  return (before.findLast((d) => d.by === actor.id) ?? before.at(-1))?.versionNo ?? null
}

export async function earlierAnswers(
  r: Reader,
  loaded: LoadedCase,
  state: ReviewState,
): Promise<ReadonlyMap<string, EarlierAnswer>> {
  const { record, current } = loaded
  const decision = record.state === 'reviewing' ? (await r.decisions(record.id)).at(-1) : undefined
  // Who has written into the text since does not answer for it.
  if (!decision || decision.versionNo >= record.versionNo || current.contributors.includes(decision.by)) return new Map()
  const version = (await r.versions(record.id)).find((v) => v.versionNo === decision.versionNo)
  const [then, now] = [version && (await r.reading(version.main.sha256)), await r.reading(current.main.sha256)]
  if (!version || !then || !now) return new Map()
  const offered = carriedAnswers(
    state.list,
    state.answers,
    { findings: version.findings, paragraphs: then.paragraphs, answers: decision.answers },
    { findings: current.findings, paragraphs: now.paragraphs },
  )
  return new Map(
    offered.map(({ itemId, value, reason, evidence }) => [
      itemId,
      { value, reason, evidence, versionNo: decision.versionNo, byName: decision.byName },
    ]),
  )
}

export const withEarlier = (
  groups: readonly ChecklistGroup[],
  earlier: ReadonlyMap<string, EarlierAnswer>,
): readonly ChecklistGroup[] =>
  earlier.size === 0
    ? groups
    : groups.map((g) => ({ ...g, rows: g.rows.map((row) => ({ ...row, earlier: earlier.get(row.itemId) ?? null })) }))
