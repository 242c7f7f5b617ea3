import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '#domain/result'
import {
  act,
  command,
  draw,
  makeStore,
  openCase,
  readyCase,
  removeTempDirs,
  reopen,
  SERIES,
  tempDir,
  YEAR,
  ZHOU,
} from './office.ts'
import type { Store } from '../../src/main/app/ports.ts'

afterAll(removeTempDirs)

let ready = ''
beforeAll(async () => {
  ready = tempDir()
  const store = await makeStore(ready)
  for (let i = 1; i <= 4; i++) await readyCase(store, `c${i}`, i)
  await store.release()
})
async function open(): Promise<Store> {
  const dir = tempDir()
  cpSync(ready, dir, { recursive: true })
  return reopen(dir)
}
const numbers = async (store: Store): Promise<number[]> => (await store.read((r) => r.numbers(SERIES, YEAR))).map((n) => n.serial)
const seq = async (store: Store): Promise<number> => (await store.read((r) => r.head())).seq

describe('a command', () => {
  it('asked again returns the first outcome and draws no second number', async () => {
    const store = await open()
    const cmd = command('k1', 'number.draw', '{"caseId":"c1"}')
    const first = await act(store, (tx) => draw(tx, 'c1'), cmd)
    const before = await seq(store)
    expect(await act(store, () => Promise.reject(new Error('must not run')), cmd)).toBe(first)
    expect([await numbers(store), await seq(store)]).toEqual([[1], before])
    await store.release()
  })

  it('asked again after the program was started anew still returns the first outcome', async () => {
    const dir = tempDir()
    cpSync(ready, dir, { recursive: true })
    const store = await reopen(dir)
    const first = await act(store, (tx) => draw(tx, 'c1'), command('k1', 'number.draw', 'c1'))
    await store.release()
    const again = await reopen(dir)
    expect(await act(again, (tx) => draw(tx, 'c1'), command('k1', 'number.draw', 'c1'))).toBe(first)
    expect(await numbers(again)).toEqual([1])
    await again.release()
  })

  it.each([
    ['another input', command('k1', 'number.draw', '{"caseId":"c2"}')],
    ['another operation', command('k1', 'review.decide', '{"caseId":"c1"}')],
  ])('with the same id and %s is refused', async (_, other) => {
    const store = await open()
    await act(store, (tx) => draw(tx, 'c1'), command('k1', 'number.draw', '{"caseId":"c1"}'))
    expect(await store.write(ZHOU, other, async (tx) => ok(await draw(tx, 'c2')))).toEqual(refuse({ code: 'command.reused' }))
    expect(await numbers(store)).toEqual([1])
    await store.release()
  })

  it('that was refused leaves its id free: asked again it may succeed', async () => {
    const store = await open()
    const cmd = command('k1')
    expect(await store.write(ZHOU, cmd, async () => refuse({ code: 'not.yet' }))).toEqual(refuse({ code: 'not.yet' }))
    expect(await act(store, (tx) => draw(tx, 'c1'), cmd)).toBe('云政办发〔2026〕1号')
    await store.release()
  })
})

describe('a change that says no', () => {
  it('leaves nothing: no entry, no row, no number', async () => {
    const store = await open()
    const before = await seq(store)
    const done = await store.write(ZHOU, command('k1'), async (tx) => {
      await draw(tx, 'c1')
      await tx.saveSession({ tokenHash: 't', personId: 'p1', startedAt: '', lastSeenAt: '' })
      return refuse({ code: 'gate' })
    })
    expect(done).toEqual(refuse({ code: 'gate' }))
    expect([await seq(store), await numbers(store), await store.read((r) => r.session('t'))]).toEqual([before, [], null])
    expect((await store.read((r) => r.case('c1')))?.docNumber).toBeNull()
    await store.release()
  })

  it('as a bug leaves nothing either, and the store goes on', async () => {
    const store = await open()
    const before = await seq(store)
    await expect(
      store.write(ZHOU, null, async (tx) => {
        await draw(tx, 'c1')
        throw new Error('a bug')
      }),
    ).rejects.toThrow('a bug')
    expect(await seq(store)).toBe(before)
    expect(await act(store, (tx) => draw(tx, 'c1'))).toBe('云政办发〔2026〕1号')
    await store.release()
  })

  it('an act that the workflow does not know from here is a bug', async () => {
    const store = await open()
    await act(store, (tx) => openCase(tx, 'c9', 9))
    await expect(act(store, (tx) => draw(tx, 'c9'))).rejects.toThrow(/drawNumber from reviewing/)
    expect(await numbers(store)).toEqual([])
    await store.release()
  })
})

describe('many at once', () => {
  it('a hundred numbers drawn in one moment are 1 to 100, each once', async () => {
    const store = await makeStore(tempDir())
    for (let i = 1; i <= 100; i++) await readyCase(store, `c${i}`, i)
    const drawn = await Promise.all(
      Array.from({ length: 100 }, (_, i) => act(store, (tx) => draw(tx, `c${i + 1}`), command(`k${i}`))),
    )
    expect(new Set(drawn).size).toBe(100)
    expect(await numbers(store)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
    await store.release()
  })

  it('half of them refused leave no gap', async () => {
    const store = await makeStore(tempDir())
    for (let i = 1; i <= 40; i++) await readyCase(store, `c${i}`, i)
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        store.write(ZHOU, command(`k${i}`), async (tx) => {
          const number = await draw(tx, `c${i + 1}`)
          await new Promise((next) => setImmediate(next))
          return i % 2 === 0 ? ok(number) : refuse({ code: 'gate' })
        }),
      ),
    )
    expect(await numbers(store)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    await store.release()
  })

  it('a reader beside a writer sees nothing that is not committed', async () => {
    const store = await open()
    let seen: number[] = [-1]
    await act(store, async (tx) => {
      await draw(tx, 'c1')
      const reading = numbers(store).then((n) => (seen = n))
      await new Promise((next) => setImmediate(next))
      expect(seen).toEqual([-1])
      return void reading
    })
    expect(await numbers(store)).toEqual([1])
    expect(seen).toEqual([1])
    await store.release()
  })
})
