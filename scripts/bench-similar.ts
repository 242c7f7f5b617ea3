/**
 * npm run bench:similar: a draft against 100,000 stored texts, beside two ways one would do it otherwise, in one run: exact comparison
 * with every text, and the engine's own full-text search for the draft's rarest bigrams (more like this). What is planted is known,
 * so finding and marking are measured too. Times are CPU of this process. The bars are those of the design; every line says whether it is met.
 *
 *   node scripts/bench-similar.ts [TEXTS] [PER_CELL]      fewer texts for a trial; ratios mean something at full size only
 */
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CANDIDATE_FROM, compareTexts, type Likeness } from '#domain/similarity/compare'
import { storedText } from '#domain/similarity/overlap'
import type { TextParagraph } from '#domain/similarity/normalise'
import { ok } from '#domain/result'
import type { Store } from '../src/main/app/ports.ts'
import { systemClock } from '../src/main/machine/clocks.ts'
import { createStore, storeFile } from '../src/main/storage/store.ts'
import { asText, cpu, GRAM } from './similar-measure.ts'
import { bruteForce, moreLikeThis } from './similar-peers.ts'
import { draftOf, paragraphsOf, seeded, sentencesOfText, type Draft, type Edits, type Random } from './similar-texts.ts'

const TEXTS = Number(process.argv[2] ?? 100_000)
const PER_CELL = Number(process.argv[3] ?? 100)
/** Seeds of texts that are not stored. */
const FRESH = 10_000_000
const BATCH = 500
/** Texts that come after the index was settled. */
const WEEK = 60

const dir = mkdtempSync(join(tmpdir(), 'fawen-similar-'))
const say = (line: string): void => console.log(line)
const quantile = (xs: readonly number[], q: number): number => [...xs].sort((a, b) => a - b)[Math.floor(q * (xs.length - 1))] ?? 0
const ms = (n: number): string => `${n.toFixed(n < 10 ? 2 : 0)} ms`
const storedParagraphs = (seed: number): TextParagraph[] => asText(paragraphsOf(sentencesOfText(seed), seeded(seed)))

async function fill(store: Store, first: number, last: number): Promise<{ bytes: number; perText: number }> {
  let bytes = 0
  let spent = 0
  for (let from = first; from <= last; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, last - from + 1) }, (_, i) => from + i).map((seed) => ({
      seed,
      paragraphs: storedParagraphs(seed),
    }))
    bytes += batch.reduce((n, b) => n + b.paragraphs.reduce((m, p) => m + Buffer.byteLength(p.text), 0), 0)
    const before = cpu()
    await store.write({ id: null, name: 'bench' }, null, async (tx) => {
      for (const { seed, paragraphs } of batch)
        await tx.saveText({ source: 'case', sourceId: String(seed), sha256: '' }, storedText(paragraphs))
      return ok(await tx.indexTexts())
    })
    spent += cpu() - before
    if (from % 10_000 === 1) process.stderr.write(`${from - 1 + batch.length} texts stored\n`)
  }
  return { bytes, perText: spent / (last - first + 1) }
}

interface Hit extends Likeness {
  readonly id: number
}

interface Checked {
  readonly hits: readonly Hit[]
  readonly took: number
  readonly compared: number
}

/** What the program does with a draft, in this thread. */
async function check(store: Store, draft: Draft): Promise<Checked> {
  const from = cpu()
  const text = storedText(asText(draft.paragraphs))
  const { stock, texts } = await store.read((r) => r.likelyTexts(text))
  const likeness = compareTexts(
    text.paragraphs,
    stock,
    texts.map((t) => t.paragraphs),
    GRAM,
  )
  const took = cpu() - from
  const hits = likeness.map((l, i) => ({ ...l, id: Number(texts[i]!.sourceId) })).filter((h) => h.coverage >= CANDIDATE_FROM)
  return { hits, took, compared: texts.length }
}

