/** The folder of a store: which file is what, who holds it, whether it may hold a store at all. Looked at before SQLite is. */
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { APPLICATION_ID } from './dialects/sqlite.ts'
import { StoreFailure } from './failures.ts'
import { MIGRATIONS } from './migrations/index.ts'

export const storeFile = (dir: string): string => join(dir, 'fawen.db')
export const headsFile = (dir: string): string => join(dir, 'heads.log')
const holderFile = (dir: string): string => join(dir, 'holder.json')

/** File systems on which SQLite's locks do not hold: NFS, SMB, CIFS, SMB2, FUSE. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546])

/** @param path as the system resolves it: a mapped drive letter has become its UNC path */
export const isOnNetwork = (platform: string, path: string, fsType: number): boolean =>
  platform === 'win32' ? path.startsWith('\\\\') : platform === 'linux' && NETWORK_TYPES.has(fsType)

/** @throws StoreFailure when the folder lies on a network drive */
export function refuseNetwork(dir: string): void {
  let there = dir
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  const type = process.platform === 'linux' ? statfsSync(there).type : 0
  if (isOnNetwork(process.platform, realpathSync.native(there), type) || isOnNetwork(process.platform, dir, type)) {
    throw new StoreFailure('network', '库不能放在网络盘上。没有改动任何文件；请放在本机磁盘，其他电脑通过主机使用。')
  }
}

const MAGIC = 'SQLite format 3\0'

/**
 * Reads the first bytes of the file itself: opening a stranger's database for writing would already change it, and SQLite takes an
 * empty file for an empty database.
 * @throws StoreFailure missing, empty, foreign or newer
 */
export function refuseWhatIsNotOurs(file: string): void {
  if (!existsSync(file)) throw new StoreFailure('missing', `找不到库文件 ${file}。没有新建任何文件；请检查位置，或从备份恢复。`)
  const head = Buffer.alloc(100)
  const fd = openSync(file, 'r')
  let got: number
  try {
    got = readSync(fd, head, 0, 100, 0)
  } finally {
    closeSync(fd)
  }
  if (got === 0) throw new StoreFailure('empty', `库文件 ${file} 是空的（0 字节）。没有改动它；请从备份恢复。`)
  if (got < 100 || head.toString('latin1', 0, 16) !== MAGIC || head.readUInt32BE(68) !== APPLICATION_ID) throw foreign(file)
  if (head.readUInt32BE(60) > MIGRATIONS.length) throw newer()
}

export const foreign = (file: string): StoreFailure =>
  new StoreFailure('foreign', `${file} 不是本系统的数据库。文件没有改动；请选择正确的文件，或从备份恢复。`)
export const newer = (): StoreFailure => new StoreFailure('newer', '此库由更高版本的程序创建。没有改动它；请升级程序后再打开。')

/** The lock is SQLite's; this file only has the words for whoever is kept out. */
export function hold(dir: string, since: string): void {
  writeFileSync(holderFile(dir), JSON.stringify({ host: hostname(), user: userInfo().username, pid: process.pid, since }))
}

export const letGo = (dir: string): void => rmSync(holderFile(dir), { force: true })

/** 「desk-1 上的 zhou（进程 4711，自 2026-10-22 08:30 起）」; null when nobody wrote it. */
export function holderOf(dir: string): string | null {
  try {
    const h = JSON.parse(readFileSync(holderFile(dir), 'utf8')) as { host: string; user: string; pid: number; since: string }
    const since = new Date(Date.parse(h.since) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    return `${h.host} 上的 ${h.user}（进程 ${h.pid}，自 ${since} 起）`
  } catch {
    return null
  }
}
