/** Decisions that say where a case goes and what load was looked at, papers beside the sheet, the choice of a carrier. Frozen once shipped. */
import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `alter table decision add column target text`,
  `alter table decision add column load text`,
  `create table paper (seq integer primary key, subject text not null, case_id text, kind text not null, n integer not null, title text not null,
     file text not null, by_name text not null, at text not null, unique (subject, kind, n)) strict`,
  `create index paper_case on paper (case_id)`,
  `create table carrier_choice (seq integer primary key, case_id text not null, choice text not null, reason text not null, by_name text not null,
     at text not null) strict`,
  `create index carrier_choice_case on carrier_choice (case_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
