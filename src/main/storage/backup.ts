/**
 * A verified backup: VACUUM INTO under a temp name, sync, opened again for reading, integrity, chain and files checked, then
 * renamed. A copy that fails its check never gets a backup's name. Files go into the backup folder's own objects.
 *   backups/fawen-2026-10-22T0030-00412-close.db
 */
import type Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shortCode, GENESIS } from '#domain/ledger'
import type { BackupInfo, Clock } from '../app/ports.ts'
import { kyselyOver, openSqlite, type Db } from './dialects/sqlite.ts'
import { StoreFailure } from './failures.ts'
import { objectPath, syncFolder } from './objects.ts'
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

/** @throws StoreFailure when the copy does not hold; no backup is left behind then */
export async function backupStore(raw: Database.Database, where: { dir: string; secondFolder?: string; clock: Clock }, reason: Reason): Promise<BackupInfo> {
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
      if (!existsSync(from)) throw new StoreFailure('damaged', `备份没有做成：缺少文件 ${sha.slice(0, 12)}…。原库没有改动；请运行校验。`)
      keepObject(from, objectPath(dir, sha))
    }
    const name = `fawen-${at.slice(0, 10)}T${at.slice(11, 19).replaceAll(':', '')}-${String(checked.seq).padStart(5, '0')}-${reason}.db`
    const path = join(dir, name)
    renameSync(temp, path)
    syncFolder(dir)
    thin(dir)
    if (where.secondFolder) await copyAway(path, checked.files, where.secondFolder)
    return { file: path, madeAt: at, reason, bytes: statSync(path).size, seq: checked.seq, headCode: shortCode(checked.hash), verified: true }
  } finally {
    rmSync(temp, { force: true })
  }
}

/** Opens a copy for reading and checks it whole. @throws StoreFailure */
export async function checkCopy(file: string): Promise<{ seq: number; hash: string; storeId: string; files: readonly string[] }> {
  const raw = openSqlite(file, { create: false, exclusive: false, readonly: true })
  const db: Db = kyselyOver(raw)
  try {
    const integrity = raw.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new StoreFailure('damaged', `备份 ${basename(file)} 没有通过完整性检查。`)
    const storeId = (await db.selectFrom('meta').select('value').where('key', '=', 'storeId').executeTakeFirst())?.value ?? ''
    const fault = await chainFault(db, storeId)
    if (fault) throw new StoreFailure('damaged', `备份 ${basename(file)} 的台账从第 ${fault.seq} 条起对不上。`)
    const head = await peopleReads(db).head()
    return { seq: head.seq, hash: head.seq === 0 ? GENESIS : head.hash, storeId, files: await storedFiles(db) }
  } finally {
    await db.destroy()
  }
}

async function copyAway(path: string, files: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const temp = join(folder, `.${basename(path)}.tmp`)
  copyFileSync(path, temp)
  syncFile(temp)
  await checkCopy(temp)
  for (const sha of files) keepObject(objectPath(dirname(path), sha), objectPath(folder, sha))
  renameSync(temp, join(folder, basename(path)))
  syncFolder(folder)
}

/** The newest of each of 14 days and of each of 24 months stay. Copies made before a restore or a migration are never thrown away. */
function thin(dir: string): void {
  const all = readdirSync(dir).filter((n) => NAME.test(n)).sort().reverse()
  const days = new Set<string>()
  const months = new Set<string>()
  for (const name of all) {
    const [, day = '', , , , , reason = ''] = NAME.exec(name)!
    const keep =
      reason.startsWith('before') || (!days.has(day) && days.size < KEEP_DAYS) || (!months.has(day.slice(0, 7)) && months.size < KEEP_MONTHS) || reason === 'demand'
    if (!reason.startsWith('before')) {
      days.add(day)
      months.add(day.slice(0, 7))
    }
    if (!keep) rmSync(join(dir, name), { force: true })
  }
}

/** What is there, newest first; each was verified when it was made and is verified again before a restore. */
export function listBackups(dir: string, secondFolder: string): BackupInfo[] {
  const folders = [backupsDir(dir), ...(secondFolder ? [secondFolder] : [])].filter((f) => existsSync(f))
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((n) => NAME.test(n))
        .map((name): BackupInfo => {
          const [, day = '', h = '', m = '', s = '', seq = '0', reason = ''] = NAME.exec(name)!
          const file = join(folder, name)
          return { file, madeAt: `${day}T${h}:${m}:${s}.000Z`, reason, bytes: statSync(file).size, seq: Number(seq), headCode: '', verified: true }
        }),
    )
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : b.seq - a.seq))
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
    if (!existsSync(objectPath(from, sha))) throw new StoreFailure('damaged', `备份缺少文件 ${sha.slice(0, 12)}…，没有恢复。原库没有改动。`)
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
