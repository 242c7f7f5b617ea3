/** What a 发文审批单 is made of: plain facts of one case, gathered by the caller; the form only puts them in place. */
import type { DecisionKind } from './acts.ts'
import type { Carrier, Direction, Disclosure, NormativeKind, PlanStanding, Urgency } from './case.ts'
import type { Day } from './day.ts'
import type { DocKind } from './draft.ts'
import type { ReleaseStanding } from './emergency.ts'
import type { AnswerValue } from './review.ts'

export interface SheetSignOff {
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: Day
  /** Who transcribed it from paper, and who compared it; null while nobody has. */
  readonly enteredBy: string
  readonly comparedBy: string | null
}

export interface SheetCountersign {
  readonly unit: string
  /** Empty and null while it is to be signed on paper. */
  readonly signer: string
  readonly opinion: string
  readonly signedOn: Day | null
}

export interface SheetConclusion {
  readonly result: '通过' | '不通过' | '未完成' | '不适用'
  /** Ids of 不符合 items that were not released, and of those that were. */
  readonly failed: readonly string[]
  readonly released: readonly string[]
}

export interface SheetOverride {
  readonly itemId: string
  /** Whose release it was: 办公室主任. */
  readonly level: string
  readonly reason: string
  readonly byName: string
  /** UTC, ISO 8601. */
  readonly at: string
}

export interface SheetChecklistRow {
  readonly id: string
  /** Name of its heading: 必要性. */
  readonly group: string
  readonly question: string
  /** Source keys: 'T art13；R37(二)'. */
  readonly source: string
  /** null when not answered yet. */
  readonly answer: AnswerValue | null
  readonly reason: string
  /** What the program saw, in words; empty when nothing. */
  readonly findings: string
  readonly settledBy: 'record' | 'untriggered' | 'person'
}

export interface ApprovalSheetFacts {
  readonly stage: '送签稿' | '存档稿'
  readonly isDemo: boolean
  /** The review has passed on this version and was not voided since. */
  readonly passedReview: boolean
  readonly printCount: number
  /** Short code of the ledger's head when printed, its sequence number and time (UTC, ISO 8601). */
  readonly ledger: { readonly code: string; readonly seq: number; readonly at: string }

  readonly officeName: string
  readonly reviewNo: string
  readonly versionNo: number
  readonly urgency: Urgency
  readonly signOff: SheetSignOff | null
  readonly countersigns: readonly SheetCountersign[]
  readonly title: string
  readonly docKind: DocKind | null
  readonly carrier: Carrier
  readonly direction: Direction
  readonly normativeKind: NormativeKind
  readonly mainRecipientsText: string
  readonly ccRecipientsText: string
  readonly attachmentNames: readonly string[]
  readonly disclosure: Disclosure | null
  readonly nonDisclosureReason: string
  readonly plan: PlanStanding
  readonly planRef: string
  /** 字数 as the checklist counts it; null when not read. */
  readonly charCount: number | null
  /** Numbered this year in this series, this document not included; quota null when none is set. */
  readonly issuedThisYear: number | null
  readonly quota: number | null
  readonly necessity: SheetConclusion
  readonly legality: SheetConclusion
  readonly burden: SheetConclusion
  readonly legalOpinionRef: string
  readonly fairCompetitionResult: string
  readonly deliberation: string
  readonly draftingUnit: string
  readonly drafter: string
  readonly phone: string
  readonly submittedOn: Day
  /** null for carriers without a number; serial null until it is drawn. */
  readonly docNumber: { readonly seriesCode: string; readonly year: number; readonly serial: number | null } | null
  readonly copies: number | null
  readonly printDate: Day | null
  /** The reviewer's decision on this version; null while there is none. */
  readonly decision: {
    readonly kind: DecisionKind
    readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
    readonly byName: string
    /** UTC, ISO 8601. */
    readonly at: string
    readonly versionNo: number
  } | null
  readonly overrides: readonly SheetOverride[]
  /** Set when it went out by 紧急放行. */
  readonly emergency:
    | (ReleaseStanding & {
        readonly reason: string
        readonly basis: string
        readonly leader: string
        readonly proposedByName: string
        readonly confirmedByName: string
        /** UTC, ISO 8601. */
        readonly confirmedAt: string
      })
    | null
  readonly checklist: readonly SheetChecklistRow[]
}

/** A paper that was released has its own red line at the top instead: it may be numbered, and says what it owes. */
export const isWatermarked = (facts: Pick<ApprovalSheetFacts, 'passedReview' | 'emergency'>): boolean =>
  !facts.passedReview && facts.emergency === null
