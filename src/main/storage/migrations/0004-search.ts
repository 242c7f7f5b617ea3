/**
 * The search: what is to be found (`search_doc`), its letters (`search_text`), and what has changed since (`search_dirty`). A working
 * copy: made from the projected tables and the readings, and remade from them at will. Triggers note whatever changes, whoever
 * changes it; the letters follow before the transaction ends. Frozen once shipped. Imports nothing of ours.
 */
import { sql, type Kysely } from 'kysely'

const TABLES = [
  `create table search_doc (id integer primary key, kind text not null, ref text not null, listed integer not null, unit text not null,
     day text not null, series_code text, year integer, serial integer, unique (kind, ref)) strict`,
  `create index search_doc_day on search_doc (day)`,
  `create table search_dirty (kind text not null, ref text not null, primary key (kind, ref)) strict, without rowid`,
  `create virtual table search_text using fts5 (letters, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii')`,
]

const MAIN_FILE = `case when json_valid(payload) then json_extract(payload, '$.main.sha256') end`
// Not "or ignore": a statement with a conflict clause of its own would put that in place of the trigger's.
const unlessNoted = (kind: string, ref: string): string =>
  `not exists (select 1 from search_dirty where kind = '${kind}' and ref = ${ref})`
const dirty = (kind: string, ref: string): string =>
  `insert into search_dirty select '${kind}', ${ref} where ${unlessNoted(kind, ref)};`
const caseOf = (row: string): string =>
  `insert into search_dirty select 'case', ${row}.case_id where ${row}.case_id is not null and ${unlessNoted('case', `${row}.case_id`)};`

const TRIGGERS = [
  // The register in the order it is shown, both ways: what has no number always comes after.
  `create index register_up on register (serial is null, year, series_code, serial, print_date, id)`,
  `create index register_down on register (serial is null, year desc, series_code, serial desc, print_date desc, id desc)`,
  `create index register_case on register (case_id) where case_id is not null`,
  `create index draft_version_main on draft_version (${MAIN_FILE})`,
  `create trigger search_register_new after insert on register begin ${dirty('row', 'new.id')} ${caseOf('new')} end`,
  `create trigger search_register_changed after update on register begin ${dirty('row', 'new.id')} ${caseOf('new')} ${caseOf('old')} end`,
  `create trigger search_register_gone after delete on register begin ${dirty('row', 'old.id')} ${caseOf('old')} end`,
  `create trigger search_case_new after insert on case_file begin ${dirty('case', 'new.id')} end`,
  `create trigger search_case_changed after update of title, unit, reason, review_no, version_no, doc_number, submitted_on on case_file
     begin ${dirty('case', 'new.id')} end`,
  `create trigger search_case_gone after delete on case_file begin ${dirty('case', 'old.id')} end`,
  `create trigger search_closed_new after insert on closed_case begin ${dirty('closed', 'new.id')} end`,
  `create trigger search_closed_changed after update on closed_case begin ${dirty('closed', 'new.id')} end`,
  `create trigger search_closed_gone after delete on closed_case begin ${dirty('closed', 'old.id')} end`,
  `create trigger search_version_new after insert on draft_version begin ${dirty('case', 'new.case_id')} end`,
  `create trigger search_version_changed after update on draft_version begin ${dirty('case', 'new.case_id')} end`,
  ...['insert', 'update'].map(
    (event) => `create trigger search_reading_${event} after ${event} on reading begin
      insert into search_dirty select distinct 'case', case_id from draft_version
        where ${MAIN_FILE} = new.sha256 and ${unlessNoted('case', 'case_id')}; end`,
  ),
]

/** What the store holds already is found once it has been opened by a program that searches. */
const OLD_ROWS = [
  `insert into search_dirty select 'row', id from register`,
  `insert into search_dirty select 'case', id from case_file`,
  `insert into search_dirty select 'closed', id from closed_case`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...TRIGGERS, ...OLD_ROWS]) await sql.raw(statement).execute(db)
}
