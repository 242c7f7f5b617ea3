/**
 * Over 300 lines on purpose: everything the use-cases ask of the world, in one list.
 *
 * What the use-cases ask of the world. `storage`, `sheets`, `drafts` and the entries provide it; `compose.ts` puts it together.
 * Inside `write` only the `Writer` exists, and nothing slow is awaited there.
 */
import type { ActName, ActPayloads, ClosedCase, DecisionKind, StoredFile, VersionPayload } from '#domain/acts'
import type { SampleAnswer, SampleStands } from '#domain/blindSample'
import type { InspectionRecord, LoadItem, LoadSeen } from '#domain/burdenLoad'
import type { CaseForm, CaseState } from '#domain/case'
import type { ComparedVersion, VersionComparison } from '#domain/compareText'
import type { CountersignRecord } from '#domain/countersign'
import type { Day, Month } from '#domain/day'
import type { DraftOutcome, DraftReading } from '#domain/draft'
import type { SkippedCondition } from '#domain/emergency'
import type { PlanActs } from '#domain/issuePlan'
import type { CoSign } from '#domain/jointIssue'
import type { LedgerEntry } from '#domain/ledger'
import type { LegalRecord } from '#domain/legalFile'
import type { LibraryItem } from '#domain/library'
import type { OpinionDraft } from '#domain/opinionDraft'
import type { PaperPayload } from '#domain/papers'
import type { Person, Role } from '#domain/people'
import type { OffPlanRecord, PlanItemRecord } from '#domain/planFact'
import type { RegisterRow } from '#domain/register'
import type { Result } from '#domain/result'
import type { Answer, Step } from '#domain/review'
import type { Excerpt } from '#domain/searchQuery'
import type { Likeness } from '#domain/similarity/compare'
import type { Sentence } from '#domain/similarity/fingerprints'
import type { TextParagraph } from '#domain/similarity/normalise'
import type { StoredText } from '#domain/similarity/overlap'
import type { StandIn } from '#domain/standIn'

export interface CaseRecord {
  readonly id: string
  readonly reviewNo: string
  readonly form: CaseForm
  readonly state: CaseState
  readonly versionNo: number
  /** Counts decisions: 1 for the first review round. */
  readonly round: number
  readonly submittedOn: Day
  readonly submittedBy: string
  readonly decidedOn: Day | null
  readonly docNumber: string | null
  /** Row version: every change carries the one it saw. */
  readonly version: number
}

export interface VersionRecord extends VersionPayload {
  readonly caseId: string
  readonly addedBy: string
  readonly addedByName: string
  readonly addedAt: string
}

export interface DecisionRecord {
  readonly caseId: string
  readonly round: number
  readonly versionNo: number
  readonly decision: DecisionKind
  readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
  readonly answers: readonly Answer[]
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly on: Day
  /** Set when a later version voided it. */
  readonly voidedByVersion: number | null
  readonly target: string | null
  readonly load: LoadSeen | null
}

export interface PaperRecord extends PaperPayload {
  readonly byName: string
  readonly at: string
  readonly seq: number
}

