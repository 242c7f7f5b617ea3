/** What the screen shows of the 规范性文件 route. */
import type { CaseForm } from '#domain/case'
import type { LegalClock } from '#domain/legalClock'
import type { LegalFile } from '#domain/legalFile'
import type { Material } from '#domain/normative'
import type { OpinionDraft } from '#domain/opinionDraft'
import type { Condition } from '#domain/review'

/** The 规范性文件 route of a case: what stands, what is open, what the person asking may do. */
export interface LegalView {
  readonly kind: CaseForm['normativeKind']
  readonly economic: boolean
  /** What the text says against 否. */
  readonly contradiction: readonly string[]
  /** What the text says about 经营者, where the answer so far is 不涉及. */
  readonly economicCues: readonly string[]
  readonly file: LegalFile
  readonly neededMaterials: readonly Material[]
  readonly clock: { readonly words: string; readonly standing: LegalClock['standing'] } | null
  /** The same conditions as in the gate of 同意送签. */
  readonly conditions: readonly Condition[]
  /** The opinion asks for a revision that is being made: handing it in does not void the opinion. */
  readonly revisionUnderWay: boolean
  /** Who usually reviews, for the form. */
  readonly organ: string
  readonly fairOrgan: string
  /** Days of public consultation the office set; null when none. */
  readonly publicDays: number | null
  readonly draft: OpinionDraft | null
  /** Every act of the route, oldest first, those that no longer stand included. */
  readonly events: readonly {
    readonly at: string
    readonly byName: string
    readonly name: string
    readonly summary: string
    readonly voidedByVersion: number | null
  }[]
  readonly may: {
    readonly determine: boolean
    readonly second: boolean
    /** Materials, consultations, fair competition, deliberation: kept by the office. */
    readonly record: boolean
    readonly request: boolean
    readonly opine: boolean
    readonly transcribe: boolean
    readonly adopt: boolean
  }
}
