/**
 * The search beside what one would use instead, in one run and on one machine: a LIKE scan, SQLite's own trigram index. Milliseconds
 * do not travel, ratios do; the goals are ratios. Every answer is compared with an exhaustive scan before its time counts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needlesOf, searchRuns } from '#domain/searchQuery'
import { kyselyOver, openSqlite, type Db } from '../../src/main/storage/dialects/sqlite.ts'
import { matchOf } from '../../src/main/storage/dialects/bigrams.ts'
import { holdsAll, putLetters } from '../../src/main/storage/dialects/sqliteSearch.ts'
import { migrate } from '../../src/main/storage/migrate.ts'
import { bodies, dice } from './corpus.ts'

export interface Clause {
  readonly goal: string
  readonly asked: string
  readonly measured: string
  readonly pass: boolean
}

export interface SearchBench {
  readonly lines: readonly string[]
  readonly clauses: readonly Clause[]
  /** Searches whose answer was compared, and those that differed from the scan. */
  readonly compared: number
  readonly wrong: readonly string[]
}

const LENGTHS = [2, 4, 8] as const
const BATCH = 500
const ADDED = 100
const FIRST_PAGE = 50

const cpuMs = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
const median = (of: number[]): number => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN

/** One of the things compared: a store file of its own. */
class Place {
  readonly raw
  readonly db: Db
  constructor(file: string) {
    this.raw = openSqlite(file, { create: true, exclusive: true })
    this.raw.pragma('cache_size = -65536')
    this.db = kyselyOver(this.raw)
  }
  /** In transactions of 2,000 documents. */
  async fill(n: number, seed: number, put: (from: number, texts: string[]) => Promise<void>): Promise<number> {
    let cpu = 0
    let at = 0
    let batch: string[] = []
    const flush = async (): Promise<void> => {
      const from = process.cpuUsage()
      this.raw.exec('begin')
      await put(at, batch)
      this.raw.exec('commit')
      cpu += cpuMs(from)
      at += batch.length
      batch = []
    }
    for (const text of bodies(n, seed)) {
      batch.push(text)
      if (batch.length === BATCH) await flush()
    }
    if (batch.length > 0) await flush()
    return cpu
  }
  /** Bytes of one table with what belongs to it. */
  bytes(prefix: string): number {
    return this.raw.prepare('select sum(pgsize) from dbstat where name like ?').pluck().get(`${prefix}%`) as number
  }
}

