/** The letters of the search index in SQLite's FTS5: put, taken away, counted, matched. Another engine brings its own file. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { matchOf, tokensOf } from './bigrams.ts'
import type { Db } from './sqlite.ts'

/** Kept in `meta`: an index made by another writing of the letters is made anew. */
export const LETTERS_VERSION = 'fts5-bigrams-1'

/** @param docs their runs folded, none empty */
export async function putLetters(
  db: Db,
  docs: readonly { readonly id: number; readonly runs: readonly string[] }[],
): Promise<void> {
  const letters = JSON.stringify(docs.map(({ id, runs }) => [id, tokensOf(runs)]))
  await sql`insert into search_text (rowid, letters)
    select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${letters})`.execute(db)
}

export async function dropLetters(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from search_text where rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
}

export async function dropAllLetters(db: Db): Promise<void> {
  await sql`insert into search_text (search_text) values ('delete-all')`.execute(db)
}

/** Whether every document has its letters and no letters are without a document. */
export async function lettersAreWhole(db: Db): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select
    (select count(*) from search_doc where id not in (select id from search_text_docsize))
    + (select count(*) from search_text_docsize where id not in (select id from search_doc)) as n`.execute(db)
  return rows[0]?.n === 0
}

/** The documents, by `column`, in which every needle stands. @param needles at least one, folded, none empty */
export const holdsAll = (column: string, needles: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select rowid from search_text where search_text match ${matchOf(needles)})`

/** Rows of the register in which every needle stands. The plus keeps the engine from reading all rows of the kind first. */
export const rowHoldsAll = (column: string, needles: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select ref from search_doc where +kind = 'row' and ${holdsAll('search_doc.id', needles)})`

/** SHA-256 of the main file a version's payload names. As `draft_version_main` is written, so that the index serves. */
export const mainFileOf = (column: string): RawBuilder<string> =>
  sql<string>`case when json_valid(${sql.ref(column)}) then json_extract(${sql.ref(column)}, '$.main.sha256') end`
