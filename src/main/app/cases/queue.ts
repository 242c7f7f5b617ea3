import { workingDaysBetween, type YearCalendar } from '#domain/calendar'
import { CASE_STATES, type CaseState } from '#domain/case'
import { unitStandings, type Ask } from '#domain/countersign'
import type { Day } from '#domain/day'
import { ok } from '#domain/result'
import { dueWords } from '#domain/waiting'
import type { CaseRow } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { caseRow, maySee } from './caseRow.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { noticeOf } from '../emergency/emergencyOf.ts'
import { waitingFacts } from './waitsFor.ts'

export const OPEN_STATES: readonly CaseState[] = [
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
  const today = ctx.clock.today()
  const calendars = await calendarsOf(r, ctx.program.rules)
  const row = caseRow(record, {
    today,
    calendars,
    actor: ctx.actor,
    facts: await waitingFacts(r, ctx, record),
    notice: noticeOf(await r.emergencies(record.id), record),
  })
  const ask = await waitingAsk(r, ctx, record)
  return ask ? { ...row, ...asked(ask, today, calendars) } : row
}

/** A unit that was asked sees what it is asked, and until when. */
const asked = (ask: Ask, today: Day, calendars: readonly YearCalendar[]) => ({
  waitsFor: `${ask.unit}会签`,
  mine: true,
  dueOn: ask.dueOn,
  dueInWords: dueWords(today, ask.dueOn, workingDaysBetween(calendars, today, ask.dueOn).days),
  overdue: ask.dueOn < today,
})

/** What the person's unit was asked to countersign and has not answered. */
export async function waitingAsk(r: Reader, ctx: Ctx, record: CaseRecord): Promise<Ask | null> {
  if (!ctx.actor.roles.includes('drafter') || (record.state !== 'reviewing' && record.state !== 'returned')) return null
  if (!(await r.askedOf(ctx.actor.unit)).includes(record.id)) return null
  const standings = unitStandings(await r.countersigns(record.id), ctx.clock.today(), [])
  return standings.find((s) => s.unit === ctx.actor.unit && s.status === 'waiting')?.ask ?? null
}

async function rows(ctx: Ctx, states: readonly CaseState[]): Promise<CaseRow[]> {
  return ctx.store.read(async (r) => {
    const asked = ctx.actor.roles.includes('drafter') ? new Set(await r.askedOf(ctx.actor.unit)) : new Set<string>()
    const seen = (await r.cases(states)).filter((c) => maySee(ctx.actor, c) || asked.has(c.id))
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
