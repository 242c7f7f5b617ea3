/** The legality opinion as it is being written: every field as typed, nothing checked. Becomes an act when it is given. */
import type { LegalOutcome, LegalRemark } from './normative.ts'
import type { PaperType } from './legalPaper.ts'

export interface DraftPoint {
  readonly point: number
  /** null: not answered yet. */
  readonly fits: boolean | null
  readonly articles: string
  readonly note: string
}

export interface OpinionDraft {
  readonly paperType: PaperType
  readonly opinionNo: string
  readonly organ: string
  readonly reviewer: string
  readonly responsible: string
  readonly receivedOn: string
  readonly issuedOn: string
  readonly points: readonly DraftPoint[]
  readonly outcome: LegalOutcome | null
  readonly remarks: readonly LegalRemark[]
  readonly grounds: string
  readonly process: string
  readonly urgentReason: string
}
