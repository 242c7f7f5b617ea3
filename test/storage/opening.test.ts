import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { APPLICATION_ID, olderThan, openSqlite } from '../../src/main/storage/dialects/sqlite.ts'
import { StoreFailure, type StoreFailureCode } from '../../src/main/storage/failures.ts'
import { isOnNetwork, storeFile } from '../../src/main/storage/place.ts'
import { makeStore, removeTempDirs, reopen, tempDir } from './office.ts'

afterAll(removeTempDirs)

const bytesOf = (path: string): string => readFileSync(path).toString('base64')

async function failure(opening: Promise<unknown>): Promise<StoreFailure> {
  const error: unknown = await opening.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof StoreFailure)) throw new Error(`not a StoreFailure: ${String(error)}`)
  return error
}

describe('a store that is opened again', () => {
  const PROMISED = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    busy_timeout: 5000,
    locking_mode: 'exclusive',
    application_id: APPLICATION_ID,
  }

  it('has every promised pragma, read back from the engine', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    const raw = openSqlite(storeFile(dir), { create: false, exclusive: true })
    const got = Object.fromEntries(Object.keys(PROMISED).map((name) => [name, raw.pragma(name, { simple: true })]))
    raw.close()
    expect(got).toEqual(PROMISED)
  })

  it('would run synchronous=NORMAL if it were opened without asking: the promise is not the default', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    const plain = new Database(storeFile(dir))
    expect(plain.pragma('synchronous', { simple: true })).toBe(1)
    plain.close()
  })

  it('runs on an engine without the WAL-reset fault', () => {
    const raw = new Database(':memory:')
    expect(olderThan(raw.prepare('select sqlite_version()').pluck().get() as string, [3, 51, 3])).toBe(false)
    raw.close()
    expect(['3.51.2', '3.50.9', '2.99.99'].map((v) => olderThan(v, [3, 51, 3]))).toEqual([true, true, true])
    expect(['3.51.3', '3.54.1', '4.0.0'].map((v) => olderThan(v, [3, 51, 3]))).toEqual([false, false, false])
  })

  it('has strict tables: text in a column of integers is refused', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    const raw = openSqlite(storeFile(dir), { create: false, exclusive: true })
    expect(() => raw.prepare("insert into setting values ('k', 'v', 'many')").run()).toThrow(/INTEGER/)
    const loose = raw
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
      )
      .all()
    raw.close()
    expect(loose).toEqual([])
  })
})

describe('what is not our store is refused, and not touched', () => {
  const stranger = (file: string): void => {
    const raw = new Database(file)
    raw.exec('create table t (x)')
    raw.close()
  }
  const fromTheFuture = async (file: string): Promise<void> => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    const raw = new Database(storeFile(dir))
    raw.pragma('user_version = 99')
    raw.close()
    copyFileSync(storeFile(dir), file)
  }
  it.each<[string, StoreFailureCode, RegExp, (file: string) => void | Promise<void>]>([
    ['an empty file', 'empty', /0 字节/, (f) => writeFileSync(f, '')],
    ['a text file with the name', 'foreign', /不是本系统的数据库/, (f) => writeFileSync(f, '发文登记'.repeat(400))],
    ['a short file', 'foreign', /不是本系统的数据库/, (f) => writeFileSync(f, 'SQLite format 3\0')],
    ['the database of another program', 'foreign', /不是本系统的数据库/, stranger],
    ['a store of a newer program', 'newer', /更高版本/, fromTheFuture],
  ])('%s', async (_, code, sentence, make) => {
    const dir = tempDir()
    await make(storeFile(dir))
    const before = bytesOf(storeFile(dir))
    const refused = await failure(reopen(dir))
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(sentence)
    expect(bytesOf(storeFile(dir))).toBe(before)
  })

  it('a missing file is not made', async () => {
    const dir = tempDir()
    expect((await failure(reopen(dir))).code).toBe('missing')
    expect((await failure(reopen(dir))).code).toBe('missing')
  })

  it('a store is not made over one that is there', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    expect((await failure(makeStore(dir))).code).toBe('exists')
  })

  it('a store whose making was cut off is made anew', async () => {
    const dir = tempDir()
    writeFileSync(`${storeFile(dir)}.new`, 'half')
    await (await makeStore(dir)).release()
    expect(readdirSync(dir).filter((n) => n.startsWith('fawen.db'))).toEqual(['fawen.db'])
    await (await reopen(dir)).release()
  })

  it('a page overwritten with zeros is found on opening', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    const bytes = readFileSync(storeFile(dir))
    bytes.fill(0, 4096, bytes.length)
    writeFileSync(storeFile(dir), bytes)
    expect((await failure(reopen(dir))).code).toBe('damaged')
  })
})

describe('network drives', () => {
  it.each([
    ['linux', '/mnt/share', 0xff534d42, true],
    ['linux', '/mnt/share', 0xfe534d42, true],
    ['linux', '/mnt/share', 0x517b, true],
    ['linux', '/net/home', 0x6969, true],
    ['linux', '/run/user/1000/gvfs', 0x65735546, true],
    ['linux', '/home/zhou', 0xef53, false],
    ['linux', '/home/zhou', 0x58465342, false],
    ['win32', '\\\\server\\share\\fawen', 0, true],
    ['win32', 'C:\\Users\\zhou\\AppData', 0, false],
  ] as const)('%s %s (file system %i) is one: %s', (platform, path, type, expected) => {
    expect(isOnNetwork(platform, path, type)).toBe(expected)
  })
})

describe('one process owns a store', () => {
  it('the second is told at once who holds it, where, and since when', async () => {
    const dir = tempDir()
    const store = await makeStore(dir)
    const open = join(import.meta.dirname, 'openOnce.ts')
    const began = Date.now()
    const second = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', open, dir], { encoding: 'utf8' })
    expect(second.stdout).toMatch(new RegExp(`^held 库正由.+（进程 ${process.pid}，自 2026-10-22 08:30 起）使用`))
    expect(Date.now() - began).toBeLessThan(4000)
    await store.release()
    const third = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', open, dir], { encoding: 'utf8' })
    expect(third.stdout).toBe('opened\n')
  })

  it('a holder that died without closing keeps nobody out', async () => {
    const dir = tempDir()
    await (await makeStore(dir)).release()
    mkdirSync(dir, { recursive: true })
    writeFileSync(
      join(dir, 'holder.json'),
      JSON.stringify({ host: 'desk-1', user: 'zhou', pid: 1, since: '2026-10-21T00:00:00.000Z' }),
    )
    await (await reopen(dir)).release()
  })
})
