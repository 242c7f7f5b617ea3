/**
 * Over 300 lines on purpose: states, acts and every condition of the workflow are meant to be seen in one place.
 *
 * The workflow on one screen: which act leads from which state to which, and which conditions shut the act (which new version
 * voids which approval is voids.ts). Conditions are shown all at once; the act is shut until every one is met.
 */
import { CASE_STATE_NAMES, type CaseState } from './case.ts'
import type { Day } from './day.ts'
import type { EditKind } from './editKind.ts'
import type { Role } from './people.ts'

/** Acts that move a case. */
export const STEPS = {
  reviewing: {
    pass: 'passed',
    returnForRevision: 'returned',
    refuse: 'refused',
    merge: 'merged',
    redirect: 'redirected',
    toInspection: 'inspection',
    releaseUrgently: 'released',
    addVersion: 'reviewing',
  },
  returned: { addVersion: 'reviewing' },
  refused: {},
  merged: {},
  redirected: {},
  inspection: {},
  // 紧急放行: the number first, the review afterwards, by someone who took no part.
  released: { drawNumber: 'postReview' },
  postReview: { reviewAfterwards: 'issued' },
  passed: { enterSignOff: 'signEntered', releaseUrgently: 'released', addVersion: 'reviewing', replaceFile: 'passed' },
  signEntered: { signOffMatches: 'signed', signOffDiffers: 'passed', addVersion: 'reviewing', replaceFile: 'signEntered' },
  signed: { recheckSame: 'rechecked', recheckDiffers: 'reviewing', addVersion: 'reviewing', replaceFile: 'signed' },
  rechecked: { drawNumber: 'issued', addVersion: 'reviewing', replaceFile: 'signed' },
  issued: {},
} as const satisfies Record<CaseState, Partial<Record<string, CaseState>>>

export type Step =
  | 'pass'
  | 'returnForRevision'
  | 'refuse'
  | 'merge'
  | 'redirect'
  | 'toInspection'
  | 'releaseUrgently'
  | 'reviewAfterwards'
  | 'addVersion'
  | 'replaceFile'
  | 'enterSignOff'
  | 'signOffMatches'
  | 'signOffDiffers'
  | 'recheckSame'
  | 'recheckDiffers'
  | 'drawNumber'

export const STEP_NAMES = {
  pass: '同意送签',
  returnForRevision: '退回修改',
  refuse: '不予发文',
  merge: '合并办理',
  redirect: '改由部门发文',
  toInspection: '转督检考报备',
  releaseUrgently: '紧急放行',
  reviewAfterwards: '补审',
  addVersion: '提交新稿次',
  replaceFile: '更换文件（文字未变）',
  enterSignOff: '签发录入',
  signOffMatches: '核对相符',
  signOffDiffers: '核对不符',
  recheckSame: '复核通过',
  recheckDiffers: '复核发现实质性修改',
  drawNumber: '取号',
} as const satisfies Record<Step, string>

/** Who may do a step (domain facts §5.2). */
export const STEP_ROLES = {
  pass: ['reviewer'],
  returnForRevision: ['reviewer'],
  refuse: ['reviewer'],
  merge: ['reviewer'],
  redirect: ['reviewer'],
  toInspection: ['reviewer'],
  // Proposed by one, confirmed by the office head.
  releaseUrgently: ['reviewer', 'secretary', 'head'],
  reviewAfterwards: ['reviewer'],
  addVersion: ['drafter', 'reviewer', 'secretary'],
  replaceFile: ['drafter', 'reviewer', 'secretary'],
  enterSignOff: ['secretary'],
  signOffMatches: ['secretary', 'reviewer', 'head'],
  signOffDiffers: ['secretary', 'reviewer', 'head'],
  recheckSame: ['secretary', 'reviewer'],
  recheckDiffers: ['secretary', 'reviewer'],
  drawNumber: ['secretary'],
} as const satisfies Record<Step, readonly Role[]>

export const nextState = (state: CaseState, step: Step): CaseState | null =>
  (STEPS[state] as Partial<Record<Step, CaseState>>)[step] ?? null

