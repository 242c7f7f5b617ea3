import type { CaseForm } from '#domain/case'
import type { LegalActName } from '#domain/legalFile'
import type { LedgerEntry } from '#domain/ledger'
import type { NormativeActs } from '#domain/normative'
import type { Db } from '../dialects/sqlite.ts'
import { formColumns, touch, type Projections } from '../projectionRows.ts'

/** One row an act: what stands of them is a pure function of the rows (domain/legalFile.ts). */
const keep =
  <A extends LegalActName>(act: A) =>
  async (db: Db, p: NormativeActs[A], e: LedgerEntry): Promise<void> => {
    await db
      .insertInto('legal_record')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        act,
        payload: JSON.stringify(p),
        opinion_no: 'opinionNo' in p ? p.opinionNo : null,
        by_id: e.personId ?? '',
        by_name: e.personName,
        at: e.at,
        voided_by_version: null,
      })
      .execute()
    await touch(db, p.caseId)
  }

/** Some answers are also a field of the form, which opens the checklist's items. */
async function setForm(db: Db, caseId: string, change: Partial<CaseForm>): Promise<void> {
  const { form } = await db.selectFrom('case_file').select('form').where('id', '=', caseId).executeTakeFirstOrThrow()
  await db
    .updateTable('case_file')
    .set(formColumns({ ...(JSON.parse(form) as CaseForm), ...change }))
    .where('id', '=', caseId)
    .execute()
}

export const normativeProjections: Projections<NormativeActs> = {
  'normative.decided': async (db, p, e) => {
    await keep('normative.decided')(db, p, e)
    await setForm(db, p.caseId, { normativeKind: p.kind })
  },
  'normative.seconded': keep('normative.seconded'),
  'materials.received': keep('materials.received'),
  'materials.requested': keep('materials.requested'),
  'materials.supplied': keep('materials.supplied'),
  'legal.submitted': keep('legal.submitted'),
  'legal.opined': keep('legal.opined'),
  'legal.adoption': keep('legal.adoption'),
  'fair.recorded': async (db, p, e) => {
    await keep('fair.recorded')(db, p, e)
    await setForm(db, p.caseId, { economic: p.applies })
  },
  'assessment.recorded': keep('assessment.recorded'),
  'consultation.recorded': keep('consultation.recorded'),
  'majorDecision.recorded': keep('majorDecision.recorded'),
  'deliberation.recorded': keep('deliberation.recorded'),
}
