/** A backup, an older copy put back, a restore: over 300 lines, as each is tried on the same store. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/ledger'
import { dayFromNumber, dayNumber, day } from '#domain/day'
import type { Clock, Store } from '../../src/main/app/ports.ts'
import { checkCopy } from '../../src/main/storage/backup.ts'
import { StoreFailure } from '../../src/main/storage/failures.ts'
import { hashOf, objectPath } from '../../src/main/storage/objects.ts'
import { storeFile } from '../../src/main/storage/place.ts'
import { restoreStore } from '../../src/main/storage/restore.ts'
import { createStore } from '../../src/main/storage/store.ts'
import {
  act,
  draw,
  makeStore,
  openCase,
  readyCase,
  removeTempDirs,
  reopen,
  SERIES,
  steppingClock,
  tempDir,
  YEAR,
  ZHOU,
} from './office.ts'

afterAll(removeTempDirs)

/** One numbered case and one that waits for its number. */
async function office(): Promise<{ dir: string; store: Store }> {
  const dir = tempDir()
  const store = await makeStore(dir)
  await readyCase(store, 'c1', 1)
  await readyCase(store, 'c2', 2)
  await act(store, (tx) => draw(tx, 'c1'))
  return { dir, store }
}
const restore = (dir: string, backup: string): Promise<Store> =>
  restoreStore({ dir, backup, reason: '磁盘更换', actor: ZHOU, clock: steppingClock('2026-10-22T08:00:00.000Z') })

const serials = async (store: Store): Promise<(string | number)[][]> =>
  (await store.read((r) => r.numbers(SERIES, YEAR))).map((n) => [n.serial, n.state])

describe('a backup', () => {
  it('is whole by itself: database, chain and files', async () => {
    const { dir, store } = await office()
    const made = await store.backup('demand')
    await store.release()
    rmSync(join(dir, 'objects'), { recursive: true })
    expect(made).toMatchObject({ reason: 'demand', seq: 12, verified: true })
    expect(made.headCode).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    const checked = await checkCopy(made.file)
    expect(checked).toMatchObject({ seq: 12, files: [expect.any(String)] })
    expect(hashOf(readFileSync(objectPath(dirname(made.file), checked.files[0]!)))).toBe(checked.files[0])
  })

  it('is made on a clean close, and listed newest first', async () => {
    const { dir, store } = await office()
    await store.backup('demand')
    await store.close()
    const again = await reopen(dir)
    expect((await again.backups()).map((b) => [b.reason, b.verified, b.seq])).toEqual([
      ['close', true, 12],
      ['demand', true, 12],
    ])
    await again.release()
  })

  it('goes to the second folder too, whole and verified there', async () => {
    const { store } = await office()
    const second = join(tempDir(), 'U盘')
    await act(store, (tx) =>
      tx.record('setting.changed', 'backup', { key: 'backup', before: null, value: canonicalJson({ secondFolder: second }) }),
    )
    await store.backup('demand')
    const there = (await store.backups()).filter((b) => b.file.startsWith(second))
    expect(there.map((b) => b.verified)).toEqual([true])
    expect((await checkCopy(there[0]!.file)).seq).toBe(13)
    expect(existsSync(join(second, 'heads.log'))).toBe(true)
    await store.release()
  })

  it.each<[string, (file: string) => void]>([
    ['cut short', (f) => writeFileSync(f, readFileSync(f).subarray(0, 9000))],
    [
      'a byte changed',
      (f) => {
        const bytes = readFileSync(f)
        bytes[bytes.length - 100]! ^= 1
        writeFileSync(f, bytes)
        utimesSync(f, new Date(0), new Date(0))
      },
    ],
    ['put there by hand, never verified', (f) => rmSync(`${f}.json`)],
  ])('broken on purpose is not called verified: %s', async (_, harm) => {
    const { store } = await office()
    const made = await store.backup('demand')
    harm(made.file)
    expect((await store.backups()).map((b) => b.verified)).toEqual([false])
    await store.release()
  })

  it('is not made when a file of the record is missing, and the older backup stays', async () => {
    const { dir, store } = await office()
    const first = await store.backup('demand')
    const sha = (await checkCopy(first.file)).files[0]!
    rmSync(objectPath(dir, sha))
    await expect(store.backup('demand')).rejects.toThrow(/缺少文件/)
    expect((await store.backups()).map((b) => [b.file, b.verified])).toEqual([[first.file, true]])
    expect(readdirSync(join(dir, 'backups')).filter((n) => n.endsWith('.tmp'))).toEqual([])
    await store.release()
  })

  it('keeps the newest of each of 14 days and 24 months', async () => {
    const dir = tempDir()
    let today = dayNumber(day('2026-01-01'))
    const clock: Clock = { now: () => `${dayFromNumber(today)}T00:30:00.000Z`, today: () => dayFromNumber(today) }
    const store = await makeStore(dir, { clock })
    for (let i = 0; i < 50; i++, today++) await store.backup('daily')
    const kept = (await store.backups()).map((b) => b.madeAt.slice(0, 10))
    await store.release()
    const fortnight = Array.from({ length: 14 }, (_, i) => dayFromNumber(today - 1 - i) as string)
    expect(fortnight.at(-1)).toBe('2026-02-06')
    expect(kept).toEqual([...fortnight, '2026-01-31'])
  })
})

