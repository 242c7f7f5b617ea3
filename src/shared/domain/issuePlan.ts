/** 年度发文计划 and 立项 (J24 第1条): what was planned, what was approved outside the plan and by whom, and the explanation of more than last year. */
import type { ActWords } from './actWords.ts'
import type { Day } from './day.ts'
import type { DocKind } from './draft.ts'
import type { LeaderDecided } from './leaderDecision.ts'

export const PLAN_NATURES = ['新增', '修订', '延续'] as const

export interface PlanItem {
  readonly id: string
  readonly year: number
  /** As people refer to it: 2026年发文计划第12项. */
  readonly ref: string
  readonly title: string
  readonly docKind: DocKind | null
  readonly seriesCode: string | null
  readonly unit: string
  readonly basis: string
  readonly content: string
  /** 第一季度, 10月 … as planned. */
  readonly when: string
  readonly normative: boolean
  readonly nature: (typeof PLAN_NATURES)[number]
  readonly note: string
}

export interface OffPlanRequest {
  readonly id: string
  /** 计划外〔2026〕3号, by the office. */
  readonly ref: string
  readonly caseId: string | null
  readonly unit: string
  readonly title: string
  readonly docKind: DocKind | null
  readonly seriesCode: string | null
  readonly reason: string
  readonly basis: string
  /** How it repeats papers in force, and whether it could be merged or done otherwise. */
  readonly overlap: string
  readonly alternative: string
  readonly on: Day
}

export interface PlanActs {
  'plan.added': { readonly source: string; readonly items: readonly PlanItem[] }
  'plan.withdrawn': { readonly id: string; readonly ref: string; readonly reason: string }
  'offPlan.requested': OffPlanRequest
  'offPlan.decided': LeaderDecided & { readonly id: string; readonly ref: string }
  /** 超过上年度: the written explanation to the office above (J24 第1条). */
  'explanation.made': {
    readonly seriesCode: string
    readonly year: number
    readonly issued: number
    readonly lastYear: number
    /** Numbers of the papers past last year's count when it was written. */
    readonly beyond: readonly string[]
    readonly text: string
    readonly on: Day
  }
}

export const PLAN_WORDS: ActWords<PlanActs> = {
  'plan.added': { name: '列入发文计划', summary: (p) => `${p.source}，${p.items.length} 项` },
  'plan.withdrawn': { name: '撤销计划项目', summary: (p) => `${p.ref}：${p.reason}` },
  'offPlan.requested': { name: '计划外发文申请', summary: (p) => `${p.ref} ${p.title}` },
  'offPlan.decided': {
    name: '计划外发文审批',
    summary: (p) => `${p.ref} ${p.approved ? '同意' : '不同意'}，${p.approverPost}${p.approverName}`,
  },
  'explanation.made': {
    name: '超过上年度说明',
    summary: (p) => `${p.seriesCode} ${p.year} 年已发 ${p.issued} 件，上年 ${p.lastYear} 件`,
  },
}
