/** Reads of what goes past the ordinary path or looks at it again: 紧急放行, 替岗, 抽查复审. */
import type { Selectable } from 'kysely'
import type { Day, Month } from '#domain/day'
import type { Role } from '#domain/people'
import type { Step } from '#domain/review'
import type { DutyRefusalRecord, EmergencyRecord, Reader, SampleCaseRecord, StandInRecord } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'
import type { Schema } from '../schema.ts'

type DutyReads = Pick<
  Reader,
  | 'emergencies'
  | 'emergenciesBetween'
  | 'emergenciesProposed'
  | 'dutyRefusals'
  | 'dutyRefusalsBetween'
  | 'standIns'
  | 'standInUses'
  | 'standInUsesOf'
  | 'standInMarks'
  | 'samples'
  | 'sampleCases'
  | 'workingText'
>

const emergencyOf = (r: Selectable<Schema['emergency']>): EmergencyRecord => ({
  seq: r.seq,
  caseId: r.case_id,
  versionNo: r.version_no,
  reason: r.reason,
  basis: r.basis,
  leader: r.leader,
  status: r.status as EmergencyRecord['status'],
  proposedBy: r.proposed_by,
  proposedByName: r.proposed_by_name,
  proposedAt: r.proposed_at,
  withdrawn:
    r.withdrawn_at === null ? null : { byName: r.withdrawn_by_name ?? '', at: r.withdrawn_at, reason: r.withdrawn_reason ?? '' },
  confirmed:
    r.confirmed_at === null
      ? null
      : {
          by: r.confirmed_by ?? '',
          byName: r.confirmed_by_name ?? '',
          at: r.confirmed_at,
          on: r.confirmed_on as Day,
          dueOn: r.due_on as Day,
          unmet: JSON.parse(r.unmet ?? '[]'),
        },
  review:
    r.reviewed_at === null
      ? null
      : {
          by: r.reviewed_by ?? '',
          byName: r.reviewed_by_name ?? '',
          at: r.reviewed_at,
          on: r.reviewed_on as Day,
          fits: r.fits === 1,
          text: r.review_text ?? '',
        },
})

const standInOf = (r: Selectable<Schema['stand_in']>): StandInRecord => ({
  id: r.id,
  personId: r.person_id,
  personName: r.person_name,
  role: r.role as Role,
  reason: r.reason,
  from: r.from_day as Day,
  until: r.until_day as Day,
  status: r.status as StandInRecord['status'],
  proposedBy: r.proposed_by,
  proposedByName: r.proposed_by_name,
  proposedAt: r.proposed_at,
  confirmedByName: r.confirmed_by_name,
  confirmedAt: r.confirmed_at,
  endedByName: r.ended_by_name,
  endedAt: r.ended_at,
  endReason: r.end_reason,
})

const useOf = (r: Selectable<Schema['stand_in_use']>) => ({
  standInId: r.stand_in_id,
  role: r.role as Role,
  firstSeq: r.first_seq,
  lastSeq: r.last_seq,
  on: r.on_day as Day,
})

const refusalOf = (r: Selectable<Schema['duty_refusal']>): DutyRefusalRecord => ({
  caseId: r.case_id,
  versionNo: r.version_no,
  step: r.step as Step,
  why: r.why,
  byName: r.by_name,
  at: r.at,
})

export const dutyReads = (db: Db): DutyReads => ({
  emergencies: async (caseId) =>
    (await db.selectFrom('emergency').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(emergencyOf),
  emergenciesBetween: async (from, to) =>
    (
      await db
        .selectFrom('emergency')
        .selectAll()
        .where('confirmed_on', '>=', from)
        .where('confirmed_on', '<=', to)
        .orderBy('seq')
        .execute()
    ).map(emergencyOf),
  emergenciesProposed: async () =>
    (await db.selectFrom('emergency').selectAll().where('status', '=', 'proposed').orderBy('seq').execute()).map(emergencyOf),
  dutyRefusalsBetween: async (from, to) =>
    (
      await db
        .selectFrom('duty_refusal')
        .selectAll()
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .orderBy('seq')
        .execute()
    ).map(refusalOf),
  dutyRefusals: async (caseId) =>
    (await db.selectFrom('duty_refusal').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(refusalOf),
  standIns: async (personId) => {
    const all = db.selectFrom('stand_in').selectAll().orderBy('seq', 'desc')
    return (await (personId === undefined ? all : all.where('person_id', '=', personId)).execute()).map(standInOf)
  },
  standInUses: async ({ from, to }) =>
    (
      await db
        .selectFrom('stand_in_use')
        .selectAll()
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .orderBy('seq')
        .execute()
    ).map(useOf),
  standInUsesOf: async (firstSeq, lastSeq) =>
    (
      await db
        .selectFrom('stand_in_use')
        .selectAll()
        .where('first_seq', '<=', lastSeq)
        .where('last_seq', '>=', firstSeq)
        .orderBy('seq')
        .execute()
    ).map(useOf),
  standInMarks: async (subject) =>
    (
      await db
        .selectFrom('stand_in_use as u')
        .innerJoin('ledger as l', (j) => j.onRef('l.seq', '>=', 'u.first_seq').onRef('l.seq', '<=', 'u.last_seq'))
        .select(['l.at', 'l.person_name', 'u.role'])
        .where('l.subject', '=', subject)
        .orderBy('l.seq')
        .execute()
    ).map((r) => ({ at: r.at, byName: r.person_name, role: r.role as Role })),
  samples: async () =>
    (await db.selectFrom('sample').selectAll().orderBy('month', 'desc').execute()).map((r) => ({
      id: r.id,
      month: r.month as Month,
      seed: r.seed,
      poolSize: r.pool_size,
      drawnByName: r.drawn_by_name,
      at: r.at,
    })),
  sampleCases: async (sampleId) => {
    const settled = await db
      .selectFrom('sample_settlement')
      .selectAll()
      .where('sample_id', '=', sampleId)
      .orderBy('n')
      .orderBy('item_id')
      .execute()
    const cases = await db.selectFrom('sample_case').selectAll().where('sample_id', '=', sampleId).orderBy('n').execute()
    return cases.map((r): SampleCaseRecord => ({
      n: r.n,
      caseId: r.case_id,
      round: r.round,
      answered:
        r.at === null ? null : { by: r.by_id ?? '', byName: r.by_name ?? '', at: r.at, answers: JSON.parse(r.answers ?? '[]') },
      settlements: settled
        .filter((s) => s.n === r.n)
        .map((s) => ({
          itemId: s.item_id,
          stands: s.stands as SampleCaseRecord['settlements'][number]['stands'],
          note: s.note,
          byName: s.by_name,
          at: s.at,
        })),
    }))
  },
  workingText: async (key, personId) =>
    (
      await db
        .selectFrom('working_text')
        .select('json')
        .where('key', '=', key)
        .where('person_id', '=', personId)
        .executeTakeFirst()
    )?.json ?? null,
})
