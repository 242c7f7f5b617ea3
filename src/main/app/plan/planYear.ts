import { yearOf } from '#domain/day'
import { standingOfItem, type PlanItemRecord } from '#domain/planFact'
import { standingOf } from '#domain/quota'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import { explanationsDue, forecast } from '#domain/yearCount'
import type { PlanChoices, PlanItemView, PlanYear } from '#contract/plan'
import type { Ctx, Outcome } from '../context.ts'
import { paperView } from '../cases/getCase.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { seriesYears, unitYears } from './seriesYears.ts'

const viewOf = (item: PlanItemRecord, cases: readonly CaseRecord[]): PlanItemView => {
  const uses = cases.filter((c) => c.form.plan === 'inPlan' && c.form.planRef.trim() === item.ref)
  return {
    ...item,
    ...standingOfItem(
      item,
      uses.map((c) => ({ reviewNo: c.reviewNo, state: c.state, docNumber: c.docNumber })),
    ),
  }
}

async function itemViews(r: Reader, year: number): Promise<PlanItemView[]> {
  const cases = await r.cases()
  return (await r.planItems(year)).map((item) => viewOf(item, cases))
}

/** The plan of a year with what became of each item, off-plan requests, ceilings, explanations that are due. */
export async function planYear(ctx: Ctx, { year }: { year: number }): Outcome<PlanYear> {
  return ctx.store.read(async (r) => {
    const office = await settingOf<OfficeSettings>(r, 'office')
    const series = await seriesYears(r, year)
    const due = new Set(explanationsDue(series).map((s) => s.seriesCode))
    const today = ctx.clock.today()
    const limited = series.filter((s) => s.ceiling !== null)
    const sum = (of: (s: (typeof series)[number]) => number): number => limited.reduce((n, s) => n + of(s), 0)
    const [issued, ceiling] = [sum((s) => s.issued), sum((s) => s.ceiling ?? 0)]
    const offPlans = (await r.offPlans()).filter((o) => yearOf(o.on) === year)
    const mayWrite = ctx.actor.roles.some((role) => role === 'secretary' || role === 'head')
    return ok({
      year,
      items: await itemViews(r, year),
      offPlans: await Promise.all(offPlans.map(async (o) => ({ ...o, papers: (await r.papers(o.id)).map(paperView) }))),
      series: series.map((s) => ({
        ...s,
        ...(s.ceiling === null ? { left: 0, over: 0 } : leftAndOver(s.ceiling, s.issued)),
        // A closed year has its own count; only the running one is projected.
        forecast: yearOf(today) === year ? forecast(s.issued, today) : s.issued,
        due: due.has(s.seriesCode),
      })),
      total: { issued, ceiling, ...leftAndOver(ceiling, issued) },
      units: (await unitYears(r, year)).map((u) => ({ ...u, ...leftAndOver(u.ceiling, u.issued) })),
      leaders: (office?.signers ?? []).map(({ name, post }) => ({ name, post })),
      planName: `${year}年发文计划`,
      mayAdd: mayWrite,
      mayDecide: mayWrite,
    })
  })
}

const leftAndOver = (ceiling: number, used: number): { left: number; over: number } => {
  const { left, over } = standingOf(ceiling, used)
  return { left, over }
}

/** What a form of this year may name: plan items that stand, off-plan requests, inspections that are planned or approved. */
export async function planChoices(ctx: Ctx, { year }: { year: number }): Outcome<PlanChoices> {
  // A drafting unit chooses among its own; the desk among all.
  const own = (unit: string): boolean => ctx.actor.roles.some((role) => role !== 'drafter') || unit === ctx.actor.unit
  return ctx.store.read(async (r) =>
    ok({
      items: (await itemViews(r, year))
        .filter((i) => i.withdrawn === null && own(i.unit))
        .map(({ ref, title, unit, standing }) => ({ ref, title, unit, standing })),
      requests: (await r.offPlans())
        .filter((o) => own(o.unit))
        .map(({ ref, title, unit, decision }) => ({ ref, title, unit, approved: decision?.approved ?? null })),
      inspections: [
        ...(await r.plannedInspections()),
        ...(await r.inspections()).filter((i) => i.decision?.approved === true),
      ].map(({ ref, title, unit }) => ({ ref, title, unit })),
    }),
  )
}
