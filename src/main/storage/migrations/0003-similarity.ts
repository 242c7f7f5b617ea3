/** Frozen once shipped: later changes are new files. Imports nothing of ours. */
import { sql, type Kysely } from 'kysely'

const TABLES = [
  `create table library_item (id text primary key, kind text not null, title text not null, doc_number text, issuer text not null,
     issued_on text, status text not null, status_source text not null, file text, register_id text) strict`,
  `create index library_register on library_item (register_id) where register_id is not null`,

  // Working copies from here on: made again from the texts that were read. A text's rowid is its number in the index of fingerprints.
  `create table similar_text (id integer primary key autoincrement, source text not null, source_id text not null, sha256 text not null,
     paragraphs text not null, unique (source, source_id)) strict`,
  `create table similar_sentence (slot integer primary key, texts integer not null) strict`,
  `create table similar_fresh (print integer not null, text integer not null, primary key (print, text)) strict, without rowid`,
  `create index similar_fresh_text on similar_fresh (text)`,
  `create virtual table similar_print using fts5(prints, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
  `create virtual table similar_posting using fts5vocab(similar_print, instance)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
