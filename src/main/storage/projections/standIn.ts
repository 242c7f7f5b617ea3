import type { StandInActs } from '#domain/standIn'
import type { Projections } from '../projectionRows.ts'

export const standInProjections: Projections<StandInActs> = {
  'standIn.proposed': async (db, p, e) => {
    await db
      .insertInto('stand_in')
      .values({
        id: p.id,
        seq: e.seq,
        person_id: p.personId,
        person_name: p.personName,
        role: p.role,
        reason: p.reason,
        from_day: p.from,
        until_day: p.until,
        status: 'proposed',
        proposed_by: e.personId ?? '',
        proposed_by_name: e.personName,
        proposed_at: e.at,
      })
      .execute()
  },
  'standIn.confirmed': async (db, p, e) => {
    await db
      .updateTable('stand_in')
      .set({ status: 'confirmed', confirmed_by_name: e.personName, confirmed_at: e.at })
      .where('id', '=', p.id)
      .execute()
  },
  'standIn.ended': async (db, p, e) => {
    await db
      .updateTable('stand_in')
      .set({ status: 'ended', ended_by_name: e.personName, ended_at: e.at, end_reason: p.reason })
      .where('id', '=', p.id)
      .execute()
  },
  'standIn.used': async (db, p, e) => {
    await db
      .insertInto('stand_in_use')
      .values({
        seq: e.seq,
        stand_in_id: p.id,
        role: p.role,
        operation: p.operation,
        first_seq: p.firstSeq,
        last_seq: p.lastSeq,
        on_day: p.on,
      })
      .execute()
  },
}
