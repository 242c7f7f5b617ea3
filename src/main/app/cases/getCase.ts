/** Everything a person sees of a case: the draft, the findings, the checklist, the gates, what was done so far. */
import { jointConditions } from '#domain/jointIssue'
import { ok } from '#domain/result'
import {
  conditionsToCompare,
  conditionsToPass,
  conditionsToRecheck,
  conditionsToSendBack,
  conditionsToEnterSignOff,
  nextState,
  notContributor,
  STEP_NAMES,
  unmet,
  type ActFacts,
  type Condition,
  type SendingBack,
  type Step,
} from '#domain/review'
import { conditionsToConfirm, conditionsToPropose, conditionsToReviewAfterwards } from '#domain/emergency'
import type { OfficeSettings } from '#domain/settings'
import type { CaseView, FileView, PaperView, VersionView } from '#contract/views'
import type { StoredFile } from '#domain/acts'
import type { Person } from '#domain/people'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { EmergencyRecord, PaperRecord, Reader, SignOffRecord, VersionRecord } from '../ports.ts'
import { emergencyView, partiesOf, pendingOf, releaseOf } from '../emergency/emergencyOf.ts'
import { jointFacts } from '../joint/jointFacts.ts'
import { legalView } from '../legal/legalView.ts'
import { numberConditions } from '../number/planNumber.ts'
import { earlierAnswers, lookedBackTo, withEarlier } from '../review/earlier.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { reasonLength } from '../settings/reasonLength.ts'
import { settingOf } from '../settings/settingOf.ts'
import { maySee } from './caseRow.ts'
import { loadCase, type LoadedCase } from './loadCase.ts'
import { isGuest } from './mayRead.ts'
import { rowOf, waitingAsk } from './queue.ts'

const file = ({ name, sha256, size }: StoredFile): FileView => ({ name, sha256, size })

const versionView = (v: VersionRecord, people: readonly Person[]): VersionView => ({
  versionNo: v.versionNo,
  main: file(v.main),
  attachments: v.attachments.map(file),
  origin: v.origin,
  addedByName: v.addedByName,
  addedAt: v.addedAt,
  contributors: v.contributors.map((id) => people.find((p) => p.id === id)?.name ?? id),
  note: v.note,
  charCount: v.charCount,
  wordCount: v.wordCount,
  pages: v.pages,
})

const SENT_BACK = ['returnForRevision', 'refuse', 'merge', 'redirect', 'toInspection'] as const satisfies readonly SendingBack[]

/** A paper as a person sees it; its file is asked for by its hash. */
export const paperView = (p: PaperRecord): PaperView => ({
  kind: p.kind,
  n: p.n,
  title: p.title,
  file: file(p.file),
  byName: p.byName,
  at: p.at,
})

type StepView = CaseView['steps'][number]
const step = (name: Step, conditions: readonly Condition[]): StepView => ({
  step: name,
  name: STEP_NAMES[name],
  conditions,
  open: unmet(conditions).length === 0,
})

/** The steps that lead on from here, each with all its conditions; what a form adds (a reason, a scan) shows as still to come. */
async function stepsOf(
  r: Reader,
  ctx: Ctx,
  loaded: LoadedCase,
  facts: ActFacts,
  signOffs: readonly SignOffRecord[],
  emergencies: readonly EmergencyRecord[],
): Promise<StepView[]> {
  const { state } = loaded.record
  const least = await reasonLength(r)
  const pending = pendingOf(emergencies, loaded.record)
  const urgent = step(
    'releaseUrgently',
    pending
      ? conditionsToConfirm(facts, pending)
      : conditionsToPropose(facts, { reason: '', basis: '', leader: '' }, least, null),
  )
  if (nextState(state, 'pass')) {
    return [
      step('pass', conditionsToPass(facts)),
      ...SENT_BACK.map((kind) => step(kind, conditionsToSendBack(facts, kind, [], null))),
      urgent,
    ]
  }
  if (nextState(state, 'enterSignOff')) {
    const empty = {
      signer: '',
      opinion: '',
      signedOn: null,
      hasScan: false,
      authorityProblem: null,
      passedOn: loaded.record.decidedOn,
      today: ctx.clock.today(),
    }
    return [step('enterSignOff', conditionsToEnterSignOff(facts, empty)), urgent]
  }
  if (nextState(state, 'signOffMatches')) {
    const entered = signOffs.findLast((s) => s.status === 'entered')?.enteredBy ?? null
    return [
      step('signOffMatches', conditionsToCompare(facts, 'signOffMatches', entered)),
      step('signOffDiffers', conditionsToCompare(facts, 'signOffDiffers', entered)),
    ]
  }
  if (nextState(state, 'recheckSame'))
    return [step('recheckSame', conditionsToRecheck(facts, jointConditions(await jointFacts(r, loaded.record))))]
  if (nextState(state, 'reviewAfterwards')) {
    const unwritten = { fits: null, text: '' }
    return [step('reviewAfterwards', conditionsToReviewAfterwards(facts, partiesOf(releaseOf(emergencies)), unwritten, least))]
  }
  if (nextState(state, 'drawNumber')) return [step('drawNumber', await numberConditions(r, ctx, loaded))]
  return []
}

