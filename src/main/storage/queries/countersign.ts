/** 会签 of a case, the cases a unit is asked about, signatures of co-issuers. */
import type { Day } from '#domain/day'
import type { Reader } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'

const json = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))

export const countersignReads = (db: Db): Pick<Reader, 'countersigns' | 'askedOf' | 'coSigns'> => ({
  countersigns: async (caseId) => {
    const asks = await db
      .selectFrom('countersign_ask')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .orderBy('unit')
      .execute()
    const opinions = await db.selectFrom('countersign_opinion').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
    const urges = await db.selectFrom('countersign_urge').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
    return {
      asks: asks.map((r) => ({
        seq: r.seq,
        versionNo: r.version_no,
        unit: r.unit,
        on: r.on_day as Day,
        dueOn: r.due_on as Day,
        byName: r.by_name,
        withdrawn: json(r.withdrawn),
      })),
      opinions: opinions.map((r) => ({
        seq: r.seq,
        versionNo: r.version_no,
        unit: r.unit,
        stance: r.stance as 'agree',
        text: r.text,
        signedBy: r.signed_by,
        on: r.on_day as Day,
        file: json(r.file),
        origin: r.origin as 'login',
        byName: r.by_name,
        at: r.at,
        settled: json(r.settled),
      })),
      urges: urges.map((r) => ({ seq: r.seq, unit: r.unit, n: r.n, overdueDays: r.overdue_days, on: r.on_day as Day })),
    }
  },
  askedOf: async (unit) =>
    (await db.selectFrom('countersign_ask').select('case_id').distinct().where('unit', '=', unit).execute()).map(
      (r) => r.case_id,
    ),
  coSigns: async (caseId) =>
    (await db.selectFrom('co_sign').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map((r) => ({
      seq: r.seq,
      versionNo: r.version_no,
      organ: r.organ,
      signer: r.signer,
      post: r.post,
      opinion: r.opinion,
      signedOn: r.signed_on as Day,
      scan: json(r.scan)!,
      enteredBy: r.entered_by,
      enteredByName: r.entered_by_name,
      status: r.status as 'entered',
      comparedByName: r.compared_by_name,
      note: r.note,
    })),
})
