/**
 * The store: one connection, one writer at a time. An act is one ledger entry and its rows in one transaction; a command's outcome
 * is kept under its id in the same transaction, so that a retry finds it. What is not in the ledger is in `queries/working.ts`.
 */
import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, statfsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { ActName, ActPayloads } from '#domain/acts'
import { canonicalJson, entryText, firstChainFault, GENESIS, type LedgerEntry } from '#domain/ledger'
import { ok, refuse, type Result } from '#domain/result'
import type { BackupSettings } from '#domain/settings'
import type { Actor, Clock, Command, CommandRefusal, Reader, Store, Writer } from '../app/ports.ts'
import { backupStore, listBackups } from './backup.ts'
import { begin, commit, kyselyOver, openSqlite, rollback, type Db, type OpenOptions } from './dialects/sqlite.ts'
import { isDiskFull, isIoFailure, openFailure, StoreFailure } from './failures.ts'
import { appendHead, lastHead } from './heads.ts'
import { fileKind, migrate } from './migrate.ts'
import { hashOf } from './objects.ts'
import { project } from './projections.ts'
import { caseReads } from './queries/cases.ts'
import { peopleReads } from './queries/people.ts'
import { registerReads } from './queries/register.ts'
import { workingWrites } from './queries/working.ts'
import { entryOf } from './rows.ts'
import { verifyOpen } from './verify.ts'

export interface StoreOptions {
  /** Folder of the store: fawen.db, objects, heads.log, backups. */
  readonly dir: string
  readonly clock: Clock
  readonly synchronous?: OpenOptions['synchronous']
  /** The store was just replaced by a backup through the program: heads.log knows more, and that is right. */
  readonly restoring?: { readonly from: string; readonly seq: number }
}

/** Refusals the store adds to those of the use-case. */
export type StoreRefusal = CommandRefusal | { readonly code: 'store.readOnly'; readonly because: string } | { readonly code: 'store.full' }

export const storeFile = (dir: string): string => join(dir, 'fawen.db')
const headsFile = (dir: string): string => join(dir, 'heads.log')
const holderFile = (dir: string): string => join(dir, 'holder.json')

const sha256 = (text: string): string => hashOf(Buffer.from(text))
const TAIL = 1000
const HEAD_EVERY = 50

/** Makes an empty store with its first entry. @throws StoreFailure when there is one already or the folder is on a network */
export async function createStore(options: StoreOptions & { storeId: string; kind: 'real' | 'demo'; officeName: string }): Promise<Store> {
  const file = storeFile(options.dir)
  if (existsSync(file)) throw new StoreFailure('exists', `${file} 已经存在。没有改动它；请直接打开。`)
  mkdirSync(options.dir, { recursive: true })
  refuseNetwork(options.dir)
  const raw = openSqlite(file, { create: true, exclusive: true, ...(options.synchronous ? { synchronous: options.synchronous } : {}) })
  const db = kyselyOver(raw)
  await migrate(raw, db)
  await db.insertInto('meta').values([{ key: 'storeId', value: options.storeId }, { key: 'kind', value: options.kind }]).execute()
  const store = openedStore(raw, db, options, { storeId: options.storeId, kind: options.kind, readOnlyBecause: null })
  hold(options)
  await store.write({ id: null, name: '程序' }, null, async (tx) => {
    await tx.record('store.created', options.storeId, { storeId: options.storeId, kind: options.kind, officeName: options.officeName })
    return ok(true)
  })
  return store
}

/** Opens a store that is there. @throws StoreFailure with a sentence: missing, foreign, newer, held, damaged, on a network */
export async function openStore(options: StoreOptions): Promise<Store> {
  const file = storeFile(options.dir)
  if (!existsSync(file)) throw new StoreFailure('missing', `找不到库文件 ${file}。没有新建任何文件；请检查位置，或从备份恢复。`)
  refuseNetwork(options.dir)
  let raw: Database.Database | null = null
  try {
    raw = openSqlite(file, { create: false, exclusive: true, ...(options.synchronous ? { synchronous: options.synchronous } : {}) })
    const kind = fileKind(raw)
    if (kind === 'newer') throw new StoreFailure('newer', '此库由更高版本的程序创建。没有改动它；请升级程序后再打开。')
    if (kind === 'foreign') throw new StoreFailure('foreign', `${file} 不是本系统的数据库。文件没有改动；请选择正确的文件，或从备份恢复。`)
    const db = kyselyOver(raw)
    if (kind === 'older') {
      await backupStore(raw, options, 'beforeMigration')
      await migrate(raw, db)
    }
    const checked = raw.pragma('quick_check', { simple: true })
    if (checked !== 'ok') throw new StoreFailure('damaged', `库文件 ${file} 已损坏。没有写入任何内容；请从备份恢复。`)
    const meta = Object.fromEntries((await db.selectFrom('meta').selectAll().execute()).map((m) => [m.key, m.value]))
    const storeId = meta['storeId'] ?? ''
    const readOnlyBecause = await standingProblem(db, storeId, options.restoring ? null : options.dir)
    hold(options)
    return openedStore(raw, db, options, { storeId, kind: meta['kind'] === 'demo' ? 'demo' : 'real', readOnlyBecause })
  } catch (error) {
    raw?.close()
    throw openFailure(error, file, readHolder(options.dir)) ?? error
  }
}

