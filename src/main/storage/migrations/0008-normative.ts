/** The 规范性文件 route: its acts as they stand, and the opinion a reviewer is still writing. Frozen once shipped. */
import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `create table legal_record (seq integer primary key, case_id text not null, version_no integer not null, act text not null, payload text not null,
     opinion_no text, by_id text not null, by_name text not null, at text not null, voided_by_version integer) strict`,
  `create index legal_record_case on legal_record (case_id, seq)`,
  `create index legal_record_opinion on legal_record (opinion_no) where opinion_no is not null`,
  `create table opinion_draft (case_id text not null, by_id text not null, json text not null, at text not null, primary key (case_id, by_id)) strict`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
