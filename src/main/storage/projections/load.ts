import type { LoadActs } from '#domain/burdenLoad'
import { batches, type Projections } from '../projectionRows.ts'

export const loadProjections: Projections<LoadActs> = {
  'load.added': async (db, p, e) => {
    const rows = p.items.map((item, place) => ({
      id: item.id,
      kind: item.kind,
      ref: item.ref,
      item: JSON.stringify(item),
      from_day: item.from,
      to_day: item.to,
      seq: e.seq,
      place,
    }))
    for (const batch of batches(rows, 200)) await db.insertInto('load_item').values(batch).execute()
  },
  'inspection.requested': async (db, p, e) => {
    await db
      .insertInto('inspection_request')
      .values({
        id: p.id,
        ref: p.ref,
        case_id: p.caseId,
        request: JSON.stringify(p),
        decision: null,
        by_name: e.personName,
        at: e.at,
        seq: e.seq,
      })
      .execute()
  },
  'inspection.decided': async (db, p) => {
    const { id, ref: _, ...decision } = p
    await db
      .updateTable('inspection_request')
      .set({ decision: JSON.stringify(decision) })
      .where('id', '=', id)
      .execute()
  },
}