/** Bringing a file whose words are unchanged leaves a case that was passed where it is (before that, it is a hand-in as any other). */
export const versionStep = (state: CaseState, edit: EditKind): 'addVersion' | 'replaceFile' =>
  edit === 'layout' && nextState(state, 'replaceFile') !== null ? 'replaceFile' : 'addVersion'

export const ANSWER_VALUES = ['符合', '不符合', '不适用'] as const
export type AnswerValue = (typeof ANSWER_VALUES)[number]

export interface Answer {
  readonly itemId: string
  readonly value: AnswerValue
  readonly reason: string
  readonly evidence: string
  /** record: the program's own record says so; untriggered: a heading's 未触发 items confirmed together; person: answered one by one. */
  readonly settledBy: 'record' | 'untriggered' | 'person'
}

/** One named condition of an act. */
export interface Condition {
  readonly id: ConditionId
  readonly met: boolean
  /** What it asks, and, when unmet, what is missing, in one line each. */
  readonly label: string
  readonly detail: string
  /** Source key of the rule. */
  readonly source: string
}

export type ConditionId =
  | 'state'
  | 'role'
  | 'checklist'
  | 'negatives'
  | 'unsettledText'
  | 'notContributor'
  | 'reason'
  | 'target'
  | 'filingTownships'
  | 'filingDays'
  | 'filingBasis'
  | 'filingGrouping'
  | 'carrierChosen'
  | 'normativeDecided'
  | 'materials'
  | 'legalOpinion'
  | 'sevenPoints'
  | 'adoption'
  | 'fairCompetition'
  | 'deliberation'
  | 'reviewOrgan'
  | 'opinionNumber'
  | 'days'
  | 'outcome'
  | 'countersigned'
  | 'releaseFacts'
  | 'notReleaser'
  | 'pendingRelease'
  | 'standable'
  | 'listed'
  | 'monthOver'
  | 'onlyOnce'
  | 'pool'
  | 'signAuthority'
  | 'signDate'
  | 'scan'
  | 'secondPerson'
  | 'finalSame'
  | 'series'
  | 'notNumbered'
  | 'coIssuersSigned'
  | 'clock'
  | 'year'

