/**
 * Over 300 lines on purpose: the answers of the desk in one list; the later areas (legal, plan, load, samples) have files of their own.
 *
 * What the operations answer with. Plain data, as the screens and other programs read it.
 */
import type { ActName, DecisionKind } from '#domain/acts'
import type { InspectionRecord, LoadSeen } from '#domain/burdenLoad'
import type { CaseForm, CaseState, Outcome } from '#domain/case'
import type { VersionComparison } from '#domain/compareText'
import type { Stance, UnitStatus } from '#domain/countersign'
import type { Day } from '#domain/day'
import type { EditKind } from '#domain/editKind'
import type { Approval } from '#domain/voids'
import type { DraftReading } from '#domain/draft'
import type { SkippedCondition } from '#domain/emergency'
import type { Finding } from '#domain/finding'
import type { PaperKind } from '#domain/papers'
import type { LibraryItem, LibraryStatus } from '#domain/library'
import type { Passage } from '#domain/similarity/compare'
import type { TextParagraph } from '#domain/similarity/normalise'
import type { SourceKind } from '#domain/similarity/overlap'
import type { Role } from '#domain/people'
import type { RegisterRow } from '#domain/register'
import type { Answer, AnswerValue, Condition, Step } from '#domain/review'
import type { Excerpt } from '#domain/searchQuery'
import type { CaseOfDay, ResultGroup } from '#domain/today'
import type { LegalView } from './legalView.ts'

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
  /** Posts stood in for today, beside the own ones; they are among `roles`. */
  readonly standingIn: readonly { readonly role: Role; readonly until: Day }[]
}

export interface PersonView extends Omit<Me, 'mustChangePassword' | 'idleLockMinutes' | 'standingIn'> {
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
  /** The state in words, finer where a route says where it stands: 待集体审议. */
  readonly standing: string
  readonly versionNo: number
  readonly submittedOn: Day
  /** Working days since it was handed in. */
  readonly daysWaiting: number
  readonly dueOn: Day | null
  readonly overdue: boolean
  /** 今日到期, 还有2个工作日, 已逾期1个工作日; null when nothing is due. */
  readonly dueInWords: string | null
  readonly docNumber: string | null
  /** What it waits for, in a few words, and whether the person asking can do it. */
  readonly waitsFor: string
  readonly mine: boolean
  /** In red: 「紧急放行，待补审，期限10-26」. */
  readonly notice: string | null
}

