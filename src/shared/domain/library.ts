/**
 * The library of bases (依据库): what drafts rest on and are compared with. Laws and superior papers, the office's own from before the
 * program, and what came from below. Whether one is in force is a record with its source, never a guess: what nobody looked up is 未核实.
 */
import type { Day } from './day.ts'
import { formatNumber, parseNumber } from './numbering.ts'
import type { StoredFile } from './storedFile.ts'

export const LIBRARY_KINDS = ['law', 'superior', 'own', 'lower'] as const
export type LibraryKind = (typeof LIBRARY_KINDS)[number]
export const LIBRARY_KIND_NAMES = {
  law: '法律法规规章',
  superior: '上级文件',
  own: '本级文件',
  lower: '下级来文',
} as const satisfies Record<LibraryKind, string>

export const LIBRARY_STATUSES = ['inForce', 'repealed', 'expired', 'unknown'] as const
export type LibraryStatus = (typeof LIBRARY_STATUSES)[number]
export const LIBRARY_STATUS_NAMES = {
  inForce: '现行有效',
  repealed: '已废止',
  expired: '已失效',
  unknown: '未核实',
} as const satisfies Record<LibraryStatus, string>

export interface LibraryItem {
  readonly id: string
  readonly kind: LibraryKind
  readonly title: string
  readonly docNumber: string | null
  readonly issuer: string
  readonly issuedOn: Day | null
  readonly status: LibraryStatus
  /** Where the status was looked up; empty only while it is unknown. */
  readonly statusSource: string
  readonly file: StoredFile | null
  /** The row of the register it is, for the office's own papers. */
  readonly registerId: string | null
}

const bare = (text: string): string => text.replace(/[\s\u3000《》]/gu, '')

/** Two entries with the same key are the same paper: by number in any writing, else by title and issuer. */
export function libraryKey(item: Pick<LibraryItem, 'title' | 'docNumber' | 'issuer'>): string {
  const number = item.docNumber === null ? null : parseNumber(item.docNumber)
  if (number) return formatNumber(number)
  return item.docNumber ? bare(item.docNumber) : `${bare(item.title)} ${bare(item.issuer)}`
}

/** Kind of a paper by its issuer and title, seen from this county; for tables that have no such column. */
export function kindOfItem(item: { readonly title: string; readonly issuer: string }, county: string): LibraryKind {
  const title = bare(item.title)
  if (/(法|条例|法典|规定|办法|规则)$/u.test(title) && /人民代表大会|全国人大|国务院$|人大常委会|国务院令/u.test(item.issuer))
    return 'law'
  if (/^中华人民共和国.*(法|法典|条例)$/u.test(title)) return 'law'
  const issuer = bare(item.issuer)
  if (/(乡|镇)(人民政府|党委)|街道/u.test(issuer)) return 'lower'
  if (issuer.includes(county) || issuer.startsWith('县')) return 'own'
  return 'superior'
}
