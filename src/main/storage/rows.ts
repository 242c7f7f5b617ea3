/** Row <-> domain, both ways. JSON columns hold what the program wrote itself. */
import type { ClosedCase, VersionPayload } from '#domain/acts'
import type { CaseForm, CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import type { ActName } from '#domain/acts'
import type { LibraryItem } from '#domain/library'
import type { LedgerEntry } from '#domain/ledger'
import type { InspectionRecord, InspectionRequest } from '#domain/burdenLoad'
import type { OffPlanRequest, PlanItem } from '#domain/issuePlan'
import type { LegalRecord } from '#domain/legalFile'
import type { Person } from '#domain/people'
import type { OffPlanRecord, PlanItemRecord } from '#domain/planFact'
import { searchText, type RegisterRow } from '#domain/register'
import type { Insertable, Selectable } from 'kysely'
import type {
  CaseRecord,
  DecisionRecord,
  PaperRecord,
  RecheckRecord,
  SheetPrintRecord,
  SignOffRecord,
  VersionRecord,
} from '../app/ports.ts'
import type { Schema } from './schema.ts'

type Row<T extends keyof Schema> = Selectable<Schema[T]>
const json = <T>(text: string): T => JSON.parse(text) as T

export const entryOf = (r: Row<'ledger'>): LedgerEntry => ({
  seq: r.seq,
  at: r.at,
  personId: r.person_id,
  personName: r.person_name,
  act: r.act as ActName,
  subject: r.subject,
  payload: r.payload,
  prev: r.prev,
  hash: r.hash,
})

export const personOf = (r: Row<'person'>): Person => ({
  id: r.id,
  login: r.login,
  name: r.name,
  unit: r.unit,
  title: r.title,
  roles: json(r.roles),
  disabled: r.disabled === 1,
})

/** Forms of before 督检考报备 name no inspection. */
function formOf(text: string): CaseForm {
  const form = json<Omit<CaseForm, 'inspectionRef'> & { readonly inspectionRef?: string }>(text)
  return { ...form, inspectionRef: form.inspectionRef ?? '' }
}

export const caseOf = (r: Row<'case_file'>): CaseRecord => ({
  id: r.id,
  reviewNo: r.review_no,
  form: formOf(r.form),
  state: r.state as CaseState,
  versionNo: r.version_no,
  round: r.round,
  submittedOn: r.submitted_on as Day,
  submittedBy: r.submitted_by,
  decidedOn: r.decided_on as Day | null,
  docNumber: r.doc_number,
  version: r.version,
})

export const versionOf = (r: Row<'draft_version'>): VersionRecord => ({
  ...json<VersionPayload>(r.payload),
  caseId: r.case_id,
  addedBy: r.added_by,
  addedByName: r.added_by_name,
  addedAt: r.added_at,
})

export const decisionOf = (r: Row<'decision'>): DecisionRecord => ({
  caseId: r.case_id,
  round: r.round,
  versionNo: r.version_no,
  decision: r.decision as DecisionRecord['decision'],
  reasons: json(r.reasons),
  answers: json(r.answers),
  by: r.by_id,
  byName: r.by_name,
  at: r.at,
  on: r.on_day as Day,
  voidedByVersion: r.voided_by_version,
  target: r.target,
  load: r.load === null ? null : json(r.load),
})

export const paperOf = (r: Row<'paper'>): PaperRecord => ({
  subject: r.subject,
  caseId: r.case_id,
  kind: r.kind as PaperRecord['kind'],
  n: r.n,
  title: r.title,
  file: json(r.file),
  byName: r.by_name,
  at: r.at,
  seq: r.seq,
})

export const planItemOf = (r: Row<'plan_item'>): PlanItemRecord => ({
  ...json<PlanItem>(r.item),
  addedAt: r.added_at,
  withdrawn: r.withdrawn === null ? null : json(r.withdrawn),
})

export const offPlanOf = (r: Row<'off_plan'>): OffPlanRecord => ({
  ...json<OffPlanRequest>(r.request),
  byName: r.by_name,
  decision: r.decision === null ? null : json(r.decision),
})

export const inspectionOf = (r: Row<'inspection_request'>): InspectionRecord => ({
  ...json<InspectionRequest>(r.request),
  byName: r.by_name,
  decision: r.decision === null ? null : json(r.decision),
})

export const legalRecordOf = (r: Row<'legal_record'>): LegalRecord =>
  ({
    seq: r.seq,
    act: r.act,
    payload: json(r.payload),
    by: r.by_id,
    byName: r.by_name,
    at: r.at,
    voidedByVersion: r.voided_by_version,
  }) as LegalRecord

export const signOffOf = (r: Row<'sign_off'>): SignOffRecord => ({
  caseId: r.case_id,
  versionNo: r.version_no,
  signer: r.signer,
  post: r.post,
  opinion: r.opinion,
  signedOn: r.signed_on as Day,
  scan: json(r.scan),
  enteredBy: r.entered_by,
  enteredByName: r.entered_by_name,
  enteredAt: r.entered_at,
  comparedBy: r.compared_by,
  comparedByName: r.compared_by_name,
  comparedAt: r.compared_at,
  status: r.status as SignOffRecord['status'],
  note: r.note,
})

export const recheckOf = (r: Row<'recheck'>): RecheckRecord => ({
  caseId: r.case_id,
  versionNo: r.version_no,
  final: json(r.final),
  same: r.same === 1,
  differences: json(r.differences),
  byName: r.by_name,
  at: r.at,
})

export const printOf = (r: Row<'sheet_print'>): SheetPrintRecord => ({
  caseId: r.case_id,
  n: r.n,
  stage: r.stage as SheetPrintRecord['stage'],
  versionNo: r.version_no,
  passed: r.passed === 1,
  reason: r.reason,
  file: json(r.file),
  byName: r.by_name,
  at: r.at,
  seq: r.seq,
})

export const registerOf = (r: Row<'register'>): RegisterRow => ({
  id: r.id,
  seriesCode: r.series_code,
  year: r.year,
  serial: r.serial,
  docNumber: r.doc_number,
  title: r.title,
  unit: r.unit,
  issuer: r.issuer,
  coIssuers: json(r.co_issuers),
  docKind: r.doc_kind as RegisterRow['docKind'],
  carrier: r.carrier as RegisterRow['carrier'],
  direction: r.direction as RegisterRow['direction'],
  normativeKind: r.normative_kind as RegisterRow['normativeKind'],
  inPlan: r.in_plan as RegisterRow['inPlan'],
  documentDate: r.document_date as Day,
  printDate: r.print_date as Day,
  recipients: r.recipients,
  copies: r.copies,
  caseId: r.case_id,
  origin: r.origin as RegisterRow['origin'],
  status: r.status as RegisterRow['status'],
  voidedOn: r.voided_on as Day | null,
  voidReason: r.void_reason,
})

export const registerRowOf = (r: RegisterRow): Insertable<Schema['register']> => ({
  id: r.id,
  series_code: r.seriesCode,
  year: r.year,
  serial: r.serial,
  doc_number: r.docNumber,
  title: r.title,
  unit: r.unit,
  issuer: r.issuer,
  co_issuers: JSON.stringify(r.coIssuers),
  doc_kind: r.docKind,
  carrier: r.carrier,
  direction: r.direction,
  normative_kind: r.normativeKind,
  in_plan: r.inPlan,
  document_date: r.documentDate,
  print_date: r.printDate,
  recipients: r.recipients,
  copies: r.copies,
  case_id: r.caseId,
  origin: r.origin,
  status: r.status,
  voided_on: r.voidedOn,
  void_reason: r.voidReason,
  search_text: searchText(r),
})

export const closedOf = (r: Row<'closed_case'>): ClosedCase => ({
  id: r.id,
  reviewNo: r.review_no,
  title: r.title,
  unit: r.unit,
  outcome: r.outcome as ClosedCase['outcome'],
  decidedOn: r.decided_on as Day,
  reason: r.reason,
  docNumber: r.doc_number,
})

export const libraryItemOf = (r: Row<'library_item'>): LibraryItem => ({
  id: r.id,
  kind: r.kind as LibraryItem['kind'],
  title: r.title,
  docNumber: r.doc_number,
  issuer: r.issuer,
  issuedOn: r.issued_on as Day | null,
  status: r.status as LibraryItem['status'],
  statusSource: r.status_source,
  file: r.file === null ? null : json(r.file),
  registerId: r.register_id,
})

export const libraryRowOf = (i: LibraryItem): Insertable<Schema['library_item']> => ({
  id: i.id,
  kind: i.kind,
  title: i.title,
  doc_number: i.docNumber,
  issuer: i.issuer,
  issued_on: i.issuedOn,
  status: i.status,
  status_source: i.statusSource,
  file: i.file && JSON.stringify(i.file),
  register_id: i.registerId,
})
