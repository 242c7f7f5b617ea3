/**
 * Opening SQLite the one right way. better-sqlite3 is compiled so that a re-opened WAL database runs synchronous=NORMAL, which
 * loses acknowledged commits when the power goes: FULL is set on every open and read back, like every other pragma here.
 */
import Database from 'better-sqlite3'
import { CompiledQuery, Kysely, sql, SqliteAdapter, SqliteDialect, type RawBuilder, type SqlBool } from 'kysely'
import type { Schema } from '../schema.ts'

export type Db = Kysely<Schema>

/** 'FAWN' */
export const APPLICATION_ID = 0x4641574e

class AtomicSqliteAdapter extends SqliteAdapter {
  // SQLite rolls back schema changes; the stock adapter says it does not, and leaves half a migration behind.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class OfficeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter()
  }
}

const PRAGMAS = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['busy_timeout', 5000],
] as const

export interface OpenOptions {
  /** Only the wizard creates; elsewhere a missing file is an error, never a new empty store. */
  readonly create: boolean
  /** One process owns a store; a second is told at once. */
  readonly exclusive: boolean
  readonly readonly?: boolean
  /** For the test that shows why: never anything but FULL in the program. */
  readonly synchronous?: 'FULL' | 'NORMAL'
}

/** How long a second program waits for the lock of the first before it is told who holds it. */
const LOCK_WAIT_MS = 250

