/** None of these acts moves the case or its row version: units answer side by side, and the gate looks again when it is used. */
import type { CountersignActs } from '#domain/countersign'
import type { JointActs } from '#domain/jointIssue'
import type { Db } from '../dialects/sqlite.ts'
import type { Projections } from '../projectionRows.ts'

const lastAsk = async (db: Db, caseId: string, unit: string): Promise<number | null> => {
  const row = await db
    .selectFrom('countersign_ask')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('case_id', '=', caseId)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return row?.seq ?? null
}

export const countersignProjections: Projections<CountersignActs> = {
  'countersign.requested': async (db, p, e) => {
    for (const unit of p.units)
      await db
        .insertInto('countersign_ask')
        .values({
          seq: e.seq,
          case_id: p.caseId,
          version_no: p.versionNo,
          unit,
          on_day: p.on,
          due_on: p.dueOn,
          by_name: e.personName,
          withdrawn: null,
        })
        .execute()
  },
  'countersign.given': async (db, p, e) => {
    await db
      .insertInto('countersign_opinion')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        unit: p.unit,
        stance: p.stance,
        text: p.text,
        signed_by: p.signedBy,
        on_day: p.on,
        file: p.file && JSON.stringify(p.file),
        origin: p.origin,
        by_name: e.personName,
        at: e.at,
        settled: null,
      })
      .execute()
  },
  'countersign.settled': async (db, p, e) => {
    const { seq } = await db
      .selectFrom('countersign_opinion')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .where('case_id', '=', p.caseId)
      .where('unit', '=', p.unit)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('countersign_opinion')
      .set({ settled: JSON.stringify({ how: p.how, byName: e.personName }) })
      .where('seq', '=', seq)
      .execute()
  },
  'countersign.urged': async (db, p, e) => {
    await db
      .insertInto('countersign_urge')
      .values({ seq: e.seq, case_id: p.caseId, unit: p.unit, n: p.n, overdue_days: p.overdueDays, on_day: p.on })
      .execute()
  },
  'countersign.withdrawn': async (db, p, e) => {
    const withdrawn = JSON.stringify({ reason: p.reason, byName: e.personName })
    const asked = await lastAsk(db, p.caseId, p.unit)
    if (asked !== null)
      await db.updateTable('countersign_ask').set({ withdrawn }).where('seq', '=', asked).where('unit', '=', p.unit).execute()
    // Named in the text and never asked: set aside all the same, so that the record says why.
    else
      await db
        .insertInto('countersign_ask')
        .values({
          seq: e.seq,
          case_id: p.caseId,
          version_no: p.versionNo,
          unit: p.unit,
          on_day: p.on,
          due_on: p.on,
          by_name: e.personName,
          withdrawn,
        })
        .execute()
  },
}

export const jointProjections: Projections<JointActs> = {
  'coSign.entered': async (db, p, e) => {
    await db
      .insertInto('co_sign')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        organ: p.organ,
        signer: p.signer,
        post: p.post,
        opinion: p.opinion,
        signed_on: p.signedOn,
        scan: JSON.stringify(p.scan),
        entered_by: e.personId ?? '',
        entered_by_name: e.personName,
        status: 'entered',
        compared_by_name: null,
        note: '',
      })
      .execute()
  },
  'coSign.compared': async (db, p, e) => {
    await db
      .updateTable('co_sign')
      .set({ status: p.matches ? 'matched' : 'differs', compared_by_name: e.personName, note: p.note })
      .where('case_id', '=', p.caseId)
      .where('organ', '=', p.organ)
      .where('status', '=', 'entered')
      .execute()
  },
}
