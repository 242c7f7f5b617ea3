/** What is asked of a worker and what it says while it works. Data only: it crosses a thread. */
import type { MessagePort } from 'node:worker_threads'
import type { ComparedVersion } from '#domain/compareText'
import type { DraftOutcome, Paragraph } from '#domain/draft'
import type { Sentence } from '#domain/similarity/fingerprints'
import type { TextParagraph } from '#domain/similarity/normalise'

/** A reading says on `started` when it begins: the clock runs from there, not while the task waits for a thread. */
export type Task =
  | {
      readonly kind: 'readDraft'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly started: MessagePort
      readonly pages: MessagePort
    }
  | { readonly kind: 'compareVersions'; readonly before: ComparedVersion; readonly after: ComparedVersion }
  | {
      readonly kind: 'compareTexts'
      readonly draft: readonly TextParagraph[]
      readonly stock: readonly Sentence[]
      readonly sources: readonly (readonly TextParagraph[])[]
      readonly gram: number
    }
  | { readonly kind: 'readTable'; readonly bytes: Uint8Array; readonly started: MessagePort }
  | { readonly kind: 'hashPassword'; readonly text: string }
  | { readonly kind: 'verifyPassword'; readonly text: string; readonly phc: string }

/**
 * Paragraphs travel apart from the rest, in pages: taking 50,000 of them out of one message would hold up the window for longer
 * than a person notices. `pages` is how many messages were put on the port.
 */
export interface Answer {
  readonly outcome: DraftOutcome
  readonly pages: number
}

export const PAGE_PARAGRAPHS = 2000
export type Page = readonly Paragraph[]