/** What a countersigning unit sees of another's case: the draft and the form, nothing of the review. */
const forGuest = (view: CaseView): CaseView => ({
  ...view,
  findings: [],
  groups: [],
  steps: [],
  versions: view.versions.slice(-1),
  decisions: [],
  signOffs: [],
  rechecks: [],
  prints: [],
  papers: [],
  carrierChoice: null,
  emergencies: [],
  standInActs: [],
  legal: null,
  sinceVersion: null,
  refusedTries: [],
  inspection: null,
  loadSeen: null,
  signers: [],
})

export async function getCase(ctx: Ctx, input: { caseId: string }): Outcome<CaseView> {
  return ctx.store.read(async (r) => {
    const found = await loadCase(r, input.caseId)
    if (!found.ok) return found
    const loaded = found.value
    const { record, current } = loaded
    const reading = await r.reading(current.main.sha256)
    const guest = await isGuest(r, ctx.actor, record)
    if ((!maySee(ctx.actor, record) && !guest) || !reading) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    const [state, decisions, signOffs, people, office] = [
      await reviewState(r, ctx, loaded),
      await r.decisions(record.id),
      await r.signOffs(record.id),
      await r.people(),
      await settingOf<OfficeSettings>(r, 'office'),
    ]
    const facts = actFacts(ctx.actor, loaded, state)
    const emergencies = await r.emergencies(record.id)
    const signers = (office?.signers ?? []).filter(
      (s) => record.form.seriesCode === null || s.series.includes(record.form.seriesCode),
    )
    const view: CaseView = {
      row: await rowOf(r, ctx, record),
      form: record.form,
      version: record.version,
      round: record.round,
      reading,
      findings: state.findings,
      groups: withEarlier(state.groups, await earlierAnswers(r, loaded, state)),
      steps: await stepsOf(r, ctx, loaded, facts, signOffs, emergencies),
      versions: (await r.versions(record.id)).map((v) => versionView(v, people)),
      decisions: decisions.map(({ round, versionNo, decision, reasons, byName, at, voidedByVersion, target, load }) => ({
        round,
        versionNo,
        decision,
        reasons,
        byName,
        at,
        voidedByVersion,
        target,
        load,
      })),
      signOffs: signOffs.map((s) => ({ ...s, scan: file(s.scan) })),
      rechecks: (await r.rechecks(record.id)).map((x) => ({ ...x, final: file(x.final) })),
      prints: (await r.sheetPrints(record.id)).map((p) => ({
        n: p.n,
        stage: p.stage,
        fileName: p.file.name,
        byName: p.byName,
        at: p.at,
        reason: p.reason,
        passed: p.passed,
      })),
      papers: (await r.papers(record.id)).map(paperView),
      emergencies: emergencies.map((e) => emergencyView(e, record)),
      standInActs: await r.standInMarks(record.id),
      legal: await legalView(r, ctx, loaded),
      carrierChoice: (await r.carrierChoices(record.id)).at(-1) ?? null,
      sinceVersion: record.state === 'reviewing' ? lookedBackTo(ctx.actor, loaded, decisions) : null,
      refusedTries: (await r.dutyRefusals(record.id)).filter((d) => d.step === 'pass'),
      inspection: (await r.inspections()).find((i) => i.caseId === record.id) ?? null,
      loadSeen: await r.loadSeen(record.id, record.versionNo, ctx.actor.id),
      signers: signers.map((s) => ({ name: s.name, post: s.post })),
      canAnswer: record.state === 'reviewing' && ctx.actor.roles.includes('reviewer') && notContributor(facts).met,
      guest,
      countersignFor: (await waitingAsk(r, ctx, record))?.unit ?? null,
    }
    return ok(guest ? forGuest(view) : view)
  })
}
