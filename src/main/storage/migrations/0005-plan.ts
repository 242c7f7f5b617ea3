/** The plan of the year, off-plan requests, written explanations, what falls on the townships, 督检考报备. Frozen once shipped. */
import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `create table plan_item (id text primary key, year integer not null, ref text not null unique, item text not null, added_at text not null,
     added_seq integer not null, place integer not null, withdrawn text) strict`,
  `create index plan_item_year on plan_item (year, added_seq, place)`,
  `create table off_plan (id text primary key, ref text not null unique, case_id text, request text not null, decision text,
     by_name text not null, at text not null, seq integer not null) strict`,
  `create table explanation (seq integer primary key, series_code text not null, year integer not null, made text not null, by_name text not null,
     at text not null) strict`,
  `create table load_item (id text primary key, kind text not null, ref text not null, item text not null, from_day text not null, to_day text not null, seq integer not null,
     place integer not null) strict`,
  `create index load_item_days on load_item (from_day, to_day)`,
  `create table inspection_request (id text primary key, ref text not null unique, case_id text not null, request text not null, decision text,
     by_name text not null, at text not null, seq integer not null) strict`,
  `create index inspection_request_case on inspection_request (case_id)`,
  `create table load_seen (case_id text not null, version_no integer not null, by_id text not null, seen text not null, at text not null,
     primary key (case_id, version_no, by_id)) strict`,
  `create table explanation_draft (series_code text not null, year integer not null, text text not null, by_name text not null, at text not null,
     primary key (series_code, year)) strict`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
