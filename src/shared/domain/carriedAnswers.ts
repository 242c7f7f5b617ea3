/**
 * Answers of the version before that may be offered again: what they were given to is still there, word for word. Offered, not
 * taken: each counts only when a person confirms it, and then as that person's.
 */
import { checkAnswer, type ChecklistEntry } from './checklistAnswers.ts'
import { narrow } from './compareText.ts'
import type { DraftReading } from './draft.ts'
import type { Finding } from './finding.ts'
import type { Answer } from './review.ts'

export interface JudgedVersion {
  readonly findings: readonly Finding[]
  readonly paragraphs: DraftReading['paragraphs']
}

/** What the program saw for an item, and the whole paragraph it stands in: any change of either makes it another sight. */
const sights = ({ findings, paragraphs }: JudgedVersion, itemId: string): string =>
  findings
    .filter((f) => f.checklistId === itemId)
    .map((f) =>
      [f.level, f.message, f.quote ?? '', f.place ? narrow(paragraphs[f.place.paragraph]?.text ?? '') : ''].join('\u241f'),
    )
    .sort()
    .join('\u241e')

/**
 * Only what a person answered one by one: what a heading's 未触发 confirms is one key anyway, and the record speaks for itself.
 * @param given what stands on the present version already
 */
export function carriedAnswers(
  list: readonly ChecklistEntry[],
  given: readonly Answer[],
  earlier: JudgedVersion & { readonly answers: readonly Answer[] },
  now: JudgedVersion,
): Answer[] {
  return list.flatMap((entry): Answer[] => {
    const { id } = entry.item
    if (entry.settledBy !== 'person' || given.some((a) => a.itemId === id)) return []
    const answer = earlier.answers.find((a) => a.itemId === id && a.settledBy === 'person')
    if (!answer || sights(earlier, id) !== sights(now, id)) return []
    return checkAnswer(entry.item, entry.findings, answer).ok ? [answer] : []
  })
}
