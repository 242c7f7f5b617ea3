import type { PaperActs } from '#domain/papers'
import type { Projections } from '../projectionRows.ts'

export const paperProjections: Projections<PaperActs> = {
  'paper.made': async (db, p, e) => {
    await db
      .insertInto('paper')
      .values({
        seq: e.seq,
        subject: p.subject,
        case_id: p.caseId,
        kind: p.kind,
        n: p.n,
        title: p.title,
        file: JSON.stringify(p.file),
        by_name: e.personName,
        at: e.at,
      })
      .execute()
  },
}
