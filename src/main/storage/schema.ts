/**
 * Over 300 lines on purpose: every table in one list, beside the migrations that make them.
 *
 * Tables as stored: text and integer columns only, booleans 0/1, JSON as text, times UTC, days YYYY-MM-DD.
 */
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
    target: string | null
    load: string | null
  }
  paper: {
    seq: number
    subject: string
    case_id: string | null
    kind: string
    n: number
    title: string
    file: string
    by_name: string
    at: string
  }
  carrier_choice: { seq: number; case_id: string; choice: string; reason: string; by_name: string; at: string }
  countersign_ask: {
    seq: number
    case_id: string
    version_no: number
    unit: string
    on_day: string
    due_on: string
    by_name: string
    /** {reason, byName} */
    withdrawn: string | null
  }
  countersign_opinion: {
    seq: number
    case_id: string
    version_no: number
    unit: string
    stance: string
    text: string
    signed_by: string
    on_day: string
    file: string | null
    origin: string
    by_name: string
    at: string
    /** {how, byName} */
    settled: string | null
  }
  countersign_urge: { seq: number; case_id: string; unit: string; n: number; overdue_days: number; on_day: string }
  co_sign: {
    seq: number
    case_id: string
    version_no: number
    organ: string
    signer: string
    post: string
    opinion: string
    signed_on: string
    scan: string
    entered_by: string
    entered_by_name: string
    status: string
    compared_by_name: string | null
    note: string
  }
  emergency: {
    seq: number
    case_id: string
    version_no: number
    reason: string
    basis: string
    leader: string
    status: string
    proposed_by: string
    proposed_by_name: string
    proposed_at: string
    withdrawn_by_name: string | null
    withdrawn_at: string | null
    withdrawn_reason: string | null
    confirmed_by: string | null
    confirmed_by_name: string | null
    confirmed_at: string | null
    confirmed_on: string | null
    due_on: string | null
    unmet: string | null
    fits: number | null
    review_text: string | null
    reviewed_by: string | null
    reviewed_by_name: string | null
    reviewed_at: string | null
    reviewed_on: string | null
  }
  duty_refusal: {
    seq: number
    case_id: string
    version_no: number
    step: string
    why: string
    by_id: string
    by_name: string
    at: string
    on_day: string
  }
  stand_in: {
    id: string
    seq: number
    person_id: string
    person_name: string
    role: string
    reason: string
    from_day: string
    until_day: string
    status: string
    proposed_by: string
    proposed_by_name: string
    proposed_at: string
    confirmed_by_name: string | null
    confirmed_at: string | null
    ended_by_name: string | null
    ended_at: string | null
    end_reason: string | null
  }
  stand_in_use: {
    seq: number
    stand_in_id: string
    role: string
    operation: string
    first_seq: number
    last_seq: number
    on_day: string
  }
  sample: { id: string; month: string; seed: string; pool_size: number; drawn_by_name: string; at: string }
  sample_case: {
    sample_id: string
    n: number
    case_id: string
    round: number
    answers: string | null
    by_id: string | null
    by_name: string | null
    at: string | null
  }
  sample_settlement: {
    sample_id: string
    n: number
    item_id: string
    stands: string
    note: string
    by_name: string
    at: string
  }
  legal_record: {
    seq: number
    case_id: string
    version_no: number
    act: string
    payload: string
    /** Of an opinion: its number, in one writing. */
    opinion_no: string | null
    by_id: string
    by_name: string
    at: string
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

  plan_item: {
    id: string
    year: number
    ref: string
    item: string
    added_at: string
    added_seq: number
    place: number
    withdrawn: string | null
  }
  off_plan: {
    id: string
    ref: string
    case_id: string | null
    request: string
    decision: string | null
    by_name: string
    at: string
    seq: number
  }
  explanation: { seq: number; series_code: string; year: number; made: string; by_name: string; at: string }
  load_item: { id: string; kind: string; ref: string; item: string; from_day: string; to_day: string; seq: number; place: number }
  inspection_request: {
    id: string
    ref: string
    case_id: string
    request: string
    decision: string | null
    by_name: string
    at: string
    seq: number
  }

  // Working copies: no acts, not compared.
  load_seen: { case_id: string; version_no: number; by_id: string; seen: string; at: string }
  explanation_draft: { series_code: string; year: number; text: string; by_name: string; at: string }
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
  opinion_draft: { case_id: string; by_id: string; json: string; at: string }
  reading: { sha256: string; json: string }
  working_text: { key: string; person_id: string; json: string; at: string }
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
  /** What can be found; its letters are in the virtual table search_text, under the same id. */
  search_doc: {
    id: Generated<number>
    kind: string
    ref: string
    listed: number
    unit: string
    day: string
    series_code: string | null
    year: number | null
    serial: number | null
  }
  /** What changed and is to be made anew before the transaction ends. */
  search_dirty: { kind: string; ref: string }
}

/** Every projected table with the columns that order its rows, for the comparison in verify. */
export const PROJECTIONS = {
  person: ['id'],
  setting: ['key'],
  case_file: ['id'],
  draft_version: ['case_id', 'version_no'],
  decision: ['case_id', 'round'],
  override_item: ['seq'],
  paper: ['seq'],
  carrier_choice: ['seq'],
  countersign_ask: ['seq', 'unit'],
  countersign_opinion: ['seq'],
  countersign_urge: ['seq'],
  co_sign: ['seq'],
  emergency: ['seq'],
  duty_refusal: ['seq'],
  stand_in: ['id'],
  stand_in_use: ['seq'],
  sample: ['id'],
  sample_case: ['sample_id', 'n'],
  sample_settlement: ['sample_id', 'n', 'item_id'],
  legal_record: ['seq'],
  sign_off: ['seq'],
  recheck: ['seq'],
  sheet_print: ['seq'],
  number: ['series_code', 'year', 'serial'],
  register: ['id'],
  closed_case: ['id'],
  plan_item: ['id'],
  off_plan: ['id'],
  explanation: ['seq'],
  load_item: ['id'],
  inspection_request: ['id'],
  library_item: ['id'],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>
