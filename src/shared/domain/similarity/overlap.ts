/** What a draft has in common with another text: what the checks judge by and the screen shows. */
import type { Day } from '../day.ts'
import type { LibraryStatus } from '../library.ts'
import { sentencesOf, winnow, type Sentence } from './fingerprints.ts'
import type { Likeness } from './compare.ts'
import { normalise, type TextParagraph } from './normalise.ts'

export const SOURCE_KINDS = ['superior', 'own', 'lower', 'law', 'openCase'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export interface OverlapSource {
  /** Of the library's item or of the case. */
  readonly id: string
  /** openCase: a draft at this desk that has not been issued, one sent back or refused included. */
  readonly kind: SourceKind
  readonly title: string
  readonly docNumber: string | null
  readonly unit: string
  /** Known to be in force. */
  readonly inForce: boolean
  readonly standing: LibraryStatus
  /** Day it was issued, or handed in; null when unknown. */
  readonly on: Day | null
}

export interface Overlap extends Likeness {
  readonly source: OverlapSource
}

/** A text as it is kept for later comparisons. */
export interface StoredText {
  readonly paragraphs: readonly TextParagraph[]
  readonly prints: ReadonlySet<number>
  readonly sentences: readonly Sentence[]
}

export function storedText(paragraphs: readonly TextParagraph[]): StoredText {
  const normal = normalise(paragraphs)
  return { paragraphs, prints: winnow(normal.codes), sentences: sentencesOf(paragraphs, normal) }
}