export async function searchBench(n: number, perLength: number, seed: number): Promise<SearchBench> {
  const dir = mkdtempSync(join(tmpdir(), 'fawen-search-'))
  try {
    return await run(dir, n, perLength, seed)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function run(dir: string, n: number, perLength: number, seed: number): Promise<SearchBench> {
  const [scan, ours, trigram] = ['scan', 'ours', 'trigram'].map((name) => new Place(join(dir, `${name}.db`))) as [
    Place,
    Place,
    Place,
  ]
  scan.raw.exec('create table body (id integer primary key, text text not null)')
  trigram.raw.exec(
    "create virtual table letters using fts5 (text, content = '', contentless_delete = 1, detail = full, tokenize = 'trigram')",
  )
  await migrate(ours.raw, ours.db)

  const putBody = scan.raw.prepare('insert into body values (?, ?)')
  await scan.fill(n, seed, async (from, texts) => texts.forEach((text, i) => putBody.run(from + i + 1, text)))
  const doc = (id: number) => ({ id, kind: 'row', ref: `r${id}`, listed: 1, unit: '', day: '2026-01-01' })
  const putOurs = async (from: number, texts: readonly string[]): Promise<void> => {
    await ours.db
      .insertInto('search_doc')
      .values(texts.map((_, i) => ({ ...doc(from + i + 1), series_code: null, year: null, serial: null })))
      .execute()
    await putLetters(
      ours.db,
      texts.map((text, i) => ({ id: from + i + 1, runs: searchRuns(text.split('\n')) })),
    )
  }
  const oursCpu = await ours.fill(n, seed, putOurs)
  const putTrigram = trigram.raw.prepare('insert into letters (rowid, text) values (?, ?)')
  const trigramCpu = await trigram.fill(n, seed, async (from, texts) =>
    texts.forEach((text, i) => putTrigram.run(from + i + 1, text)),
  )
  const textBytes = scan.raw.prepare('select sum(length(cast(text as blob))) from body').pluck().get() as number
  ours.raw.exec("insert into search_text (search_text) values ('optimize')")
  trigram.raw.exec("insert into letters (letters) values ('optimize')")
  const [oursBytes, trigramBytes] = [ours.bytes('search_'), trigram.bytes('letters')]

  const searches = drawSearches(scan, n, perLength, seed + 1)
  const truth = exhaustive(scan, searches)
  // As the trigram is asked: the newest straight from the index. A page by number reads every match; registerSearchBench times that.
  const newest = ours.raw.prepare('select rowid from search_text where search_text match ? order by rowid desc limit ?').pluck()
  const all = async (needle: string): Promise<number[]> =>
    (
      await ours.db
        .selectFrom('search_doc')
        .select('id')
        .where(holdsAll('search_doc.id', needlesOf([needle])))
        .orderBy('id', 'desc')
        .execute()
    ).map((r) => r.id)
  const like = scan.raw.prepare("select id from body where text like '%' || ? || '%' order by id desc limit ?").pluck()
  const trigramPage = trigram.raw.prepare('select rowid from letters where letters match ? order by rowid desc limit ?').pluck()
  const wrong: string[] = []
  const first = new Map<string, Record<'ours' | 'like' | 'trigram', number[]>>()
  for (const needle of searches) {
    const found = await all(needle)
    const expected = truth.get(needle)!
    if (found.length !== expected.length || found.some((id, i) => id !== expected[i])) wrong.push(needle)
    const times = first.get(String([...needle].length)) ?? { ours: [], like: [], trigram: [] }
    first.set(String([...needle].length), times)
    times.ours.push(await timed(5, async () => newest.all(matchOf(needlesOf([needle])), FIRST_PAGE)))
    if (needle.length > 2) times.trigram.push(await timed(5, async () => trigramPage.all(`"${needle}"`, FIRST_PAGE)))
    // A scan that must count or sort reads everything, whatever it finds; a few are enough.
    if (times.like.length < 3) times.like.push(await timed(1, async () => like.all(needle, n)))
  }

  const fresh = [...bodies(ADDED, seed + 2)]
  const addOurs = await adding(fresh, async (text, i) => putOurs(n + i, [text]), ours)
  const addTrigram = await adding(fresh, async (text, i) => void putTrigram.run(n + i + 1, text), trigram)
  for (const place of [scan, ours, trigram]) await place.db.destroy()

  const ms = (x: number): string => x.toFixed(3)
  const firstOf = (length: number) => first.get(String(length))!
  const ratio = (length: number): number => median(firstOf(length).like) / median(firstOf(length).ours)
  const clause = (goal: string, asked: string, measured: number, pass: boolean, unit = '×'): Clause => ({
    goal,
    asked,
    measured: `${measured >= 100 ? Math.round(measured).toLocaleString('en') : measured.toFixed(3)}${unit}`,
    pass,
  })
  const right = (searches.length - wrong.length) / searches.length
  return {
    lines: [
      `${n.toLocaleString('en')} bodies, ${(textBytes / 1e6).toFixed(0)} MB of text, seed ${seed}; ${searches.length} searches`,
      `build, CPU per document: ours ${ms(oursCpu / n)} ms, trigram ${ms(trigramCpu / n)} ms`,
      `index size over text: ours ${(oursBytes / textBytes).toFixed(3)}, trigram ${(trigramBytes / textBytes).toFixed(3)}`,
      `add one document, durable: ours CPU ${ms(addOurs.cpu)} ms, median ${ms(addOurs.median)} ms; trigram CPU ${ms(addTrigram.cpu)} ms, median ${ms(addTrigram.median)} ms`,
      ...LENGTHS.map(
        (l) =>
          `first page of ${FIRST_PAGE}, ${l} letters, median: ours ${ms(median(firstOf(l).ours))} ms, LIKE ${ms(median(firstOf(l).like))} ms, trigram ${l > 2 ? `${ms(median(firstOf(l).trigram))} ms` : 'cannot'}; found ${median(searches.filter((s) => [...s].length === l).map((s) => truth.get(s)!.length))} in the middle`,
      ),
    ],
    clauses: [
      clause('answers equal to the exhaustive scan (recall = precision = 1)', '1', right, right === 1, ''),
      clause('first page faster than LIKE, 2 letters', '>= 5,000', ratio(2), ratio(2) >= 5000),
      clause('first page faster than LIKE, 4 letters', '>= 5,000', ratio(4), ratio(4) >= 5000),
      clause('first page faster than LIKE, 8 letters', '>= 300', ratio(8), ratio(8) >= 300),
      clause('index over text bytes', '<= 1.0', oursBytes / textBytes, oursBytes / textBytes <= 1),
      clause('add one document, CPU over trigram', '<= 0.7', addOurs.cpu / addTrigram.cpu, addOurs.cpu / addTrigram.cpu <= 0.7),
    ],
    compared: searches.length,
    wrong,
  }
}

/** Pieces of random bodies, so that each is found at least once. */
function drawSearches(scan: Place, n: number, perLength: number, seed: number): string[] {
  const roll = dice(seed)
  const body = scan.raw.prepare('select text from body where id = ?').pluck()
  const drawn = new Set<string>()
  for (const length of LENGTHS)
    for (let have = 0; have < perLength;) {
      const text = body.get(1 + Math.floor(roll() * n)) as string
      const at = Math.floor(roll() * (text.length - length))
      const piece = text.slice(at, at + length)
      if (piece.includes('\n') || drawn.has(piece)) continue
      drawn.add(piece)
      have++
    }
  return [...drawn]
}

/** Newest first, by looking at every letter of every body. */
function exhaustive(scan: Place, searches: readonly string[]): Map<string, number[]> {
  const found = new Map(searches.map((s): [string, number[]] => [s, []]))
  for (const row of scan.raw.prepare('select id, text from body order by id desc').iterate() as Iterable<{
    id: number
    text: string
  }>)
    for (const [needle, ids] of found) if (row.text.includes(needle)) ids.push(row.id)
  return found
}

async function timed(times: number, run: () => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < times; i++) {
    const from = performance.now()
    await run()
    all.push(performance.now() - from)
  }
  return median(all)
}

/** Each a durable commit of its own. @returns CPU a document, and the median of what a person waits */
async function adding(
  texts: readonly string[],
  put: (text: string, i: number) => Promise<void>,
  place: Place,
): Promise<{ cpu: number; median: number }> {
  const waited: number[] = []
  const cpu = process.cpuUsage()
  for (const [i, text] of texts.entries()) {
    const from = performance.now()
    place.raw.exec('begin immediate')
    await put(text, i)
    place.raw.exec('commit')
    waited.push(performance.now() - from)
  }
  return { cpu: cpuMs(cpu) / texts.length, median: median(waited) }
}
