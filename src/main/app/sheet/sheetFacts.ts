import { OVERRIDE_NAMES, type OverrideLevel } from '#domain/checklist'
import { yearOf } from '#domain/day'
import { shortCode } from '#domain/ledger'
import type { NormativeFacts } from '#domain/normativeFacts'
import { DELIBERATION_NAMES, FAIR_RESULT_NAMES, LEGAL_OUTCOME_NAMES } from '#domain/normative'
import { parseNumber } from '#domain/numbering'
import type { ApprovalSheetFacts, SheetConclusion } from '#domain/sheetFacts'
import { countersignWords, unitStandings } from '#domain/countersign'
import type { CeilingSettings, OfficeSettings } from '#domain/settings'
import type { ChecklistGroup } from '#contract/views'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { releaseOf } from '../emergency/emergencyOf.ts'
import { normativeFacts } from '../legal/legalState.ts'
import { reviewState } from '../review/reviewState.ts'
import { standingDecision } from '../review/standingDecision.ts'
import { settingOf } from '../settings/settingOf.ts'

/** A conclusion over some headings of the checklist, as it stands: 未完成 while anything is unanswered. */
function conclusion(groups: readonly ChecklistGroup[], ids: readonly string[]): SheetConclusion {
  const rows = groups.filter((g) => ids.includes(g.id)).flatMap((g) => g.rows)
  const negative = rows.filter((row) => row.answer?.value === '不符合')
  const failed = negative.filter((row) => row.blocking).map((row) => row.itemId)
  const released = negative.filter((row) => row.release !== null).map((row) => row.itemId)
  if (rows.length === 0) return { result: '不适用', failed: [], released: [] }
  const result = failed.length > 0 ? '不通过' : rows.some((row) => row.answer === null) ? '未完成' : '通过'
  return { result, failed, released }
}

/** 会签 as the record has it, then the units entered in the form and never asked, blank for ink. */
async function countersignLines(r: Reader, { record }: LoadedCase): Promise<ApprovalSheetFacts['countersigns']> {
  const standings = unitStandings(await r.countersigns(record.id), record.submittedOn, []).filter((s) => s.status !== 'withdrawn')
  const known = new Set(standings.map((s) => s.unit))
  return [
    ...standings.map(({ unit, opinion }) => ({
      unit,
      signer: opinion?.signedBy ?? '',
      opinion: opinion ? countersignWords(opinion, record.versionNo) : '',
      signedOn: opinion?.on ?? null,
    })),
    ...record.form.countersigns.filter((u) => !known.has(u)).map((unit) => ({ unit, signer: '', opinion: '', signedOn: null })),
  ]
}

/** Row 12 of the form: number and day of the legality opinion, the fair-competition result, the meeting. */
function routeResults({
  file,
}: NormativeFacts): Pick<ApprovalSheetFacts, 'legalOpinionRef' | 'fairCompetitionResult' | 'deliberation'> {
  const { opinion, fair, deliberation } = file
  return {
    legalOpinionRef: opinion ? `${opinion.opinionNo} ${opinion.issuedOn} ${LEGAL_OUTCOME_NAMES[opinion.outcome]}` : '',
    fairCompetitionResult: fair
      ? fair.applies
        ? fair.result
          ? `${FAIR_RESULT_NAMES[fair.result]}（${fair.organ}）`
          : ''
        : `不适用：${fair.reason}`
      : '',
    deliberation: deliberation ? `${deliberation.meeting} ${deliberation.on} ${DELIBERATION_NAMES[deliberation.result]}` : '',
  }
}

