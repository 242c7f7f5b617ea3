/**
 * Keeps what is found in step with what is recorded. Triggers note in `search_dirty` which documents a change touched; before the
 * transaction ends they are made anew here from the projected tables and the readings. So whichever act changed them, and whoever
 * added that act, the search knows. A working copy: it can always be made from nothing.
 */
import type { DraftReading } from '#domain/draft'
import { formatNumber, parseNumber, type DocNumber } from '#domain/numbering'
import { numberOf, type RegisterRow } from '#domain/register'
import { searchRuns } from '#domain/searchQuery'
import { begin, commit, inList, rollback, type Db } from './dialects/sqlite.ts'
import { dropAllLetters, dropLetters, LETTERS_VERSION, lettersAreWhole, mainFileOf, putLetters } from './dialects/sqliteSearch.ts'
import { registerOf } from './rows.ts'

type DocKind = 'row' | 'case' | 'closed'

interface Doc {
  /** Has a line of its own in the search; the register's row of a case does not, its case stands for both. */
  readonly listed: boolean
  readonly unit: string
  readonly day: string
  readonly number: DocNumber | null
  readonly texts: readonly (string | null)[]
}

/** Not the comments: they are the office talking to itself. */
export const isSearched = (p: DraftReading['paragraphs'][number]): boolean => p.part !== 'comment'

/** What was read from the main file of the case's current version; null when nothing was. */
export async function currentReading(db: Db, caseId: string): Promise<DraftReading | null> {
  const row = await db
    .selectFrom('case_file')
    .innerJoin('draft_version', (on) =>
      on.onRef('draft_version.case_id', '=', 'case_file.id').onRef('draft_version.version_no', '=', 'case_file.version_no'),
    )
    .innerJoin('reading', (on) => on.on('reading.sha256', '=', mainFileOf('draft_version.payload')))
    .select('reading.json')
    .where('case_file.id', '=', caseId)
    .executeTakeFirst()
  return row ? (JSON.parse(row.json) as DraftReading) : null
}

type Made = Promise<Map<string, Doc>>

/** Documents as they are now; one that is gone is missing from the answer. */
const MAKE: { readonly [K in DocKind]: (db: Db, refs: readonly string[]) => Made } = {
  row: async (db, refs) => {
    const stored = await db.selectFrom('register').selectAll().where(inList('id', refs)).execute()
    return new Map(stored.map(registerOf).map((row) => [row.id, docOfRow(row)]))
  },
  case: async (db, refs) => {
    const docs = new Map<string, Doc>()
    for (const stored of await db.selectFrom('case_file').selectAll().where(inList('id', refs)).execute()) {
      const printed = await db.selectFrom('register').selectAll().where('case_id', '=', stored.id).executeTakeFirst()
      const row = printed && docOfRow(registerOf(printed))
      const reading = await currentReading(db, stored.id)
      docs.set(stored.id, {
        listed: true,
        unit: stored.unit,
        day: row?.day ?? stored.submitted_on,
        number: row ? row.number : parseNumber(stored.doc_number ?? ''),
        texts: [
          stored.title,
          stored.unit,
          stored.review_no,
          stored.doc_number,
          stored.reason,
          ...(row?.texts ?? []),
          ...(reading?.paragraphs.filter(isSearched).map((p) => p.text) ?? []),
        ],
      })
    }
    return docs
  },
  closed: async (db, refs) => {
    const stored = await db.selectFrom('closed_case').selectAll().where(inList('id', refs)).execute()
    return new Map(
      stored.map((c) => [
        c.id,
        {
          // What was issued stands in the register.
          listed: c.outcome !== 'issued',
          unit: c.unit,
          day: c.decided_on,
          number: parseNumber(c.doc_number ?? ''),
          texts: [c.title, c.unit, c.review_no, c.doc_number, c.reason],
        },
      ]),
    )
  },
}

function docOfRow(row: RegisterRow): Doc {
  const number = numberOf(row)
  const texts = [row.docNumber, row.title, row.unit, row.issuer, number && formatNumber(number)]
  return { listed: row.caseId === null, unit: row.unit, day: row.printDate, number, texts }
}

