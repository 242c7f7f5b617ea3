/**
 * From a ledger entry to rows: the one place that writes the projected tables. Used when an act is recorded, and again by verify,
 * which replays the whole ledger into an empty store and compares. So nothing here may look at a clock, at dice or at anything
 * but the entry and the projected tables themselves.
 */
import type { ActPayloads, CoreActs } from '#domain/acts'
import type { CaseState } from '#domain/case'
import type { LedgerEntry } from '#domain/ledger'
import { versionStep } from '#domain/review'
import { isVoided, type Approval } from '#domain/voids'
import type { Db } from './dialects/sqlite.ts'
import { batches, formColumns, importRows, insertNumber, insertVersion, move, touch, type Projections } from './projectionRows.ts'
import { countersignProjections, jointProjections } from './projections/countersign.ts'
import { emergencyProjections } from './projections/emergency.ts'
import { libraryProjections, type LibraryActs } from './projections/library.ts'
import { loadProjections } from './projections/load.ts'
import { normativeProjections, voidExaminations } from './projections/normative.ts'
import { paperProjections } from './projections/papers.ts'
import { planProjections } from './projections/plan.ts'
import { sampleProjections } from './projections/sample.ts'
import { standInProjections } from './projections/standIn.ts'
import { registerRowOf } from './rows.ts'

