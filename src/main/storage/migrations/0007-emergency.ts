/** 紧急放行 with its 补审, 值班替岗 with what was done in it, 抽查复审, and texts that are still being written. Frozen once shipped. */
import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `create table emergency (seq integer primary key, case_id text not null, version_no integer not null, reason text not null, basis text not null,
     leader text not null, status text not null, proposed_by text not null, proposed_by_name text not null, proposed_at text not null,
     withdrawn_by_name text, withdrawn_at text, withdrawn_reason text, confirmed_by text, confirmed_by_name text, confirmed_at text,
     confirmed_on text, due_on text, unmet text, fits integer, review_text text, reviewed_by text, reviewed_by_name text, reviewed_at text,
     reviewed_on text) strict`,
  `create index emergency_case on emergency (case_id)`,
  `create index emergency_confirmed on emergency (confirmed_on)`,
  `create table duty_refusal (seq integer primary key, case_id text not null, version_no integer not null, step text not null, why text not null,
     by_id text not null, by_name text not null, at text not null, on_day text not null) strict`,
  `create index duty_refusal_day on duty_refusal (on_day)`,
  `create table stand_in (id text primary key, seq integer not null, person_id text not null, person_name text not null, role text not null,
     reason text not null, from_day text not null, until_day text not null, status text not null, proposed_by text not null,
     proposed_by_name text not null, proposed_at text not null, confirmed_by_name text, confirmed_at text, ended_by_name text, ended_at text,
     end_reason text) strict`,
  `create index stand_in_person on stand_in (person_id, status)`,
  `create table stand_in_use (seq integer primary key, stand_in_id text not null, role text not null, operation text not null,
     first_seq integer not null, last_seq integer not null, on_day text not null) strict`,
  `create index stand_in_use_span on stand_in_use (first_seq, last_seq)`,
  `create table sample (id text primary key, month text not null unique, seed text not null, pool_size integer not null, drawn_by_name text not null,
     at text not null) strict`,
  `create table sample_case (sample_id text not null, n integer not null, case_id text not null, round integer not null, answers text, by_id text,
     by_name text, at text, primary key (sample_id, n)) strict`,
  `create table sample_settlement (sample_id text not null, n integer not null, item_id text not null, stands text not null, note text not null,
     by_name text not null, at text not null, primary key (sample_id, n, item_id)) strict`,
  `create table working_text (key text not null, person_id text not null, json text not null, at text not null, primary key (key, person_id)) strict`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