describe('an older copy put back in place', () => {
  it('is noticed, opens for reading only, says how much is missing, and draws no number', async () => {
    const { dir, store } = await office()
    await store.release()
    const old = join(tempDir(), 'old.db')
    copyFileSync(storeFile(dir), old)
    const later = await reopen(dir)
    await act(later, (tx) => draw(tx, 'c2'))
    await act(later, (tx) => openCase(tx, 'c3', 3))
    await later.release()
    copyFileSync(old, storeFile(dir))

    const back = await reopen(dir)
    expect(back.readOnlyBecause).toMatch(/旧 2 条/)
    const tried = await back.write(ZHOU, null, async () => Promise.reject(new Error('must not run')))
    expect(tried).toEqual({ ok: false, refusal: { code: 'store.readOnly', because: back.readOnlyBecause } })
    expect(await serials(back)).toEqual([[1, 'used']])
    expect((await back.verify()).faults.map((f) => f.what)).toContain('heads')
    await back.release()
    // Looking at it must not make it the newest that is known.
    const again = await reopen(dir)
    expect(again.readOnlyBecause).toMatch(/旧 2 条/)
    await again.release()
  })

  it('with its own heads.log is noticed by the one beside the backups', async () => {
    const { dir, store } = await office()
    await store.release()
    const old = tempDir()
    for (const name of ['fawen.db', 'heads.log']) copyFileSync(join(dir, name), join(old, name))
    const later = await reopen(dir)
    await act(later, (tx) => draw(tx, 'c2'))
    await later.release()
    for (const name of ['fawen.db', 'heads.log']) copyFileSync(join(old, name), join(dir, name))
    const back = await reopen(dir)
    expect(back.readOnlyBecause).toMatch(/旧 1 条/)
    await back.release()
  })

  it('without its log is noticed: the last commits were only there', async () => {
    const { dir, store } = await office()
    await store.release()
    const later = await reopen(dir)
    await act(later, (tx) => draw(tx, 'c2'))
    const copy = tempDir()
    mkdirSync(copy, { recursive: true })
    copyFileSync(storeFile(dir), storeFile(copy))
    await later.release()
    cpSync(join(dir, 'heads.log'), join(copy, 'heads.log'))
    const back = await reopen(copy)
    expect(back.readOnlyBecause).toMatch(/旧 1 条/)
    await back.release()
  })

  it('a line cut off in heads.log is passed over', async () => {
    const { dir, store } = await office()
    await store.release()
    writeFileSync(join(dir, 'heads.log'), `${readFileSync(join(dir, 'heads.log'), 'utf8')}{"storeId":"aaaa`)
    const again = await reopen(dir)
    expect(again.readOnlyBecause).toBeNull()
    await again.release()
  })
})

