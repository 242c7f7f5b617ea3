import type { Place } from './draft.ts'

/** What the program saw; never a verdict. 必错 · 以记录为准 · 疑似 · 提示. */
export const FINDING_LEVELS = ['必错', '以记录为准', '疑似', '提示'] as const
export type FindingLevel = (typeof FINDING_LEVELS)[number]

export interface Finding {
  /** Item of the checklist: N12, B06 … */
  readonly checklistId: string
  readonly level: FindingLevel
  /** The words in the draft; null when the finding is about a fact (a count, a missing plan). */
  readonly quote: string | null
  readonly place: Place | null
  /** Keys of the rule's source: 'J24 第2条'. */
  readonly source: string
  /** One sentence for people: what was seen, against which measure. */
  readonly message: string
}
