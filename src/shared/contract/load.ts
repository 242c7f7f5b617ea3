/** 乡镇负担 and 督检考报备: what falls on each township in a week, and inspections that are asked for one by one. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { LOAD_KINDS, type InspectionRecord } from '#domain/burdenLoad'
import type { GroupingSuggestion, InspectionForm } from '#domain/inspectionFiling'
import type { LoadTable } from '#domain/townshipLoad'
import { base, caseChange, commandId, dayText, needed, text } from './pieces.ts'
import { decisionInput } from './plan.ts'
import type { CaseView } from './views.ts'

const days = z.object({ from: dayText, to: dayText })
const township = z.array(needed(40)).max(200)
const townships = township.readonly()

const loadItem = z.object({
  kind: z.enum(LOAD_KINDS),
  title: needed(300),
  unit: needed(60),
  townships: township.min(1).readonly(),
  from: dayText,
  to: dayText,
  ref: text(100),
})

export interface InspectionDraft {
  readonly form: InspectionForm
  readonly townships: readonly string[]
}

export const loadContract = {
  /** Weeks that hold the days asked for; at most half a year. */
  table: base.input(days).output(type<LoadTable>()),
  add: base
    .input(z.object({ commandId, source: needed(100), items: z.array(loadItem).min(1).max(1000).readonly() }))
    .output(type<{ readonly added: number }>()),
  /** The same, looked at before a decision: the figures are kept for it. */
  look: base.input(days.extend({ caseId: needed(64) })).output(type<LoadTable>()),
}

export const inspectionContract = {
  /** The request as the draft fills it. */
  draft: base.input(z.object({ caseId: needed(64) })).output(type<InspectionDraft>()),
  /** Planned inspections of the same weeks at the same townships. */
  suggestions: base.input(days.extend({ caseId: needed(64), townships })).output(type<readonly GroupingSuggestion[]>()),
  /** 转督检考报备: the request and the decision are one act of the case; no number is drawn. */
  request: base
    .input(
      caseChange.extend({
        title: text(300),
        unit: text(60),
        townships,
        from: dayText.nullable(),
        to: dayText.nullable(),
        basis: text(1000),
        content: text(4000),
        /** Id of the planned inspection; null when it is not grouped. */
        groupedWith: needed(64).nullable(),
        groupingNote: text(1000),
        reason: text(4000),
      }),
    )
    .output(type<CaseView>()),
  list: base.output(type<readonly InspectionRecord[]>()),
  decide: base.input(decisionInput).output(type<InspectionRecord>()),
  /** 督检考报备表 as .docx. */
  paper: base.input(z.object({ commandId, id: needed(64) })).output(z.object({ file: z.file() })),
}
