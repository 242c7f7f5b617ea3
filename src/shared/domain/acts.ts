/**
 * Every act that is recorded in the ledger, with its payload. The payload is enough to rebuild the state tables:
 * `storage/projections.ts` is the one place that turns an entry into rows, when it is written and again in `verify`.
 * Payloads hold integers, strings, booleans, null, arrays and plain objects only.
 */
import type { CaseForm, CaseState } from './case.ts'
import type { Day } from './day.ts'
import type { Finding } from './finding.ts'
import type { LibraryItem, LibraryStatus } from './library.ts'
import type { RegisterRow } from './register.ts'
import type { Role } from './people.ts'
import type { Answer } from './review.ts'
import type { StoredFile } from './storedFile.ts'

export type { StoredFile } from './storedFile.ts'

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

export type DecisionKind = 'pass' | 'returnForRevision' | 'refuse'

export interface ClosedCase {
  readonly id: string
  readonly reviewNo: string
  readonly title: string
  readonly unit: string
  readonly outcome: 'issued' | 'returned' | 'merged' | 'refused'
  readonly decidedOn: Day
  readonly reason: string
  readonly docNumber: string | null
}

export interface ActPayloads {
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
  'version.added': { readonly caseId: string; readonly version: VersionPayload; readonly stateBefore: CaseState }
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
    readonly on: Day
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
  /** An item that is there already is replaced: that is how it gets its file. */
  'library.added': { readonly source: string; readonly items: readonly LibraryItem[] }
  'library.statusChanged': { readonly id: string; readonly status: LibraryStatus; readonly statusSource: string }
}

export type ActName = keyof ActPayloads

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
  'library.added': '依据库增加',
  'library.statusChanged': '依据效力变更',
} as const satisfies Record<ActName, string>
