import type { SampleActs } from '#domain/blindSample'
import type { Projections } from '../projectionRows.ts'

export const sampleProjections: Projections<SampleActs> = {
  'sample.drawn': async (db, p, e) => {
    await db
      .insertInto('sample')
      .values({ id: p.id, month: p.month, seed: p.seed, pool_size: p.poolSize, drawn_by_name: e.personName, at: e.at })
      .execute()
    for (const [i, { caseId, round }] of p.drawn.entries())
      await db
        .insertInto('sample_case')
        .values({ sample_id: p.id, n: i + 1, case_id: caseId, round })
        .execute()
  },
  'sample.answered': async (db, p, e) => {
    await db
      .updateTable('sample_case')
      .set({ answers: JSON.stringify(p.answers), by_id: e.personId ?? '', by_name: e.personName, at: e.at })
      .where('sample_id', '=', p.id)
      .where('n', '=', p.n)
      .execute()
  },
  'sample.settled': async (db, p, e) => {
    await db
      .insertInto('sample_settlement')
      .values({ sample_id: p.id, n: p.n, item_id: p.itemId, stands: p.stands, note: p.note, by_name: e.personName, at: e.at })
      .execute()
  },
}