/** Marked characters against planted ones, letters and digits only. */
function marksOf({ paragraphs, copied }: Draft, hits: readonly Hit[]): { right: number; wrong: number; missed: number } {
  const marked = paragraphs.map((p) => new Uint8Array(p.length))
  for (const { draft } of hits.flatMap((h) => h.passages)) marked[draft.paragraph]!.fill(1, draft.start, draft.end)
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const [p, text] of paragraphs.entries()) {
    for (let i = 0; i < text.length; i++) {
      if ('，。'.includes(text[i]!)) continue
      if (marked[p]![i] && copied[p]![i]) sum.right++
      else if (marked[p]![i]) sum.wrong++
      else if (copied[p]![i]) sum.missed++
    }
  }
  return sum
}

interface Cell {
  readonly found: number
  readonly of: number
  readonly others: number
  readonly precision: number
  readonly recall: number
  readonly times: readonly number[]
}

async function cell(store: Store, r: Random, sources: number, share: number, every: Edits, n: number): Promise<Cell> {
  const sum = { found: 0, of: 0, others: 0, right: 0, wrong: 0, missed: 0 }
  const times: number[] = []
  for (let i = 0; i < n; i++) {
    const from = Array.from({ length: sources }, () => 1 + Math.floor(r() * TEXTS))
    const draft = draftOf(from, share, every, FRESH + Math.floor(r() * 1e6), r)
    const { hits, took } = await check(store, draft)
    times.push(took)
    sum.of += from.length
    sum.found += from.filter((s) => hits.some((h) => h.id === s)).length
    sum.others += hits.filter((h) => !from.includes(h.id)).length
    const marks = marksOf(draft, hits)
    sum.right += marks.right
    sum.wrong += marks.wrong
    sum.missed += marks.missed
  }
  const { found, of, others, right, wrong, missed } = sum
  return { found, of, others, precision: right / Math.max(1, right + wrong), recall: right / Math.max(1, right + missed), times }
}

let short = 0
function clause(what: string, met: boolean, measured: string): void {
  if (!met) short++
  say(`${met ? 'PASS      ' : 'FALL SHORT'}  ${what}: ${measured}`)
}

const INDEX =
  "name in ('similar_print_data', 'similar_print_idx', 'similar_print_docsize', 'similar_print_config', 'similar_sentence', 'similar_fresh', 'similar_fresh_text')"

