/**
 * Every act that is recorded in the ledger, with its payload. The payload is enough to rebuild the state tables:
 * `storage/projections.ts` is the one place that turns an entry into rows, when it is written and again in `verify`.
 * Payloads hold integers, strings, booleans, null, arrays and plain objects only.
 */
import { namesOf } from './actWords.ts'
import { LOAD_WORDS, type LoadActs, type LoadSeen } from './burdenLoad.ts'
import { SAMPLE_WORDS, type SampleActs } from './blindSample.ts'
import type { CaseForm, CaseState, Outcome } from './case.ts'
import { COUNTERSIGN_WORDS, type CountersignActs } from './countersign.ts'
import { EMERGENCY_WORDS, type EmergencyActs } from './emergency.ts'
import { JOINT_WORDS, type JointActs } from './jointIssue.ts'
import { PLAN_WORDS, type PlanActs } from './issuePlan.ts'
import { NORMATIVE_WORDS, type NormativeActs } from './normative.ts'
import { PAPER_WORDS, type PaperActs } from './papers.ts'
import { STAND_IN_WORDS, type StandInActs } from './standIn.ts'
import type { Day } from './day.ts'
import type { EditKind } from './editKind.ts'
import type { Finding } from './finding.ts'
import type { LibraryItem, LibraryStatus } from './library.ts'
import type { RegisterRow } from './register.ts'
import type { Role } from './people.ts'
import type { Answer } from './review.ts'
import type { StoredFile } from './storedFile.ts'

export type { StoredFile }

export interface VersionPayload {
  readonly versionNo: number
  readonly main: StoredFile
  readonly attachments: readonly StoredFile[]
  /** handedIn: brought by the drafting unit. edited: changed by the person who saved it, who thereby contributed. */
  readonly origin: 'handedIn' | 'edited'
  /** Everyone whose words are in this text, as persons; carried over from version to version. */
  readonly contributors: readonly string[]
  readonly note: string
  readonly charCount: number
  readonly wordCount: number
  readonly pages: number
  /** Rule set the findings were made by. */
  readonly ruleSet: string
  readonly findings: readonly Finding[]
  /** Tracked changes, comments, hidden text still in the file: must be settled before it can pass. */
  readonly unsettled: readonly string[]
}

/** What a review ends with; each but 同意送签 has a paper of its own (T art21). */
export type DecisionKind = 'pass' | 'returnForRevision' | 'refuse' | 'merge' | 'redirect' | 'toInspection'

export interface ClosedCase {
  readonly id: string
  readonly reviewNo: string
  readonly title: string
  readonly unit: string
  readonly outcome: Outcome
  readonly decidedOn: Day
  readonly reason: string
  readonly docNumber: string | null
}

