/**
 * The store: one connection, one writer at a time. An act is one ledger entry and its rows in one transaction; a command's outcome
 * is kept under its id in the same transaction, so that a retry finds it. What is not in the ledger is in `queries/working.ts`.
 *
 * After an I/O error nobody knows whether the last commit reached the disk. The file is opened again, its log is written into it
 * anew, the command is looked up, and the store stays read-only until the program has been started afresh.
 */
import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse, type Result } from '#domain/result'
import type { BackupSettings } from '#domain/settings'
import type { Actor, Clock, Command, Store, StoreRefusal, Writer } from '../app/ports.ts'
import { backupStore, listBackups } from './backup.ts'
import { kyselyOver, openSqlite, writeLogIntoFile, type Db, type OpenOptions } from './dialects/sqlite.ts'
import { isDiskFull, isIoFailure, openFailure, StoreFailure } from './failures.ts'
import { appendHead, furthestHead } from './heads.ts'
import { fileKind, migrate } from './migrate.ts'
import { syncFolder } from './objects.ts'
import { foreign, headsFile, hold, holderOf, letGo, newer, refuseNetwork, refuseWhatIsNotOurs, storeFile } from './place.ts'
import { peopleReads } from './queries/people.ts'
import { bringSearchUpToDate } from './searchIndex.ts'
import { standingProblem } from './standing.ts'
import { verifyOpen } from './verify.ts'
import { keptOutcome, readerOver, transact, type StoreName } from './write.ts'

export { storeFile } from './place.ts'

export interface StoreOptions {
  /** Folder of the store: fawen.db, objects, heads.log, backups. */
  readonly dir: string
  readonly clock: Clock
  readonly synchronous?: OpenOptions['synchronous']
  /** The store was just replaced by a backup through the program: heads.log knows more, and that is right. */
  readonly restoring?: { readonly from: string; readonly seq: number }
  /** `dir` holds a copy of the store in this folder: files and heads.log are read there, nothing is written. */
  readonly copyOf?: string
}

/** A line in heads.log at least every so many entries, besides those at each backup and close. */
const HEAD_EVERY = 50

interface Connection {
  readonly raw: Database.Database
  readonly db: Db
}

function connect(file: string, { synchronous }: StoreOptions, create = false): Connection {
  const raw = openSqlite(file, { create, exclusive: true, ...(synchronous ? { synchronous } : {}) })
  return { raw, db: kyselyOver(raw) }
}

/**
 * Makes an empty store with its first entry, under another name until it is whole: a wizard that is cut off leaves no half store.
 * @throws StoreFailure when there is one already or the folder is on a network
 */
export async function createStore(
  options: StoreOptions & { storeId: string; kind: 'real' | 'demo'; officeName: string },
): Promise<Store> {
  const { dir, storeId, kind, officeName, clock } = options
  const file = storeFile(dir)
  if (existsSync(file)) throw new StoreFailure('exists', `${file} 已经存在。没有改动它；请直接打开。`)
  refuseNetwork(dir)
  mkdirSync(dir, { recursive: true })
  const unfinished = `${file}.new`
  for (const tail of ['', '-wal', '-shm']) rmSync(unfinished + tail, { force: true })
  const { raw, db } = connect(unfinished, options, true)
  try {
    await migrate(raw, db)
    await db
      .insertInto('meta')
      .values([
        { key: 'storeId', value: storeId },
        { key: 'kind', value: kind },
      ])
      .execute()
    await db.connection().execute((c) =>
      transact(c, { storeId, kind }, clock, { id: null, name: '程序' }, null, async (tx) => {
        await tx.record('store.created', storeId, { storeId, kind, officeName })
        return ok(true)
      }),
    )
    writeLogIntoFile(raw)
  } finally {
    await db.destroy()
  }
  renameSync(unfinished, file)
  syncFolder(dir)
  return openStore(options)
}

/** Opens a store that is there. @throws StoreFailure with a sentence: missing, empty, foreign, newer, held, damaged, on a network */
export async function openStore(options: StoreOptions): Promise<Store> {
  const file = storeFile(options.dir)
  refuseNetwork(options.dir)
  refuseWhatIsNotOurs(file)
  let at: Connection | null = null
  try {
    at = connect(file, options)
    const kind = fileKind(at.raw)
    if (kind === 'newer') throw newer()
    if (kind === 'foreign') throw foreign(file)
    if (at.raw.pragma('quick_check', { simple: true }) !== 'ok') throw damaged(file)
    if (kind === 'older') {
      if (!options.copyOf) await backupStore(at.raw, options, 'beforeMigration')
      await migrate(at.raw, at.db)
      writeLogIntoFile(at.raw)
    }
    const meta = Object.fromEntries((await at.db.selectFrom('meta').selectAll().execute()).map((m) => [m.key, m.value]))
    const name: StoreName = { storeId: meta['storeId'] ?? '', kind: meta['kind'] === 'demo' ? 'demo' : 'real' }
    const known = options.restoring ? null : furthestHead(await headsFiles(at.db, options), name.storeId)
    const problem = await standingProblem(at.db, name.storeId, known)
    if (problem === null || kind === 'older') await bringSearchUpToDate(at.db)
    if (!options.copyOf) hold(options.dir, options.clock.now())
    return openedStore(at, options, name, problem ?? (options.copyOf ? '这是库的只读副本。' : null))
  } catch (error) {
    at?.raw.close()
    throw openFailure(error, file, holderOf(options.dir)) ?? error
  }
}

