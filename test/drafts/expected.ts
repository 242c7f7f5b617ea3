/** The sample drafts and what each of them holds (test/fixtures/drafts/expected.json), in the names of this program. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftReading } from '#domain/draft'

export const DRAFTS = join(import.meta.dirname, '../fixtures/drafts')

export interface Sample {
  readonly file: string
  readonly outcome: 'readable' | 'refused'
  readonly refusalReason?: string
  readonly expected?: {
    readonly title: string
    readonly docKind: string | null
    readonly mainRecipients: readonly string[]
    readonly mainRecipientsText: string | null
    readonly signature: string | null
    readonly signatures: readonly string[]
    readonly documentDate: string | null
    readonly docNumberText: string | null
    readonly issuerMark: readonly string[] | null
    readonly attachments: readonly string[]
    readonly printedTextTitle: string | null
    readonly charCountCjkPlusRuns: number
  }
  readonly layout?: {
    readonly pageMm: readonly number[]
    readonly marginsMmTopRightBottomLeft: readonly number[]
    readonly matchesGBT9704: boolean
  }
  readonly planted?: readonly { readonly checklistId: string; readonly quote: string; readonly note: string }[]
}

export const SAMPLES: readonly Sample[] = (JSON.parse(readFileSync(join(DRAFTS, 'expected.json'), 'utf8')) as { files: Sample[] })
  .files

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(DRAFTS, file)))

/** What of a reading expected.json speaks about, under its names. */
export const asExpected = (r: DraftReading): NonNullable<Sample['expected']> => ({
  title: r.title ?? '',
  docKind: r.docKind === '命令' ? '命令(令)' : r.docKind,
  mainRecipients: r.mainRecipients,
  mainRecipientsText: r.mainRecipientsText,
  signature: r.signature,
  signatures: r.signatures,
  documentDate: r.documentDate,
  docNumberText: r.docNumber,
  issuerMark: r.issuerMark.length === 0 ? null : r.issuerMark,
  attachments: r.attachments,
  printedTextTitle: r.printedTextTitle,
  charCountCjkPlusRuns: r.charCount,
})
