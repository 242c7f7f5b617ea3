import { bypassReport, type BypassReport } from '#domain/bypass'
import type { Day, Month } from '#domain/day'
import { ok } from '#domain/result'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { Reader } from '../ports.ts'
import { reportOf } from '../statistics/monthFigures.ts'

/** Gathers 放行与替岗 of a month from the record. */
export async function bypassOf(r: Reader, month: Month, today: Day): Promise<BypassReport | null> {
  const report = await reportOf(r, month)
  if (!report) return null
  const [from, to] = [`${month}-01` as Day, `${month}-31` as Day]
  const releases = await r.emergenciesBetween(from, to)
  const decisions = (await r.decisionsBetween(from, to)).filter((d) => d.decision === 'pass')
  const given = [
    ...decisions.map(({ caseId, versionNo, by }) => ({ caseId, versionNo, by })),
    ...releases.flatMap((e) => (e.review ? [{ caseId: e.caseId, versionNo: e.versionNo, by: e.review.by }] : [])),
  ]
  const approvals = await Promise.all(
    given.map(async ({ caseId, versionNo, by }) => ({
      caseId,
      by,
      contributors: (await r.versions(caseId)).find((v) => v.versionNo === versionNo)?.contributors ?? [],
    })),
  )
  const uses = await r.standInUses({ from, to })
  const standIns = (await r.standIns())
    .filter((s) => s.confirmedAt !== null && s.from <= to && from <= s.until)
    .map((s) => ({
      id: s.id,
      personName: s.personName,
      role: s.role,
      from: s.from,
      until: s.until,
      reason: s.reason,
      confirmedByName: s.confirmedByName ?? '',
      uses: uses.filter((u) => u.standInId === s.id).length,
    }))
  return bypassReport({
    month,
    today,
    issued: report.tables.series.total.month.now.value,
    releases: releases.map((e) => ({ caseId: e.caseId, dueOn: e.confirmed!.dueOn, review: e.review })),
    approvals,
    refusals: await r.dutyRefusalsBetween(from, to),
    standIns,
  })
}

export async function bypassMonth(ctx: Ctx, input: { month: Month }): Outcome<BypassReport> {
  const report = await ctx.store.read((r) => bypassOf(r, input.month, ctx.clock.today()))
  return report ? ok(report) : no({ code: 'NOT_FOUND', data: { what: '统计口径' } })
}
