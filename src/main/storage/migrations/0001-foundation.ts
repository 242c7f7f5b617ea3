/** Frozen once shipped: later changes are new files. Imports nothing of ours. */
import { sql, type Kysely } from 'kysely'

const TABLES = [
  `create table meta (key text primary key, value text not null) strict`,
  `create table ledger (seq integer primary key, at text not null, person_id text, person_name text not null, act text not null,
     subject text not null, payload text not null, prev text not null, hash text not null unique) strict`,
  `create index ledger_subject on ledger (subject, seq)`,
  `create index ledger_act on ledger (act, seq)`,
  `create table command (id text primary key, operation text not null, input_hash text not null, outcome text not null, seq integer not null) strict`,
  `create table person (id text primary key, login text not null unique, name text not null, unit text not null, title text not null,
     roles text not null, disabled integer not null) strict`,
  `create table setting (key text primary key, value text not null, version integer not null) strict`,
  `create table case_file (id text primary key, review_no text not null unique, year integer not null, no integer not null, title text not null,
     unit text not null, reason text not null, form text not null, state text not null, version_no integer not null, round integer not null, submitted_on text not null,
     submitted_by text not null, decided_on text, doc_number text, version integer not null) strict`,
  `create index case_state on case_file (state, submitted_on)`,
  `create table draft_version (case_id text not null, version_no integer not null, payload text not null, added_by text not null,
     added_by_name text not null, added_at text not null, primary key (case_id, version_no)) strict`,
  `create table decision (case_id text not null, round integer not null, version_no integer not null, decision text not null, reasons text not null,
     answers text not null, by_id text not null, by_name text not null, at text not null, on_day text not null, voided_by_version integer,
     primary key (case_id, round)) strict`,
  `create index decision_day on decision (on_day)`,
  `create table override_item (seq integer primary key, case_id text not null, version_no integer not null, item_id text not null, level text not null,
     reason text not null, by_name text not null, at text not null) strict`,
  `create table sign_off (seq integer primary key, case_id text not null, version_no integer not null, signer text not null, post text not null,
     opinion text not null, signed_on text not null, scan text not null, entered_by text not null, entered_by_name text not null, entered_at text not null,
     compared_by text, compared_by_name text, compared_at text, status text not null, note text not null) strict`,
  `create table recheck (seq integer primary key, case_id text not null, version_no integer not null, final text not null, same integer not null,
     differences text not null, by_name text not null, at text not null) strict`,
  `create table sheet_print (seq integer primary key, case_id text not null, stage text not null, n integer not null, version_no integer not null,
     passed integer not null, reason text not null, file text not null, by_name text not null, at text not null, unique (case_id, stage, n)) strict`,
  `create table number (series_code text not null, year integer not null, serial integer not null, state text not null, case_id text,
     reason text not null, at text not null, primary key (series_code, year, serial)) strict`,
  `create unique index number_case on number (case_id) where case_id is not null`,
  `create table register (id text primary key, series_code text, year integer, serial integer, doc_number text, title text not null, unit text not null,
     issuer text not null, co_issuers text not null, doc_kind text, carrier text not null, direction text not null, normative_kind text not null,
     in_plan text, document_date text not null, print_date text not null, recipients text not null, copies integer not null, case_id text,
     origin text not null, status text not null, voided_on text, void_reason text, search_text text not null) strict`,
  `create unique index register_number on register (series_code, year, serial) where serial is not null`,
  `create index register_printed on register (print_date, id)`,
  `create index register_unit on register (unit, print_date)`,
  `create table closed_case (id text primary key, review_no text not null, title text not null, unit text not null, outcome text not null,
     decided_on text not null, reason text not null, doc_number text) strict`,
  `create table answer_draft (case_id text not null, version_no integer not null, item_id text not null, value text not null, reason text not null,
     evidence text not null, settled_by text not null, by_id text not null, at text not null, primary key (case_id, version_no, item_id)) strict`,
  `create table reading (sha256 text primary key, json text not null) strict`,
  `create table credential (person_id text primary key, phc text not null, failures integer not null, locked_until text, locks integer not null,
     must_change integer not null) strict`,
  `create table session (token_hash text primary key, person_id text not null, started_at text not null, last_seen_at text not null) strict`,
]

/** The ledger only grows, at its end, onto its own last hash: also against REPLACE, which deletes without a delete trigger's leave. */
const GUARDS = [
  `create trigger ledger_no_update before update on ledger begin select raise(abort, 'the ledger is never changed'); end`,
  `create trigger ledger_no_delete before delete on ledger begin select raise(abort, 'the ledger is never shortened'); end`,
  `create trigger ledger_next before insert on ledger
     when new.seq <> coalesce((select max(seq) from ledger), 0) + 1
       or new.prev <> coalesce((select hash from ledger order by seq desc limit 1), '0000000000000000000000000000000000000000000000000000000000000000')
     begin select raise(abort, 'the ledger grows at its end only'); end`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...GUARDS]) await sql.raw(statement).execute(db)
}