export interface CoreActs {
  'store.created': { readonly storeId: string; readonly kind: 'real' | 'demo'; readonly officeName: string }
  'store.restored': {
    readonly backup: string
    readonly backupSeq: number
    readonly lostAfter: number
    readonly reason: string
    /** Serials drawn after the backup was made: papers may carry them, so they are never given again. */
    readonly shut?: readonly { readonly seriesCode: string; readonly year: number; readonly from: number; readonly to: number }[]
  }
  'setting.changed': { readonly key: string; readonly before: string | null; readonly value: string }
  'person.added': {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly unit: string
    readonly title: string
    readonly roles: readonly Role[]
  }
  'person.changed': {
    readonly id: string
    readonly name: string
    readonly unit: string
    readonly title: string
    readonly roles: readonly Role[]
    readonly disabled: boolean
  }
  'session.signedIn': { readonly from: string }
  'session.lockedOut': { readonly login: string; readonly until: string }
  'register.imported': { readonly source: string; readonly rows: readonly RegisterRow[] }
  'closedCases.imported': { readonly source: string; readonly rows: readonly ClosedCase[] }
  'case.opened': {
    readonly caseId: string
    readonly reviewNo: string
    readonly form: CaseForm
    readonly submittedOn: Day
    readonly version: VersionPayload
  }
  'case.formChanged': { readonly caseId: string; readonly form: CaseForm }
  'version.added': {
    readonly caseId: string
    readonly version: VersionPayload
    readonly stateBefore: CaseState
    /** What the version changed, and whether the paper prints a text: voids.ts hangs on both. Entries of before have neither: text. */
    readonly edit?: EditKind
    readonly prints?: boolean
  }
  'item.overridden': {
    readonly caseId: string
    readonly versionNo: number
    readonly itemId: string
    readonly level: string
    readonly reason: string
  }
  'review.decided': {
    readonly caseId: string
    readonly versionNo: number
    readonly round: number
    readonly decision: DecisionKind
    /** Reasons, one line each; empty only for 同意送签. */
    readonly reasons: readonly { readonly itemId: string | null; readonly text: string }[]
    readonly answers: readonly Answer[]
    /** 合并: the case or number it goes into. 改由部门发: the unit. Absent in the oldest entries. */
    readonly target?: string | null
    /** Township load the reviewer looked at before deciding; null when none was opened. */
    readonly load?: LoadSeen | null
    readonly on: Day
  }
  /** 工作提示, 便函 and the like that give orders: what was chosen after the program's suspicion was shown (N14). */
  'carrier.chosen': {
    readonly caseId: string
    readonly choice: 'asDocument' | 'stays'
    readonly reason: string
    readonly form: CaseForm
  }
  'sheet.printed': {
    readonly caseId: string
    readonly versionNo: number
    readonly stage: '送签稿' | '存档稿'
    readonly n: number
    readonly passed: boolean
    readonly reason: string
    readonly file: StoredFile
  }
  'signOff.entered': {
    readonly caseId: string
    readonly versionNo: number
    readonly signer: string
    readonly post: string
    readonly opinion: string
    readonly signedOn: Day
    readonly scan: StoredFile
  }
  'signOff.compared': { readonly caseId: string; readonly versionNo: number; readonly matches: boolean; readonly note: string }
  'recheck.done': {
    readonly caseId: string
    readonly versionNo: number
    readonly final: StoredFile
    readonly same: boolean
    readonly differences: readonly { readonly before: string | null; readonly after: string | null }[]
  }
  'number.drawn': { readonly caseId: string; readonly row: RegisterRow }
  /** A carrier without a 发文字号 goes into the register after the same road, 口径外. */
  'register.entered': { readonly caseId: string; readonly row: RegisterRow }
  /** An item that is there already is replaced: that is how it gets its file. */
  'library.added': { readonly source: string; readonly items: readonly LibraryItem[] }
  'library.statusChanged': { readonly id: string; readonly status: LibraryStatus; readonly statusSource: string }
}

/** Every act: the case's own, and those of each area with its file. */
export interface ActPayloads
  extends
    CoreActs,
    PaperActs,
    NormativeActs,
    CountersignActs,
    JointActs,
    EmergencyActs,
    StandInActs,
    PlanActs,
    LoadActs,
    SampleActs {}

export type ActName = keyof ActPayloads

/** Names and one-line summaries of the areas' acts. */
export const AREA_WORDS = {
  ...PAPER_WORDS,
  ...NORMATIVE_WORDS,
  ...COUNTERSIGN_WORDS,
  ...JOINT_WORDS,
  ...EMERGENCY_WORDS,
  ...STAND_IN_WORDS,
  ...PLAN_WORDS,
  ...LOAD_WORDS,
  ...SAMPLE_WORDS,
}
const CASE_ACTS: ReadonlySet<string> = new Set(
  (
    'case version item review sheet signOff coSign recheck number countersign carrier emergency postReview duty ' +
    'normative materials legal fair assessment consultation majorDecision deliberation inspection'
  ).split(' '),
)

/** Acts about a case: their subject is its id. A paper may be of a case or of the plan, so it is none of them. */
export const isCaseAct = (act: ActName): boolean => CASE_ACTS.has(act.split('.')[0]!)

export const ACT_NAMES = {
  'store.created': '建库',
  'store.restored': '恢复备份',
  'setting.changed': '修改设置',
  'person.added': '增加人员',
  'person.changed': '修改人员',
  'session.signedIn': '登录',
  'session.lockedOut': '登录锁定',
  'register.imported': '登记簿导入',
  'closedCases.imported': '办结件导入',
  'case.opened': '收稿',
  'case.formChanged': '修改登记项',
  'version.added': '新稿次',
  'item.overridden': '放行',
  'review.decided': '审核决定',
  'sheet.printed': '打印审批单',
  'signOff.entered': '签发录入',
  'signOff.compared': '签批核对',
  'recheck.done': '复核',
  'number.drawn': '取号登记',
  'register.entered': '登记（不编号）',
  'carrier.chosen': '载体认定',
  ...namesOf(AREA_WORDS),
  'library.added': '依据库增加',
  'library.statusChanged': '依据效力变更',
} as const satisfies Record<ActName, string>
