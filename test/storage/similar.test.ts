/** Texts kept for comparison: in the transaction, taken out again, found among many, counted as stock, made anew. */
import { afterAll, describe, expect, it } from 'vitest'
import { mixed } from '#domain/similarity/fingerprints'
import { storedText, type StoredText } from '#domain/similarity/overlap'
import { ok } from '#domain/result'
import type { Store, TextKey, Writer } from '../../src/main/app/ports.ts'
import { makeStore, removeTempDirs, tempDir, ZHOU } from './office.ts'

afterAll(removeTempDirs)

/** A text of its own: some 450 ideographs that no other number gives, in twelve sentences. */
const textNo = (n: number, more: readonly string[] = []): StoredText => {
  const ideograph = (i: number): number => 0x4e00 + (mixed(n * 1000 + i) % 20_000)
  const sentence = (i: number): string => String.fromCodePoint(...Array.from({ length: 38 }, (_, c) => ideograph(i * 38 + c)))
  return storedText(
    [...Array.from({ length: 12 }, (_, i) => sentence(i)), ...more].map((text, index) => ({ index, text: `${text}。` })),
  )
}
const key = (sourceId: string, source: TextKey['source'] = 'case'): TextKey => ({ source, sourceId, sha256: 'f'.repeat(64) })

const write = async (store: Store, fn: (tx: Writer) => Promise<unknown>): Promise<void> => {
  const done = await store.write(ZHOU, null, async (tx) => ok(await fn(tx)))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}
const found = async (store: Store, text: StoredText): Promise<string[]> =>
  (await store.read((r) => r.likelyTexts(text))).texts.map((t) => t.sourceId).sort()

describe('texts for comparison', () => {
  it('are found by what they share, and only those', async () => {
    const store = await makeStore(tempDir())
    await write(store, async (tx) => {
      for (let n = 1; n <= 30; n++) await tx.saveText(key(`t${n}`), textNo(n))
    })
    expect(await found(store, textNo(7))).toEqual(['t7'])
    expect(await found(store, textNo(99))).toEqual([])
    await store.release()
  })

  it('give way to the next version of the same case, and a library item of the same name stays', async () => {
    const store = await makeStore(tempDir())
    await write(store, (tx) => tx.saveText(key('a'), textNo(1)))
    await write(store, (tx) => tx.saveText(key('a', 'library'), textNo(2)))
    await write(store, (tx) => tx.saveText(key('a'), textNo(3)))
    expect(await found(store, textNo(1))).toEqual([])
    expect(await found(store, textNo(2))).toEqual(['a'])
    expect(await found(store, textNo(3))).toEqual(['a'])
    await store.release()
  })

  it('made anew do not take the place of one that came meanwhile', async () => {
    const store = await makeStore(tempDir())
    await write(store, (tx) => tx.saveText(key('a'), textNo(2)))
    await write(store, (tx) => tx.saveText(key('a'), textNo(1), true))
    expect(await found(store, textNo(2))).toEqual(['a'])
    expect(await found(store, textNo(1))).toEqual([])
    await store.release()
  })

  it('go back with a transaction that is refused', async () => {
    const store = await makeStore(tempDir())
    await store.write(ZHOU, null, async (tx) => {
      await tx.saveText(key('a'), textNo(1))
      return { ok: false as const, refusal: 'no' }
    })
    expect(await found(store, textNo(1))).toEqual([])
    await store.release()
  })

  it('a sentence of more than twenty texts is stock, and no longer when texts give way', async () => {
    const store = await makeStore(tempDir())
    const sentence = '各乡镇各部门要高度重视切实加强组织领导'
    await write(store, async (tx) => {
      for (let n = 1; n <= 21; n++) await tx.saveText(key(`t${n}`), textNo(n, [sentence]))
    })
    const draft = textNo(50, [sentence])
    const stock = async (): Promise<number> => (await store.read((r) => r.likelyTexts(draft))).stock.length
    expect(await stock()).toBe(1)
    await write(store, (tx) => tx.saveText(key('t1'), textNo(1)))
    expect(await stock()).toBe(0)
    await store.release()
  })

  it('stay found, replaced and taken out when they move from the waiting table into the index', async () => {
    const store = await makeStore(tempDir())
    const MANY = 1000
    for (let from = 1; from <= MANY; from += 100)
      await write(store, async (tx) => {
        for (let n = from; n < from + 100; n++) await tx.saveText(key(`t${n}`), textNo(n))
      })
    let moved = false
    await write(store, async (tx) => (moved = await tx.indexTexts()))
    expect(moved).toBe(true)
    let steps = 0
    for (let more = true; more; steps++) await write(store, async (tx) => (more = await tx.mergeTexts(steps === 0)))
    expect(steps).toBeLessThan(200)
    await write(store, async (tx) => {
      expect(await tx.indexTexts()).toBe(false)
      await tx.saveText(key('t5'), textNo(5000))
    })
    expect(await found(store, textNo(5))).toEqual([])
    expect(await found(store, textNo(5000))).toEqual(['t5'])
    expect(await found(store, textNo(6))).toEqual(['t6'])
    expect((await store.verify()).faults).toEqual([])
    await write(store, (tx) => tx.clearTexts())
    expect(await found(store, textNo(6))).toEqual([])
    expect((await store.verify()).faults).toEqual([])
    await store.release()
  })
})