const CORE: Projections<Omit<CoreActs, keyof LibraryActs>> = {
  'store.created': async () => undefined,
  'store.restored': async (db, p, e) => {
    for (const { seriesCode, year, from, to } of p.shut ?? []) {
      for (let serial = from; serial <= to; serial++) {
        await db
          .insertInto('number')
          .values({
            series_code: seriesCode,
            year,
            serial,
            state: 'gap',
            case_id: null,
            reason: `恢复备份前已取用（${p.reason}）`,
            at: e.at,
          })
          .execute()
      }
    }
  },
  'session.signedIn': async () => undefined,
  'session.lockedOut': async () => undefined,

  'setting.changed': async (db, p) => {
    await db
      .insertInto('setting')
      .values({ key: p.key, value: p.value, version: 1 })
      .onConflict((c) => c.column('key').doUpdateSet((eb) => ({ value: p.value, version: eb('setting.version', '+', 1) })))
      .execute()
  },
  'person.added': async (db, p) => {
    await db
      .insertInto('person')
      .values({ ...p, roles: JSON.stringify(p.roles), disabled: 0 })
      .execute()
  },
  'person.changed': async (db, p) => {
    const { id, roles, disabled, ...rest } = p
    await db
      .updateTable('person')
      .set({ ...rest, roles: JSON.stringify(roles), disabled: disabled ? 1 : 0 })
      .where('id', '=', id)
      .execute()
  },

  'register.imported': async (db, p, e) => importRows(db, p.rows, e.at),
  'closedCases.imported': async (db, p) => {
    for (const batch of batches(p.rows, 50)) {
      const rows = batch.map((r) => ({
        id: r.id,
        review_no: r.reviewNo,
        title: r.title,
        unit: r.unit,
        outcome: r.outcome,
        decided_on: r.decidedOn,
        reason: r.reason,
        doc_number: r.docNumber,
      }))
      await db.insertInto('closed_case').values(rows).execute()
    }
  },

  'case.opened': async (db, p, e) => {
    const [, year, no] = /^.*?(\d{4})\D+(\d+)$/.exec(p.reviewNo) ?? [null, '0', '0']
    await db
      .insertInto('case_file')
      .values({
        id: p.caseId,
        review_no: p.reviewNo,
        year: Number(year),
        no: Number(no),
        ...formColumns(p.form),
        state: 'reviewing' satisfies CaseState,
        version_no: p.version.versionNo,
        round: 0,
        submitted_on: p.submittedOn,
        submitted_by: e.personId ?? '',
        decided_on: null,
        doc_number: null,
        version: 1,
      })
      .execute()
    await insertVersion(db, p.caseId, p.version, e)
  },
  'case.formChanged': async (db, p) => {
    await db.updateTable('case_file').set(formColumns(p.form)).where('id', '=', p.caseId).execute()
    await touch(db, p.caseId)
  },
  'version.added': async (db, p, e) => {
    const edit = p.edit ?? 'text'
    const step = versionStep(p.stateBefore, edit)
    const voids = (approval: Approval): boolean => isVoided(approval, edit, p.prints ?? false)
    // Only what approved: a 退回 or a sheet that did not match was never an approval and stays what it was.
    if (voids('decision')) {
      await db
        .updateTable('decision')
        .set({ voided_by_version: p.version.versionNo })
        .where('case_id', '=', p.caseId)
        .where('decision', '=', 'pass')
        .where('voided_by_version', 'is', null)
        .execute()
    }
    if (voids('signOff')) {
      await db
        .updateTable('sign_off')
        .set({ status: 'void' })
        .where('case_id', '=', p.caseId)
        .where('status', 'in', ['entered', 'matched'])
        .execute()
    }
    await voidExaminations(db, p.caseId, p.version.versionNo, voids)
    await insertVersion(db, p.caseId, p.version, e)
    await db
      .updateTable('case_file')
      .set({ version_no: p.version.versionNo, ...(step === 'addVersion' ? { decided_on: null } : {}) })
      .where('id', '=', p.caseId)
      .execute()
    await move(db, p.caseId, step)
  },
  'item.overridden': async (db, p, e) => {
    await db
      .insertInto('override_item')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        item_id: p.itemId,
        level: p.level,
        reason: p.reason,
        by_name: e.personName,
        at: e.at,
      })
      .execute()
    await touch(db, p.caseId)
  },
  'review.decided': async (db, p, e) => {
    await db
      .insertInto('decision')
      .values({
        case_id: p.caseId,
        round: p.round,
        version_no: p.versionNo,
        decision: p.decision,
        reasons: JSON.stringify(p.reasons),
        answers: JSON.stringify(p.answers),
        by_id: e.personId ?? '',
        by_name: e.personName,
        at: e.at,
        on_day: p.on,
        voided_by_version: null,
        target: p.target ?? null,
        load: p.load ? JSON.stringify(p.load) : null,
      })
      .execute()
    await db.updateTable('case_file').set({ round: p.round, decided_on: p.on }).where('id', '=', p.caseId).execute()
    await move(db, p.caseId, p.decision)
  },
  'carrier.chosen': async (db, p, e) => {
    await db
      .insertInto('carrier_choice')
      .values({ seq: e.seq, case_id: p.caseId, choice: p.choice, reason: p.reason, by_name: e.personName, at: e.at })
      .execute()
    await db.updateTable('case_file').set(formColumns(p.form)).where('id', '=', p.caseId).execute()
    await touch(db, p.caseId)
  },
  'sheet.printed': async (db, p, e) => {
    await db
      .insertInto('sheet_print')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        stage: p.stage,
        n: p.n,
        version_no: p.versionNo,
        passed: p.passed ? 1 : 0,
        reason: p.reason,
        file: JSON.stringify(p.file),
        by_name: e.personName,
        at: e.at,
      })
      .execute()
  },
  'signOff.entered': async (db, p, e) => {
    await db
      .insertInto('sign_off')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        signer: p.signer,
        post: p.post,
        opinion: p.opinion,
        signed_on: p.signedOn,
        scan: JSON.stringify(p.scan),
        entered_by: e.personId ?? '',
        entered_by_name: e.personName,
        entered_at: e.at,
        compared_by: null,
        compared_by_name: null,
        compared_at: null,
        status: 'entered',
        note: '',
      })
      .execute()
    await move(db, p.caseId, 'enterSignOff')
  },
  'signOff.compared': async (db, p, e) => {
    await db
      .updateTable('sign_off')
      .set({
        status: p.matches ? 'matched' : 'differs',
        note: p.note,
        compared_by: e.personId,
        compared_by_name: e.personName,
        compared_at: e.at,
      })
      .where('case_id', '=', p.caseId)
      .where('status', '=', 'entered')
      .execute()
    await move(db, p.caseId, p.matches ? 'signOffMatches' : 'signOffDiffers')
  },
  'recheck.done': async (db, p, e) => {
    await db
      .insertInto('recheck')
      .values({
        seq: e.seq,
        case_id: p.caseId,
        version_no: p.versionNo,
        final: JSON.stringify(p.final),
        same: p.same ? 1 : 0,
        differences: JSON.stringify(p.differences),
        by_name: e.personName,
        at: e.at,
      })
      .execute()
    await move(db, p.caseId, p.same ? 'recheckSame' : 'recheckDiffers')
  },
  'number.drawn': async (db, p, e) => {
    const { row } = p
    await insertNumber(db, row, p.caseId, e.at)
    await db.insertInto('register').values(registerRowOf(row)).execute()
    await db.updateTable('case_file').set({ doc_number: row.docNumber }).where('id', '=', p.caseId).execute()
    await move(db, p.caseId, 'drawNumber')
  },
  'register.entered': async (db, p) => {
    if (p.row.serial !== null) throw new Error(`a number in an entry without one: ${p.row.docNumber}`)
    await db.insertInto('register').values(registerRowOf(p.row)).execute()
    await move(db, p.caseId, 'drawNumber')
  },
}

const PROJECT: Projections<ActPayloads> = {
  ...CORE,
  ...libraryProjections,
  ...paperProjections,
  ...normativeProjections,
  ...countersignProjections,
  ...jointProjections,
  ...emergencyProjections,
  ...standInProjections,
  ...planProjections,
  ...loadProjections,
  ...sampleProjections,
}

export async function project(db: Db, e: LedgerEntry): Promise<void> {
  const run = PROJECT[e.act] as ((db: Db, payload: never, e: LedgerEntry) => Promise<void>) | undefined
  if (!run) throw new Error(`no projection for ${e.act}`)
  await run(db, JSON.parse(e.payload) as never, e)
}
