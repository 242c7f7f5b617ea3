/** The steps that several projections share: a case that moves, a version, a number, rows in batches. */
import type { VersionPayload } from '#domain/acts'
import type { CaseForm, CaseState } from '#domain/case'
import type { LedgerEntry } from '#domain/ledger'
import { formatNumber } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { nextState, type Step } from '#domain/review'
import type { Db } from './dialects/sqlite.ts'
import { registerRowOf } from './rows.ts'

/** What an area of the program does with its acts: from an entry to rows, looking at nothing else. */
export type Projections<Payloads> = {
  readonly [A in keyof Payloads]: (db: Db, payload: Payloads[A], entry: LedgerEntry) => Promise<void>
}

export const formColumns = (form: CaseForm): { title: string; unit: string; reason: string; form: string } => ({
  title: form.title,
  unit: form.unit,
  reason: form.reason,
  form: JSON.stringify(form),
})

export const touch = async (db: Db, caseId: string): Promise<void> => {
  await db
    .updateTable('case_file')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** Along the workflow only: an act the workflow does not know from here is a bug, and the transaction goes back. */
export async function move(db: Db, caseId: string, step: Step): Promise<void> {
  const { state } = await db.selectFrom('case_file').select('state').where('id', '=', caseId).executeTakeFirstOrThrow()
  const to = nextState(state as CaseState, step)
  if (to === null) throw new Error(`${step} from ${state}`)
  await db.updateTable('case_file').set({ state: to }).where('id', '=', caseId).execute()
  await touch(db, caseId)
}

export const insertVersion = async (db: Db, caseId: string, version: VersionPayload, e: LedgerEntry): Promise<void> => {
  await db
    .insertInto('draft_version')
    .values({
      case_id: caseId,
      version_no: version.versionNo,
      payload: JSON.stringify(version),
      added_by: e.personId ?? '',
      added_by_name: e.personName,
      added_at: e.at,
    })
    .execute()
}

/** A request that waits for a leader's decision (立项, 督检考报备), as its row. */
export const requestRow = <CaseId extends string | null>(
  p: { readonly id: string; readonly ref: string; readonly caseId: CaseId },
  e: LedgerEntry,
) => ({
  id: p.id,
  ref: p.ref,
  case_id: p.caseId,
  request: JSON.stringify(p),
  decision: null,
  by_name: e.personName,
  at: e.at,
  seq: e.seq,
})

/** The decision on such a request, as it stands in its row. */
export const decisionColumn = ({ id: _id, ref: _ref, ...decision }: { readonly id: string; readonly ref: string }) => ({
  decision: JSON.stringify(decision),
})

const numberRow = (row: RegisterRow, caseId: string | null, at: string) => ({
  series_code: row.seriesCode!,
  year: row.year!,
  serial: row.serial!,
  state: row.status === 'void' ? 'void' : 'used',
  case_id: caseId,
  reason: row.voidReason ?? '',
  at,
})

export async function insertNumber(db: Db, row: RegisterRow, caseId: string, at: string): Promise<void> {
  if (row.seriesCode === null || row.year === null || row.serial === null)
    throw new Error(`a drawn number without series, year or serial: ${row.id}`)
  const written = formatNumber({ seriesCode: row.seriesCode, year: row.year, serial: row.serial })
  if (written !== row.docNumber) throw new Error(`${row.docNumber} is not ${written}`)
  await db
    .insertInto('number')
    .values(numberRow(row, caseId, at))
    .execute()
}

/** SQLite takes 32,766 values a statement; 200 rows stay far below. */
export async function importRows(db: Db, rows: readonly RegisterRow[], at: string): Promise<void> {
  for (const batch of batches(rows, 200)) {
    await db.insertInto('register').values(batch.map(registerRowOf)).execute()
    const numbered = batch.filter((r) => r.serial !== null)
    if (numbered.length > 0)
      await db
        .insertInto('number')
        .values(numbered.map((r) => numberRow(r, null, at)))
        .execute()
  }
}

export function* batches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size)
}