export interface CarrierChoiceRecord {
  readonly caseId: string
  readonly choice: 'asDocument' | 'stays'
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export type ExplanationRecord = PlanActs['explanation.made'] & { readonly byName: string; readonly at: string }

/** The written explanation while it is being written; whoever writes next goes on with it. */
export interface ExplanationDraft {
  readonly text: string
  readonly byName: string
  readonly at: string
}

/** One 紧急放行 from its proposal to its 补审. */
export interface EmergencyRecord {
  readonly seq: number
  readonly caseId: string
  readonly versionNo: number
  readonly reason: string
  readonly basis: string
  readonly leader: string
  readonly status: 'proposed' | 'withdrawn' | 'confirmed' | 'reviewed'
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: string
  readonly withdrawn: { readonly byName: string; readonly at: string; readonly reason: string } | null
  readonly confirmed: {
    readonly by: string
    readonly byName: string
    readonly at: string
    readonly on: Day
    readonly dueOn: Day
    readonly unmet: readonly SkippedCondition[]
  } | null
  readonly review: {
    readonly by: string
    readonly byName: string
    readonly at: string
    readonly on: Day
    readonly fits: boolean
    readonly text: string
  } | null
}

/** Somebody tried what the separation of duties forbids. */
export interface DutyRefusalRecord {
  readonly caseId: string
  readonly versionNo: number
  readonly step: Step
  readonly why: string
  readonly byName: string
  readonly at: string
}

export interface StandInRecord extends StandIn {
  readonly proposedByName: string
  readonly proposedAt: string
  readonly confirmedByName: string | null
  readonly confirmedAt: string | null
  readonly endedByName: string | null
  readonly endedAt: string | null
  readonly endReason: string | null
}

/** Entries of the ledger that were written in a post somebody stood in for. */
export interface StandInUseRecord {
  readonly standInId: string
  readonly role: Role
  readonly firstSeq: number
  readonly lastSeq: number
  readonly on: Day
}

export interface SampleRecord {
  readonly id: string
  readonly month: Month
  readonly seed: string
  readonly poolSize: number
  readonly drawnByName: string
  readonly at: string
}

export interface SampleCaseRecord {
  readonly n: number
  readonly caseId: string
  readonly round: number
  readonly answered: {
    readonly by: string
    readonly byName: string
    readonly at: string
    readonly answers: readonly SampleAnswer[]
  } | null
  readonly settlements: readonly {
    readonly itemId: string
    readonly stands: SampleStands
    readonly note: string
    readonly byName: string
    readonly at: string
  }[]
}

export interface OverrideRecord {
  readonly caseId: string
  readonly versionNo: number
  readonly itemId: string
  readonly level: string
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export interface SignOffRecord {
  readonly caseId: string
  readonly versionNo: number
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: Day
  readonly scan: StoredFile
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredAt: string
  readonly comparedBy: string | null
  readonly comparedByName: string | null
  readonly comparedAt: string | null
  readonly status: 'entered' | 'matched' | 'differs' | 'void'
  readonly note: string
}

export interface RecheckRecord {
  readonly caseId: string
  readonly versionNo: number
  readonly final: StoredFile
  readonly same: boolean
  readonly differences: readonly { readonly before: string | null; readonly after: string | null }[]
  readonly byName: string
  readonly at: string
}

export interface SheetPrintRecord {
  readonly caseId: string
  readonly n: number
  readonly stage: '送签稿' | '存档稿'
  readonly versionNo: number
  readonly passed: boolean
  readonly reason: string
  readonly file: StoredFile
  readonly byName: string
  readonly at: string
  readonly seq: number
}

export type NumberState = 'reserved' | 'used' | 'classified' | 'void' | 'gap'
export interface NumberRecord {
  readonly seriesCode: string
  readonly year: number
  readonly serial: number
  readonly state: NumberState
  readonly caseId: string | null
  readonly reason: string
  readonly at: string
}

/** A person's half-filled checklist, saved as it is typed; becomes part of the ledger with the decision. */
export interface AnswerDraft extends Answer {
  readonly by: string
  readonly at: string
}

export interface SessionRecord {
  readonly tokenHash: string
  readonly personId: string
  readonly startedAt: string
  readonly lastSeenAt: string
}

export interface CredentialRecord {
  readonly personId: string
  readonly phc: string
  readonly failures: number
  readonly lockedUntil: string | null
  /** How many times in a row the account was locked; each doubles the wait. */
  readonly locks: number
  /** The password is a one-time one: its owner must choose another at the next sign-in. */
  readonly mustChange: boolean
}

export interface RegisterQuery {
  /** Words separated by spaces, all of which must occur in number, title, unit or issuer; numbers in any writing. */
  readonly search?: string | undefined
  readonly seriesCode?: string | undefined
  readonly year?: number | undefined
  readonly month?: string | undefined
  readonly unit?: string | undefined
  readonly docKind?: string | undefined
  readonly carrier?: string | undefined
  readonly ids?: readonly string[] | undefined
  /** Years of 印发日期, inclusive. */
  readonly fromYear?: number | null | undefined
  readonly toYear?: number | null | undefined
  readonly sort: 'number' | 'printDate' | 'title' | 'unit'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

export interface SearchAsked {
  /** As typed; numbers in any writing. */
  readonly words: readonly string[]
  /** Years of 印发日期, of 收稿 or of 办结, inclusive; both or none. */
  readonly fromYear: number | null
  readonly toYear: number | null
  /** Only papers of this unit; null for all. */
  readonly unit: string | null
  /** By number as a number, what has none always after, newest first; or all by day. */
  readonly sort: 'number' | 'day'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** One paper each: a case that was issued comes with its row of the register. */
export type FoundPaper =
  | { readonly kind: 'row'; readonly row: RegisterRow }
  | { readonly kind: 'case'; readonly record: CaseRecord; readonly row: RegisterRow | null }
  | { readonly kind: 'closed'; readonly closed: ClosedCase }
/** Whose text it is that drafts are compared with. The hash is that of the file it was read from. */
export interface TextKey {
  readonly source: 'case' | 'library'
  readonly sourceId: string
  readonly sha256: string
}

/** What an exact comparison is made of: the draft's sentences that do not count, and the texts worth comparing. */
export interface LikelyTexts {
  readonly stock: readonly Sentence[]
  readonly texts: readonly (Omit<TextKey, 'sha256'> & { readonly paragraphs: readonly TextParagraph[] })[]
}

export interface LedgerHead {
  readonly seq: number
  readonly hash: string
  readonly at: string | null
}

/** Reading the store. Arrays come in the order people expect (newest act last, numbers as numbers). */
export interface Reader {
  readonly storeId: string
  readonly kind: 'real' | 'demo'
  head(): Promise<LedgerHead>
  /** Entries with after < seq < before, oldest first unless asked otherwise. */
  ledger(query: {
    after: number
    before?: number | undefined
    limit: number
    subject?: string | undefined
    act?: ActName | undefined
    on?: Day | undefined
    newestFirst?: boolean | undefined
  }): Promise<LedgerEntry[]>
  setting(key: string): Promise<{ value: string; version: number } | null>
  settings(): Promise<{ key: string; value: string; version: number }[]>
  people(): Promise<Person[]>
  personByLogin(login: string): Promise<Person | null>
  person(id: string): Promise<Person | null>
  credential(personId: string): Promise<CredentialRecord | null>
  session(tokenHash: string): Promise<SessionRecord | null>
  case(id: string): Promise<CaseRecord | null>
  caseByReviewNo(reviewNo: string): Promise<CaseRecord | null>
  /** All cases in these states, oldest hand-in first; all states when left out. */
  cases(states?: readonly CaseState[]): Promise<CaseRecord[]>
  lastReviewNo(year: number): Promise<number>
  versions(caseId: string): Promise<VersionRecord[]>
  decisions(caseId: string): Promise<DecisionRecord[]>
  /** Every decision made in these months, for the outcome line. */
  decisionsBetween(from: Day, to: Day): Promise<DecisionRecord[]>
  closedCases(): Promise<ClosedCase[]>
  overrides(caseId: string): Promise<OverrideRecord[]>
  signOffs(caseId: string): Promise<SignOffRecord[]>
  rechecks(caseId: string): Promise<RecheckRecord[]>
  sheetPrints(caseId: string): Promise<SheetPrintRecord[]>
  /** Papers about a subject, oldest first; a case's id is its subject. */
  papers(subject: string): Promise<PaperRecord[]>
  carrierChoices(caseId?: string): Promise<CarrierChoiceRecord[]>
  /** Items of a year in the order they came in, withdrawn ones too. */
  planItems(year: number): Promise<PlanItemRecord[]>
  planItem(ref: string): Promise<PlanItemRecord | null>
  planItemById(id: string): Promise<PlanItemRecord | null>
  offPlans(): Promise<OffPlanRecord[]>
  offPlan(ref: string): Promise<OffPlanRecord | null>
  explanations(year: number): Promise<ExplanationRecord[]>
  explanationDraft(seriesCode: string, year: number): Promise<ExplanationDraft | null>
  /** Entered items that touch these days; what papers say of themselves comes from their readings. */
  loadItems(from: Day, to: Day): Promise<LoadItem[]>
  /** Entered inspections that name a plan item or another ground. */
  plannedInspections(): Promise<LoadItem[]>
  inspections(): Promise<InspectionRecord[]>
  /** What this person last looked at on this version; a working copy until the decision. */
  loadSeen(caseId: string, versionNo: number, personId: string): Promise<LoadSeen | null>
  countersigns(caseId: string): Promise<CountersignRecord>
  /** Cases a unit was ever asked to countersign, withdrawn ones included. */
  askedOf(unit: string): Promise<string[]>
  coSigns(caseId: string): Promise<CoSign[]>
  /** Every 紧急放行 of a case, oldest first. */
  emergencies(caseId: string): Promise<EmergencyRecord[]>
  /** Those confirmed on a day of [from, to]. */
  emergenciesBetween(from: Day, to: Day): Promise<EmergencyRecord[]>
  /** Those that wait for the second person. */
  emergenciesProposed(): Promise<EmergencyRecord[]>
  dutyRefusals(caseId: string): Promise<DutyRefusalRecord[]>
  dutyRefusalsBetween(from: Day, to: Day): Promise<DutyRefusalRecord[]>
  /** Every 替岗, or one person's; newest first. */
  standIns(personId?: string): Promise<StandInRecord[]>
  standInUses(on: { readonly from: Day; readonly to: Day }): Promise<StandInUseRecord[]>
  /** Uses that mark an entry between these two numbers. */
  standInUsesOf(firstSeq: number, lastSeq: number): Promise<StandInUseRecord[]>
  /** Entries about a subject that were written in such a post. */
  standInMarks(subject: string): Promise<{ at: string; byName: string; role: Role }[]>
  samples(): Promise<SampleRecord[]>
  sampleCases(sampleId: string): Promise<SampleCaseRecord[]>
  /** A text a person has not finished yet; null when there is none. */
  workingText(key: string, personId: string): Promise<string | null>
  /** Acts of the 规范性文件 route, oldest first. */
  legalRecords(caseId: string): Promise<LegalRecord[]>
  /** Cases that have an opinion of this number, in its one writing. */
  casesWithOpinion(opinionNo: string): Promise<{ id: string; reviewNo: string }[]>
  /** The opinion a person is still writing. */
  opinionDraft(caseId: string, personId: string): Promise<OpinionDraft | null>
  answerDrafts(caseId: string, versionNo: number): Promise<AnswerDraft[]>
  reading(sha256: string): Promise<DraftReading | null>
  numbers(seriesCode: string, year: number): Promise<NumberRecord[]>
  /** (series, year) pairs that hold any number. */
  numberSeries(): Promise<{ seriesCode: string; year: number }[]>
  registerRow(id: string): Promise<RegisterRow | null>
  registerRowOfCase(caseId: string): Promise<RegisterRow | null>
  register(query: RegisterQuery): Promise<{ rows: RegisterRow[]; total: number }>
  /** Rows whose 印发日期 lies in [from, to]; for counting. */
  registerBetween(from: Day, to: Day): Promise<RegisterRow[]>
  /** Titles for duplicate detection: every row that is not void. */
  registerTitles(): Promise<{ id: string; docNumber: string | null; title: string; unit: string; printDate: Day }[]>
  /** Papers of the register, cases and closed cases that hold every word, in title, number, unit, reason or text of the draft. */
  search(query: SearchAsked): Promise<{ found: FoundPaper[]; total: number }>
  /** The piece of the case's current text around the words; null when none of them stands there. */
  excerpt(caseId: string, words: readonly string[]): Promise<Excerpt | null>
  /** 依据库, newest first. */
  library(): Promise<LibraryItem[]>
  libraryItem(id: string): Promise<LibraryItem | null>
  /** The item that is this row of the register. */
  libraryItemOfRow(registerId: string): Promise<LibraryItem | null>
  /** Cases and items of the library whose text should be kept for comparison and is not. */
  missingTexts(): Promise<TextKey[]>
  /** The stored texts that share more with this one than chance, the text itself among them when it is stored. */
  likelyTexts(text: StoredText): Promise<LikelyTexts>
}

/** Changing the store. Only these: everything else goes through `record`, which appends to the ledger and projects. */
export interface Writer extends Reader {
  record<A extends ActName>(act: A, subject: string, payload: ActPayloads[A]): Promise<LedgerEntry>
  /** Working copies that are no acts: they are not in the ledger and `verify` does not look at them. */
  saveAnswerDraft(caseId: string, versionNo: number, draft: AnswerDraft): Promise<void>
  clearAnswerDraft(caseId: string, versionNo: number, itemId: string): Promise<void>
  saveLoadSeen(caseId: string, versionNo: number, personId: string, seen: LoadSeen, at: string): Promise<void>
  saveExplanationDraft(seriesCode: string, year: number, draft: ExplanationDraft): Promise<void>
  saveOpinionDraft(caseId: string, personId: string, draft: OpinionDraft, at: string): Promise<void>
  clearOpinionDraft(caseId: string, personId: string): Promise<void>
  saveReading(sha256: string, reading: DraftReading): Promise<void>
  saveWorkingText(key: string, personId: string, json: string, at: string): Promise<void>
  clearWorkingText(key: string): Promise<void>
  /** The text of a case's current version or of a library item, in place of the one before; `ifMissing`: only when there is none. */
  saveText(key: TextKey, text: StoredText, ifMissing?: boolean): Promise<void>
  /** All of them; they are made again from what was read. */
  clearTexts(): Promise<void>
  /** Puts the texts that came last among the others, once they are many. @returns whether they were */
  indexTexts(): Promise<boolean>
  /** A short step of keeping look-ups among the texts fast. @param first begins anew @returns whether there is more to do */
  mergeTexts(first: boolean): Promise<boolean>
  saveCredential(credential: CredentialRecord): Promise<void>
  saveSession(session: SessionRecord): Promise<void>
  endSession(tokenHash: string): Promise<void>
  endSessionsOf(personId: string): Promise<void>
}

export interface Command {
  /** Made by the client; a retry with the same id returns the first outcome and changes nothing. */
  readonly id: string
  readonly operation: string
  /** Canonical text of the input: the same id with another input is refused. */
  readonly input: string
}

export type CommandRefusal = { readonly code: 'command.reused' }

/** What the store itself says no with. `because` is a sentence for people. */
export type StoreRefusal =
  CommandRefusal | { readonly code: 'store.readOnly'; readonly because: string } | { readonly code: 'store.full' }

export interface Actor {
  readonly id: string | null
  readonly name: string
}

export interface Store {
  readonly storeId: string
  readonly kind: 'real' | 'demo'
  /** Where the database file is, for people. */
  readonly path: string
  /** null, or the sentence why this store may only be read (older copy put back, damaged, from a newer program). */
  readonly readOnlyBecause: string | null
  read<T>(fn: (r: Reader) => Promise<T>): Promise<T>
  /**
   * One transaction (BEGIN IMMEDIATE). A refusal rolls everything back. With a command, the outcome is stored in the
   * same transaction under its id. After an I/O error the outcome is looked up by the command's id before it is reported.
   */
  write<T, R>(
    actor: Actor,
    command: Command | null,
    fn: (tx: Writer) => Promise<Result<T, R>>,
  ): Promise<Result<T, R | StoreRefusal>>
  backup(reason: 'daily' | 'close' | 'demand' | 'beforeRestore' | 'beforeMigration'): Promise<BackupInfo>
  backups(): Promise<BackupInfo[]>
  verify(): Promise<VerifyReport>
  /** Closes without a backup: another opening of the same store follows at once. */
  release(): Promise<void>
  /** Closes with a verified backup. */
  close(): Promise<void>
}

export interface BackupInfo {
  readonly file: string
  readonly madeAt: string
  readonly reason: string
  readonly bytes: number
  readonly seq: number
  readonly headCode: string
  /** Opened, integrity and chain checked after it was made. */
  readonly verified: boolean
}

export interface VerifyReport {
  readonly ok: boolean
  readonly entries: number
  readonly headCode: string
  /** Each with a sentence for people; empty when ok. */
  readonly faults: readonly {
    readonly what: 'chain' | 'projection' | 'object' | 'numbers' | 'count' | 'integrity' | 'heads'
    readonly where: string
    readonly message: string
  }[]
  readonly objects: number
  readonly months: number
}

/** Files by SHA-256, beside the database. A file never changes. */
export interface ObjectStore {
  /** Writes (temp name, fsync, rename) and returns the hash; the same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  get(sha256: string): Promise<Uint8Array | null>
}

/** Wall clock of the office; the demo's and the tests' own one stands behind the same port. */
export interface Clock {
  /** UTC, ISO 8601 with milliseconds. */
  now(): string
  today(): Day
}

export type TableRefusal = 'notXlsx' | 'tooLarge' | 'damaged' | 'tooManyRows' | 'tooSlow'
export type TableOutcome =
  | { readonly outcome: 'read'; readonly rows: readonly TableRow[] }
  | { readonly outcome: 'refused'; readonly reason: TableRefusal }
export interface TableRow {
  /** As the sheet numbers it, from 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** Columns, from 0, whose value a formula made: what it shows was worked out elsewhere and by others. */
  readonly formulas: readonly number[]
}

export interface Workers {
  readDraft(bytes: Uint8Array, fileName: string): Promise<DraftOutcome>
  compareVersions(before: ComparedVersion, after: ComparedVersion): Promise<VersionComparison>
  /** The exact comparison of a draft with several texts, in their order. */
  compareTexts(
    draft: readonly TextParagraph[],
    stock: readonly Sentence[],
    sources: readonly (readonly TextParagraph[])[],
    gram: number,
  ): Promise<Likeness[]>
  /** The rows of the first sheet of an .xlsx, as text; a formula is given as its stored value and never worked out. */
  readTable(bytes: Uint8Array): Promise<TableOutcome>
  hashPassword(text: string): Promise<string>
  verifyPassword(text: string, phc: string): Promise<boolean>
}

export interface Log {
  /** A bug: returns the reference people are shown. Never draft text. */
  bug(error: unknown): string
  info(message: string): void
}

export interface Ids {
  /** A fresh identifier, 128 random bits as text. */
  next(): string
  /** Random bytes as base64url text, for session tokens and one-time passwords. */
  secret(bytes: number): string
  /** SHA-256 as lower-case hex. */
  sha256(data: string | Uint8Array): string
}
