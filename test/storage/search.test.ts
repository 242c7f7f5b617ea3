/**
 * The search against an exhaustive scan that knows nothing of the index: for every kind of query the same papers, no more and no
 * fewer. And the index that followed each change is the index made from nothing.
 * Over 300 lines because every kind of query is one line of its tables.
 */
import fc from 'fast-check'
import { cpSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClosedCase } from '#domain/acts'
import { day, type Day } from '#domain/day'
import { formatNumber, parseNumber } from '#domain/numbering'
import { matchesSearch, type RegisterRow } from '#domain/register'
import type { FoundPaper, SearchAsked, Store } from '../../src/main/app/ports.ts'
import { kyselyOver, openSqlite } from '../../src/main/storage/dialects/sqlite.ts'
import { migrate } from '../../src/main/storage/migrate.ts'
import { MIGRATIONS } from '../../src/main/storage/migrations/index.ts'
import { storeFile } from '../../src/main/storage/place.ts'
import { aReading } from '../support/aReading.ts'
import {
  act,
  compareSignOff,
  enterSignOff,
  form,
  makeStore,
  pass,
  recheck,
  registerRow,
  removeTempDirs,
  reopen,
  tempDir,
  version,
} from './office.ts'

afterAll(removeTempDirs)

// One seed for the whole file, printed by fast-check with any failure; FC_SEED looks at another store.
const SEED = Number(process.env['FC_SEED'] ?? 20261022)
const CASES = 60
const ROWS = 120
const CLOSED = 40

