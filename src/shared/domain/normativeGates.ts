/**
 * Conditions of the 规范性文件 route: those it adds to 同意送签, in the order the steps are taken (R37(三)), and those of its own acts.
 *
 * A Party paper (党内规范性文件) is no 行政规范性文件: R37, R115's seven items, the fair-competition review and 集体审议 by the government do
 * not bind it. It passes the same legality gate, with the Party committee's own 法规 body as reviewer, and nothing more is asked
 * unless it was recorded (domain facts §3.1).
 */
import type { CaseState } from './case.ts'
import { CASE_STATE_NAMES, NORMATIVE_NAMES } from './case.ts'
import type { Day } from './day.ts'
import { missingMaterials, openRequest, unanswered, type LegalFile } from './legalFile.ts'
import { isLegalOrgan } from './legalPaper.ts'
import { legalClock, type ClockFacts } from './legalClock.ts'
import {
  adopted,
  ALLOWS_DELIBERATION,
  assessed,
  consulted,
  deliberated,
  determined,
  fairCompetition,
  legalOpinion,
  requestInWords,
  type NormativeFacts,
} from './normativeFacts.ts'
import { LEGALITY_POINTS, MATERIAL_NAMES, type LegalOutcome, type LegalRemark, type PointAnswer } from './normative.ts'
import { unmet, type Condition, type ConditionId } from './review.ts'

const condition = (id: ConditionId, met: boolean, label: string, detail: string, source: string): Condition => ({
  id,
  met,
  label,
  detail,
  source,
})

const onVersion = (given: { readonly versionNo: number } | null): string => (given ? `（第 ${given.versionNo} 稿）` : '')

/** What 同意送签 asks of this route; empty for a paper that has nothing to do with it. */
export function normativeConditions(f: NormativeFacts): Condition[] {
  const asked = f.kind !== 'none' || f.contradiction.length > 0 || f.file.decision !== null
  const fair = f.kind === 'admin' || f.economic || f.file.fair !== null ? [fairCondition(f)] : []
  if (f.kind === 'none') return [...(asked ? [decided(f)] : []), ...fair]
  const opinion = [decided(f), ...(f.kind === 'admin' ? [materials(f)] : []), opinionCondition(f)]
  if (f.kind === 'party')
    return [...opinion, ...adoption(f), ...(f.file.fair ? fair : []), ...(f.file.deliberation ? [deliberation(f)] : [])]
  return [...opinion, sevenPoints(f), ...adoption(f), ...fair, deliberation(f)]
}

function decided(f: NormativeFacts): Condition {
  const { decision } = f.file
  const fact = determined(f)
  const detail =
    fact?.because ??
    (decision === null
      ? (f.contradiction[0] ?? '尚未认定')
      : decision.kind !== f.kind
        ? `认定为「${NORMATIVE_NAMES[decision.kind]}」，登记项为「${NORMATIVE_NAMES[f.kind]}」，请重新认定`
        : `认定为「否」与文中内容不符，须由另一人复核：${f.contradiction[0] ?? ''}`)
  return condition(
    'normativeDecided',
    fact !== null,
    '已作规范性文件认定',
    `${detail}${fact ? onVersion(decision) : ''}`,
    'R37 定义',
  )
}

function materials(f: NormativeFacts): Condition {
  const missing = missingMaterials(f.kind, f.file).map((m) => MATERIAL_NAMES[m])
  const lacking = [
    ...(missing.length > 0 ? [`未收：${missing.join('、')}`] : []),
    ...[assessed(f), consulted(f)].flatMap((x) => (x?.value === '不符合' ? [x.because] : [])),
    ...[requestInWords(f.file)].filter((x) => x !== null),
  ]
  return condition(
    'materials',
    lacking.length === 0,
    '送审材料齐全，已评估论证、征求意见',
    lacking.length === 0 ? `已收 ${f.file.received.length} 项` : lacking.join('；'),
    'R37(三)',
  )
}

function opinionCondition(f: NormativeFacts): Condition {
  const fact = legalOpinion(f)
  const met = fact?.value === '符合'
  return condition(
    'legalOpinion',
    met,
    '合法性审核意见：有书面意见，结论允许提请审议',
    `${fact?.because ?? ''}${onVersion(f.file.opinion)}`,
    'R115',
  )
}

const answered = (points: readonly PointAnswer[]): number =>
  points.filter((p) => p.point >= 1 && p.point <= LEGALITY_POINTS.length).length

function sevenPoints(f: NormativeFacts): Condition {
  const { opinion } = f.file
  const unfit = opinion?.points.filter((p) => !p.fits) ?? []
  // A point that does not fit is what 修改后可提请 is for; with another outcome it stays open.
  const met =
    opinion !== null && pointsProblem(opinion.points) === null && (unfit.length === 0 || opinion.outcome === 'afterRevision')
  const detail =
    opinion === null
      ? '尚未逐项审查'
      : (pointsProblem(opinion.points) ??
        (unfit.length === 0
          ? `七项均符合，${opinion.reviewer || opinion.byName}`
          : `不符合：${unfit.map((p) => LEGALITY_POINTS[p.point - 1]).join('；')}`))
  return condition('sevenPoints', met, '七项审查：合法性审核的七项内容已逐项作答', detail, 'R115')
}