const damaged = (file: string): StoreFailure =>
  new StoreFailure('damaged', `库文件 ${file} 已损坏。没有写入任何内容；请从备份恢复。`)

async function secondFolderOf(db: Db): Promise<string> {
  const row = await peopleReads(db).setting('backup')
  return row ? (JSON.parse(row.value) as BackupSettings).secondFolder : ''
}

async function headsFiles(db: Db, options: StoreOptions): Promise<string[]> {
  const dir = options.copyOf ?? options.dir
  return [dir, join(dir, 'backups'), await secondFolderOf(db)].filter((d) => d !== '').map(headsFile)
}

async function keepHead(db: Db, options: StoreOptions, storeId: string): Promise<void> {
  const head = await peopleReads(db).head()
  if (head.at === null) return
  const largest = await db
    .selectFrom('number')
    .select(['series_code', 'year'])
    .select((eb) => eb.fn.max('serial').as('serial'))
    .groupBy(['series_code', 'year'])
    .execute()
  const serials = Object.fromEntries(largest.map((r) => [`${r.series_code}/${r.year}`, Number(r.serial)]))
  for (const file of await headsFiles(db, options)) {
    try {
      appendHead(file, { storeId, seq: head.seq, hash: head.hash, at: head.at, serials })
    } catch {
      // A stick that was pulled out must not stop the office; the backup list says when the second copy is missing.
    }
  }
}

const IO_STOPPED = '磁盘读写出错，库已改为只读。请检查磁盘，另存一份备份，再重新打开程序。'

function openedStore(first: Connection, options: StoreOptions, name: StoreName, problem: string | null): Store {
  const { storeId, kind } = name
  const filesDir = options.copyOf ?? options.dir
  let at = first
  let readOnlyBecause = problem
  // After a restore heads.log must learn at once that the store went back, or the next start takes it for an old copy.
  let sinceHead = options.restoring ? HEAD_EVERY : 0
  let queue: Promise<unknown> = Promise.resolve()

  /** Writing, copying and verifying wait for each other; reading goes on in between. */
  const alone = <T>(fn: () => Promise<T>): Promise<T> => {
    const run = queue.then(fn)
    queue = run.catch(() => undefined)
    return run
  }
  const noteHead = async (): Promise<void> => {
    if (readOnlyBecause !== null) return
    await keepHead(at.db, options, storeId)
    sinceHead = 0
  }
  const shut = (because: string): Result<never, StoreRefusal> => refuse({ code: 'store.readOnly', because })

  async function afterIoFailure<T>(command: Command | null): Promise<Result<T, StoreRefusal>> {
    readOnlyBecause = IO_STOPPED
    try {
      await at.db.destroy()
    } catch {
      // Closing the broken connection may itself fail; the file is opened anew in any case.
    }
    try {
      at = connect(storeFile(options.dir), options)
      writeLogIntoFile(at.raw)
      const kept = command && (await keptOutcome<T>(at.db, command))
      return kept ?? shut(`磁盘读写出错，这一步没有保存。${IO_STOPPED}`)
    } catch {
      return shut(`磁盘读写出错，无法确认这一步是否已保存；请重新打开程序后先查看，再决定是否重做。`)
    }
  }

  const store: Store = {
    storeId,
    kind,
    path: storeFile(options.dir),
    get readOnlyBecause() {
      return readOnlyBecause
    },
    read: async (fn) => fn(readerOver(at.db, name)),
    write: <T, R>(actor: Actor, command: Command | null, fn: (tx: Writer) => Promise<Result<T, R>>) =>
      alone(async (): Promise<Result<T, R | StoreRefusal>> => {
        if (readOnlyBecause !== null) return shut(readOnlyBecause)
        try {
          const { result, entries } = await at.db
            .connection()
            .execute((c) => transact<T, R>(c, name, options.clock, actor, command, fn))
          sinceHead += entries
          if (sinceHead >= HEAD_EVERY) await noteHead()
          return result
        } catch (error) {
          // A full disk rolls back by itself and the store goes on; the same command succeeds once there is room.
          if (isDiskFull(error)) return refuse({ code: 'store.full' })
          if (isIoFailure(error)) return afterIoFailure<T>(command)
          throw error
        }
      }),
    backup: (reason) =>
      alone(async () => {
        await noteHead()
        return backupStore(at.raw, { dir: options.dir, clock: options.clock, secondFolder: await secondFolderOf(at.db) }, reason)
      }),
    backups: async () => listBackups(filesDir, await secondFolderOf(at.db)),
    verify: () => alone(async () => verifyOpen(at.raw, at.db, filesDir, furthestHead(await headsFiles(at.db, options), storeId))),
    release: () =>
      alone(async () => {
        await noteHead()
        await at.db.destroy()
        if (!options.copyOf) letGo(options.dir)
      }),
    close: async () => {
      // The program must be able to end on a full disk: the last good backup stands, and the store itself is whole.
      try {
        if (readOnlyBecause === null) await store.backup('close')
      } finally {
        await store.release()
      }
    },
  }
  return store
}
