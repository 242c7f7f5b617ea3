/** What a decision has to lean on: where a matter may be merged into, what was refused before, the paper the last decision asks for. */
import { titleSimilarity, TITLE_SIMILARITY } from '#domain/checks/similarTitle'
import { CASE_STATE_NAMES, OUTCOME_NAMES } from '#domain/case'
import { ok } from '#domain/result'
import { NOTICE_TYPES } from '#domain/returnNotice'
import type { EarlierOutcome, MergeTarget, OutcomeView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import { OPEN_STATES } from '../cases/queue.ts'
import type { Reader } from '../ports.ts'
import { noticedDecision, proposedResubmitBy } from './returnNoticeFor.ts'

/** Close enough to be worth showing where it might be merged into; a person chooses. */
const MERGE_SIMILARITY = 0.25
const MOST_TARGETS = 12

async function mergeTargets(r: Reader, { record }: LoadedCase): Promise<MergeTarget[]> {
  const { title } = record.form
  const open = (await r.cases(OPEN_STATES))
    .filter((c) => c.id !== record.id)
    .map((c) => ({
      target: `${c.reviewNo} ${c.form.title}`,
      standing: CASE_STATE_NAMES[c.state],
      percent: titleSimilarity(title, c.form.title),
      sameUnit: c.form.unit === record.form.unit,
    }))
  const issued = (await r.registerTitles())
    .map((t) => ({
      target: `${t.docNumber ?? ''} ${t.title}`.trim(),
      standing: '已印发',
      percent: titleSimilarity(title, t.title),
      sameUnit: t.unit === record.form.unit,
    }))
    .filter((t) => t.percent >= MERGE_SIMILARITY)
  // Every open case may be chosen; of the register only what speaks of something alike.
  return [...open, ...issued]
    .sort((a, b) => b.percent - a.percent || Number(b.sameUnit) - Number(a.sameUnit))
    .slice(0, MOST_TARGETS)
    .map(({ target, standing, percent }) => ({ target, standing, percent: Math.round(percent * 100) }))
}

/** Refusals of this case, and of others of the unit whose title says nearly the same (T art21; R37(二)). */
async function earlierOutcomes(r: Reader, { record }: LoadedCase): Promise<EarlierOutcome[]> {
  const alike = (title: string, unit: string): boolean =>
    unit === record.form.unit && titleSimilarity(title, record.form.title) >= TITLE_SIMILARITY
  const own = (await r.decisions(record.id)).filter((d) => d.decision !== 'pass' && d.versionNo < record.versionNo)
  const found: EarlierOutcome[] = own.map((d) => ({
    caseId: record.id,
    reviewNo: record.reviewNo,
    title: record.form.title,
    outcome: d.decision in NOTICE_TYPES ? NOTICE_TYPES[d.decision as keyof typeof NOTICE_TYPES] : '转督检考报备',
    versionNo: d.versionNo,
    on: d.on,
    byName: d.byName,
    reasons: d.reasons.map((x) => `${x.itemId === null ? '' : `${x.itemId} `}${x.text}`),
  }))
  for (const c of await r.cases(['refused', 'merged', 'redirected'])) {
    if (c.id === record.id || !alike(c.form.title, c.form.unit)) continue
    const last = (await r.decisions(c.id)).at(-1)
    if (!last) continue
    found.push({
      caseId: c.id,
      reviewNo: c.reviewNo,
      title: c.form.title,
      outcome: CASE_STATE_NAMES[c.state],
      versionNo: last.versionNo,
      on: last.on,
      byName: last.byName,
      reasons: last.reasons.map((x) => `${x.itemId === null ? '' : `${x.itemId} `}${x.text}`),
    })
  }
  for (const c of await r.closedCases()) {
    if (c.outcome !== 'refused' || !alike(c.title, c.unit)) continue
    found.push({
      caseId: null,
      reviewNo: c.reviewNo,
      title: c.title,
      outcome: OUTCOME_NAMES[c.outcome],
      versionNo: null,
      on: c.decidedOn,
      byName: '',
      reasons: [c.reason],
    })
  }
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

export async function outcomeView(ctx: Ctx, input: { caseId: string }): Outcome<OutcomeView> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const noticed = loaded.value.record.state === 'reviewing' ? null : await noticedDecision(r, input.caseId)
    return ok({
      mergeTargets: await mergeTargets(r, loaded.value),
      earlier: await earlierOutcomes(r, loaded.value),
      notice: noticed && {
        type: NOTICE_TYPES[noticed.decision],
        asksDeadline: noticed.decision === 'returnForRevision',
        proposedResubmitBy: await proposedResubmitBy(r, ctx, noticed.on),
      },
    })
  })
}