/** Facts the conditions look at; the caller gathers them, the functions below decide. */
export interface ActFacts {
  readonly state: CaseState
  readonly versionNo: number
  readonly actor: { readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  readonly contributors: readonly string[]
  /** Ids of checklist items that still wait for an answer. */
  readonly outstanding: readonly string[]
  /** Ids of 不符合 items that block and were not released. */
  readonly blocking: readonly string[]
  readonly unsettled: readonly string[]
  /** Conditions of 同意送签 that the case's routes add: legality, fair competition, deliberation, countersigning, carrier. */
  readonly routes: readonly Condition[]
}

export const stateCondition = (facts: ActFacts, step: Step): Condition => ({
  id: 'state',
  met: nextState(facts.state, step) !== null,
  label: `本件处于可以${STEP_NAMES[step]}的环节`,
  detail: `当前环节：${CASE_STATE_NAMES[facts.state]}`,
  source: 'T art18',
})

export const roleCondition = (facts: ActFacts, step: Step): Condition => ({
  id: 'role',
  met: STEP_ROLES[step].some((r) => facts.actor.roles.includes(r)),
  label: `有${STEP_NAMES[step]}的岗位`,
  detail: facts.actor.name,
  source: 'T art20',
})

const list = (ids: readonly string[], most = 8): string =>
  ids.length > most ? `${ids.slice(0, most).join('、')}等${ids.length}项` : ids.join('、')

/** Whoever wrote into any version contained in the text does not review it. Cannot be switched off. */
export const notContributor = (facts: ActFacts): Condition => ({
  id: 'notContributor',
  met: !facts.contributors.includes(facts.actor.id),
  label: '审核人没有参与起草或修改本稿',
  detail: facts.contributors.includes(facts.actor.id) ? `${facts.actor.name}是本稿修改人，不能担任本稿审核人` : facts.actor.name,
  source: 'T art20',
})

/** Conditions of 同意送签; 退回修改 and 不予发文 need only the state, the role, distance from the text and a reason. */
export function conditionsToPass(facts: ActFacts): Condition[] {
  return [
    stateCondition(facts, 'pass'),
    roleCondition(facts, 'pass'),
    notContributor(facts),
    {
      id: 'checklist',
      met: facts.outstanding.length === 0,
      label: '适用的审核项已全部作答',
      detail: facts.outstanding.length === 0 ? '已答完' : `未答 ${facts.outstanding.length} 项：${list(facts.outstanding)}`,
      source: 'T art20',
    },
    {
      id: 'negatives',
      met: facts.blocking.length === 0,
      label: '没有未放行的不符合项',
      detail: facts.blocking.length === 0 ? '无' : `${list(facts.blocking)}`,
      source: 'T art21',
    },
    {
      id: 'unsettledText',
      met: facts.unsettled.length === 0,
      label: '修订、批注和隐藏文字已处理',
      detail: facts.unsettled.length === 0 ? '稿中没有' : facts.unsettled.join('；'),
      source: 'T art25(一)',
    },
    ...facts.routes,
  ]
}

/** Decisions that end or send back a case, with what they must say before the state changes (T art21). */
export const SENDING_BACK = {
  returnForRevision: { reason: '退回理由', target: null },
  refuse: { reason: '不予发文理由', target: null },
  merge: { reason: '合并理由', target: '合并到的件或发文字号' },
  redirect: { reason: '改由部门发文的理由', target: '改由发文的单位' },
  toInspection: { reason: '转报备的理由', target: null },
} as const satisfies Partial<Record<Step, { readonly reason: string; readonly target: string | null }>>
export type SendingBack = keyof typeof SENDING_BACK

/** The reason comes before the state changes (T art21); 合并 and 改由部门发 also say where it goes. */
export function conditionsToSendBack(
  facts: ActFacts,
  step: SendingBack,
  reasons: readonly string[],
  target: string | null,
): Condition[] {
  const words = SENDING_BACK[step]
  const given = reasons.filter((r) => r.trim().length > 0).length
  const conditions: Condition[] = [
    stateCondition(facts, step),
    roleCondition(facts, step),
    notContributor(facts),
    {
      id: 'reason',
      met: given > 0,
      label: `已写明${words.reason}`,
      detail: given > 0 ? `${given} 条` : `请填写${words.reason}`,
      source: 'T art21',
    },
  ]
  if (words.target !== null) {
    const named = (target ?? '').trim()
    conditions.push({
      id: 'target',
      met: named !== '',
      label: `已写明${words.target}`,
      detail: named || `请填写${words.target}`,
      source: step === 'merge' ? 'R37(二)' : 'T art16(三)',
    })
  }
  return conditions
}

export interface SignOffFacts {
  readonly signer: string
  readonly opinion: string
  /** As typed; must be a full, existing date. */
  readonly signedOn: Day | null
  readonly hasScan: boolean
  /** null when the authority table allows this signer; else the sentence why not. */
  readonly authorityProblem: string | null
  readonly passedOn: Day | null
  readonly today: Day
}

/** Transcribing a paper signature (T art22: 意见、姓名、完整日期; P01, P02). */
export function conditionsToEnterSignOff(facts: ActFacts, s: SignOffFacts): Condition[] {
  const complete = s.signer.trim() !== '' && s.opinion.trim() !== '' && s.signedOn !== null
  const late = s.signedOn !== null && s.signedOn > s.today
  const early = s.signedOn !== null && s.passedOn !== null && s.signedOn < s.passedOn
  return [
    stateCondition(facts, 'enterSignOff'),
    roleCondition(facts, 'enterSignOff'),
    {
      id: 'signAuthority',
      met: s.signer.trim() !== '' && s.authorityProblem === null,
      label: '签发人符合签发权限',
      detail: s.authorityProblem ?? (s.signer.trim() || '请选择签发人'),
      source: 'T art22',
    },
    {
      id: 'signDate',
      met: complete && !early && !late,
      label: '签发意见、姓名和完整日期齐全',
      detail: late
        ? '签发日期晚于今天，请核对'
        : early
          ? '签发日期早于审核通过日期，请核对'
          : complete
            ? `${s.signedOn}`
            : '请填写意见、姓名和完整日期',
      source: 'T art22',
    },
    { id: 'scan', met: s.hasScan, label: '已附签批单扫描件', detail: s.hasScan ? '已附' : '请选择扫描件', source: 'P02' },
  ]
}

/** The second person's comparison of scan and transcription. */
export function conditionsToCompare(
  facts: ActFacts,
  step: 'signOffMatches' | 'signOffDiffers',
  enteredBy: string | null,
): Condition[] {
  return [
    stateCondition(facts, step),
    roleCondition(facts, step),
    {
      id: 'secondPerson',
      met: enteredBy !== null && enteredBy !== facts.actor.id,
      label: '核对人不是录入人',
      detail: enteredBy === facts.actor.id ? '本人录入的签批须由另一人核对' : facts.actor.name,
      source: 'T art25(一)',
    },
  ]
}

/** @param joint what a joint paper adds: its 审批手续 are complete when every co-issuer's head has signed */
export const conditionsToRecheck = (facts: ActFacts, joint: readonly Condition[]): Condition[] => [
  stateCondition(facts, 'recheckSame'),
  roleCondition(facts, 'recheckSame'),
  ...joint,
]

export interface NumberFacts {
  /** none: a carrier that is registered without a 发文字号. order: its number runs on over the years. */
  readonly number: 'yearBracket' | 'order' | 'none'
  /** null when the series is known and in use; else the sentence why not. */
  readonly seriesProblem: string | null
  readonly seriesCode: string | null
  readonly alreadyNumber: string | null
  /** The office's clock stands before the newest record: numbering stops (architecture, decision 15). */
  readonly clockBehind: boolean
  /** Year of the 成文日期 and the year asked for. */
  readonly documentYear: number | null
  readonly year: number
}

/** T art25(二): only after 签发 and 复核, and once. */
export function conditionsToDrawNumber(facts: ActFacts, n: NumberFacts): Condition[] {
  return [
    {
      id: 'notNumbered',
      met: n.alreadyNumber === null && facts.state !== 'issued',
      label: n.number === 'none' ? '本件尚未登记' : '本件尚未编号',
      detail: n.alreadyNumber !== null ? `本件已编${n.alreadyNumber}` : facts.state === 'issued' ? '本件已登记' : '尚未登记',
      source: 'P05',
    },
    stateCondition(facts, 'drawNumber'),
    roleCondition(facts, 'drawNumber'),
    {
      id: 'series',
      met: n.seriesProblem === null,
      label: n.number === 'none' ? '本载体不编发文字号，登记为口径外' : '机关代字在用',
      detail: n.seriesProblem ?? n.seriesCode ?? '不编号',
      source: 'T art9(五)',
    },
    {
      id: 'year',
      met: n.documentYear !== null && (n.number !== 'yearBracket' || n.documentYear === n.year),
      label: n.number === 'yearBracket' ? '文号年份与成文日期年份一致' : '有成文日期',
      detail:
        n.documentYear === null
          ? '没有成文日期'
          : n.number === 'yearBracket'
            ? `成文日期 ${n.documentYear} 年，文号 ${n.year} 年`
            : `成文日期 ${n.documentYear} 年`,
      source: n.number === 'yearBracket' ? 'T art9(五)' : 'T art9(十二)',
    },
    {
      id: 'clock',
      met: !n.clockBehind,
      label: '本机时钟不早于最近一条台账',
      detail: n.clockBehind ? '本机时间早于最近一条台账，请先校准时间' : '正常',
      source: 'T art25(二)',
    },
  ]
}

export const unmet = (conditions: readonly Condition[]): Condition[] => conditions.filter((c) => !c.met)