/** Looks at the end of the chain and at heads.log; a sentence when the store may only be read. */
async function standingProblem(db: Db, storeId: string, dir: string | null): Promise<string | null> {
  const tail = (await db.selectFrom('ledger').selectAll().orderBy('seq', 'desc').limit(TAIL + 1).execute()).map(entryOf).reverse()
  const whole = tail.length <= TAIL
  const before = whole ? { seq: 0, hash: GENESIS } : { seq: tail[0]!.seq, hash: tail[0]!.hash }
  const fault = firstChainFault(storeId, before, whole ? tail : tail.slice(1), sha256)
  if (fault) return `台账从第 ${fault.seq} 条起对不上，库已改为只读。请做完整校验，并从备份恢复。`
  const seen = dir === null ? null : lastHead(headsFile(dir), storeId)
  const head = tail.at(-1)
  if (seen && (head?.seq ?? 0) < seen.seq) return `数据库比上次退出时旧 ${seen.seq - (head?.seq ?? 0)} 条，可能被换成了旧副本，库已改为只读。请找回原库，或按恢复备份办理。`
  const same = seen && tail.find((e) => e.seq === seen.seq)
  if (seen && same && same.hash !== seen.hash) return `台账第 ${seen.seq} 条与上次退出时不同，库已改为只读。请做完整校验，并从备份恢复。`
  return null
}

interface Opened {
  readonly storeId: string
  readonly kind: 'real' | 'demo'
  readonly readOnlyBecause: string | null
}

function readerOver(db: Db, opened: Opened): Reader {
  return { storeId: opened.storeId, kind: opened.kind, ...peopleReads(db), ...caseReads(db), ...registerReads(db) }
}

function openedStore(raw: Database.Database, db: Db, options: StoreOptions, opened: Opened): Store {
  let sinceHead = 0
  const secondFolder = async (): Promise<string> => {
    const row = await peopleReads(db).setting('backup')
    return row ? (JSON.parse(row.value) as BackupSettings).secondFolder : ''
  }
  const keepHead = async (): Promise<void> => {
    const head = await peopleReads(db).head()
    if (opened.readOnlyBecause !== null || head.at === null) return
    const largest = await db.selectFrom('number').select(['series_code', 'year']).select((eb) => eb.fn.max('serial').as('serial')).groupBy(['series_code', 'year']).execute()
    const line = { storeId: opened.storeId, seq: head.seq, hash: head.hash, at: head.at, serials: Object.fromEntries(largest.map((r) => [`${r.series_code}/${r.year}`, Number(r.serial)])) }
    for (const dir of [options.dir, join(options.dir, 'backups'), await secondFolder()].filter((d) => d !== '')) {
      try {
        appendHead(headsFile(dir), line)
      } catch {
        // A stick that was pulled out must not stop the office; the backup list says when the second copy is missing.
      }
    }
    sinceHead = 0
  }

  const reader = readerOver(db, opened)
  const store: Store = {
    storeId: opened.storeId,
    kind: opened.kind,
    path: storeFile(options.dir),
    readOnlyBecause: opened.readOnlyBecause,
    read: async (fn) => fn(reader),
    write: async <T, R>(actor: Actor, command: Command | null, fn: (tx: Writer) => Promise<Result<T, R>>) => {
      if (opened.readOnlyBecause !== null) return refuse({ code: 'store.readOnly', because: opened.readOnlyBecause }) as never
      try {
        const { result, entries } = await db.connection().execute((c) => transact<T, R>(c, opened, options.clock, actor, command, fn))
        sinceHead += entries
        if (sinceHead >= HEAD_EVERY) await keepHead()
        return result
      } catch (error) {
        if (isDiskFull(error)) return refuse({ code: 'store.full' }) as never
        // The outcome of a commit that failed is unknown: it may be there after all. Ask by the command's id before saying no.
        if (isIoFailure(error) && command) {
          const kept = await keptOutcome<T>(db, command).catch(() => null)
          if (kept) return kept as never
        }
        throw error
      }
    },
    backup: async (reason) => {
      await keepHead()
      return backupStore(raw, { dir: options.dir, clock: options.clock, secondFolder: await secondFolder() }, reason)
    },
    backups: async () => listBackups(options.dir, await secondFolder()),
    verify: async () => verifyOpen(raw, db, options.dir),
    release: async () => {
      await keepHead()
      await db.destroy()
      rmSync(holderFile(options.dir), { force: true })
    },
    close: async () => {
      if (opened.readOnlyBecause === null) await store.backup('close')
      await store.release()
    },
  }
  return store
}

