/** 会签 and its reminders, signatures of co-issuers. Frozen once shipped. */
import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `create table countersign_ask (seq integer not null, case_id text not null, version_no integer not null, unit text not null, on_day text not null,
     due_on text not null, by_name text not null, withdrawn text, primary key (seq, unit)) strict`,
  `create index countersign_ask_case on countersign_ask (case_id)`,
  `create index countersign_ask_unit on countersign_ask (unit)`,
  `create table countersign_opinion (seq integer primary key, case_id text not null, version_no integer not null, unit text not null,
     stance text not null, text text not null, signed_by text not null, on_day text not null, file text, origin text not null,
     by_name text not null, at text not null, settled text) strict`,
  `create index countersign_opinion_case on countersign_opinion (case_id)`,
  `create table countersign_urge (seq integer primary key, case_id text not null, unit text not null, n integer not null,
     overdue_days integer not null, on_day text not null) strict`,
  `create index countersign_urge_case on countersign_urge (case_id)`,
  `create table co_sign (seq integer primary key, case_id text not null, version_no integer not null, organ text not null, signer text not null,
     post text not null, opinion text not null, signed_on text not null, scan text not null, entered_by text not null,
     entered_by_name text not null, status text not null, compared_by_name text, note text not null) strict`,
  `create index co_sign_case on co_sign (case_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
