/**
 * A verified backup: VACUUM INTO under a temp name, sync, opened again for reading, integrity, chain and files checked, then
 * renamed. A copy that fails its check never gets a backup's name. Files go into the backup folder's own objects.
 *   backups/fawen-2026-10-22T0030-00412-close.db
 */
import type Database from 'better-sqlite3'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shortCode } from '#domain/ledger'
import type { BackupInfo, Clock } from '../app/ports.ts'
import { kyselyOver, openSqlite, type Db } from './dialects/sqlite.ts'
import { openFailure, StoreFailure } from './failures.ts'
import { objectPath, syncFolder, writeWhole } from './objects.ts'
import { refuseWhatIsNotOurs } from './place.ts'
import { peopleReads } from './queries/people.ts'
import { chainFault, storedFiles } from './verify.ts'

type Reason = 'daily' | 'close' | 'demand' | 'beforeRestore' | 'beforeMigration'
const NAME = /^fawen-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})-(\d+)-(\w+)\.db$/
const KEEP_DAYS = 14
const KEEP_MONTHS = 24

const backupsDir = (dir: string): string => join(dir, 'backups')

function syncFile(path: string): void {
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Hard link where it can be, copy where not; a file is never changed afterwards, so sharing it is safe. */
function keepObject(from: string, to: string): void {
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    syncFile(to)
  }
}

interface BackupNote {
  readonly madeAt: string
  readonly reason: string
  readonly seq: number
  readonly headCode: string
}

const noteOf = (path: string): string => `${path}.json`

/** Written only after the copy was checked, with the size and time of the file as it was then: a copy changed since is not verified. */
function keepNote(path: string, note: BackupNote): void {
  const { size, mtimeMs } = statSync(path)
  writeWhole(noteOf(path), Buffer.from(JSON.stringify({ ...note, size, mtimeMs })))
}

function readNote(path: string): (BackupNote & { readonly size: number; readonly mtimeMs: number }) | null {
  try {
    return JSON.parse(readFileSync(noteOf(path), 'utf8')) as BackupNote & { size: number; mtimeMs: number }
  } catch {
    return null
  }
}

/** @throws StoreFailure when the copy does not hold; no backup is left behind then */
export async function backupStore(
  raw: Database.Database,
  where: { dir: string; secondFolder?: string; clock: Clock },
  reason: Reason,
): Promise<BackupInfo> {
  const dir = backupsDir(where.dir)
  mkdirSync(dir, { recursive: true })
  const at = where.clock.now()
  const temp = join(dir, `.${process.pid}-${at.replace(/\W/g, '')}.tmp`)
  rmSync(temp, { force: true })
  try {
    raw.prepare('vacuum into ?').run(temp)
    syncFile(temp)
    const checked = await checkCopy(temp)
    for (const sha of checked.files) {
      const from = objectPath(where.dir, sha)
      if (!existsSync(from))
        throw new StoreFailure('damaged', `备份没有做成：缺少文件 ${sha.slice(0, 12)}…。原库没有改动；请运行校验。`)
      keepObject(from, objectPath(dir, sha))
    }
    const name = `fawen-${at.slice(0, 10)}T${at.slice(11, 19).replaceAll(':', '')}-${String(checked.seq).padStart(5, '0')}-${reason}.db`
    const path = join(dir, name)
    renameSync(temp, path)
    syncFolder(dir)
    const note: BackupNote = { madeAt: at, reason, seq: checked.seq, headCode: shortCode(checked.hash) }
    keepNote(path, note)
    thin(dir, name)
    if (where.secondFolder) await copyAway(path, checked.files, where.secondFolder, note)
    return { file: path, ...note, bytes: statSync(path).size, verified: true }
  } finally {
    rmSync(temp, { force: true })
  }
}

export interface CheckedCopy {
  readonly seq: number
  readonly hash: string
  readonly storeId: string
  /** Hashes of the files its record refers to. */
  readonly files: readonly string[]
}

/** Opens a copy for reading and checks it whole. @throws StoreFailure */
export async function checkCopy(file: string): Promise<CheckedCopy> {
  refuseWhatIsNotOurs(file)
  try {
    return await checkOpened(file, openSqlite(file, { create: false, exclusive: false, readonly: true }))
  } catch (error) {
    throw openFailure(error, file, null) ?? error
  }
}