describe('a restore', () => {
  it('puts the backup in place, says so in the ledger, and verifies', async () => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await act(store, (tx) => openCase(tx, 'c3', 3))
    await store.release()
    const restored = await restore(dir, backup.file)
    const [last] = await restored.read((r) => r.ledger({ after: 0, limit: 1, newestFirst: true }))
    expect(last).toMatchObject({ seq: 13, act: 'store.restored', personName: '周岚' })
    expect(JSON.parse(last!.payload)).toEqual({
      backup: backup.file.split('/').at(-1),
      backupSeq: 12,
      lostAfter: 13,
      reason: '磁盘更换',
      shut: [],
    })
    expect(await restored.read((r) => r.case('c3'))).toBeNull()
    expect((await restored.verify()).faults).toEqual([])
    await restored.release()
    const again = await reopen(dir)
    expect(again.readOnlyBecause).toBeNull()
    await again.release()
  })

  it('keeps the numbers drawn since shut: the paper may carry them', async () => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await act(store, (tx) => draw(tx, 'c2'))
    await store.release()
    const restored = await restore(dir, backup.file)
    expect(await serials(restored)).toEqual([
      [1, 'used'],
      [2, 'gap'],
    ])
    expect(await act(restored, (tx) => draw(tx, 'c2'))).toBe('云政办发〔2026〕3号')
    expect((await restored.verify()).faults).toEqual([])
    await restored.release()
  })

  it('leaves the store as it was beside it, each time under its own name', async () => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await act(store, (tx) => openCase(tx, 'c3', 3))
    await store.release()
    const size = statSync(storeFile(dir)).size
    await (await restore(dir, backup.file)).release()
    await (await restore(dir, backup.file)).release()
    const kept = readdirSync(dir)
      .filter((n) => n.startsWith('fawen.db.before-restore-') && !/-(wal|shm)$/.test(n))
      .sort()
    expect(kept).toEqual(['fawen.db.before-restore-13', 'fawen.db.before-restore-13-2'])
    expect(statSync(join(dir, kept[0]!)).size).toBe(size)
  })

  it('works when the store itself can no longer be opened, and brings its files back', async () => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await store.release()
    writeFileSync(storeFile(dir), 'broken')
    rmSync(join(dir, 'objects'), { recursive: true })
    const restored = await restore(dir, backup.file)
    expect((await restored.verify()).faults).toEqual([])
    await restored.release()
  })

  it.each<[string, RegExp, (file: string) => void]>([
    ['that is cut short', /./, (f) => writeFileSync(f, readFileSync(f).subarray(0, 9000))],
    ['whose page is zeroed', /./, (f) => writeFileSync(f, readFileSync(f).fill(0, 8192, 12288))],
    ['that is no database', /不是本系统|完整性|打不开/, (f) => writeFileSync(f, '发文'.repeat(5000))],
  ])('from a backup %s is refused, and the store stays', async (_, sentence, harm) => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await act(store, (tx) => openCase(tx, 'c3', 3))
    await store.release()
    harm(backup.file)
    const refused: unknown = await restore(dir, backup.file).catch((e: unknown) => e)
    expect(refused).toBeInstanceOf(StoreFailure)
    expect((refused as StoreFailure).message).toMatch(sentence)
    const still = await reopen(dir)
    expect([still.readOnlyBecause, (await still.read((r) => r.head())).seq]).toEqual([null, 13])
    await still.release()
  })

  it("from another office's backup is refused", async () => {
    const { dir, store } = await office()
    await store.release()
    const other = tempDir()
    const theirs = await createStore({
      dir: other,
      clock: steppingClock(),
      storeId: 'f'.repeat(32),
      kind: 'real',
      officeName: '另一个办公室',
    })
    const backup = await theirs.backup('demand')
    await theirs.release()
    await expect(restore(dir, backup.file)).rejects.toThrow(/另一个库/)
  })

  it('of a store that is in use is refused', async () => {
    const { dir, store } = await office()
    const backup = await store.backup('demand')
    await expect(restore(dir, backup.file)).rejects.toThrow(/使用/)
    await store.release()
  })
})
