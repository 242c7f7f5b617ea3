/** Tables as stored: text and integer columns only, booleans 0/1, JSON as text, times UTC, days YYYY-MM-DD. */
import type { Generated } from 'kysely'

export interface Schema {
  meta: { key: string; value: string }
  ledger: {
    seq: number
    at: string
    person_id: string | null
    person_name: string
    act: string
    subject: string
    payload: string
    prev: string
    hash: string
  }
  command: { id: string; operation: string; input_hash: string; outcome: string; seq: number }

  // Projections: written only by projections.ts, from a ledger entry; verify rebuilds and compares them.
  person: { id: string; login: string; name: string; unit: string; title: string; roles: string; disabled: number }
  setting: { key: string; value: string; version: number }
  case_file: {
    id: string
    review_no: string
    year: number
    no: number
    title: string
    unit: string
    reason: string
    form: string
    state: string
    version_no: number
    round: number
    submitted_on: string
    submitted_by: string
    decided_on: string | null
    doc_number: string | null
    version: number
  }
  draft_version: {
    case_id: string
    version_no: number
    payload: string
    added_by: string
    added_by_name: string
    added_at: string
  }
  decision: {
    case_id: string
    round: number
    version_no: number
    decision: string
    reasons: string
    answers: string
    by_id: string
    by_name: string
    at: string
    on_day: string
    voided_by_version: number | null
  }
  override_item: {
    seq: number
    case_id: string
    version_no: number
    item_id: string
    level: string
    reason: string
    by_name: string
    at: string
  }
  sign_off: {
    seq: number
    case_id: string
    version_no: number
    signer: string
    post: string
    opinion: string
    signed_on: string
    scan: string
    entered_by: string
    entered_by_name: string
    entered_at: string
    compared_by: string | null
    compared_by_name: string | null
    compared_at: string | null
    status: string
    note: string
  }
  recheck: {
    seq: number
    case_id: string
    version_no: number
    final: string
    same: number
    differences: string
    by_name: string
    at: string
  }
  sheet_print: {
    seq: number
    case_id: string
    stage: string
    n: number
    version_no: number
    passed: number
    reason: string
    file: string
    by_name: string
    at: string
  }
  number: { series_code: string; year: number; serial: number; state: string; case_id: string | null; reason: string; at: string }
  register: {
    id: string
    series_code: string | null
    year: number | null
    serial: number | null
    doc_number: string | null
    title: string
    unit: string
    issuer: string
    co_issuers: string
    doc_kind: string | null
    carrier: string
    direction: string
    normative_kind: string
    in_plan: string | null
    document_date: string
    print_date: string
    recipients: string
    copies: number
    case_id: string | null
    origin: string
    status: string
    voided_on: string | null
    void_reason: string | null
    /** Number, title, unit and issuer, folded as `#domain/register` folds what is searched for. */
    search_text: string
  }
  closed_case: {
    id: string
    review_no: string
    title: string
    unit: string
    outcome: string
    decided_on: string
    reason: string
    doc_number: string | null
  }
  library_item: {
    id: string
    kind: string
    title: string
    doc_number: string | null
    issuer: string
    issued_on: string | null
    status: string
    status_source: string
    file: string | null
    register_id: string | null
  }

  // Working copies: no acts, not compared.
  answer_draft: {
    case_id: string
    version_no: number
    item_id: string
    value: string
    reason: string
    evidence: string
    settled_by: string
    by_id: string
    at: string
  }
  reading: { sha256: string; json: string }
  /** Texts that drafts are compared with; the index of their fingerprints is in dialects. */
  similar_text: { id: Generated<number>; source: string; source_id: string; sha256: string; paragraphs: string }
  /** Fingerprints of the texts that came last; the others' are in the index, which dialects know. */
  similar_fresh: { print: number; text: number }
  /** In how many texts the sentences of a counter stand (domain/similarity/stock); below 0 the totals. */
  similar_sentence: { slot: number; texts: number }
  credential: {
    person_id: string
    phc: string
    failures: number
    locked_until: string | null
    locks: number
    must_change: number
  }
  session: { token_hash: string; person_id: string; started_at: string; last_seen_at: string }
}

/** Every projected table with the columns that order its rows, for the comparison in verify. */
export const PROJECTIONS = {
  person: ['id'],
  setting: ['key'],
  case_file: ['id'],
  draft_version: ['case_id', 'version_no'],
  decision: ['case_id', 'round'],
  override_item: ['seq'],
  sign_off: ['seq'],
  recheck: ['seq'],
  sheet_print: ['seq'],
  number: ['series_code', 'year', 'serial'],
  register: ['id'],
  closed_case: ['id'],
  library_item: ['id'],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>
