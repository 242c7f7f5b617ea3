import { CASE_STATES, type CaseState } from '#domain/case'
import { ok } from '#domain/result'
import type { CaseRow } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { caseRow, maySee } from './caseRow.ts'
import { standingOf } from '../legal/legalState.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'

const OPEN_STATES: readonly CaseState[] = [
  'reviewing',
  'returned',
  'released',
  'passed',
  'signEntered',
  'signed',
  'rechecked',
  'postReview',
]

export async function rowOf(r: Reader, ctx: Ctx, record: CaseRecord): Promise<CaseRow> {
  const current = (await r.versions(record.id)).find((v) => v.versionNo === record.versionNo)
  const entered =
    record.state === 'signEntered' ? (await r.signOffs(record.id)).findLast((s) => s.status === 'entered') : undefined
  return caseRow(record, {
    today: ctx.clock.today(),
    calendars: await calendarsOf(r, ctx.program.rules),
    actor: ctx.actor,
    contributors: current?.contributors ?? [],
    signEnteredBy: entered?.enteredBy ?? null,
    route: current ? await standingOf(r, ctx, { record, current }) : null,
  })
}

async function rows(ctx: Ctx, states: readonly CaseState[]): Promise<CaseRow[]> {
  return ctx.store.read(async (r) => {
    const seen = (await r.cases(states)).filter((c) => maySee(ctx.actor, c))
    return Promise.all(seen.map((c) => rowOf(r, ctx, c)))
  })
}

/** 特急 first, then what is due first, then what has waited longest. */
const byUrgency = (a: CaseRow, b: CaseRow): number => {
  const urgency = (row: CaseRow): number => (row.urgency === '特急' ? 0 : row.urgency === '加急' ? 1 : 2)
  return urgency(a) - urgency(b) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.reviewNo.localeCompare(b.reviewNo)
}

/** 待办: what waits for the person asking, then what waits for others. */
export async function queue(ctx: Ctx): Outcome<{ mine: CaseRow[]; others: CaseRow[] }> {
  const all = (await rows(ctx, OPEN_STATES)).sort(byUrgency)
  return ok({ mine: all.filter((c) => c.mine), others: all.filter((c) => !c.mine) })
}

export async function listCases(ctx: Ctx, input: { states?: readonly string[] | undefined }): Outcome<CaseRow[]> {
  const states = CASE_STATES.filter((s) => input.states === undefined || input.states.includes(s))
  return ok((await rows(ctx, states)).sort((a, b) => a.reviewNo.localeCompare(b.reviewNo)))
}
