/** The 规范性文件 route: 认定, 送审材料, 合法性审核, 公平竞争, 集体审议. Every act answers with the case as it is afterwards. */
import { z } from 'zod'
import { type } from '@orpc/contract'
import { NORMATIVE_KINDS } from '#domain/case'
import { STANCES } from '#domain/countersign'
import { PAPER_TYPES } from '#domain/legalPaper'
import { ADOPTIONS, DELIBERATION_RESULTS, FAIR_RESULTS, LEGAL_OUTCOMES, MAJOR_STEPS, MATERIALS } from '#domain/normative'
import type { OpinionDraft } from '#domain/opinionDraft'
import { base, caseChange, commandId, dayText, done, needed, paperFile, text } from './pieces.ts'
import type { CaseView } from './views.ts'

const remark = z.object({
  id: needed(64),
  clause: text(200),
  problem: needed(2000),
  basis: text(1000),
  suggestion: text(2000),
})
const remarks = z.array(remark).max(200).readonly()
const point = z.object({ point: z.number().int().min(1).max(7), articles: text(200), note: text(2000) })

const draft = z.object({
  paperType: z.enum(PAPER_TYPES),
  opinionNo: text(60),
  organ: text(100),
  reviewer: text(40),
  responsible: text(40),
  receivedOn: text(20),
  issuedOn: text(20),
  points: z
    .array(point.extend({ fits: z.boolean().nullable() }))
    .max(7)
    .readonly(),
  outcome: z.enum(LEGAL_OUTCOMES).nullable(),
  remarks: z
    .array(remark.extend({ problem: text(2000) }))
    .max(200)
    .readonly(),
  grounds: text(4000),
  process: text(4000),
  urgentReason: text(1000),
}) satisfies z.ZodType<OpinionDraft>

const opinion = caseChange.extend({
  opinionNo: text(60),
  issuedOn: dayText,
  points: z
    .array(point.extend({ fits: z.boolean() }))
    .max(7)
    .readonly(),
  outcome: z.enum(LEGAL_OUTCOMES),
  remarks,
  grounds: text(4000),
  process: text(4000),
  responsible: text(40),
  urgentReason: text(1000),
})

const file = paperFile.nullable()

export const legalContract = {
  determine: base.input(caseChange.extend({ kind: z.enum(NORMATIVE_KINDS), reason: text(2000) })).output(type<CaseView>()),
  second: base.input(caseChange.extend({ note: text(2000) })).output(type<CaseView>()),
  receive: base
    .input(
      caseChange.extend({
        on: dayText,
        items: z
          .array(z.object({ material: z.enum(MATERIALS), note: text(500), file }))
          .min(1)
          .max(50),
      }),
    )
    .output(type<CaseView>()),
  /** 补正通知单 is made and kept; the clock stands still until everything is in. */
  request: base
    .input(
      caseChange.extend({ missing: z.array(z.enum(MATERIALS)).min(1).max(20), note: text(1000), on: dayText, dueOn: dayText }),
    )
    .output(type<CaseView>()),
  supply: base.input(caseChange.extend({ on: dayText })).output(type<CaseView>()),
  submit: base.input(caseChange.extend({ organ: text(100), receivedOn: dayText })).output(type<CaseView>()),
  /** Autosaved while the opinion is written. */
  saveDraft: base.input(z.object({ caseId: needed(64), draft })).output(done),
  /** Given by the legality reviewer at the own login. */
  opine: base.input(opinion).output(type<CaseView>()),
  /** Transcribed from the paper, with its file. COUNTERSIGN_PAPER when it is none. */
  transcribe: base
    .input(
      opinion.extend({
        paperType: z.enum(PAPER_TYPES),
        organ: text(100),
        reviewer: text(40),
        receivedOn: dayText,
        file,
      }),
    )
    .output(type<CaseView>()),
  /** What was no legality opinion is kept for what it is. */
  keepCountersign: base
    .input(
      caseChange.extend({ unit: needed(), stance: z.enum(STANCES), text: text(4000), signedBy: text(40), on: dayText, file }),
    )
    .output(type<CaseView>()),
  adopt: base
    .input(
      caseChange.extend({
        items: z
          .array(z.object({ remarkId: needed(64), adoption: z.enum(ADOPTIONS), reason: text(2000) }))
          .min(1)
          .max(200),
      }),
    )
    .output(type<CaseView>()),
  fair: base
    .input(
      caseChange.extend({
        applies: z.boolean(),
        reason: text(2000),
        organ: text(100),
        result: z.enum(FAIR_RESULTS).nullable(),
        heard: text(2000),
        exception: text(1000),
        revised: text(2000),
        on: dayText,
        file,
      }),
    )
    .output(type<CaseView>()),
  assess: base.input(caseChange.extend({ conclusion: text(4000), file })).output(type<CaseView>()),
  consult: base
    .input(
      caseChange.extend({
        audience: z.enum(['departments', 'public']),
        period: z.object({ from: dayText, to: dayText }).nullable(),
        exemptReason: text(1000),
        summary: text(4000),
        file,
      }),
    )
    .output(type<CaseView>()),
  majorDecision: base
    .input(
      caseChange.extend({
        listed: z.boolean(),
        reason: text(1000),
        steps: z.array(z.object({ step: z.enum(MAJOR_STEPS), note: text(1000), file })).max(5),
        reportedToParty: text(500),
      }),
    )
    .output(type<CaseView>()),
  deliberate: base
    .input(
      caseChange.extend({
        meeting: text(100),
        on: dayText,
        minutesNo: text(60),
        result: z.enum(DELIBERATION_RESULTS),
        file,
      }),
    )
    .output(type<CaseView>()),
  /** Makes one of the papers of the route, keeps it and records it. */
  paper: base
    .input(
      z.object({
        commandId,
        caseId: needed(64),
        kind: z.enum(['合法性审核意见书', '规范性文件送审材料清单', '公平竞争审查表']),
      }),
    )
    .output(z.object({ file: z.file(), case: z.custom<CaseView>(), fontNotes: z.array(z.string()) })),
}
