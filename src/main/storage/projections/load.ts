import type { LoadActs } from '#domain/burdenLoad'
import { batches, decisionColumn, requestRow, type Projections } from '../projectionRows.ts'

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
    await db.insertInto('inspection_request').values(requestRow(p, e)).execute()
  },
  'inspection.decided': async (db, p) => {
    await db.updateTable('inspection_request').set(decisionColumn(p)).where('id', '=', p.id).execute()
  },
}
