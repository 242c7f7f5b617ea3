/** The real store with a register of n rows: what one import costs, and how long the two searches take that people use. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#domain/day'
import { ok } from '#domain/result'
import { systemClock } from '../../src/main/machine/clocks.ts'
import { createStore } from '../../src/main/storage/store.ts'
import { registerRow } from '../storage/office.ts'
import { bodies, dice } from './corpus.ts'

const SERIES = ['云发', '云办发', '云政发', '云政办发'] as const
const PER_YEAR = 4000

export async function registerSearchBench(n: number, seed: number): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'fawen-search-'))
  const store = await createStore({ dir, clock: systemClock, storeId: 'bench', kind: 'real', officeName: '云岭县人民政府办公室' })
  try {
    const roll = dice(seed)
    const words = [...bodies(50, seed)].join('').replace(/[^\u4e00-\u9fa5]/gu, '')
    const rows = Array.from({ length: n }, (_, i) => {
      const year = 2026 - Math.floor(i / PER_YEAR)
      const at = Math.floor(roll() * (words.length - 20))
      const printDate = day(`${year}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`)
      return registerRow(1 + Math.floor((i % PER_YEAR) / 4), {
        seriesCode: SERIES[i % 4]!,
        year,
        title: `关于${words.slice(at, at + 14)}的通知`,
        printDate,
      })
    })
    const began = performance.now()
    const done = await store.write({ id: null, name: '程序' }, null, async (tx) => {
      await tx.record('register.imported', 'register', { source: 'bench', rows })
      return ok(true)
    })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    const imported = performance.now() - began
    const page = { offset: 0, limit: 100 }
    const lines = [`register of ${n.toLocaleString('en')} rows: one import ${(imported / 1000).toFixed(1)} s, its letters in it`]
    for (const [what, query] of [
      ['in every row', '通知'],
      ['8 letters of one title', rows[Math.floor(n / 2)]!.title.slice(2, 10)],
      ['2 letters of one title', rows[Math.floor(n / 3)]!.title.slice(4, 6)],
    ] as const) {
      const everywhere = {
        words: [query],
        fromYear: null,
        toYear: null,
        unit: null,
        sort: 'number',
        descending: false,
        ...page,
      } as const
      const [all, total] = await best(() => store.read((r) => r.search(everywhere)))
      const [book] = await best(() => store.read((r) => r.register({ search: query, sort: 'number', descending: true, ...page })))
      lines.push(`${what}: found ${total}; first page of the search ${all.toFixed(1)} ms, of the register ${book.toFixed(1)} ms`)
    }
    const [unasked] = await best(() => store.read((r) => r.register({ sort: 'number', descending: true, ...page })))
    const [middle] = await best(() => store.read((r) => r.register({ sort: 'number', descending: true, ...page, offset: n / 2 })))
    lines.push(`the register unasked: first page ${unasked.toFixed(1)} ms, middle page ${middle.toFixed(1)} ms`)
    return lines
  } finally {
    await store.release()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function best(run: () => Promise<{ total: number }>): Promise<[ms: number, total: number]> {
  let [ms, total] = [Number.POSITIVE_INFINITY, 0]
  for (let i = 0; i < 5; i++) {
    const from = performance.now()
    total = (await run()).total
    ms = Math.min(ms, performance.now() - from)
  }
  return [ms, total]
}
