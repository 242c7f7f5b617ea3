/** 合法性审核意见: given by the legality reviewer at the own login, or transcribed from its paper and marked so (补录). */
import type { Day } from '#domain/day'
import { opinionNumber, paperReadsAs, PAPER_TYPE_NAMES, type PaperType } from '#domain/legalPaper'
import { pausesOf } from '#domain/legalFile'
import type { LegalOutcome, LegalRemark, NormativeActs, PointAnswer } from '#domain/normative'
import { conditionsToOpine } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import type { Writer } from '../ports.ts'
import { legalAct, recordIf, type ActInput, type Seen } from './legalAct.ts'
import { contributorNames } from './legalState.ts'
import { examine, keep } from './papersIn.ts'

interface Written {
  readonly opinionNo: string
  readonly issuedOn: Day
  readonly points: readonly PointAnswer[]
  readonly outcome: LegalOutcome
  readonly remarks: readonly LegalRemark[]
  readonly grounds: string
  readonly process: string
  readonly responsible: string
  readonly urgentReason: string
}

type Opinion = Omit<NormativeActs['legal.opined'], 'caseId' | 'versionNo'>

const writtenOf = (input: Written): Written => ({
  opinionNo: opinionNumber(input.opinionNo),
  issuedOn: input.issuedOn,
  points: [...input.points].sort((a, b) => a.point - b.point),
  outcome: input.outcome,
  remarks: input.remarks,
  grounds: input.grounds,
  process: input.process,
  responsible: input.responsible,
  urgentReason: input.urgentReason,
})

/** Behind its conditions, all of them named at once. */
async function put(tx: Writer, ctx: Ctx, seen: Seen, opinion: Opinion) {
  const taken = (await tx.casesWithOpinion(opinion.opinionNo)).find((c) => c.id !== seen.on.caseId)
  const conditions = conditionsToOpine(seen.acting, seen.facts.kind, {
    ...opinion,
    numberTakenBy: taken?.reviewNo ?? null,
    contributorNames: await contributorNames(tx, seen.loaded),
    clock: {
      calendars: await calendarsOf(tx, ctx.program.rules),
      receivedOn: opinion.receivedOn,
      pauses: pausesOf(seen.facts.file),
      issuedOn: opinion.issuedOn,
      today: ctx.clock.today(),
    },
    paper: opinion.origin === 'login' ? null : opinion.file !== null,
  })
  return recordIf(conditions, async () => {
    await tx.record('legal.opined', seen.on.caseId, { ...seen.on, ...opinion })
    await tx.clearOpinionDraft(seen.on.caseId, ctx.actor.id)
  })
}

export function opine(ctx: Ctx, input: ActInput & Written): Outcome<CaseView> {
  const written = writtenOf(input)
  return legalAct(ctx, 'legal.opine', input, written, async (tx, seen) => {
    const { submitted } = seen.facts.file
    if (submitted === null) return no({ code: 'NOT_FOUND', data: { what: '送合法性审核的记录' } })
    return put(tx, ctx, seen, {
      ...written,
      organ: submitted.organ,
      receivedOn: submitted.receivedOn,
      reviewer: ctx.actor.name,
      file: null,
      origin: 'login',
    })
  })
}

/** R115: 不得以征求意见、会签、参加审议等方式代替合法性审核. What the paper is called by its bearer, and by itself. */
export async function transcribe(
  ctx: Ctx,
  input: ActInput & Written & { paperType: PaperType; organ: string; reviewer: string; receivedOn: Day; file: File | null },
): Outcome<CaseView> {
  const paper = await examine(ctx, input.file)
  if (!paper.ok) return paper
  const reads = paper.value ? paperReadsAs(paper.value.stored.name, paper.value.lines) : null
  const type = input.paperType !== 'legalOpinion' ? input.paperType : (reads ?? 'legalOpinion')
  if (type !== 'legalOpinion') return no({ code: 'COUNTERSIGN_PAPER', data: { readsAs: PAPER_TYPE_NAMES[type] } })
  const opinion: Opinion = {
    ...writtenOf(input),
    organ: input.organ,
    reviewer: input.reviewer,
    receivedOn: input.receivedOn,
    file: await keep(ctx, paper.value),
    origin: 'paper',
  }
  return legalAct(ctx, 'legal.transcribe', input, opinion, (tx, seen) => put(tx, ctx, seen, opinion))
}
