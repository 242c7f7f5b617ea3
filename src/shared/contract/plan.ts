/** 发文计划: the year's plan, off-plan requests, ceilings, the written explanation of more than last year. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Day } from '#domain/day'
import { DOC_KINDS } from '#domain/draft'
import { PLAN_NATURES } from '#domain/issuePlan'
import type { OffPlanRecord, PlanItemRecord, PlanStandingOf, PlanUse } from '#domain/planFact'
import type { SeriesYear, UnitYear } from '#domain/yearCount'
import { base, commandId, dayText, done, needed, text } from './pieces.ts'
import type { CaseView, PaperView } from './views.ts'

export interface PlanItemView extends PlanItemRecord {
  readonly standing: PlanStandingOf
  readonly uses: readonly PlanUse[]
}

export interface CeilingRow extends SeriesYear {
  readonly left: number
  readonly over: number
  /** Papers of the whole year at the pace so far. */
  readonly forecast: number
  /** The explanation is due now. */
  readonly due: boolean
}

export interface PlanYear {
  readonly year: number
  readonly items: readonly PlanItemView[]
  readonly offPlans: readonly (OffPlanRecord & { readonly papers: readonly PaperView[] })[]
  readonly series: readonly CeilingRow[]
  readonly total: { readonly issued: number; readonly ceiling: number; readonly left: number; readonly over: number }
  readonly units: readonly (UnitYear & { readonly left: number; readonly over: number })[]
  /** Leaders to choose an approver from. */
  readonly leaders: readonly { readonly name: string; readonly post: string }[]
  readonly planName: string
  readonly mayAdd: boolean
  readonly mayDecide: boolean
}

/** What a form may name. */
export interface PlanChoices {
  readonly items: readonly {
    readonly ref: string
    readonly title: string
    readonly unit: string
    readonly standing: PlanStandingOf
  }[]
  readonly requests: readonly {
    readonly ref: string
    readonly title: string
    readonly unit: string
    readonly approved: boolean | null
  }[]
  readonly inspections: readonly { readonly ref: string; readonly title: string; readonly unit: string }[]
}

export interface ExplanationView {
  readonly seriesCode: string
  readonly year: number
  readonly issued: number
  readonly lastYear: number
  readonly beyond: readonly { readonly docNumber: string; readonly title: string }[]
  readonly text: string
  /** Whose working copy it is; null when it is still as the figures make it. */
  readonly savedBy: { readonly name: string; readonly at: string } | null
  readonly made: { readonly on: Day; readonly byName: string } | null
  readonly papers: readonly PaperView[]
}

/** What waits in 待办 beside the cases. */
export interface PlanTask {
  readonly kind: 'explanation' | 'offPlan' | 'inspection'
  readonly title: string
  readonly detail: string
}

const year = z.number().int().min(1949).max(2199)
const planItem = z.object({
  year,
  ref: needed(100),
  title: needed(300),
  docKind: z.enum(DOC_KINDS).nullable(),
  seriesCode: text(20).nullable(),
  unit: needed(60),
  basis: text(300),
  content: text(300),
  when: text(60),
  normative: z.boolean(),
  nature: z.enum(PLAN_NATURES),
  note: text(300),
})

const decision = z.object({
  commandId,
  id: needed(64),
  approved: z.boolean(),
  approverName: text(40),
  approverPost: text(40),
  opinion: text(1000),
  on: dayText,
})

export const planContract = {
  /** Everything of one year's plan. */
  year: base.input(z.object({ year })).output(type<PlanYear>()),
  choices: base.input(z.object({ year })).output(type<PlanChoices>()),
  /** All rows or none: ROWS_REFUSED names every one that is wrong. */
  add: base
    .input(z.object({ commandId, source: needed(100), items: z.array(planItem).min(1).max(1000).readonly() }))
    .output(type<{ readonly added: number }>()),
  withdraw: base.input(z.object({ commandId, id: needed(64), reason: text(500) })).output(done),
  /** From a case (`caseId`), which then names it, or before one is handed in. */
  requestOffPlan: base
    .input(
      z.object({
        commandId,
        caseId: needed(64).nullable(),
        unit: text(60),
        title: text(300),
        docKind: z.enum(DOC_KINDS).nullable(),
        seriesCode: text(20).nullable(),
        reason: text(2000),
        basis: text(1000),
        overlap: text(1000),
        alternative: text(1000),
      }),
    )
    .output(type<{ readonly ref: string; readonly case: CaseView | null }>()),
  decideOffPlan: base.input(decision).output(done),
  /** 计划外发文申请（立项） as .docx; each making is kept. */
  offPlanPaper: base.input(z.object({ commandId, id: needed(64) })).output(z.object({ file: z.file() })),
  explanation: base.input(z.object({ seriesCode: needed(20), year })).output(type<ExplanationView>()),
  saveExplanation: base.input(z.object({ seriesCode: needed(20), year, text: text(10_000) })).output(done),
  /** The text as saved becomes the paper, and the task closes. */
  makeExplanation: base
    .input(z.object({ commandId, seriesCode: needed(20), year, text: text(10_000) }))
    .output(z.object({ file: z.file() })),
  /** A paper made here, by its subject (an off-plan request, 代字/年份) and hash. */
  paper: base.input(z.object({ subject: needed(64), sha256: z.string().length(64) })).output(z.file()),
  tasks: base.output(type<readonly PlanTask[]>()),
}

export const decisionInput = decision