async function checkOpened(file: string, raw: Database.Database): Promise<CheckedCopy> {
  const db: Db = kyselyOver(raw)
  try {
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new StoreFailure('damaged', `备份 ${basename(file)} 没有通过完整性检查。`)
    const storeId = (await db.selectFrom('meta').select('value').where('key', '=', 'storeId').executeTakeFirst())?.value ?? ''
    const fault = await chainFault(db, storeId)
    if (fault) throw new StoreFailure('damaged', `备份 ${basename(file)} 的台账从第 ${fault.seq} 条起对不上。`)
    const head = await peopleReads(db).head()
    return { seq: head.seq, hash: head.hash, storeId, files: await storedFiles(db) }
  } finally {
    raw.close()
  }
}

async function copyAway(path: string, files: readonly string[], folder: string, note: BackupNote): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const temp = join(folder, `.${basename(path)}.tmp`)
  copyFileSync(path, temp)
  syncFile(temp)
  await checkCopy(temp)
  for (const sha of files) keepObject(objectPath(dirname(path), sha), objectPath(folder, sha))
  const to = join(folder, basename(path))
  renameSync(temp, to)
  syncFolder(folder)
  keepNote(to, note)
}

/** The newest of each of 14 days and of each of 24 months stay. Copies made before a restore or a migration are never thrown away. */
function thin(dir: string, fresh: string): void {
  const all = readdirSync(dir)
    .filter((n) => NAME.test(n))
    .sort()
    .reverse()
  const days = new Set<string>()
  const months = new Set<string>()
  for (const name of all) {
    const [, day = '', , , , , reason = ''] = NAME.exec(name)!
    // What was made a moment ago stays, also when a clock that ran back gives it an older name.
    const keep =
      name === fresh ||
      reason.startsWith('before') ||
      (!days.has(day) && days.size < KEEP_DAYS) ||
      (!months.has(day.slice(0, 7)) && months.size < KEEP_MONTHS) ||
      reason === 'demand'
    if (!reason.startsWith('before')) {
      days.add(day)
      months.add(day.slice(0, 7))
    }
    if (!keep) for (const file of [join(dir, name), noteOf(join(dir, name))]) rmSync(file, { force: true })
  }
}

/** What is there, newest first. Each was verified when it was made and is verified again before a restore. */
export function listBackups(dir: string, secondFolder: string): BackupInfo[] {
  const folders = [backupsDir(dir), ...(secondFolder ? [secondFolder] : [])].filter((f) => existsSync(f))
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((n) => NAME.test(n))
        .map((name) => infoOf(join(folder, name))),
    )
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : b.seq - a.seq))
}

function infoOf(file: string): BackupInfo {
  const { size, mtimeMs } = statSync(file)
  const note = readNote(file)
  if (note)
    return {
      file,
      madeAt: note.madeAt,
      reason: note.reason,
      bytes: size,
      seq: note.seq,
      headCode: note.headCode,
      verified: note.size === size && note.mtimeMs === mtimeMs,
    }
  const [, day = '', h = '', m = '', s = '', seq = '0', reason = ''] = NAME.exec(basename(file))!
  return { file, madeAt: `${day}T${h}:${m}:${s}.000Z`, reason, bytes: size, seq: Number(seq), headCode: '', verified: false }
}

/**
 * Puts a backup in the place of a closed store. It is checked first; the store as it was stays beside it, whole, under its own name.
 * @returns the entry number the backup ends with. @throws StoreFailure; nothing was changed then
 */
export async function replaceByBackup(dir: string, backup: string, keepAs: string): Promise<{ seq: number; storeId: string }> {
  const checked = await checkCopy(backup)
  const from = dirname(backup)
  for (const sha of checked.files) {
    if (existsSync(objectPath(dir, sha))) continue
    if (!existsSync(objectPath(from, sha)))
      throw new StoreFailure('damaged', `备份缺少文件 ${sha.slice(0, 12)}…，没有恢复。原库没有改动。`)
    keepObject(objectPath(from, sha), objectPath(dir, sha))
  }
  const file = join(dir, 'fawen.db')
  const temp = join(dir, 'fawen.db.restoring')
  copyFileSync(backup, temp)
  syncFile(temp)
  for (const tail of ['', '-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, join(dir, keepAs + tail))
  renameSync(temp, file)
  syncFolder(dir)
  return checked
}
