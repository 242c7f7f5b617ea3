/**
 * What falls on each township in a week: papers with a deadline, meetings, inspections, returns; and the 督检考报备 a paper is
 * turned into (J24 统筹规范督查检查考核部分, D18). Shown before a decision and kept with it.
 */
import type { ActWords } from './actWords.ts'
import type { Day } from './day.ts'
import type { LeaderDecided } from './leaderDecision.ts'

export const LOAD_KINDS = ['paper', 'meeting', 'inspection', 'return'] as const
export type LoadKind = (typeof LOAD_KINDS)[number]
export const LOAD_KIND_NAMES = {
  paper: '有时限的文件',
  meeting: '会议',
  inspection: '督检考',
  return: '报表材料',
} as const satisfies Record<LoadKind, string>

export interface LoadItem {
  readonly id: string
  readonly kind: LoadKind
  readonly title: string
  /** Who lays it on them. */
  readonly unit: string
  readonly townships: readonly string[]
  /** The days it takes; a deadline is one day. */
  readonly from: Day
  readonly to: Day
  /** Number, plan item or 报备号 it rests on; empty when unknown. */
  readonly ref: string
}

export interface InspectionRequest {
  readonly id: string
  /** 督检考报备〔2026〕7号. */
  readonly ref: string
  readonly caseId: string
  readonly title: string
  readonly unit: string
  readonly townships: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly basis: string
  readonly content: string
  /** The planned inspection it was grouped with (组团), by its ref or title; null when none was. */
  readonly groupedWith: string | null
  /** Why it was not, where one was offered. */
  readonly groupingNote: string
  readonly on: Day
}

export interface InspectionRecord extends InspectionRequest {
  readonly byName: string
  readonly decision: LeaderDecided | null
}

/** Monday to Sunday. */
export interface Week {
  readonly from: Day
  readonly to: Day
}

export interface LoadCounts {
  readonly counts: Readonly<Record<LoadKind, number>>
  readonly total: number
}

/** What the reviewer saw of the townships' weeks before deciding: figures only, in the order of the office's list. */
export interface LoadSeen {
  readonly weeks: readonly Week[]
  /** One cell a week. */
  readonly rows: readonly { readonly township: string; readonly cells: readonly LoadCounts[] }[]
}

export interface LoadActs {
  'load.added': { readonly source: string; readonly items: readonly LoadItem[] }
  'inspection.requested': InspectionRequest
  /** 一事一报: what the leader named here decided, as the office wrote it down (D18). */
  'inspection.decided': LeaderDecided & { readonly id: string; readonly ref: string }
}

export const LOAD_WORDS: ActWords<LoadActs> = {
  'load.added': { name: '登记乡镇事项', summary: (p) => `${p.source}，${p.items.length} 项` },
  'inspection.requested': { name: '督检考报备', summary: (p) => `${p.ref} ${p.title}` },
  'inspection.decided': {
    name: '督检考报备审批',
    summary: (p) => `${p.ref} ${p.approved ? '同意' : '不同意'}，${p.approverPost}${p.approverName}`,
  },
}
