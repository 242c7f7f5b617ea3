/** Everything a person sees of a case: the draft, the findings, the checklist, the gates, what was done so far. */
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
  type Step,
} from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import type { CaseView, FileView, VersionView } from '#contract/views'
import type { StoredFile } from '#domain/acts'
import type { Person } from '#domain/people'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { Reader, SignOffRecord, VersionRecord } from '../ports.ts'
import { numberConditions } from '../number/planNumber.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { settingOf } from '../settings/settingOf.ts'
import { maySee } from './caseRow.ts'
import { loadCase, type LoadedCase } from './loadCase.ts'
import { rowOf } from './queue.ts'

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
): Promise<StepView[]> {
  const { state } = loaded.record
  if (nextState(state, 'pass')) {
    return [
      step('pass', conditionsToPass(facts)),
      step('returnForRevision', conditionsToSendBack(facts, 'returnForRevision', [])),
      step('refuse', conditionsToSendBack(facts, 'refuse', [])),
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
    return [step('enterSignOff', conditionsToEnterSignOff(facts, empty))]
  }
  if (nextState(state, 'signOffMatches')) {
    const entered = signOffs.findLast((s) => s.status === 'entered')?.enteredBy ?? null
    return [
      step('signOffMatches', conditionsToCompare(facts, 'signOffMatches', entered)),
      step('signOffDiffers', conditionsToCompare(facts, 'signOffDiffers', entered)),
    ]
  }
  if (nextState(state, 'recheckSame')) return [step('recheckSame', conditionsToRecheck(facts))]
  if (nextState(state, 'drawNumber')) return [step('drawNumber', await numberConditions(r, ctx, loaded))]
  return []
}

export async function getCase(ctx: Ctx, input: { caseId: string }): Outcome<CaseView> {
  return ctx.store.read(async (r) => {
    const found = await loadCase(r, input.caseId)
    if (!found.ok) return found
    const loaded = found.value
    const { record, current } = loaded
    const reading = await r.reading(current.main.sha256)
    if (!maySee(ctx.actor, record) || !reading) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    const [state, signOffs, people, office] = [
      await reviewState(r, ctx, loaded),
      await r.signOffs(record.id),
      await r.people(),
      await settingOf<OfficeSettings>(r, 'office'),
    ]
    const facts = actFacts(ctx.actor, loaded, state)
    const signers = (office?.signers ?? []).filter(
      (s) => record.form.seriesCode === null || s.series.includes(record.form.seriesCode),
    )
    return ok({
      row: await rowOf(r, ctx, record),
      form: record.form,
      version: record.version,
      round: record.round,
      reading,
      findings: state.findings,
      groups: state.groups,
      steps: await stepsOf(r, ctx, loaded, facts, signOffs),
      versions: (await r.versions(record.id)).map((v) => versionView(v, people)),
      decisions: (await r.decisions(record.id)).map(({ round, versionNo, decision, reasons, byName, at, voidedByVersion }) => ({
        round,
        versionNo,
        decision,
        reasons,
        byName,
        at,
        voidedByVersion,
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
      signers: signers.map((s) => ({ name: s.name, post: s.post })),
      canAnswer: record.state === 'reviewing' && ctx.actor.roles.includes('reviewer') && notContributor(facts).met,
    })
  })
}
