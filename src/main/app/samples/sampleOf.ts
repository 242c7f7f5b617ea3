/** What the sample's operations share: the pool of a month, one drawn case, and its comparison. */
import { addDays, monthOf, type Day, type Month } from '#domain/day'
import { compareAnswers, conditionsToAnswerAgain, type ComparedItem } from '#domain/blindSample'
import { ok } from '#domain/result'
import type { Condition } from '#domain/review'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { DecisionRecord, Reader, SampleCaseRecord, SampleRecord, VersionRecord } from '../ports.ts'

/** Cases decided in the month, each by its latest decision that still stands. Without a decision made here there are no answers to compare. */
export async function poolOf(r: Reader, month: Month): Promise<Map<string, DecisionRecord>> {
  const pool = new Map<string, DecisionRecord>()
  for (const d of await r.decisionsBetween(`${month}-01` as Day, `${month}-31` as Day))
    if (d.voidedByVersion === null) pool.set(d.caseId, d)
  return pool
}

export const monthBefore = (today: Day): Month => monthOf(addDays(`${today.slice(0, 7)}-01` as Day, -1))

export interface DrawnCase {
  readonly sample: SampleRecord
  readonly drawn: SampleCaseRecord
  readonly first: DecisionRecord
  readonly version: VersionRecord
  readonly title: string
  readonly reviewNo: string
}

export async function drawnCase(r: Reader, sample: SampleRecord, drawn: SampleCaseRecord): Promise<DrawnCase> {
  const record = await r.case(drawn.caseId)
  const first = (await r.decisions(drawn.caseId)).find((d) => d.round === drawn.round)
  const version = first && (await r.versions(drawn.caseId)).find((v) => v.versionNo === first.versionNo)
  if (!record || !first || !version) throw new Error(`drawn but not there: ${drawn.caseId}`)
  return { sample, drawn, first, version, title: record.form.title, reviewNo: record.reviewNo }
}

export async function loadDrawn(r: Reader, input: { id: string; n: number }): Outcome<DrawnCase> {
  const sample = (await r.samples()).find((s) => s.id === input.id)
  const drawn = sample && (await r.sampleCases(sample.id)).find((c) => c.n === input.n)
  return sample && drawn ? ok(await drawnCase(r, sample, drawn)) : no({ code: 'NOT_FOUND', data: { what: '这一抽查件' } })
}

export const againConditions = (ctx: Ctx, { drawn, first, version }: DrawnCase): Condition[] =>
  conditionsToAnswerAgain({
    actor: ctx.actor,
    firstReviewer: first.by,
    contributors: version.contributors,
    answered: drawn.answered !== null,
  })

export const comparedOf = ({ drawn, first }: DrawnCase): ComparedItem[] =>
  drawn.answered ? compareAnswers(first.answers, drawn.answered.answers) : []

export const unsettledOf = (c: DrawnCase): ComparedItem[] =>
  comparedOf(c).filter((i) => i.equal === false && !c.drawn.settlements.some((s) => s.itemId === i.itemId))

/** The head, and whoever answered it again: nobody else before the head has settled it, and never the first reviewer beforehand. */
export const mayCompare = (ctx: Ctx, { drawn }: DrawnCase): boolean =>
  drawn.answered !== null && (drawn.answered.by === ctx.actor.id || ctx.actor.roles.includes('head'))

export const draftKey = (input: { id: string; n: number }): string => `sample:${input.id}:${input.n}`