async function keptOutcome<T>(db: Db, command: Command): Promise<Result<T, CommandRefusal> | null> {
  const row = await db.selectFrom('command').selectAll().where('id', '=', command.id).executeTakeFirst()
  if (!row) return null
  if (row.operation !== command.operation || row.input_hash !== sha256(command.input)) return refuse({ code: 'command.reused' })
  return ok(JSON.parse(row.outcome) as T)
}

/** One transaction; a refusal rolls everything back. */
async function transact<T, R>(
  db: Db,
  opened: Opened,
  clock: Clock,
  actor: Actor,
  command: Command | null,
  fn: (tx: Writer) => Promise<Result<T, R>>,
): Promise<{ result: Result<T, R | CommandRefusal>; entries: number }> {
  await begin(db)
  try {
    const kept = command && (await keptOutcome<T>(db, command))
    if (kept) {
      await rollback(db)
      return { result: kept, entries: 0 }
    }
    let entries = 0
    const reader = readerOver(db, opened)
    const writer: Writer = {
      ...reader,
      ...workingWrites(db),
      record: async (act, subject, payload) => {
        entries++
        return append(db, opened.storeId, clock, actor, act, subject, payload)
      },
    }
    const result = await fn(writer)
    if (!result.ok) {
      await rollback(db)
      return { result, entries: 0 }
    }
    if (command) {
      const { seq } = await reader.head()
      await db
        .insertInto('command')
        .values({ id: command.id, operation: command.operation, input_hash: sha256(command.input), outcome: JSON.stringify(result.value ?? null), seq })
        .execute()
    }
    await commit(db)
    return { result, entries }
  } catch (error) {
    await rollback(db).catch(() => undefined)
    throw error
  }
}

async function append<A extends ActName>(db: Db, storeId: string, clock: Clock, actor: Actor, act: A, subject: string, payload: ActPayloads[A]): Promise<LedgerEntry> {
  const head = await peopleReads(db).head()
  const entry = {
    seq: head.seq + 1, at: clock.now(), personId: actor.id, personName: actor.name, act, subject, payload: canonicalJson(payload), prev: head.hash,
  }
  const whole: LedgerEntry = { ...entry, hash: sha256(entryText(storeId, entry)) }
  await db
    .insertInto('ledger')
    .values({
      seq: whole.seq, at: whole.at, person_id: whole.personId, person_name: whole.personName, act, subject, payload: whole.payload, prev: whole.prev, hash: whole.hash,
    })
    .execute()
  await project(db, whole)
  return whole
}

/** File systems on which SQLite's locks do not hold: NFS, SMB, CIFS, SMB2, FUSE; on Windows a UNC path. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546])

function refuseNetwork(dir: string): void {
  const unc = process.platform === 'win32' && dir.startsWith('\\\\')
  const type = process.platform === 'linux' ? statfsSync(existsSync(dir) ? dir : dirname(dir)).type : 0
  if (unc || NETWORK_TYPES.has(type)) throw new StoreFailure('network', '库不能放在网络盘上。没有改动任何文件；请放在本机磁盘，其他电脑通过主机使用。')
}

function hold({ dir, clock }: StoreOptions): void {
  writeFileSync(holderFile(dir), JSON.stringify({ host: hostname(), user: userInfo().username, pid: process.pid, since: clock.now() }))
}

function readHolder(dir: string): string | null {
  try {
    const h = JSON.parse(readFileSync(holderFile(dir), 'utf8')) as { host: string; user: string; pid: number; since: string }
    return `${h.host} 上的 ${h.user}（进程 ${h.pid}，自 ${h.since.slice(0, 16).replace('T', ' ')} UTC 起）`
  } catch {
    return null
  }
}
