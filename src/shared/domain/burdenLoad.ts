/**
 * What falls on each township in a week: papers with a deadline, meetings, inspections, returns; and the 督检考报备 a paper is
 * turned into (J24 统筹规范督查检查考核部分, D18). Shown before a decision and kept with it.
 */
import type { ActWords } from './actWords.ts'
import type { Day } from './day.ts'

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
  /** The planned inspection it was grouped with (组团), or why it was not. */
  readonly groupedWith: string | null
  readonly groupingNote: string
}

/** What the reviewer saw of the townships' weeks before deciding. */
export interface LoadSeen {
  readonly from: Day
  readonly to: Day
  /** Per township: items by kind and in all, in the order of the office's list. */
  readonly rows: readonly {
    readonly township: string
    readonly counts: Readonly<Record<LoadKind, number>>
    readonly total: number
  }[]
}

export interface LoadActs {
  'load.added': { readonly source: string; readonly items: readonly LoadItem[] }
  'inspection.requested': InspectionRequest
}

export const LOAD_WORDS: ActWords<LoadActs> = {
  'load.added': { name: '登记乡镇事项', summary: (p) => `${p.source}，${p.items.length} 项` },
  'inspection.requested': { name: '督检考报备', summary: (p) => `${p.ref} ${p.title}` },
}
