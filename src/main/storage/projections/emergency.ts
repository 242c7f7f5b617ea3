import type { EmergencyActs } from '#domain/emergency'
import { move, touch, type Projections } from '../projectionRows.ts'

export const emergencyProjections: Projections<EmergencyActs> = {
  'emergency.proposed': async (db, p, e) => {
    // One that nobody confirmed before the text changed is taken back by the new one.
    await db
      .updateTable('emergency')
      .set({ status: 'withdrawn', withdrawn_by_name: e.personName, withdrawn_at: e.at, withdrawn_reason: '针对新稿次重新提出' })
      .where('case_id', '=', p.caseId)
      .where('status', '=', 'proposed')
      .execute()
    await db
      .insertInto('emergency')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        reason: p.reason,
        basis: p.basis,
        leader: p.leader,
        status: 'proposed',
        proposed_by: e.personId ?? '',
        proposed_by_name: e.personName,
        proposed_at: e.at,
      })
      .execute()
    await touch(db, p.caseId)
  },
  'emergency.withdrawn': async (db, p, e) => {
    await db
      .updateTable('emergency')
      .set({ status: 'withdrawn', withdrawn_by_name: e.personName, withdrawn_at: e.at, withdrawn_reason: p.reason })
      .where('case_id', '=', p.caseId)
      .where('status', '=', 'proposed')
      .execute()
    await touch(db, p.caseId)
  },
  'emergency.confirmed': async (db, p, e) => {
    await db
      .updateTable('emergency')
      .set({
        status: 'confirmed',
        confirmed_by: e.personId ?? '',
        confirmed_by_name: e.personName,
        confirmed_at: e.at,
        confirmed_on: p.on,
        due_on: p.dueOn,
        unmet: JSON.stringify(p.unmet),
      })
      .where('case_id', '=', p.caseId)
      .where('status', '=', 'proposed')
      .execute()
    await move(db, p.caseId, 'releaseUrgently')
  },
  'postReview.given': async (db, p, e) => {
    await db
      .updateTable('emergency')
      .set({
        status: 'reviewed',
        fits: p.fits ? 1 : 0,
        review_text: p.text,
        reviewed_by: e.personId ?? '',
        reviewed_by_name: e.personName,
        reviewed_at: e.at,
        reviewed_on: p.on,
      })
      .where('case_id', '=', p.caseId)
      .where('status', '=', 'confirmed')
      .execute()
    await move(db, p.caseId, 'reviewAfterwards')
  },
  'duty.refused': async (db, p, e) => {
    await db
      .insertInto('duty_refusal')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        step: p.step,
        why: p.why,
        by_id: e.personId ?? '',
        by_name: e.personName,
        at: e.at,
        on_day: p.on,
      })
      .execute()
  },
}