async function main(): Promise<void> {
  const store = await createStore({ dir, clock: systemClock, storeId: 'bench', kind: 'real', officeName: 'bench' })
  const { bytes, perText } = await fill(store, 1, TEXTS)
  const settling = cpu()
  for (let more = true, first = true; more; first = false)
    await store.write({ id: null, name: 'bench' }, null, async (tx) => ok((more = await tx.mergeTexts(first))))
  const settled = cpu() - settling
  // A week's drafts come one by one after the index was settled.
  for (let seed = TEXTS + 1; seed <= TEXTS + WEEK; seed++) await fill(store, seed, seed)
  const r = seeded(4711)
  for (let i = 0; i < 20; i++) await check(store, draftOf([1 + i], 0.3, 0, FRESH + i, r))

  say(`${TEXTS} texts, ${(bytes / 1e6).toFixed(0)} MB; ${PER_CELL} drafts a cell, seed 4711`)
  say('copied   edits          found      other texts shown   marks: precision  recall')
  const all: number[] = []
  const results = new Map<string, Cell>()
  const plan = [0.1, 0.3, 0.6, 0.9].flatMap((share) => ([0, 15, 8] as const).map((every) => ({ sources: 1, share, every })))
  for (const { sources, share, every } of [
    ...plan,
    { sources: 3, share: 0.2, every: 0 as const },
    { sources: 3, share: 0.2, every: 15 as const },
  ]) {
    const c = await cell(store, r, sources, share, every, PER_CELL)
    results.set(`${sources} ${share} ${every}`, c)
    all.push(...c.times)
    const edits = every === 0 ? 'word for word' : every === 15 ? 'light (1/15)' : 'heavy (1/8)'
    const label = `${sources > 1 ? `${sources} × ` : ''}${share * 100} %`
    say(
      `${label.padEnd(9)}${edits.padEnd(15)}${`${c.found}/${c.of}`.padEnd(11)}${String(c.others).padEnd(20)}${c.precision.toFixed(3).padEnd(18)}${c.recall.toFixed(3)}`,
    )
  }
  const originals = PER_CELL * 10
  let wrong = 0
  for (let i = 0; i < originals; i++) {
    const { hits, took } = await check(store, draftOf([], 0, 0, FRESH + 2_000_000 + i, r))
    all.push(took)
    wrong += hits.length > 0 ? 1 : 0
  }
  say(`original drafts with any text shown: ${wrong} of ${originals}`)
  await store.release()

  const raw = new Database(storeFile(dir), { readonly: true })
  const index = raw.prepare(`select sum(pgsize) from dbstat where ${INDEX}`).pluck().get() as number
  const peers = Array.from({ length: 12 }, (_, i) =>
    draftOf([1 + Math.floor(r() * TEXTS)], i % 2 ? 0.6 : 0.3, i % 2 ? 15 : 0, FRESH + i, r),
  )
  const brute = peers.slice(0, 2).map((d) => ({ ...bruteForce(raw, d), source: d.sources[0]! }))
  const like = moreLikeThis(raw, dir)
  const mlt = peers.map((d) => ({ ...like(d), source: d.sources[0]! }))
  raw.close()

  const ours = quantile(all, 0.5)
  const [bruteMs, mltMs] = [
    quantile(
      brute.map((b) => b.took),
      0.5,
    ),
    quantile(
      mlt.map((m) => m.took),
      0.5,
    ),
  ]
  say(`storing a text: ${ms(perText)} of CPU; settling the index ${ms(settled)}; index ${(index / 1e6).toFixed(0)} MB`)
  say(`one draft, whole check with passages: median ${ms(ours)}, p95 ${ms(quantile(all, 0.95))}, most ${ms(Math.max(...all))}`)
  say(
    `exact comparison with every text: ${ms(bruteMs)} (finds ${brute.filter((b) => b.hits.includes(b.source)).length} of ${brute.length})`,
  )
  say(
    `FTS5 bigrams, more like this, no passages: ${ms(mltMs)} (source among ten: ${mlt.filter((m) => m.first.includes(m.source)).length} of ${mlt.length})`,
  )

  const sum = (edits: readonly Edits[], of: (c: Cell) => number): number =>
    [0.3, 0.6, 0.9].flatMap((s) => edits.map((e) => of(results.get(`1 ${s} ${e}`)!))).reduce((a, b) => a + b, 0)
  const mean = (edits: Edits): number => sum([edits], (c) => c.recall) / 3
  const recall = (edits: readonly Edits[]): number => sum(edits, (c) => c.found) / sum(edits, (c) => c.of)
  say('')
  clause(
    'at least 1,000 times faster than exact comparison with every text',
    bruteMs / ours >= 1000,
    `${(bruteMs / ours).toFixed(0)} times`,
  )
  clause('at least 25 times faster than more-like-this', mltMs / ours >= 25, `${(mltMs / ours).toFixed(0)} times`)
  clause('p95 at most 10 ms', quantile(all, 0.95) <= 10, ms(quantile(all, 0.95)))
  clause(
    'sources of 30 % and more found, word for word and lightly edited, 0.998',
    recall([0, 15]) >= 0.998,
    recall([0, 15]).toFixed(4),
  )
  clause('the same with heavy edits, 0.99', recall([8]) >= 0.99, recall([8]).toFixed(4))
  clause('at most 1 original draft in 1,000 with a text shown', wrong / originals <= 0.001, `${wrong} of ${originals}`)
  clause('characters copied word for word that are marked, 0.999', mean(0) >= 0.999, mean(0).toFixed(4))
  clause('characters lightly edited that are marked, 0.85', mean(15) >= 0.85, mean(15).toFixed(4))
  clause('index at most 0.12 of the text', index / bytes <= 0.12, (index / bytes).toFixed(3))
  say(short === 0 ? 'all met' : `${short} not met`)
}

try {
  await main()
} finally {
  rmSync(dir, { recursive: true, force: true })
}