/** What was answered on an earlier version to something that still stands there word for word; a person confirms it or not. */
export interface EarlierAnswer {
  readonly value: AnswerValue
  readonly reason: string
  readonly evidence: string
  readonly versionNo: number
  readonly byName: string
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
  /** When and by whom the answer was given while it is a working copy; send `at` back with a change of it. */
  readonly given: { readonly at: string; readonly byName: string } | null
  readonly earlier: EarlierAnswer | null
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

export interface ComparisonView extends VersionComparison {
  readonly from: number
  /** null: a file that is not a version yet. */
  readonly to: number | null
  readonly edit: EditKind
}

/** A file before it is saved as the next version. */
export interface FileExam {
  /** The version it was made from, by its words, and the present one with who brought it. */
  readonly base: number
  readonly current: number
  readonly currentByName: string
  readonly edit: EditKind
  /** No word is changed: the case stays where it is. */
  readonly keepsState: boolean
  readonly voids: readonly Approval[]
  /** Saving makes the person a contributor, who no longer reviews this text. */
  readonly becomesContributor: boolean
  /** Against the present version. */
  readonly comparison: ComparisonView
  /** When it was made from an older one: what it changed there, and what was changed there since. */
  readonly sinceBase: { readonly here: ComparisonView; readonly there: ComparisonView } | null
}

export interface DecisionView {
  readonly round: number
  readonly versionNo: number
  readonly decision: DecisionKind
  readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
  readonly byName: string
  readonly at: string
  readonly voidedByVersion: number | null
  /** 合并到的件或字号，改由发文的单位. */
  readonly target: string | null
  /** Township load that was looked at before it. */
  readonly load: LoadSeen | null
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

export interface PaperView {
  readonly kind: PaperKind
  readonly n: number
  readonly title: string
  readonly file: FileView
  readonly byName: string
  readonly at: string
}

/** A paper in hand or in the register that a case may be merged into. */
export interface MergeTarget {
  /** As it goes into the decision: 「C-2026-0143 …」「云政办发〔2026〕31号 …」. */
  readonly target: string
  readonly standing: string
  readonly percent: number
}

/** An earlier decision against this text, or one of the unit's that says nearly the same. */
export interface EarlierOutcome {
  /** null for cases closed before the program was used. */
  readonly caseId: string | null
  readonly reviewNo: string
  readonly title: string
  readonly outcome: string
  readonly versionNo: number | null
  readonly on: Day
  readonly byName: string
  readonly reasons: readonly string[]
}

export interface OutcomeView {
  readonly mergeTargets: readonly MergeTarget[]
  readonly earlier: readonly EarlierOutcome[]
  /** 退文通知单 of the last decision; null while there is nothing to send back. */
  readonly notice: { readonly type: string; readonly asksDeadline: boolean; readonly proposedResubmitBy: Day } | null
}

/** One unit of a 会签 as it stands. */
export interface CountersignUnit {
  readonly unit: string
  readonly status: UnitStatus
  readonly askedOn: Day | null
  readonly dueOn: Day | null
  readonly askedVersion: number | null
  readonly overdueDays: number
  readonly urged: number
  readonly lastUrgedOn: Day | null
  readonly withdrawn: { readonly reason: string; readonly byName: string } | null
  readonly opinion: {
    readonly stance: Stance
    readonly text: string
    readonly signedBy: string
    readonly on: Day
    readonly versionNo: number
    readonly origin: 'login' | 'paper'
    readonly byName: string
    readonly at: string
    readonly file: FileView | null
    readonly settled: { readonly how: string; readonly byName: string } | null
  } | null
}

export interface CountersignView {
  readonly units: readonly CountersignUnit[]
  /** Entered in the form or named in the text as responsible, and neither asked nor set aside. */
  readonly notAsked: readonly { readonly unit: string; readonly because: '登记项' | '正文责任单位' }[]
  readonly conditions: readonly Condition[]
  /** L18 by the record. */
  readonly fact: { readonly value: AnswerValue; readonly because: string }
  readonly proposedDueOn: Day
  readonly versionNo: number
  /** The unit the person asking may answer for at the own login. */
  readonly answersFor: string | null
  /** May ask, remind, transcribe from paper; and settle. */
  readonly mayHandle: boolean
  readonly maySettle: boolean
  /** Units of the office, for asking further ones. */
  readonly knownUnits: readonly string[]
}

/** A co-issuer of a joint paper and what its head signed. */
export interface CoIssuerView {
  readonly organ: string
  readonly sign: {
    readonly signer: string
    readonly post: string
    readonly opinion: string
    readonly signedOn: Day
    readonly scan: FileView
    readonly enteredByName: string
    readonly status: 'entered' | 'matched'
    readonly comparedByName: string | null
    /** The person asking entered it, and so can't compare it. */
    readonly own: boolean
  } | null
}

export interface ProcedureView {
  readonly versionNo: number
  readonly lead: string
  readonly coIssuers: readonly CoIssuerView[]
  readonly mayEnter: boolean
  readonly mayCompare: boolean
  /** P01–P03 by the record. */
  readonly facts: readonly {
    readonly itemId: string
    readonly question: string
    readonly value: AnswerValue
    readonly because: string
  }[]
}

/** One 紧急放行, from its proposal to its 补审. */
export interface EmergencyView {
  readonly versionNo: number
  readonly reason: string
  readonly basis: string
  readonly leader: string
  readonly proposedByName: string
  readonly proposedAt: string
  /** lapsed: proposed on a version that is no longer the current one, or in a state it cannot be confirmed from. */
  readonly status: 'proposed' | 'lapsed' | 'withdrawn' | 'confirmed' | 'reviewed'
  readonly withdrawn: { readonly byName: string; readonly at: string; readonly reason: string } | null
  readonly confirmed: {
    readonly byName: string
    readonly at: string
    readonly dueOn: Day
    readonly unmet: readonly SkippedCondition[]
  } | null
  readonly review: {
    readonly byName: string
    readonly at: string
    readonly on: Day
    readonly fits: boolean
    readonly text: string
  } | null
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
  readonly papers: readonly PaperView[]
  readonly emergencies: readonly EmergencyView[]
  /** Acts on this case that were done in a post stood in for, by their time and person. */
  readonly standInActs: readonly { readonly at: string; readonly byName: string; readonly role: Role }[]
  /** null when the case has nothing to do with the 规范性文件 route. */
  readonly legal: LegalView | null
  readonly carrierChoice: {
    readonly choice: 'asDocument' | 'stays'
    readonly reason: string
    readonly byName: string
    readonly at: string
  } | null
  /** The earlier version whose differences the person asking looks at; null when this text was never decided on before. */
  readonly sinceVersion: number | null
  /** Tries of contributors to pass their own text. */
  readonly refusedTries: readonly { readonly versionNo: number; readonly byName: string; readonly at: string }[]
  /** 督检考报备 this case was turned into. */
  readonly inspection: InspectionRecord | null
  /** What the person asking last saw of the townships' weeks on this version; goes into the decision. */
  readonly loadSeen: LoadSeen | null
  readonly signers: readonly { readonly name: string; readonly post: string }[]
  /** What the person asking may do here. */
  readonly canAnswer: boolean
  /** Seen only because the person's unit countersigns: the draft, nothing of the review. */
  readonly guest: boolean
  /** The person's unit is asked for its 会签 and has not answered. */
  readonly countersignFor: string | null
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
  /** The post that was stood in for when this was done; null when it was one's own. */
  readonly standInFor: Role | null
  readonly act: ActName
  readonly actName: string
  readonly subject: string
  readonly summary: string
  readonly hash: string
}

export interface DayChain {
  readonly whole: boolean
  readonly words: string
}

/** 今日办理: the groups' counts add up to the rows; the lines are the ledger's, each once. */
export interface DayView {
  readonly day: Day
  readonly groups: readonly ResultGroup[]
  readonly rows: readonly (CaseOfDay & {
    readonly resultName: string
    readonly reviewNo: string
    readonly title: string
    readonly unit: string
    readonly docNumber: string | null
    /** Where the case stands now. */
    readonly state: CaseState
  })[]
  readonly lines: readonly LedgerLine[]
  readonly chain: DayChain
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
  /** The case to open; null for what was kept before the program. */
  readonly caseId: string | null
  /** Where the words of a search stand when title, unit and numbers do not show them all. */
  readonly excerpt: Excerpt | null
}
