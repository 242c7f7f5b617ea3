import type { CaseForm } from '#domain/case'
import { legalFile, revisionAskedBy, type LegalActName } from '#domain/legalFile'
import type { LedgerEntry } from '#domain/ledger'
import type { NormativeActs } from '#domain/normative'
import type { Approval } from '#domain/voids'
import type { Db } from '../dialects/sqlite.ts'
import { formColumns, touch, type Projections } from '../projectionRows.ts'
import { legalRecordOf } from '../rows.ts'

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

/** The act that gave each approval of the route which a changed text can void. */
const GIVEN_BY = {
  legalOpinion: 'legal.opined',
  fairCompetition: 'fair.recorded',
  deliberation: 'deliberation.recorded',
} as const satisfies Partial<Record<Approval, LegalActName>>

/**
 * Voids what the changed text makes void. What was given on condition of a revision is not voided by the revision it asked for: an
 * opinion whose remarks are still being answered, a result 修改后出台, a meeting that passed the text with changes to be made.
 */
export async function voidExaminations(
  db: Db,
  caseId: string,
  versionNo: number,
  isVoided: (approval: Approval) => boolean,
): Promise<void> {
  const records = (await db.selectFrom('legal_record').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(
    legalRecordOf,
  )
  const asked = revisionAskedBy(legalFile(records), versionNo - 1)
  for (const [approval, act] of Object.entries(GIVEN_BY) as [keyof typeof GIVEN_BY, LegalActName][]) {
    if (!isVoided(approval) || asked.has(approval)) continue
    await db
      .updateTable('legal_record')
      .set({ voided_by_version: versionNo })
      .where('case_id', '=', caseId)
      .where('act', '=', act)
      .where('voided_by_version', 'is', null)
      .execute()
  }
}
