/** What the checklist of a case looks like now: which items are asked, who settles them, what stands, what still shuts the gate. */
import { EFFECT_NAMES, HEADINGS, OVERRIDE_NAMES } from '#domain/checklist'
import {
  blockingNegatives,
  burdenAssessmentFact,
  checklistFor,
  outstanding,
  recordAnswers,
  type ChecklistEntry,
  type RecordFacts,
} from '#domain/checklistAnswers'
import type { DraftReading } from '#domain/draft'
import type { Person } from '#domain/people'
import type { Finding } from '#domain/finding'
import type { ActFacts, Answer, Condition } from '#domain/review'
import type { OverrideLevel } from '#domain/checklist'
import { sourceInWords, whyInWords } from '#domain/sourceWords'
import type { ChecklistGroup, ChecklistRow } from '#contract/views'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { DecisionRecord, OverrideRecord, Reader } from '../ports.ts'
import { standingDecision } from './standingDecision.ts'
import { LIVE_ITEMS, recordFacts } from './recordFacts.ts'
import { routeConditions } from './routeConditions.ts'
import { traitsOf } from './traits.ts'

export interface ReviewState {
  readonly list: readonly ChecklistEntry[]
  readonly groups: readonly ChecklistGroup[]
  readonly findings: readonly Finding[]
  /** Everything that stands: the record's, the confirmed groups', the person's. */
  readonly answers: readonly Answer[]
  readonly outstanding: readonly string[]
  readonly blocking: readonly string[]
  /** Conditions of 同意送签 that the case's routes add. */
  readonly routes: readonly Condition[]
}

/** While a case is under review the working copies count; afterwards the answers of the decision. */
async function givenAnswers(
  r: Reader,
  { record }: LoadedCase,
  decided: DecisionRecord | null,
): Promise<readonly (Answer & { readonly given: ChecklistRow['given'] })[]> {
  if (decided) return decided.answers.filter((a) => a.settledBy !== 'record').map((a) => ({ ...a, given: null }))
  const people = await r.people()
  return (await r.answerDrafts(record.id, record.versionNo)).map(({ by, at, ...answer }) => ({
    ...answer,
    given: { at, byName: people.find((p) => p.id === by)?.name ?? by },
  }))
}

function row(
  entry: ChecklistEntry,
  findings: readonly Finding[],
  answer: Answer | null,
  given: ChecklistRow['given'],
  release: OverrideRecord | null,
  blocking: boolean,
): ChecklistRow {
  const { item } = entry
  return {
    itemId: item.id,
    question: item.question,
    why: whyInWords(item.why),
    sources: item.sources.map(sourceInWords),
    offered: item.answers,
    effect: EFFECT_NAMES[item.effect],
    settledBy: entry.settledBy,
    because: entry.recordSays?.because ?? entry.because,
    findings: entry.findings.map((f) => findings.indexOf(f)),
    answer,
    given,
    earlier: null,
    preset: entry.preset,
    evidenceHint: item.evidence === '—' ? '' : item.evidence,
    releaseBy: item.override === 'none' ? null : OVERRIDE_NAMES[item.override],
    release: release && { reason: release.reason, byName: release.byName, at: release.at },
    blocking,
  }
}

/** What was read from the current version; it was kept in the same transaction as the version. */
async function readingOf(r: Reader, { current }: LoadedCase): Promise<DraftReading> {
  const reading = await r.reading(current.main.sha256)
  if (!reading) throw new Error(`nothing was read from ${current.main.sha256}`)
  return reading
}

export async function reviewState(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<ReviewState> {
  const { record, current } = loaded
  const { checklist } = ctx.program.rules
  const decided = standingDecision(record, await r.decisions(record.id))
  const [given, overrides, traits, facts] = [
    await givenAnswers(r, loaded, decided),
    (await r.overrides(record.id)).filter((o) => o.versionNo === (decided ?? record).versionNo),
    await traitsOf(r, record.form),
    await recordFacts(r, ctx, loaded, await readingOf(r, loaded)),
  ]
  const findings = current.findings.filter((f) => !(LIVE_ITEMS.has(f.checklistId) && f.checklistId in facts.facts))
  // What the record speaks about opens its item: an extended one is asked as soon as there is something to it (L11, L15, L20, L24).
  const listWith = (known: RecordFacts): ChecklistEntry[] =>
    checklistFor(checklist, 'pre_review', traits, findings, known, Object.keys(known.facts))
  // N18 looks at the answers to the B group, so the list is made once without it and once with it.
  const burden = burdenAssessmentFact(listWith(facts), given)
  const list = listWith({ ...facts, facts: { ...facts.facts, N18: burden } })
  const releases = overrides.map((o) => ({ itemId: o.itemId, level: o.level as OverrideLevel }))
  const open = new Set(outstanding(list, given).map((e) => e.item.id))
  const blocking = new Set(blockingNegatives(list, given, releases).map((e) => e.item.id))
  const asked = new Set(list.map((e) => e.item.id))
  const answers = [
    ...recordAnswers(list),
    ...given
      .filter((a) => asked.has(a.itemId) && !list.some((e) => e.item.id === a.itemId && e.recordSays))
      .map(({ given: _when, ...answer }): Answer => answer),
  ]
  const groups = HEADINGS.map(({ id, name }) => {
    const rows = list
      .filter((e) => e.item.heading === id)
      .map((e) =>
        row(
          e,
          findings,
          answers.find((a) => a.itemId === e.item.id) ?? null,
          given.find((a) => a.itemId === e.item.id)?.given ?? null,
          overrides.find((o) => o.itemId === e.item.id) ?? null,
          blocking.has(e.item.id),
        ),
      )
    return { id, name, rows, outstanding: rows.filter((x) => open.has(x.itemId)).length }
  }).filter((g) => g.rows.length > 0)
  const routes = await routeConditions(r, ctx, loaded)
  return { list, groups, findings, answers, outstanding: [...open], blocking: [...blocking], routes }
}

/** Facts of the gate for the acting person. */
export const actFacts = (
  actor: Person,
  { record, current }: LoadedCase,
  state: Pick<ReviewState, 'outstanding' | 'blocking' | 'routes'>,
): ActFacts => ({
  state: record.state,
  versionNo: record.versionNo,
  actor: { id: actor.id, name: actor.name, roles: actor.roles },
  contributors: current.contributors,
  outstanding: state.outstanding,
  blocking: state.blocking,
  unsettled: current.unsettled,
  routes: state.routes,
})