/** Only where the opinion asks for something. */
function adoption(f: NormativeFacts): Condition[] {
  const { opinion } = f.file
  if (opinion === null || opinion.remarks.length === 0) return []
  const open = unanswered(opinion).length
  const detail = adopted({ ...f, kind: 'admin' })?.because ?? ''
  return [condition('adoption', open === 0, '审核意见采纳情况已逐条说明', detail, 'R115')]
}

function fairCondition(f: NormativeFacts): Condition {
  const fact = fairCompetition(f)
  return condition(
    'fairCompetition',
    fact !== null && fact.value !== '不符合',
    '公平竞争：已审查且可以出台，或写明不适用',
    `${fact?.because ?? '没有公平竞争审查结论，也没有写明不适用'}${onVersion(f.file.fair)}`,
    'FC art18',
  )
}

function deliberation(f: NormativeFacts): Condition {
  const fact = deliberated({ ...f, kind: 'admin' })
  return condition(
    'deliberation',
    fact?.value === '符合',
    '集体审议：已经集体审议，且在合法性审核之后',
    `${fact?.because ?? ''}${onVersion(f.file.deliberation)}`,
    'R37(七)',
  )
}

/** Where the route stands, in the words of the list; null when nothing of it is waited for. */
export function routeStanding(
  f: NormativeFacts,
  awaitsOpinion: boolean,
): { readonly words: string; readonly waitsFor: string } | null {
  if (f.kind === 'none') return null
  if (openRequest(f.file)) return { words: '待补正材料', waitsFor: '补正材料' }
  if (awaitsOpinion) return { words: '待合法性审核', waitsFor: '合法性审核' }
  const open = unmet(normativeConditions(f)).map((c) => c.id)
  return open.length === 1 && open[0] === 'deliberation' ? { words: '待集体审议', waitsFor: '集体审议' } : null
}

export interface Acting {
  readonly state: CaseState
  readonly actor: { readonly id: string; readonly name: string }
  readonly contributors: readonly string[]
  readonly today: Day
}

/** Acts of the route belong to the time before the decision; a returned draft may be completed meanwhile. */
const OPEN: ReadonlySet<CaseState> = new Set<CaseState>(['reviewing', 'returned'])

export const caseOpen = ({ state }: Acting): Condition =>
  condition('state', OPEN.has(state), '本件在审核中', `当前环节：${CASE_STATE_NAMES[state]}`, 'T art20')

/** Whoever wrote into the text does not judge it. */
export const apart = (a: Acting, what: string): Condition =>
  condition(
    'notContributor',
    !a.contributors.includes(a.actor.id),
    `${what}没有参与起草或修改本稿`,
    a.contributors.includes(a.actor.id) ? `${a.actor.name}是本稿起草、修改人` : a.actor.name,
    'R115',
  )

const filled = (label: string, text: string): Condition =>
  condition('reason', text.trim() !== '', `已写明${label}`, text.trim() === '' ? `请填写${label}` : '已写', 'R115')

export const notLater = (a: Acting, label: string, on: Day): Condition =>
  condition('days', on <= a.today, `${label}不晚于今天`, on <= a.today ? on : `${on} 晚于今天，请核对`, '民法典第201条')

export const conditionsToDetermine = (a: Acting, reason: string): Condition[] => [
  caseOpen(a),
  apart(a, '认定人'),
  filled('认定理由', reason),
]

export function conditionsToSecond(a: Acting, file: LegalFile): Condition[] {
  const first = file.decision
  return [
    caseOpen(a),
    apart(a, '复核人'),
    condition(
      'secondPerson',
      first !== null && first.second === null && first.by !== a.actor.id,
      '复核人不是认定人',
      first === null
        ? '还没有认定'
        : first.second
          ? `${first.second.byName}已复核`
          : first.by === a.actor.id
            ? '本人作的认定须由另一人复核'
            : a.actor.name,
      'R37 定义',
    ),
  ]
}

/** The clock begins with complete materials (R115; domain facts §8). */
export function conditionsToSubmit(a: Acting, f: NormativeFacts, organ: string, receivedOn: Day): Condition[] {
  const missing = missingMaterials(f.kind, f.file).map((m) => MATERIAL_NAMES[m])
  const open = requestInWords(f.file)
  return [
    caseOpen(a),
    condition(
      'materials',
      missing.length === 0 && open === null,
      '送审材料齐全',
      missing.length > 0 ? `未收：${missing.join('、')}` : (open ?? `已收 ${f.file.received.length} 项`),
      'R115',
    ),
    organCondition(organ),
    notLater(a, '收件日期', receivedOn),
  ]
}

const organCondition = (organ: string): Condition =>
  condition(
    'reviewOrgan',
    isLegalOrgan(organ),
    '审核机构是司法行政部门或法制、法规机构',
    organ.trim() === '' ? '请填写审核机构' : isLegalOrgan(organ) ? organ : `${organ}不是合法性审核机构`,
    'R115',
  )

