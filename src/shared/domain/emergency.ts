/**
 * 紧急放行: a second person and a reason before anything changes, counted afterwards. A released paper owes a 补审 by someone who
 * took no part in writing or releasing it, within working days the office sets.
 */
import type { ActWords, OnVersion } from './actWords.ts'
import type { Day } from './day.ts'
import {
  conditionsToPass,
  notContributor,
  roleCondition,
  stateCondition,
  unmet,
  type ActFacts,
  type Condition,
  type Step,
} from './review.ts'

/** A condition that was not met when the paper was released, in the words it had then. */
export type SkippedCondition = Pick<Condition, 'id' | 'label' | 'detail'>

export interface EmergencyActs {
  'emergency.proposed': OnVersion & {
    readonly reason: string
    readonly basis: string
    /** The leader who decided, on the telephone or on the spot. */
    readonly leader: string
  }
  'emergency.withdrawn': OnVersion & { readonly reason: string }
  'emergency.confirmed': OnVersion & {
    readonly on: Day
    readonly dueOn: Day
    /** What had not been met when it was released. */
    readonly unmet: readonly SkippedCondition[]
  }
  'postReview.given': OnVersion & { readonly fits: boolean; readonly text: string; readonly on: Day }
  /** Somebody tried what the separation of duties forbids; nothing came of it, and it is counted. */
  'duty.refused': OnVersion & { readonly step: Step; readonly why: string; readonly on: Day }
}

export const EMERGENCY_WORDS: ActWords<EmergencyActs> = {
  'emergency.proposed': { name: '提出紧急放行', summary: (p) => `${p.leader}决定；${p.reason}` },
  'emergency.withdrawn': { name: '撤回紧急放行', summary: (p) => p.reason },
  'emergency.confirmed': { name: '确认紧急放行', summary: (p) => `补审限 ${p.dueOn}，当时未满足 ${p.unmet.length} 项` },
  'postReview.given': { name: '补审', summary: (p) => (p.fits ? '符合' : '不符合') },
  'duty.refused': { name: '回避未通过', summary: (p) => p.why },
}

/** Local: the central rules say that a review may not be skipped, not by when a skipped one is made good. */
export interface EmergencySettings {
  /** Working days for the 补审, the day of the release not counted. */
  readonly reviewWorkdays: number
}
export const DEFAULT_EMERGENCY: EmergencySettings = { reviewWorkdays: 2 }

/** Said when the dialog opens, before anybody has taken part. */
export const RELEASER_NOTE = '参与放行的人不能补审'

export interface ReleaseRequest {
  readonly reason: string
  readonly basis: string
  readonly leader: string
}

/** A proposal as it stands for the version it was made on. */
export interface Proposal {
  readonly versionNo: number
  readonly proposedBy: string
  readonly proposedByName: string
}

const length = (text: string): number => [...text.trim()].length

const reasonCondition = (reason: string, least: number): Condition => ({
  id: 'reason',
  met: length(reason) >= least,
  label: `已写明放行理由（至少 ${least} 个字）`,
  detail: length(reason) >= least ? '已写明' : length(reason) === 0 ? '请填写放行理由' : `现有 ${length(reason)} 个字`,
  source: 'LOC 紧急放行',
})

function factsCondition(r: ReleaseRequest): Condition {
  const missing = [r.basis.trim() === '' ? '依据' : '', r.leader.trim() === '' ? '决定放行的领导' : ''].filter(Boolean)
  return {
    id: 'releaseFacts',
    met: missing.length === 0,
    label: '已写明依据和决定放行的领导',
    detail: missing.length === 0 ? `${r.leader.trim()}决定` : `请填写${missing.join('、')}`,
    source: 'LOC 紧急放行',
  }
}

/** 提出: whoever may, with all that must be said before the state changes. */
export const conditionsToPropose = (
  facts: ActFacts,
  request: ReleaseRequest,
  least: number,
  pending: Proposal | null,
): Condition[] => [
  stateCondition(facts, 'releaseUrgently'),
  roleCondition(facts, 'releaseUrgently'),
  {
    id: 'pendingRelease',
    met: pending === null,
    label: '没有待确认的放行',
    detail: pending === null ? '没有' : `${pending.proposedByName}已提出，等待确认`,
    source: 'LOC 紧急放行',
  },
  reasonCondition(request.reason, least),
  factsCondition(request),
]

const pendingCondition = (facts: ActFacts, pending: Proposal | null): Condition => ({
  id: 'pendingRelease',
  met: pending !== null && pending.versionNo === facts.versionNo,
  label: '有针对当前稿次的放行提议',
  detail: pending === null ? '没有待确认的放行' : `${pending.proposedByName}提出，第 ${pending.versionNo} 稿`,
  source: 'LOC 紧急放行',
})

