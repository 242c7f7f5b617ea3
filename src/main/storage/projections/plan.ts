import type { PlanActs } from '#domain/issuePlan'
import { batches, decisionColumn, requestRow, type Projections } from '../projectionRows.ts'

export const planProjections: Projections<PlanActs> = {
  'plan.added': async (db, p, e) => {
    const rows = p.items.map((item, place) => ({
      id: item.id,
      year: item.year,
      ref: item.ref,
      item: JSON.stringify(item),
      added_at: e.at,
      added_seq: e.seq,
      place,
      withdrawn: null,
    }))
    for (const batch of batches(rows, 200)) await db.insertInto('plan_item').values(batch).execute()
  },
  'plan.withdrawn': async (db, p, e) => {
    await db
      .updateTable('plan_item')
      .set({ withdrawn: JSON.stringify({ reason: p.reason, at: e.at }) })
      .where('id', '=', p.id)
      .execute()
  },
  'offPlan.requested': async (db, p, e) => {
    await db.insertInto('off_plan').values(requestRow(p, e)).execute()
  },
  'offPlan.decided': async (db, p) => {
    await db.updateTable('off_plan').set(decisionColumn(p)).where('id', '=', p.id).execute()
  },
  'explanation.made': async (db, p, e) => {
    const { seriesCode, year } = p
    await db
      .insertInto('explanation')
      .values({ seq: e.seq, series_code: seriesCode, year, made: JSON.stringify(p), by_name: e.personName, at: e.at })
      .execute()
  },
}
