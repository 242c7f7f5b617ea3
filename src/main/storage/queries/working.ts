/** Working copies: written outside the ledger, decide nothing by themselves (ADR 0005). */
import type { Writer } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'

type WorkingWrites = Pick<
  Writer,
  | 'saveAnswerDraft'
  | 'clearAnswerDraft'
  | 'saveLoadSeen'
  | 'saveExplanationDraft'
  | 'saveOpinionDraft'
  | 'clearOpinionDraft'
  | 'saveReading'
  | 'saveWorkingText'
  | 'clearWorkingText'
  | 'saveCredential'
  | 'saveSession'
  | 'endSession'
  | 'endSessionsOf'
>

export const workingWrites = (db: Db): WorkingWrites => ({
  saveAnswerDraft: async (caseId, versionNo, d) => {
    const values = { value: d.value, reason: d.reason, evidence: d.evidence, settled_by: d.settledBy, by_id: d.by, at: d.at }
    await db
      .insertInto('answer_draft')
      .values({ case_id: caseId, version_no: versionNo, item_id: d.itemId, ...values })
      .onConflict((c) => c.columns(['case_id', 'version_no', 'item_id']).doUpdateSet(values))
      .execute()
  },
  clearAnswerDraft: async (caseId, versionNo, itemId) => {
    await db
      .deleteFrom('answer_draft')
      .where('case_id', '=', caseId)
      .where('version_no', '=', versionNo)
      .where('item_id', '=', itemId)
      .execute()
  },
  saveLoadSeen: async (caseId, versionNo, personId, seen, at) => {
    const values = { seen: JSON.stringify(seen), at }
    await db
      .insertInto('load_seen')
      .values({ case_id: caseId, version_no: versionNo, by_id: personId, ...values })
      .onConflict((c) => c.columns(['case_id', 'version_no', 'by_id']).doUpdateSet(values))
      .execute()
  },
  saveExplanationDraft: async (seriesCode, year, { text, byName, at }) => {
    const values = { text, by_name: byName, at }
    await db
      .insertInto('explanation_draft')
      .values({ series_code: seriesCode, year, ...values })
      .onConflict((c) => c.columns(['series_code', 'year']).doUpdateSet(values))
      .execute()
  },
  saveOpinionDraft: async (caseId, personId, draft, at) => {
    const values = { json: JSON.stringify(draft), at }
    await db
      .insertInto('opinion_draft')
      .values({ case_id: caseId, by_id: personId, ...values })
      .onConflict((c) => c.columns(['case_id', 'by_id']).doUpdateSet(values))
      .execute()
  },
  clearOpinionDraft: async (caseId, personId) =>
    void (await db.deleteFrom('opinion_draft').where('case_id', '=', caseId).where('by_id', '=', personId).execute()),
  saveReading: async (sha256, reading) => {
    const json = JSON.stringify(reading)
    await db
      .insertInto('reading')
      .values({ sha256, json })
      .onConflict((c) => c.column('sha256').doUpdateSet({ json }))
      .execute()
  },
  saveWorkingText: async (key, personId, json, at) => {
    await db
      .insertInto('working_text')
      .values({ key, person_id: personId, json, at })
      .onConflict((c) => c.columns(['key', 'person_id']).doUpdateSet({ json, at }))
      .execute()
  },
  clearWorkingText: async (key) => void (await db.deleteFrom('working_text').where('key', '=', key).execute()),
  saveCredential: async (c) => {
    const values = {
      phc: c.phc,
      failures: c.failures,
      locked_until: c.lockedUntil,
      locks: c.locks,
      must_change: c.mustChange ? 1 : 0,
    }
    await db
      .insertInto('credential')
      .values({ person_id: c.personId, ...values })
      .onConflict((x) => x.column('person_id').doUpdateSet(values))
      .execute()
  },
  saveSession: async (s) => {
    const values = { person_id: s.personId, started_at: s.startedAt, last_seen_at: s.lastSeenAt }
    await db
      .insertInto('session')
      .values({ token_hash: s.tokenHash, ...values })
      .onConflict((c) => c.column('token_hash').doUpdateSet(values))
      .execute()
  },
  endSession: async (tokenHash) => void (await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()),
  endSessionsOf: async (personId) => void (await db.deleteFrom('session').where('person_id', '=', personId).execute()),
})
