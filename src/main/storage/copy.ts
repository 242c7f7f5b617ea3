/**
 * Looking at a store without touching it, also while another process holds it: file and log are copied into a temp folder and the
 * copy is opened. The holder may write meanwhile. What it appends to the log after our copy began is complete or has no valid
 * checksum, so SQLite leaves it out; only when the log was begun anew in between (its salts differ) the two copies do not belong
 * together, and they are made again.
 */
import { copyFileSync, existsSync, mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock, Store, VerifyReport } from '../app/ports.ts'
import { StoreFailure } from './failures.ts'
import { refuseWhatIsNotOurs, storeFile } from './place.ts'
import { openStore } from './store.ts'

const TRIES = 5

/** Bytes 16–24 of a write-ahead log: new whenever it is begun anew. */
function salts(log: string): string {
  if (!existsSync(log)) return ''
  const head = Buffer.alloc(32)
  const fd = openSync(log, 'r')
  try {
    return readSync(fd, head, 0, 32, 0) < 32 ? '' : head.toString('hex', 16, 24)
  } finally {
    closeSync(fd)
  }
}

function copyTogether(dir: string, to: string): void {
  const [file, log] = [storeFile(dir), `${storeFile(dir)}-wal`]
  for (let i = 0; i < TRIES; i++) {
    const before = salts(log)
    copyFileSync(file, storeFile(to))
    rmSync(`${storeFile(to)}-wal`, { force: true })
    if (existsSync(log)) copyFileSync(log, `${storeFile(to)}-wal`)
    if (salts(`${storeFile(to)}-wal`) === before && salts(log) === before) return
  }
  throw new StoreFailure('held', '库正在大量写入，暂时无法取得一致的副本。没有改动它；请稍后再试。')
}

/** A read-only store over a copy; `release` throws the copy away. @throws StoreFailure as openStore does */
export async function openCopy(dir: string, clock: Clock): Promise<Store> {
  refuseWhatIsNotOurs(storeFile(dir))
  const to = mkdtempSync(join(tmpdir(), 'fawen-copy-'))
  try {
    copyTogether(dir, to)
    const copy = await openStore({ dir: to, clock, copyOf: dir })
    const release = async (): Promise<void> => {
      await copy.release()
      rmSync(to, { recursive: true, force: true })
    }
    return { ...copy, path: storeFile(dir), release, close: release }
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    throw error
  }
}

/** Verifies a store that may be in use. @param dir folder of fawen.db. @throws StoreFailure when it cannot be opened at all */
export async function verifyStore(dir: string, clock: Clock): Promise<VerifyReport> {
  const copy = await openCopy(dir, clock)
  try {
    return await copy.verify()
  } finally {
    await copy.release()
  }
}
