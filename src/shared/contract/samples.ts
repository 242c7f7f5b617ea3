/** 抽查复审: what a reviewer is sent before finishing says nothing of the first review; the comparison is sent afterwards. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { DecisionKind } from '#domain/acts'
import { SAMPLE_STANDS, type ComparedItem, type SampleAnswer, type SampleStands, type SampleTotals } from '#domain/blindSample'
import type { Day, Month } from '#domain/day'
import type { Paragraph } from '#domain/draft'
import { ANSWER_VALUES, type AnswerValue, type Condition } from '#domain/review'
import { base, commandId, done, monthText, needed, text } from './pieces.ts'

export interface SampleCaseLine {
  readonly n: number
  readonly title: string
  readonly answered: boolean
  /** Why the person asking may not answer it; null when that person may. */
  readonly whyNot: string | null
  /** Whether the person asking may see the comparison. */
  readonly mayCompare: boolean
  readonly totals: SampleTotals | null
  /** Differing answers the head has not settled yet. */
  readonly unsettled: number
}

export interface SampleView {
  readonly id: string
  readonly month: Month
  readonly seed: string
  readonly poolSize: number
  readonly drawnByName: string
  readonly at: string
  readonly totals: SampleTotals
  readonly cases: readonly SampleCaseLine[]
}

export interface SampleMonths {
  readonly samples: readonly SampleView[]
  /** The month that a sample is due of, with what still stands in the way. */
  readonly next: {
    readonly month: Month
    readonly poolSize: number
    readonly size: number
    readonly conditions: readonly Condition[]
  }
}

/** A drawn case to be answered again: its text, and nothing of what the first reviewer did with it. */
export interface BlindCase {
  readonly id: string
  readonly n: number
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
  readonly items: readonly {
    readonly itemId: string
    readonly question: string
    readonly why: string
    readonly offered: readonly AnswerValue[]
  }[]
  readonly draft: readonly SampleAnswer[]
}

export interface Comparison {
  readonly id: string
  readonly n: number
  readonly title: string
  readonly reviewNo: string
  readonly caseId: string
  readonly first: { readonly byName: string; readonly on: Day; readonly decision: DecisionKind }
  readonly second: { readonly byName: string; readonly at: string }
  readonly totals: SampleTotals
  readonly items: readonly (ComparedItem & {
    readonly question: string
    readonly firstReason: string
    readonly settled: {
      readonly stands: SampleStands
      readonly note: string
      readonly byName: string
      readonly at: string
    } | null
  })[]
  readonly maySettle: boolean
}

const which = z.object({ id: needed(64), n: z.number().int().min(1) })
const answers = z
  .array(z.object({ itemId: needed(8), value: z.enum(ANSWER_VALUES), reason: text(2000) }))
  .max(20)
  .readonly()

export const samples = {
  list: base.output(type<SampleMonths>()),
  draw: base.input(z.object({ commandId, month: monthText })).output(type<SampleMonths>()),
  open: base.input(which).output(type<BlindCase>()),
  saveDraft: base.input(which.extend({ answers })).output(done),
  answer: base.input(which.extend({ commandId, answers })).output(type<Comparison>()),
  comparison: base.input(which).output(type<Comparison>()),
  settle: base
    .input(which.extend({ commandId, itemId: needed(8), stands: z.enum(SAMPLE_STANDS), note: text(1000) }))
    .output(type<Comparison>()),
}
