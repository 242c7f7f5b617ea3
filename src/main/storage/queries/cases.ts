import type { CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { OpinionDraft } from '#domain/opinionDraft'
import type { AnswerDraft, Reader } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'
import { caseOf, closedOf, decisionOf, legalRecordOf, paperOf, printOf, recheckOf, signOffOf, versionOf } from '../rows.ts'

type CaseReads = Pick<
  Reader,
  | 'case'
  | 'caseByReviewNo'
  | 'cases'
  | 'lastReviewNo'
  | 'versions'
  | 'decisions'
  | 'decisionsBetween'
  | 'closedCases'
  | 'overrides'
  | 'signOffs'
  | 'rechecks'
  | 'sheetPrints'
  | 'papers'
  | 'carrierChoices'
  | 'legalRecords'
  | 'casesWithOpinion'
  | 'opinionDraft'
  | 'answerDrafts'
  | 'reading'
>

export const caseReads = (db: Db): CaseReads => ({
  case: async (id) => {
    const row = await db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? caseOf(row) : null
  },
  caseByReviewNo: async (reviewNo) => {
    const row = await db.selectFrom('case_file').selectAll().where('review_no', '=', reviewNo).executeTakeFirst()
    return row ? caseOf(row) : null
  },
  cases: async (states?: readonly CaseState[]) => {
    const all = db.selectFrom('case_file').selectAll().orderBy('submitted_on').orderBy('review_no')
    return (await (states ? all.where('state', 'in', states) : all).execute()).map(caseOf)
  },
  lastReviewNo: async (year) => {
    const row = await db
      .selectFrom('case_file')
      .select((eb) => eb.fn.max('no').as('no'))
      .where('year', '=', year)
      .executeTakeFirst()
    return Number(row?.no ?? 0)
  },
  versions: async (caseId) =>
    (await db.selectFrom('draft_version').selectAll().where('case_id', '=', caseId).orderBy('version_no').execute()).map(
      versionOf,
    ),
  decisions: async (caseId) =>
    (await db.selectFrom('decision').selectAll().where('case_id', '=', caseId).orderBy('round').execute()).map(decisionOf),
  decisionsBetween: async (from: Day, to: Day) =>
    (
      await db
        .selectFrom('decision')
        .selectAll()
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .orderBy('at')
        .orderBy('round')
        .execute()
    ).map(decisionOf),
  closedCases: async () =>
    (await db.selectFrom('closed_case').selectAll().orderBy('decided_on').orderBy('id').execute()).map(closedOf),
  overrides: async (caseId) =>
    (await db.selectFrom('override_item').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map((r) => ({
      caseId: r.case_id,
      versionNo: r.version_no,
      itemId: r.item_id,
      level: r.level,
      reason: r.reason,
      byName: r.by_name,
      at: r.at,
    })),
  signOffs: async (caseId) =>
    (await db.selectFrom('sign_off').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(signOffOf),
  rechecks: async (caseId) =>
    (await db.selectFrom('recheck').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(recheckOf),
  sheetPrints: async (caseId) =>
    (await db.selectFrom('sheet_print').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(printOf),
  papers: async (subject) =>
    (await db.selectFrom('paper').selectAll().where('subject', '=', subject).orderBy('seq').execute()).map(paperOf),
  carrierChoices: async (caseId) => {
    const all = db.selectFrom('carrier_choice').selectAll().orderBy('seq')
    return (await (caseId === undefined ? all : all.where('case_id', '=', caseId)).execute()).map((r) => ({
      caseId: r.case_id,
      choice: r.choice as 'asDocument' | 'stays',
      reason: r.reason,
      byName: r.by_name,
      at: r.at,
    }))
  },
  legalRecords: async (caseId) =>
    (await db.selectFrom('legal_record').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()).map(legalRecordOf),
  casesWithOpinion: async (opinionNo) =>
    (
      await db
        .selectFrom('legal_record')
        .innerJoin('case_file', 'case_file.id', 'legal_record.case_id')
        .select(['case_file.id as id', 'case_file.review_no as reviewNo'])
        .distinct()
        .where('opinion_no', '=', opinionNo)
        .execute()
    ).map(({ id, reviewNo }) => ({ id, reviewNo })),
  opinionDraft: async (caseId, personId) => {
    const row = await db
      .selectFrom('opinion_draft')
      .select('json')
      .where('case_id', '=', caseId)
      .where('by_id', '=', personId)
      .executeTakeFirst()
    return row ? (JSON.parse(row.json) as OpinionDraft) : null
  },
  answerDrafts: async (caseId, versionNo) =>
    (
      await db
        .selectFrom('answer_draft')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('version_no', '=', versionNo)
        .orderBy('item_id')
        .execute()
    ).map((r): AnswerDraft => ({
      itemId: r.item_id,
      value: r.value as AnswerDraft['value'],
      reason: r.reason,
      evidence: r.evidence,
      settledBy: r.settled_by as AnswerDraft['settledBy'],
      by: r.by_id,
      at: r.at,
    })),
  reading: async (sha256) => {
    const row = await db.selectFrom('reading').select('json').where('sha256', '=', sha256).executeTakeFirst()
    // Readings kept by an earlier program know nothing of marks and blank tables.
    return row ? ({ markSlips: [], blankTables: [], ...JSON.parse(row.json) } as DraftReading) : null
  },
})
