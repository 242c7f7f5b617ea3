import { ruleFor, type CountingRule } from '#domain/countingRule'
import { day, dayAt, yearOf, type Day, type Month } from '#domain/day'
import { ok } from '#domain/result'
import type { SendingBack } from '#domain/review'
import type { CeilingSettings, OfficeSettings } from '#domain/settings'
import { monthReport, type CaseOutcome, type MonthReport } from '#domain/statistics'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

const OUTCOME_OF = {
  returnForRevision: 'returned',
  refuse: 'refused',
  merge: 'merged',
  redirect: 'redirected',
  toInspection: 'inspection',
} as const satisfies Record<SendingBack, CaseOutcome['outcome']>

/** Every outcome of a month in the order it came about; the report takes each case's latest. Cases closed before the program was used count too. */
async function outcomesIn(r: Reader, from: Day, to: Day): Promise<CaseOutcome[]> {
  const all: CaseOutcome[] = []
  for (const d of await r.decisionsBetween(from, to))
    if (d.decision !== 'pass') all.push({ caseId: d.caseId, outcome: OUTCOME_OF[d.decision], on: d.on })
  for (const row of await r.registerBetween(from, to))
    if (row.caseId) all.push({ caseId: row.caseId, outcome: 'issued', on: row.printDate })
  for (const c of await r.closedCases())
    if (c.decidedOn >= from && c.decidedOn <= to) all.push({ caseId: c.id, outcome: c.outcome, on: c.decidedOn })
  return all
}

export async function reportOf(r: Reader, month: Month): Promise<MonthReport | null> {
  const rule = ruleFor((await settingOf<CountingRule[]>(r, 'countingRules')) ?? [], month)
  if (!rule) return null
  const year = yearOf(month)
  const ceilings = await settingOf<CeilingSettings>(r, 'ceilings')
  const rows = await r.registerBetween(day(`${year - 1}-01-01`), day(`${year}-12-31`))
  const office = await settingOf<OfficeSettings>(r, 'office')
  return monthReport({
    rows,
    cases: await outcomesIn(r, `${month}-01` as Day, `${month}-31` as Day),
    carrierChoices: (await r.carrierChoices()).map(({ caseId, choice, at }) => ({ caseId, choice, on: dayAt(Date.parse(at)) })),
    rule,
    month,
    ceilings,
    units: office?.units ?? [],
  })
}

export async function monthFigures(ctx: Ctx, input: { month: Month }): Outcome<MonthReport> {
  const report = await ctx.store.read((r) => reportOf(r, input.month))
  return report ? ok(report) : no({ code: 'NOT_FOUND', data: { what: '统计口径' } })
}
