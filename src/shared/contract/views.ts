/** What the operations answer with. Plain data, as the screens and other programs read it. */
import type { ActName, DecisionKind } from '#domain/acts'
import type { CaseForm, CaseState, Outcome } from '#domain/case'
import type { Day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { Finding } from '#domain/finding'
import type { LibraryItem, LibraryStatus } from '#domain/library'
import type { Passage } from '#domain/similarity/compare'
import type { TextParagraph } from '#domain/similarity/normalise'
import type { SourceKind } from '#domain/similarity/overlap'
import type { Role } from '#domain/people'
import type { RegisterRow } from '#domain/register'
import type { Answer, AnswerValue, Condition, Step } from '#domain/review'

export interface ProgramStatus {
  readonly store: 'none' | 'open' | 'problem'
  /** Sentence when store is 'problem', or why it is read-only. */
  readonly problem: string | null
  readonly readOnly: boolean
  readonly kind: 'real' | 'demo' | null
  readonly officeName: string | null
  /** The office's own day; the demo's stands still on its own date. */
  readonly today: Day
  readonly version: string
  readonly host: string
  /** Only in the demo: the accounts that exist there and their shared password. */
  readonly demoAccounts: readonly {
    readonly login: string
    readonly name: string
    readonly unit: string
    readonly roles: readonly Role[]
  }[]
  readonly demoPassword: string | null
  /** The demo's date, chosen when it was made; null in a real office. */
  readonly demoDate: Day | null
  readonly ledger: { readonly seq: number; readonly code: string; readonly whole: boolean } | null
  readonly lastBackup: { readonly madeAt: string; readonly verified: boolean } | null
}

export interface Me {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly mustChangePassword: boolean
  readonly idleLockMinutes: number
}

export interface PersonView extends Omit<Me, 'mustChangePassword' | 'idleLockMinutes'> {
  readonly disabled: boolean
  readonly lockedUntil: string | null
}

/** A row of 待办 or of the search. */
export interface CaseRow {
  readonly id: string
  readonly reviewNo: string
  readonly title: string
  readonly unit: string
  readonly docKind: string | null
  readonly seriesCode: string | null
  readonly plan: CaseForm['plan']
  readonly normativeKind: CaseForm['normativeKind']
  readonly urgency: CaseForm['urgency']
  readonly state: CaseState
  readonly versionNo: number
  readonly submittedOn: Day
  /** Working days since it was handed in. */
  readonly daysWaiting: number
  readonly dueOn: Day | null
  readonly overdue: boolean
  readonly docNumber: string | null
  /** What it waits for, in a few words, and whether the person asking can do it. */
  readonly waitsFor: string
  readonly mine: boolean
}

export interface ChecklistRow {
  readonly itemId: string
  readonly question: string
  readonly why: string
  /** Source keys with titles: 「J24 第1条」. */
  readonly sources: readonly string[]
  readonly offered: readonly AnswerValue[]
  /** Effect of 不符合 in words: 退回修改, 不予发文, 暂缓补正, 提示. */
  readonly effect: string
  readonly settledBy: 'record' | 'untriggered' | 'person'
  /** Why it is in the list, or what settled it: 「下行文」「登记簿：本年已发37件，控制数70件」. */
  readonly because: string
  /** Indexes into CaseView.findings. */
  readonly findings: readonly number[]
  readonly answer: Answer | null
  /** Set beforehand by a finding of level 必错; a person confirms or changes it. */
  readonly preset: AnswerValue | null
  readonly evidenceHint: string
  /** Who may release a 不符合: null when nobody. */
  readonly releaseBy: string | null
  readonly release: { readonly reason: string; readonly byName: string; readonly at: string } | null
  /** 不符合 that shuts 同意送签 now. */
  readonly blocking: boolean
}

export interface ChecklistGroup {
  readonly id: string
  readonly name: string
  readonly rows: readonly ChecklistRow[]
  readonly outstanding: number
}

export interface FileView {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export interface VersionView {
  readonly versionNo: number
  readonly main: FileView
  readonly attachments: readonly FileView[]
  readonly origin: 'handedIn' | 'edited'
  readonly addedByName: string
  readonly addedAt: string
  readonly contributors: readonly string[]
  readonly note: string
  readonly charCount: number
  readonly wordCount: number
  readonly pages: number
}

export interface DecisionView {
  readonly round: number
  readonly versionNo: number
  readonly decision: DecisionKind
  readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
  readonly byName: string
  readonly at: string
  readonly voidedByVersion: number | null
}

export interface SignOffView {
  readonly versionNo: number
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: Day
  readonly scan: FileView
  readonly enteredByName: string
  readonly enteredAt: string
  readonly comparedByName: string | null
  readonly comparedAt: string | null
  readonly status: 'entered' | 'matched' | 'differs' | 'void'
  readonly note: string
}

export interface RecheckView {
  readonly versionNo: number
  readonly final: FileView
  readonly same: boolean
  readonly differences: readonly { readonly before: string | null; readonly after: string | null }[]
  readonly byName: string
  readonly at: string
}

export interface PrintView {
  readonly n: number
  readonly stage: '送签稿' | '存档稿'
  readonly fileName: string
  readonly byName: string
  readonly at: string
  readonly reason: string
  readonly passed: boolean
}

/** A paper that looks like a case's draft: by its text, by its title, or both. Candidates for a person, never a verdict. */
export interface Lookalike {
  readonly id: string
  readonly kind: SourceKind
  readonly title: string
  readonly docNumber: string | null
  readonly unit: string
  readonly on: Day | null
  readonly standing: LibraryStatus
  readonly titlePercent: number
  /** null: only the title is kept here. */
  readonly text: {
    /** Characters of the draft that stand there word for word. */
    readonly sharePercent: number
    /** The same with what was lightly reworded. */
    readonly coveragePercent: number
    readonly containmentPercent: number
    readonly passages: readonly Passage[]
    readonly paragraphs: readonly TextParagraph[]
  } | null
}

/** A row of a table that is about to be imported. */
export interface ImportRow {
  /** As the sheet numbers it. */
  readonly row: number
  readonly item: Omit<LibraryItem, 'id'>
  /** known: the library has it already, and the row adds nothing. */
  readonly standing: 'new' | 'known' | 'wrong'
  /** What is wrong, in a sentence. */
  readonly problem: string | null
}

export interface ImportPreview {
  readonly rows: readonly ImportRow[]
  readonly fresh: number
  readonly known: number
  readonly wrong: number
}

export interface CaseView {
  readonly row: CaseRow
  readonly form: CaseForm
  /** Send it back with every change (expected version). */
  readonly version: number
  readonly round: number
  readonly reading: DraftReading
  readonly findings: readonly Finding[]
  readonly groups: readonly ChecklistGroup[]
  /** Steps that lead on from here, each with all its conditions. */
  readonly steps: readonly {
    readonly step: Step
    readonly name: string
    readonly conditions: readonly Condition[]
    readonly open: boolean
  }[]
  readonly versions: readonly VersionView[]
  readonly decisions: readonly DecisionView[]
  readonly signOffs: readonly SignOffView[]
  readonly rechecks: readonly RecheckView[]
  readonly prints: readonly PrintView[]
  readonly signers: readonly { readonly name: string; readonly post: string }[]
  /** What the person asking may do here. */
  readonly canAnswer: boolean
}

/** What was read from a file that is about to be handed in, with the form filled from it. */
export interface IntakeReading {
  readonly reading: Omit<DraftReading, 'paragraphs'>
  readonly form: CaseForm
  /** Form field -> where its value was found, in words: 「标题，第1段」「按代字推定」. */
  readonly foundAt: Readonly<Partial<Record<keyof CaseForm, string>>>
}

export interface LedgerLine {
  readonly seq: number
  readonly at: string
  readonly personName: string
  readonly act: ActName
  readonly actName: string
  readonly subject: string
  readonly summary: string
  readonly hash: string
}

export interface NumberLine {
  readonly seriesCode: string
  readonly year: number
  readonly max: number
  readonly used: number
  readonly void: number
  readonly reserved: number
  readonly classified: number
  /** Serials in no other state: each must be explained. */
  readonly gaps: readonly number[]
  /** 「最大 38 − 作废 1（17号）− 预留 0 = 37」 */
  readonly sentence: string
}

export interface RegisterPage {
  readonly rows: readonly RegisterRow[]
  readonly total: number
}

export interface BackupView {
  readonly file: string
  readonly madeAt: string
  readonly reason: string
  readonly bytes: number
  readonly seq: number
  readonly headCode: string
  readonly verified: boolean
}

export interface SearchHit {
  readonly kind: 'issued' | 'case' | 'closed'
  readonly id: string
  readonly docNumber: string | null
  readonly reviewNo: string | null
  readonly title: string
  readonly unit: string
  readonly on: Day
  readonly outcome: Outcome | CaseState
  readonly standing: string
}