export interface OpinionFacts {
  readonly opinionNo: string
  /** Review number of another case that has an opinion of this number. */
  readonly numberTakenBy: string | null
  readonly organ: string
  readonly points: readonly PointAnswer[]
  readonly outcome: LegalOutcome
  readonly remarks: readonly LegalRemark[]
  readonly urgentReason: string
  /** 审核人 named on the paper; the acting person for an opinion given here. */
  readonly reviewer: string
  /** Names of those whose words are in the text. */
  readonly contributorNames: readonly string[]
  readonly clock: ClockFacts & { readonly issuedOn: Day }
  /** Of a transcribed one: whether its paper is attached. null for one given at a login. */
  readonly paper: boolean | null
}

/** null when all seven are answered and point 5 names its article. */
export function pointsProblem(points: readonly PointAnswer[]): string | null {
  const n = answered(points)
  if (n < LEGALITY_POINTS.length) return `七项中答了 ${n} 项`
  const five = points.find((p) => p.point === 5)
  if (!five || five.articles.trim() === '') return '第 5 项须写明条款（如：第九条）'
  return null
}

/** The outcome follows from the points and remarks, never against them. */
function outcomeProblem(o: OpinionFacts): string | null {
  const unfit = o.points.some((p) => !p.fits)
  if (o.outcome === 'mayDeliberate') {
    if (unfit) return '有不符合项，结论不能是「合法，可提请审议」'
    if (o.remarks.length > 0) return '提出了修改建议，结论应为「修改后可提请审议」'
  }
  if (o.outcome === 'afterRevision' && o.remarks.length === 0) return '结论为修改后可提请的，须逐条写明问题和修改建议'
  return null
}

/** Giving the opinion here, or transcribing it from paper. */
export function conditionsToOpine(a: Acting, kind: NormativeFacts['kind'], o: OpinionFacts): Condition[] {
  const points = pointsProblem(o.points)
  const outcome = outcomeProblem(o)
  const clock = legalClock(o.clock)
  const wrongOrder = o.clock.issuedOn < o.clock.receivedOn
  // The floor protects the reviewer: fewer days only ask for the reason, and an estimate asks for nothing.
  const early = clock.standing === 'early' && clock.certainty === 'exact' && o.urgentReason.trim() === ''
  const wrote = o.contributorNames.includes(o.reviewer.trim())
  const named = o.opinionNo.trim() !== ''
  return [
    caseOpen(a),
    apart(a, o.paper === null ? '审核人' : '录入人'),
    condition(
      'secondPerson',
      !wrote && o.reviewer.trim() !== '',
      '合法性审核人没有参与起草',
      wrote ? `${o.reviewer.trim()}是本稿起草、修改人` : o.reviewer.trim() || '请填写审核人',
      'R115',
    ),
    condition(
      'opinionNumber',
      named && o.numberTakenBy === null,
      '意见书编号已填写且没有用过',
      o.numberTakenBy !== null ? `${o.opinionNo}已用于 ${o.numberTakenBy}` : named ? o.opinionNo : '请填写编号',
      'R115',
    ),
    organCondition(o.organ),
    // The seven items are R115's: a Party paper's reviewer has the Party's own.
    ...(kind === 'party' ? [] : [condition('sevenPoints', points === null, '七项审查已逐项作答', points ?? '已答完', 'R115')]),
    condition('outcome', outcome === null, '结论与审查内容一致', outcome ?? '一致', 'R115'),
    notLater(a, '意见日期', o.clock.issuedOn),
    condition(
      'reason',
      !wrongOrder && !early,
      '收件、办结日期和工作日数相符',
      wrongOrder
        ? '办结日期早于收件日期，请核对'
        : early
          ? `第 ${clock.day} 个工作日出具，少于 5 个工作日，请写明紧急情况`
          : `第 ${clock.day} 个工作日`,
      'R115',
    ),
    ...(o.paper === null ? [] : [condition('scan', o.paper, '已附意见书原件或扫描件', o.paper ? '已附' : '请选择文件', 'R115')]),
  ]
}

/** R115: 未经合法性审核或者经审核不合法的，不得提交集体审议; R37(七). */
export function conditionsToDeliberate(a: Acting, f: NormativeFacts, on: Day): Condition[] {
  const { opinion } = f.file
  const allows = opinion !== null && ALLOWS_DELIBERATION.has(opinion.outcome) && on >= opinion.issuedOn
  return [
    caseOpen(a),
    condition(
      'legalOpinion',
      allows,
      '合法性审核在先，结论允许提请审议',
      opinion === null
        ? '没有合法性审核意见，不得提交集体审议'
        : on < opinion.issuedOn
          ? `审议日期 ${on} 早于合法性审核意见（${opinion.issuedOn}）`
          : (legalOpinion({ ...f, kind: 'admin' })?.because ?? ''),
      'R115',
    ),
    ...adoption(f),
    notLater(a, '审议日期', on),
  ]
}
