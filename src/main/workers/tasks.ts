/** What is asked of a worker and what it says while it works. Data only: it crosses a thread. */
import type { MessagePort } from 'node:worker_threads'
import type { DraftOutcome, Paragraph } from '#domain/draft'

export type Task =
  | { readonly kind: 'readDraft'; readonly bytes: Uint8Array; readonly fileName: string; readonly port: MessagePort }
  | { readonly kind: 'hashPassword'; readonly text: string }
  | { readonly kind: 'verifyPassword'; readonly text: string; readonly phc: string }

/** The first message on a reading's port: the clock starts here, not while the task waits for a thread. */
export const STARTED = 'started'

/**
 * Paragraphs travel apart from the rest, in pages: taking 50,000 of them out of one message would hold up the window for longer
 * than a person notices. `pages` is how many messages follow on the port.
 */
export interface Answer {
  readonly outcome: DraftOutcome
  readonly pages: number
}

export const PAGE_PARAGRAPHS = 2000
export type Page = readonly Paragraph[]