/** Gathers what the form says from the record: the sheet shows nothing that the record does not hold. */
export async function sheetFacts(
  r: Reader,
  ctx: Ctx,
  loaded: LoadedCase,
  print: { readonly stage: '送签稿' | '存档稿'; readonly count: number },
): Promise<ApprovalSheetFacts> {
  const { record, current } = loaded
  const { form } = record
  const state = await reviewState(r, ctx, loaded)
  const office = await settingOf<OfficeSettings>(r, 'office')
  const decision = standingDecision(record, await r.decisions(record.id))
  const release = releaseOf(await r.emergencies(record.id))
  const signOff =
    print.stage === '存档稿' ? ((await r.signOffs(record.id)).findLast((s) => s.status === 'matched') ?? null) : null
  const number = record.docNumber ? parseNumber(record.docNumber) : null
  // What carries no number is found in the register by its title.
  const row =
    record.state === 'issued' || record.docNumber
      ? ((
          await r.register({ search: record.docNumber ?? form.title, sort: 'printDate', descending: true, offset: 0, limit: 50 })
        ).rows.find((x) => x.caseId === record.id) ?? null)
      : null
  // An order's number has no year: its count and ceiling are those of the current one.
  const year = number?.year || yearOf(ctx.clock.today())
  const ceilings = await settingOf<CeilingSettings>(r, 'ceilings')
  const head = await r.head()
  const issued = form.seriesCode
    ? (await r.numbers(form.seriesCode, year)).filter((n) => n.state === 'used' && n.caseId !== record.id).length
    : null
  return {
    stage: print.stage,
    isDemo: ctx.store.kind === 'demo',
    passedReview: decision?.decision === 'pass' || release?.review?.fits === true,
    printCount: print.count,
    ledger: { code: shortCode(head.hash), seq: head.seq, at: ctx.clock.now() },
    officeName: office?.name ?? '',
    reviewNo: record.reviewNo,
    versionNo: record.versionNo,
    urgency: form.urgency,
    signOff: signOff && {
      signer: signOff.signer,
      post: signOff.post,
      opinion: signOff.opinion,
      signedOn: signOff.signedOn,
      enteredBy: signOff.enteredByName,
      comparedBy: signOff.comparedByName,
    },
    countersigns: await countersignLines(r, loaded),
    title: form.title,
    docKind: form.docKind,
    carrier: form.carrier,
    direction: form.direction,
    normativeKind: form.normativeKind,
    mainRecipientsText: form.mainRecipientsText,
    ccRecipientsText: form.ccRecipientsText,
    attachmentNames: form.attachments.length > 0 ? form.attachments : current.attachments.map((a) => a.name),
    disclosure: form.disclosure,
    nonDisclosureReason: form.nonDisclosureReason,
    plan: form.plan,
    planRef: form.planRef,
    charCount: current.charCount,
    issuedThisYear: issued,
    quota: form.seriesCode && ceilings?.year === year ? (ceilings.bySeries[form.seriesCode] ?? null) : null,
    necessity: conclusion(state.groups, ['necessity']),
    legality: conclusion(state.groups, ['legality', 'routing', 'format']),
    burden: conclusion(state.groups, ['burden']),
    ...routeResults(await normativeFacts(r, ctx, loaded)),
    draftingUnit: form.unit,
    drafter: form.drafterName,
    phone: form.phone,
    submittedOn: record.submittedOn,
    docNumber: form.seriesCode ? { seriesCode: form.seriesCode, year, serial: number?.serial ?? null } : null,
    copies: row?.copies ?? null,
    printDate: row?.printDate ?? null,
    decision: decision && {
      kind: decision.decision,
      reasons: decision.reasons,
      byName: decision.byName,
      at: decision.at,
      versionNo: decision.versionNo,
    },
    overrides: (await r.overrides(record.id))
      .filter((o) => o.versionNo === (decision?.versionNo ?? record.versionNo))
      .map((o) => ({ ...o, level: OVERRIDE_NAMES[o.level as OverrideLevel] ?? o.level })),
    emergency: release && {
      dueOn: release.confirmed.dueOn,
      review: release.review && { byName: release.review.byName, on: release.review.on, fits: release.review.fits },
      reason: release.reason,
      basis: release.basis,
      leader: release.leader,
      proposedByName: release.proposedByName,
      confirmedByName: release.confirmed.byName,
      confirmedAt: release.confirmed.at,
    },
    checklist: state.groups.flatMap((g) =>
      g.rows.map((x) => ({
        id: x.itemId,
        group: g.name,
        question: x.question,
        source: x.sources.join('；'),
        answer: x.answer?.value ?? null,
        reason: x.answer?.reason ?? '',
        findings: x.findings.map((i) => state.findings[i]!.message).join('；'),
        settledBy: x.settledBy,
      })),
    ),
  }
}
