import type { LoadItem } from '#domain/burdenLoad'
import type { Reader } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'
import { inspectionOf, offPlanOf, planItemOf } from '../rows.ts'

type PlanReads = Pick<
  Reader,
  | 'planItems'
  | 'planItem'
  | 'planItemById'
  | 'offPlans'
  | 'offPlan'
  | 'explanations'
  | 'explanationDraft'
  | 'loadItems'
  | 'plannedInspections'
  | 'inspections'
  | 'loadSeen'
>

export const planReads = (db: Db): PlanReads => ({
  planItems: async (year) =>
    (await db.selectFrom('plan_item').selectAll().where('year', '=', year).orderBy('added_seq').orderBy('place').execute()).map(
      planItemOf,
    ),
  planItem: async (ref) => {
    const row = await db.selectFrom('plan_item').selectAll().where('ref', '=', ref).executeTakeFirst()
    return row ? planItemOf(row) : null
  },
  planItemById: async (id) => {
    const row = await db.selectFrom('plan_item').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? planItemOf(row) : null
  },
  offPlans: async () => (await db.selectFrom('off_plan').selectAll().orderBy('seq').execute()).map(offPlanOf),
  offPlan: async (ref) => {
    const row = await db.selectFrom('off_plan').selectAll().where('ref', '=', ref).executeTakeFirst()
    return row ? offPlanOf(row) : null
  },
  explanations: async (year) =>
    (await db.selectFrom('explanation').selectAll().where('year', '=', year).orderBy('seq').execute()).map((r) => ({
      ...JSON.parse(r.made),
      byName: r.by_name,
      at: r.at,
    })),
  explanationDraft: async (seriesCode, year) => {
    const row = await db
      .selectFrom('explanation_draft')
      .selectAll()
      .where('series_code', '=', seriesCode)
      .where('year', '=', year)
      .executeTakeFirst()
    return row ? { text: row.text, byName: row.by_name, at: row.at } : null
  },
  loadItems: async (from, to) =>
    (
      await db
        .selectFrom('load_item')
        .select('item')
        .where('from_day', '<=', to)
        .where('to_day', '>=', from)
        .orderBy('from_day')
        .orderBy('seq')
        .orderBy('place')
        .execute()
    ).map((r) => JSON.parse(r.item) as LoadItem),
  plannedInspections: async () =>
    (
      await db
        .selectFrom('load_item')
        .select('item')
        .where('kind', '=', 'inspection')
        .where('ref', '!=', '')
        .orderBy('from_day')
        .orderBy('seq')
        .orderBy('place')
        .execute()
    ).map((r) => JSON.parse(r.item) as LoadItem),
  inspections: async () => (await db.selectFrom('inspection_request').selectAll().orderBy('seq').execute()).map(inspectionOf),
  loadSeen: async (caseId, versionNo, personId) => {
    const row = await db
      .selectFrom('load_seen')
      .select('seen')
      .where('case_id', '=', caseId)
      .where('version_no', '=', versionNo)
      .where('by_id', '=', personId)
      .executeTakeFirst()
    return row ? JSON.parse(row.seen) : null
  },
})
