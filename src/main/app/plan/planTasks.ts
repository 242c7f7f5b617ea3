import { yearOf } from '#domain/day'
import { ok } from '#domain/result'
import { explanationsDue } from '#domain/yearCount'
import type { PlanTask } from '#contract/plan'
import type { Ctx, Outcome } from '../context.ts'
import { seriesYears } from './seriesYears.ts'

/** What waits for secretary and head beside the cases: explanations that are due, requests that are not decided. */
export async function planTasks(ctx: Ctx): Outcome<PlanTask[]> {
  if (!ctx.actor.roles.some((r) => r === 'secretary' || r === 'head')) return ok([])
  return ctx.store.read(async (r) => {
    const due = explanationsDue(await seriesYears(r, yearOf(ctx.clock.today())))
    const undecided = async (what: 'offPlans' | 'inspections') => (await r[what]()).filter((x) => x.decision === null)
    return ok([
      ...due.map((s): PlanTask => ({
        kind: 'explanation',
        title: `${s.seriesCode} 超过上年度书面说明`,
        detail: `本年已发 ${s.issued} 件，上年全年 ${s.lastYear} 件`,
      })),
      ...(await undecided('offPlans')).map((o): PlanTask => ({ kind: 'offPlan', title: `${o.ref} 待审批`, detail: o.title })),
      ...(await undecided('inspections')).map((i): PlanTask => ({
        kind: 'inspection',
        title: `${i.ref} 待审批`,
        detail: i.title,
      })),
    ])
  })
}