async function makeDocs(db: Db, kind: DocKind, refs: readonly string[]): Promise<void> {
  const docs = await MAKE[kind](db, refs)
  const known = await db
    .selectFrom('search_doc')
    .select(['id', 'ref'])
    .where('kind', '=', kind)
    .where(inList('ref', refs))
    .execute()
  await dropLetters(
    db,
    known.map((k) => k.id),
  )
  const gone = known.filter((k) => !docs.has(k.ref)).map((k) => k.ref)
  await db.deleteFrom('search_doc').where('kind', '=', kind).where(inList('ref', gone)).execute()
  if (docs.size === 0) return
  const made = await db
    .insertInto('search_doc')
    .values(
      [...docs].map(([ref, { listed, unit, day, number }]) => ({
        kind,
        ref,
        listed: listed ? 1 : 0,
        unit,
        day,
        series_code: number?.seriesCode ?? null,
        year: number?.year ?? null,
        serial: number?.serial ?? null,
      })),
    )
    .onConflict((c) =>
      c.columns(['kind', 'ref']).doUpdateSet((eb) => ({
        listed: eb.ref('excluded.listed'),
        unit: eb.ref('excluded.unit'),
        day: eb.ref('excluded.day'),
        series_code: eb.ref('excluded.series_code'),
        year: eb.ref('excluded.year'),
        serial: eb.ref('excluded.serial'),
      })),
    )
    .returning(['id', 'ref'])
    .execute()
  await putLetters(
    db,
    made.map(({ id, ref }) => ({ id, runs: [...new Set(searchRuns(docs.get(ref)!.texts.filter((t) => t !== null)))] })),
  )
}

/** Documents made in one go: enough to save time, few enough for one statement. */
const TOGETHER = 500

/** Inside a transaction: makes anew what has changed. @returns how many documents; at most `most` */
export async function followChanges(db: Db, most = Number.MAX_SAFE_INTEGER): Promise<number> {
  let followed = 0
  while (followed < most) {
    const dirty = await db
      .selectFrom('search_dirty')
      .selectAll()
      .orderBy('kind')
      .limit(Math.min(TOGETHER, most - followed))
      .execute()
    if (dirty.length === 0) break
    const { kind } = dirty[0]!
    const refs = dirty.filter((d) => d.kind === kind).map((d) => d.ref)
    await makeDocs(db, kind as DocKind, refs)
    await db.deleteFrom('search_dirty').where('kind', '=', kind).where(inList('ref', refs)).execute()
    followed += refs.length
  }
  return followed
}

/** The index from nothing. Interrupted, it goes on at the next opening. */
export async function rebuildSearch(db: Db): Promise<void> {
  await inTransaction(db, async (c) => {
    await dropAllLetters(c)
    await c.deleteFrom('search_doc').execute()
    await c.deleteFrom('search_dirty').execute()
    for (const [kind, table] of [
      ['row', 'register'],
      ['case', 'case_file'],
      ['closed', 'closed_case'],
    ] as const)
      await c
        .insertInto('search_dirty')
        .columns(['kind', 'ref'])
        .expression(c.selectFrom(table).select((eb) => [eb.val<string>(kind).as('kind'), 'id as ref']))
        .execute()
    const made = { key: LETTERS_KEY, value: LETTERS_VERSION }
    await c
      .insertInto('meta')
      .values(made)
      .onConflict((x) => x.column('key').doUpdateSet({ value: made.value }))
      .execute()
  })
  await catchUp(db)
}

const LETTERS_KEY = 'searchLetters'
const BATCH = 1000

async function catchUp(db: Db): Promise<void> {
  while ((await inTransaction(db, (c) => followChanges(c, BATCH))) === BATCH);
}

/** Whether the index is of this program's making and complete, apart from what is noted as changed. */
async function isWhole(db: Db): Promise<boolean> {
  const made = await db.selectFrom('meta').select('value').where('key', '=', LETTERS_KEY).executeTakeFirst()
  if (made?.value !== LETTERS_VERSION || !(await lettersAreWhole(db))) return false
  for (const [kind, table] of [
    ['row', 'register'],
    ['case', 'case_file'],
    ['closed', 'closed_case'],
  ] as const) {
    const missing = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('id', 'not in', db.selectFrom('search_doc').select('ref').where('kind', '=', kind))
      .where('id', 'not in', db.selectFrom('search_dirty').select('ref').where('kind', '=', kind))
      .executeTakeFirstOrThrow()
    if (Number(missing.n) > 0) return false
  }
  return true
}

/** On opening: a store that was migrated, or whose index is missing, of another making or behind, gets it made. @returns what was done */
export async function bringSearchUpToDate(db: Db): Promise<'whole' | 'caughtUp' | 'rebuilt'> {
  if (!(await isWhole(db))) {
    await rebuildSearch(db)
    return 'rebuilt'
  }
  const behind = await db.selectFrom('search_dirty').select('ref').limit(1).executeTakeFirst()
  if (!behind) return 'whole'
  await catchUp(db)
  return 'caughtUp'
}

const inTransaction = async <T>(db: Db, fn: (c: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (c) => {
    await begin(c)
    try {
      const value = await fn(c)
      await commit(c)
      return value
    } catch (error) {
      await rollback(c).catch(() => undefined)
      throw error
    }
  })