/** @throws SqliteError as the engine says it; failures.ts turns it into a sentence */
export function openSqlite(file: string, options: OpenOptions): Database.Database {
  const raw = new Database(file, { fileMustExist: !options.create, readonly: options.readonly ?? false, timeout: LOCK_WAIT_MS })
  try {
    if (options.exclusive) setAndReadBack(raw, 'locking_mode', 'exclusive')
    for (const [name, value] of PRAGMAS) {
      // A read-only copy is read in whatever journal mode it was made.
      if (options.readonly && name === 'journal_mode') continue
      setAndReadBack(raw, name, name === 'synchronous' && options.synchronous === 'NORMAL' ? 1 : value)
    }
    const version = raw.prepare('select sqlite_version()').pluck().get() as string
    if (olderThan(version, [3, 51, 3])) throw new Error(`SQLite ${version} has the WAL-reset fault; 3.51.3 or newer is needed`)
    cacheStatements(raw)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

function setAndReadBack(raw: Database.Database, name: string, wanted: string | number): void {
  raw.pragma(`${name} = ${wanted}`)
  const got = raw.pragma(name, { simple: true })
  if (got !== wanted) throw new Error(`pragma ${name} is ${String(got)}, not ${wanted}`)
}

export function olderThan(version: string, floor: readonly [number, number, number]): boolean {
  const parts = version.split('.').map(Number)
  for (let i = 0; i < 3; i++) if ((parts[i] ?? 0) !== floor[i]) return (parts[i] ?? 0) < floor[i]!
  return false
}

/** Kysely prepares every statement anew; most of its cost on SQLite is that. The cache is bounded by what the program asks. */
function cacheStatements(raw: Database.Database): void {
  const prepare = raw.prepare.bind(raw)
  const cache = new Map<string, Database.Statement>()
  raw.prepare = ((source: string) => {
    let statement = cache.get(source)
    if (!statement || statement.busy) {
      statement = prepare(source)
      if (cache.size < 500) cache.set(source, statement)
    }
    return statement
  }) as typeof raw.prepare
}

/** For verify: the ledger is replayed into it. */
export function openMemory(): Database.Database {
  const raw = new Database(':memory:')
  cacheStatements(raw)
  return raw
}

export const kyselyOver = (raw: Database.Database): Db =>
  new Kysely<Schema>({ dialect: new OfficeSqliteDialect({ database: raw }) })

/** BEGIN IMMEDIATE: a deferred transaction that turns to writing can fail half-way. */
export const begin = async (db: Db): Promise<void> => void (await db.executeQuery(CompiledQuery.raw('begin immediate')))
export const commit = async (db: Db): Promise<void> => void (await db.executeQuery(CompiledQuery.raw('commit')))
export const rollback = async (db: Db): Promise<void> => void (await db.executeQuery(CompiledQuery.raw('rollback')))

/** Copies the write-ahead log into the file and syncs it, so that the file alone is the store. */
export function writeLogIntoFile(raw: Database.Database): void {
  const [state] = raw.pragma('wal_checkpoint(truncate)') as { busy: number }[]
  if (state?.busy !== 0) throw new Error('the log could not be written into the file')
}

/** `in` for lists longer than the engine takes values: the list goes in as one JSON text. */
export const inList = (column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`

/** 0, then 1 where there is nothing; written so that an index on it serves. */
export const isMissing = (column: string): RawBuilder<number> => sql<number>`${sql.ref(column)} is null`
/**
 * The index of fingerprints: FTS5 as a sorted file of numbers. It keeps no text and no places, only which texts hold a fingerprint,
 * is part of the transaction like any table, and a text can be taken out again (ADR 0010). Every text put in leaves a sorted piece
 * of its own, and each piece costs a look-up its time, so texts wait in `similar_fresh` and go in many at once.
 */
/**
 * Five letters hold enough of a fingerprint: of 100,000 texts some fifty share one with a draft by chance, and none of them a second.
 * They make the index a tenth smaller than all of it would.
 */
const PRINT_TERMS = 36 ** 5
const printTerm = (print: number): string => (print % PRINT_TERMS).toString(36)

export async function addFresh(db: Db, text: number, prints: ReadonlySet<number>): Promise<void> {
  await sql`insert into similar_fresh (print, text) select value, ${text} from json_each(${JSON.stringify([...prints])})`.execute(
    db,
  )
}

/** Moves the fingerprints that wait into the index. */
export async function moveFresh(db: Db): Promise<void> {
  const rows = await db.selectFrom('similar_fresh').selectAll().orderBy('text').execute()
  const texts = Map.groupBy(rows, (r) => r.text)
  for (const [text, own] of texts) {
    const terms = [...new Set(own.map((r) => printTerm(r.print)))].join(' ')
    await sql`insert into similar_print (rowid, prints) values (${text}, ${terms})`.execute(db)
  }
  await db.deleteFrom('similar_fresh').execute()
}

export async function dropPrints(db: Db, text: number): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('similar_fresh').where('text', '=', text).executeTakeFirst()
  if (numDeletedRows === 0n) await sql`delete from similar_print where rowid = ${text}`.execute(db)
}

export async function clearPrints(db: Db): Promise<void> {
  await db.deleteFrom('similar_fresh').execute()
  await sql`insert into similar_print (similar_print) values ('delete-all')`.execute(db)
}

/** Pages of the index that one step may rewrite: some 20 ms, so that nobody waits for it. */
const MERGE_PAGES = 64

/** One step of putting the index into one sorted piece. @param first begins anew @returns whether there is more to do */
export async function mergePrints(db: Db, first: boolean): Promise<boolean> {
  const changes = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(db)
    return rows[0]!.n
  }
  const before = await changes()
  await sql`insert into similar_print (similar_print, rank) values ('merge', ${first ? -MERGE_PAGES : MERGE_PAGES})`.execute(db)
  // The engine counts one change for the command itself.
  return (await changes()) - before >= 2
}

/** For each fingerprint the texts that hold it, at most so many; all in one statement, for there are hundreds. */
export async function textsWith(
  db: Db,
  prints: readonly number[],
  atMost: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const asked = JSON.stringify(prints.map((p) => [p, printTerm(p)]))
  const { rows } = await sql<{ print: number; texts: string }>`
    select json_extract(j.value, '$[0]') as print, (
      select json_group_array(text) from (
        select doc as text from similar_posting where term = json_extract(j.value, '$[1]')
        union all select text from similar_fresh where print = json_extract(j.value, '$[0]')
        limit ${atMost}
      )
    ) as texts
    from json_each(${asked}) j`.execute(db)
  return new Map(rows.map((r) => [r.print, JSON.parse(r.texts) as number[]]))
}

/** Adds to counters that may not be there yet. */
export async function addToCounters(db: Db, counts: ReadonlyMap<number, number>): Promise<void> {
  await sql`
    insert into similar_sentence (slot, texts)
    select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${JSON.stringify([...counts])}) where true
    on conflict (slot) do update set texts = texts + excluded.texts`.execute(db)
}