/** 确认: the office head at the head's own login, never the one who proposed, never one who wrote the text. */
export const conditionsToConfirm = (facts: ActFacts, pending: Proposal | null): Condition[] => [
  stateCondition(facts, 'releaseUrgently'),
  {
    id: 'role',
    met: facts.actor.roles.includes('head'),
    label: '由办公室主任确认',
    detail: facts.actor.name,
    source: 'T art20',
  },
  pendingCondition(facts, pending),
  {
    id: 'secondPerson',
    met: pending !== null && pending.proposedBy !== facts.actor.id,
    label: '确认人不是提出人',
    detail: pending?.proposedBy === facts.actor.id ? '本人提出的放行须由另一人确认' : facts.actor.name,
    source: 'LOC 紧急放行',
  },
  { ...notContributor(facts), label: '确认人没有参与起草或修改本稿' },
]

/** 撤回: the one who proposed, or the head, while it is not confirmed. */
export const conditionsToWithdraw = (facts: ActFacts, pending: Proposal | null, reason: string): Condition[] => [
  { ...pendingCondition(facts, pending), met: pending !== null },
  {
    id: 'role',
    met: pending?.proposedBy === facts.actor.id || facts.actor.roles.includes('head'),
    label: '由提出人或办公室主任撤回',
    detail: facts.actor.name,
    source: 'LOC 紧急放行',
  },
  {
    id: 'reason',
    met: length(reason) > 0,
    label: '已写明撤回理由',
    detail: length(reason) > 0 ? '已写明' : '请填写撤回理由',
    source: 'LOC 紧急放行',
  },
]

/** What a release goes past: what 同意送签 still wanted, and the gates that would have followed it. */
export function skippedBy(facts: ActFacts): SkippedCondition[] {
  const review = facts.state === 'reviewing' ? unmet(conditionsToPass(facts)).filter((c) => !ABOUT_THE_ACTOR.has(c.id)) : []
  const skipped = review.map(({ id, label, detail }): SkippedCondition => ({ id, label, detail }))
  if (facts.state === 'reviewing') skipped.unshift({ id: 'state', label: '审核人已同意送签', detail: '尚未作出审核决定' })
  return [
    ...skipped,
    { id: 'signAuthority', label: '签发人已签发', detail: '没有签批' },
    { id: 'finalSame', label: '终稿已复核', detail: '没有复核' },
  ]
}
const ABOUT_THE_ACTOR: ReadonlySet<Condition['id']> = new Set(['state', 'role', 'notContributor'])

export interface ReleaseParties {
  readonly proposedBy: string
  readonly confirmedBy: string
}

/** Whoever proposed or confirmed a release does not review it afterwards. Cannot be switched off. */
export const notReleaser = (facts: ActFacts, release: ReleaseParties | null): Condition => {
  const took = release !== null && [release.proposedBy, release.confirmedBy].includes(facts.actor.id)
  return {
    id: 'notReleaser',
    met: release !== null && !took,
    label: '补审人没有参与放行',
    detail: took ? `${facts.actor.name}参与了放行，不能补审` : facts.actor.name,
    source: 'T art20',
  }
}

/** 补审: 符合 or 不符合, each in words. An unfit one ends the case too; it stays visible and is counted. */
export const conditionsToReviewAfterwards = (
  facts: ActFacts,
  release: ReleaseParties | null,
  opinion: { readonly fits: boolean | null; readonly text: string },
  least: number,
): Condition[] => [
  stateCondition(facts, 'reviewAfterwards'),
  roleCondition(facts, 'reviewAfterwards'),
  { ...notContributor(facts), label: '补审人没有参与起草或修改本稿' },
  notReleaser(facts, release),
  {
    id: 'reason',
    met: opinion.fits !== null && length(opinion.text) >= least,
    label: `已作出结论并写明补审意见（至少 ${least} 个字）`,
    detail: opinion.fits === null ? '请选择符合或不符合' : length(opinion.text) >= least ? '已写明' : '请填写补审意见',
    source: 'T art20',
  },
]

/** What stands in red on the case and on its sheet. */
export interface ReleaseStanding {
  readonly dueOn: Day
  readonly review: { readonly byName: string; readonly on: Day; readonly fits: boolean } | null
}

/** 「紧急放行，待补审，期限10-26」; once reviewed, by whom and when. */
export const releaseLine = (r: ReleaseStanding): string =>
  r.review === null
    ? `紧急放行，待补审，期限${r.dueOn.slice(5)}`
    : `紧急放行，已补审：${r.review.fits ? '符合' : '不符合'}（${r.review.byName}，${r.review.on}${r.review.on > r.dueOn ? '，逾期' : ''}）`