/** Letters of every kind a paper may hold: common and rare ideographs, beyond the BMP, Latin, digits, marks of both widths, spaces. */
const LETTERS = [
  ...'关于做好今冬农村取暖安全工作的通知县乡镇政府办法一二三',
  ...'㐀㛃龘龥',
  ...'𠮷𡈽𪚥𬺓𰻝',
  ...'ABcdeＡｂ',
  ...'0129７８',
  ...'，。、；：？！“”《》〔〕()（）[]-—·…%*"\'',
  ' ',
  '　',
  '😀',
  '\ue005',
  '\ue0ff',
]
const letter = fc.constantFrom(...LETTERS)
const text = (most: number) => fc.string({ unit: letter, minLength: 1, maxLength: most })
const dayOf = fc
  .record({ y: fc.integer({ min: 2023, max: 2026 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }) })
  .map(({ y, m, d }): Day => day(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`))

/** A number in one of the writings people use. */
const numberText = fc
  .record({
    code: fc.constantFrom('云政办发', '云政发', '云发'),
    year: fc.integer({ min: 2023, max: 2026 }),
    serial: fc.integer({ min: 1, max: 130 }),
    brackets: fc.constantFrom('〔〕', '[]', '［］', '（）', '()', '【】'),
    nought: fc.boolean(),
    ordinal: fc.boolean(),
    wide: fc.boolean(),
  })
  .map(({ code, year, serial, brackets, nought, ordinal, wide }) => {
    const figure = `${nought ? '0' : ''}${serial}`
    const shown = wide ? figure.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : figure
    return `${code}${brackets[0]}${year}${brackets[1]}${ordinal ? '第' : ''}${shown}号`
  })

const paragraph = fc.oneof(
  { weight: 4, arbitrary: text(40) },
  { weight: 1, arbitrary: fc.tuple(text(12), numberText, text(12)).map((parts) => parts.join('')) },
)

/** A paper as the scan sees it: its texts, its unit, its day. */
interface Paper {
  readonly id: string
  readonly texts: readonly string[]
  readonly unit: string
  readonly day: Day
  readonly number: string | null
}

const UNITS = ['县教育局', '县水利局', '县𠮷镇人民政府']
const unit = fc.constantFrom(...UNITS)

interface World {
  readonly store: Store
  readonly dir: string
  readonly papers: Map<string, Paper>
  readonly rows: RegisterRow[]
}

/** A store of generated papers: rows, closed cases, cases with texts, some of them issued. */
async function aWorld(): Promise<World> {
  const dir = tempDir()
  const store = await makeStore(dir)
  const papers = new Map<string, Paper>()
  const draw = <T>(of: fc.Arbitrary<T>, n: number, more: number): T[] => fc.sample(of, { seed: SEED + more, numRuns: n })
  const rows = draw(fc.record({ title: text(24), unit, printDate: dayOf, numbered: fc.boolean() }), ROWS, 1).map((r, i) =>
    registerRow(i + 1, {
      id: `row-${i}`,
      seriesCode: r.numbered ? '云政发' : null,
      year: r.numbered ? 2025 : null,
      serial: r.numbered ? i + 1 : null,
      docNumber: r.numbered ? formatNumber({ seriesCode: '云政发', year: 2025, serial: i + 1 }) : null,
      title: r.title,
      unit: r.unit,
      printDate: r.printDate,
    }),
  )
  const closed = draw(
    fc.record({
      title: text(24),
      unit,
      decidedOn: dayOf,
      reason: paragraph,
      outcome: fc.constantFrom('refused', 'returned', 'merged', 'issued'),
    }),
    CLOSED,
    2,
  ).map((c, i): ClosedCase => ({ id: `closed-${i}`, reviewNo: `审〔2024〕${i + 1}`, docNumber: null, ...c }))
  await act(store, async (tx) => {
    await tx.record('register.imported', 'register', { source: '旧台账', rows })
    await tx.record('closedCases.imported', 'closed', { source: '旧台账', rows: closed })
  })
  for (const r of rows)
    papers.set(r.id, {
      id: r.id,
      texts: [r.docNumber ?? '', r.title, r.unit, r.issuer],
      unit: r.unit,
      day: r.printDate,
      number: r.docNumber,
    })
  for (const c of closed)
    if (c.outcome !== 'issued')
      papers.set(c.id, { id: c.id, texts: [c.title, c.unit, c.reviewNo, c.reason], unit: c.unit, day: c.decidedOn, number: null })
  const cases = draw(
    fc.record({ title: text(24), unit, reason: paragraph, submittedOn: dayOf, body: fc.array(paragraph, { maxLength: 12 }) }),
    CASES,
    3,
  )
  for (const [i, c] of cases.entries()) await openAs(store, papers, i, c)
  return { store, dir, papers, rows }
}

interface DrawnCase {
  readonly title: string
  readonly unit: string
  readonly reason: string
  readonly submittedOn: Day
  readonly body: readonly string[]
}

const sha = (caseNo: number, versionNo: number): string =>
  `${String(caseNo).padStart(4, '0')}${String(versionNo).padStart(4, '0')}`.padEnd(64, 'c')
const formOf = (c: DrawnCase) => ({ ...form(c.title), unit: c.unit, reason: c.reason })

function noteCase(papers: Map<string, Paper>, i: number, c: DrawnCase, row: RegisterRow | null = null): void {
  papers.set(`case-${i}`, {
    id: `case-${i}`,
    texts: [
      c.title,
      c.unit,
      `审〔2026〕${i}`,
      c.reason,
      ...c.body,
      ...(row ? [row.docNumber!, row.title, row.unit, row.issuer] : []),
    ],
    unit: c.unit,
    day: row?.printDate ?? c.submittedOn,
    number: row?.docNumber ?? null,
  })
}

async function openAs(store: Store, papers: Map<string, Paper>, i: number, c: DrawnCase): Promise<void> {
  await act(store, async (tx) => {
    await tx.saveReading(sha(i, 1), aReading({ title: null, to: [], signatures: [], date: null, body: c.body }))
    await tx.record('case.opened', `case-${i}`, {
      caseId: `case-${i}`,
      reviewNo: `审〔2026〕${i}`,
      form: formOf(c),
      submittedOn: c.submittedOn,
      version: version(1, sha(i, 1)),
    })
  })
  noteCase(papers, i, c)
}

/** As a person would read it: widths and brackets made one, spaces away, small letters. Not the program's own folding. */
const plain = (t: string): string =>
  t
    .replace(/[\s\u3000]/g, '')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[[({【]/g, '〔')
    .replace(/[\])}】]/g, '〕')
    .toLowerCase()

const printed = (t: string): string => plain(t).replace(/〔(\d{4})〕第?0*(\d{1,6})号/g, '〔$1〕$2号')
const seen = new Map<string, readonly string[]>()

/** Does the word stand in one of the texts, as they are written or with the numbers in them as they are printed? */
function stands(texts: readonly string[], word: string): boolean {
  const wanted = /^[^〔]+〔\d{4}〕第?\d+号$/.test(plain(word)) ? printed(word) : plain(word)
  return texts.some((t) => {
    const writings = seen.get(t) ?? [plain(t), printed(t)]
    seen.set(t, writings)
    return writings.some((w) => w.includes(wanted))
  })
}

type Asked = Pick<SearchAsked, 'words' | 'fromYear' | 'toYear' | 'unit'>
const scan = (papers: Iterable<Paper>, q: Asked): string[] =>
  [...papers]
    .filter((p) => q.unit === null || p.unit === q.unit)
    .filter((p) => q.fromYear === null || (p.day >= `${q.fromYear}-01-01` && p.day <= `${q.toYear}-12-31`))
    .filter((p) => q.words.every((w) => stands(p.texts, w)))
    .map((p) => p.id)
    .sort()

const idOf = (f: FoundPaper): string => (f.kind === 'row' ? f.row.id : f.kind === 'case' ? f.record.id : f.closed.id)
async function searched(store: Store, q: Asked): Promise<{ ids: string[]; total: number }> {
  const { found, total } = await store.read((r) => r.search({ ...q, sort: 'number', descending: false, offset: 0, limit: 1000 }))
  return { ids: found.map(idOf).sort(), total }
}

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.store.release())

const ANY = { fromYear: null, toYear: null, unit: null }

/** A piece of n letters out of one of the papers' texts, or nothing of the kind: both must be told apart. */
const pieceOf = (n: number) =>
  fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.boolean())
    .map(([p, t, at, changed]) => {
      const papers = [...world.papers.values()]
      const { texts } = papers[p % papers.length]!
      const letters = [...texts[t % texts.length]!]
      const piece = letters.slice(at % letters.length, (at % letters.length) + n)
      if (changed) piece[at % piece.length] = LETTERS[p % LETTERS.length]!
      return piece.join('')
    })
    .filter((s) => plain(s) !== '' && !/^[\s\u3000]*$/.test(s))

async function sameAsScan(q: Asked): Promise<void> {
  const expected = scan(world.papers.values(), q)
  expect(await searched(world.store, q), JSON.stringify(q)).toEqual({ ids: expected, total: expected.length })
}

const RUNS = { seed: SEED, numRuns: 100 }

describe(`every kind of search finds what an exhaustive scan finds (seed ${SEED})`, () => {
  it.each([1, 2, 3, 4, 8, 15])('%i letters', async (n) => {
    await fc.assert(
      fc.asyncProperty(pieceOf(n), (word) => sameAsScan({ ...ANY, words: [word] })),
      RUNS,
    )
  })

  it('each single letter there is', async () => {
    const letters = new Set(
      [...world.papers.values()].flatMap((p) => p.texts.flatMap((t) => [...t])).filter((c) => plain(c) !== ''),
    )
    expect(letters.size).toBeGreaterThan(80)
    for (const c of letters) await sameAsScan({ ...ANY, words: [c] })
  })

  it('letters beyond the BMP, alone and among others', async () => {
    for (const word of ['𠮷', '𰻝', '𠮷镇', '县𠮷', '县𠮷镇人民政府', '𠮶']) await sameAsScan({ ...ANY, words: [word] })
    expect((await searched(world.store, { ...ANY, words: ['县𠮷镇'] })).ids.length).toBeGreaterThan(0)
    // Half of a letter of two units is not a letter.
    expect((await searched(world.store, { ...ANY, words: ['𠮶镇'] })).ids).toEqual([])
  })

  it('numbers in any writing', async () => {
    await fc.assert(
      fc.asyncProperty(numberText, (number) => sameAsScan({ ...ANY, words: [number] })),
      RUNS,
    )
  })

  it('several words, all of which must occur', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieceOf(1), pieceOf(2), numberText), { minLength: 2, maxLength: 3 }), (words) =>
        sameAsScan({ ...ANY, words }),
      ),
      RUNS,
    )
  })

  it('years, alone and with words', async () => {
    const years = fc.integer({ min: 2022, max: 2027 })
    await fc.assert(
      fc.asyncProperty(years, years, fc.array(pieceOf(1), { maxLength: 1 }), (a, b, words) =>
        sameAsScan({ words, fromYear: Math.min(a, b), toYear: Math.max(a, b), unit: null }),
      ),
      RUNS,
    )
  })

  it('one unit only, as a drafter asks', async () => {
    await fc.assert(
      fc.asyncProperty(pieceOf(1), unit, (word, own) => sameAsScan({ ...ANY, words: [word], unit: own })),
      RUNS,
    )
  })

  it('nothing but spaces finds nothing', async () => {
    expect(await searched(world.store, { ...ANY, words: ['\u200b'] })).toEqual({ ids: [], total: 0 })
  })

  it('the register by its own search: the rows the rule finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(...[1, 2, 3, 5].map(pieceOf), numberText), async (search) => {
        const { rows, total } = await world.store.read((r) =>
          r.register({ search, sort: 'number', descending: false, offset: 0, limit: 1000 }),
        )
        const expected = world.rows.filter((row) => matchesSearch(row, search)).map((row) => row.id)
        expect(rows.map((row) => row.id).sort(), search).toEqual(expected.sort())
        expect(total).toBe(expected.length)
      }),
      RUNS,
    )
  })

  it('by number as a number, what has none after by day, newest first; pages join to the whole', async () => {
    const asked = { words: [], fromYear: 2000, toYear: 2100, unit: null, sort: 'number', descending: false } as const
    const { found, total } = await world.store.read((r) => r.search({ ...asked, offset: 0, limit: 1000 }))
    const serials = found.map((f) => parseNumber(world.papers.get(idOf(f))!.number ?? '')?.serial ?? null)
    const numbered = serials.filter((s) => s !== null)
    expect(numbered.length).toBeGreaterThan(20)
    expect(serials).toEqual([...numbered.toSorted((a, b) => a - b), ...Array(total - numbered.length).fill(null)])
    const days = found.slice(numbered.length).map((f) => world.papers.get(idOf(f))!.day)
    expect(days).toEqual(days.toSorted().reverse())
    const pages: FoundPaper[] = []
    for (let offset = 0; offset < total; offset += 37)
      pages.push(...(await world.store.read((r) => r.search({ ...asked, offset, limit: 37 }))).found)
    expect(pages.map(idOf)).toEqual(found.map(idOf))
  })
})

/** What the index holds, whatever the numbers of its documents: every document with its tokens in their order. */
function contents(dir: string): unknown[] {
  const raw: Database.Database = openSqlite(storeFile(dir), { create: false, exclusive: true })
  try {
    raw.exec(`create virtual table temp.tokens using fts5vocab(main, search_text, instance)`)
    return raw
      .prepare(
        `select kind, ref, listed, unit, day, series_code, year, serial,
           (select group_concat(term, ' ') from (select term from temp.tokens where doc = search_doc.id order by offset)) as letters
         from search_doc order by kind, ref`,
      )
      .all()
  } finally {
    raw.close()
  }
}

/** The store with its index taken away, opened again: the index is made from nothing. */
async function rebuilt(dir: string, spoil: string): Promise<unknown[]> {
  const copy = tempDir()
  cpSync(dir, copy, { recursive: true })
  const raw = openSqlite(storeFile(copy), { create: false, exclusive: true })
  raw.exec(spoil)
  raw.close()
  await (await reopen(copy)).release()
  return contents(copy)
}

describe('the index follows every change', () => {
  it('new text, changed form, number drawn, closed, imported: it is what it would be if made from nothing', async () => {
    const { dir, store, papers } = await aWorld()
    const changes = fc.sample(
      fc.record({
        i: fc.nat({ max: CASES - 1 }),
        what: fc.constantFrom('version', 'form', 'issue', 'refuse', 'import'),
        fresh: fc.record({
          title: text(24),
          unit,
          reason: paragraph,
          submittedOn: dayOf,
          body: fc.array(paragraph, { maxLength: 12 }),
        }),
      }),
      { seed: SEED + 9, numRuns: 80 },
    )
    const now = new Map<number, { state: 'open' | 'done'; versionNo: number; drawn: DrawnCase }>()
    let serial = 0
    for (const [n, { i, what, fresh }] of changes.entries()) {
      const id = `case-${i}`
      const known = now.get(i) ?? { state: 'open', versionNo: 1, drawn: drawnOf(papers.get(id)!) }
      if (what === 'import') {
        const row = registerRow(900 + n, { id: `late-${n}`, title: fresh.title, unit: fresh.unit })
        await act(store, (tx) => tx.record('register.imported', 'register', { source: '补录', rows: [row] }))
        papers.set(row.id, {
          id: row.id,
          texts: [row.docNumber!, row.title, row.unit, row.issuer],
          unit: row.unit,
          day: row.printDate,
          number: row.docNumber,
        })
      } else if (known.state === 'done') continue
      else if (what === 'version') {
        const versionNo = known.versionNo + 1
        await act(store, async (tx) => {
          await tx.saveReading(sha(i, versionNo), aReading({ title: null, to: [], signatures: [], date: null, body: fresh.body }))
          await tx.record('version.added', id, {
            caseId: id,
            version: version(versionNo, sha(i, versionNo)),
            stateBefore: 'reviewing',
          })
        })
        const drawn = { ...known.drawn, body: fresh.body }
        now.set(i, { ...known, versionNo, drawn })
        noteCase(papers, i, drawn)
      } else if (what === 'form') {
        const drawn = { ...known.drawn, title: fresh.title, unit: fresh.unit, reason: fresh.reason }
        await act(store, (tx) => tx.record('case.formChanged', id, { caseId: id, form: formOf(drawn) }))
        now.set(i, { ...known, drawn })
        noteCase(papers, i, drawn)
      } else if (what === 'refuse') {
        await act(store, (tx) =>
          tx.record('review.decided', id, {
            caseId: id,
            versionNo: known.versionNo,
            round: 1,
            decision: 'refuse',
            reasons: [{ itemId: null, text: '没有必要' }],
            answers: [],
            on: day('2026-10-22'),
          }),
        )
        now.set(i, { ...known, state: 'done' })
      } else {
        const row = registerRow(++serial, { id: `drawn-${i}`, caseId: id, title: known.drawn.title, unit: known.drawn.unit })
        await act(store, async (tx) => {
          await pass(tx, id, 1, known.versionNo)
          await enterSignOff(tx, id, known.versionNo)
          await compareSignOff(tx, id, true, known.versionNo)
          await recheck(tx, id, true, known.versionNo)
          await tx.record('number.drawn', id, { caseId: id, row })
        })
        now.set(i, { ...known, state: 'done' })
        noteCase(papers, i, known.drawn, row)
      }
      // What the change was about is found at once, and what it replaced no longer.
      const word = [...plain(fresh.title)].slice(0, 3).join('')
      if (word === '') continue
      const expected = scan(papers.values(), { ...ANY, words: [word] })
      expect(await searched(store, { ...ANY, words: [word] }), `change ${n}, ${what}`).toEqual({
        ids: expected,
        total: expected.length,
      })
    }
    await store.release()
    const followed = contents(dir)
    expect(followed.length).toBeGreaterThan(papers.size)
    for (const spoil of [
      "delete from meta where key = 'searchLetters'",
      "update meta set value = 'another writing' where key = 'searchLetters'",
      'delete from search_doc',
      "insert into search_text (search_text) values ('delete-all')",
      "delete from search_doc where kind = 'case' and ref = 'case-1'",
      "delete from search_text where rowid = (select id from search_doc where kind = 'closed' limit 1)",
    ])
      expect(await rebuilt(dir, spoil), spoil).toEqual(followed)
    // Changed behind the program's back: the triggers have noted it.
    const noted = (await rebuilt(dir, "update register set title = '改了标题' where id = 'row-7'")) as {
      ref: string
      letters: string
    }[]
    expect(noted.filter((d, n) => d.letters !== (followed[n] as { letters: string }).letters).map((d) => d.ref)).toEqual([
      'row-7',
    ])
  })

  it('a store from before the search is found whole once it is opened', async () => {
    const dir = tempDir()
    const raw = openSqlite(storeFile(dir), { create: true, exclusive: true })
    const before = MIGRATIONS.slice(
      0,
      MIGRATIONS.findIndex((m) => m.name === '0004-search'),
    )
    await migrate(raw, kyselyOver(raw), before)
    raw.exec(`insert into meta values ('storeId', 'old'), ('kind', 'real');
      insert into closed_case (id, review_no, title, unit, outcome, decided_on, reason, doc_number)
        values ('k', '审〔2024〕1', '关于评选的通知', '县教育局', 'refused', '2024-05-06', '没有𠮷必要', null)`)
    raw.close()
    const store = await reopen(dir)
    expect((await searched(store, { ...ANY, words: ['有𠮷必', '评选'] })).ids).toEqual(['k'])
    await store.release()
  })

  it('a change that is taken back leaves no letters', async () => {
    const before = await searched(world.store, { ...ANY, words: ['绝无仅有'] })
    await expect(
      world.store.write({ id: null, name: '程序' }, null, async (tx) => {
        await tx.record('register.imported', 'r', { source: 's', rows: [registerRow(77, { id: 'gone', title: '绝无仅有' })] })
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    expect(await searched(world.store, { ...ANY, words: ['绝无仅有'] })).toEqual(before)
  })
})

/** The drawn case behind a paper, by the order its texts were noted in. */
function drawnOf({ texts, unit: of, day: submittedOn }: Paper): DrawnCase {
  const [title, , , reason, ...body] = texts
  return { title: title!, unit: of, reason: reason!, submittedOn, body }
}
