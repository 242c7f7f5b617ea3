/**
 * Conditions of the acts of the 规范性文件 route: 认定, 送审, the opinion, 集体审议. All are named at once; the act is shut until each is met.
 */
import type { CaseState } from './case.ts'
import { CASE_STATE_NAMES } from './case.ts'
import type { Day } from './day.ts'
import { missingMaterials, type LegalFile } from './legalFile.ts'
import { isLegalOrgan } from './legalPaper.ts'
import { legalClock, type ClockFacts } from './legalClock.ts'
import { ALLOWS_DELIBERATION, legalOpinion, requestInWords, type NormativeFacts } from './normativeFacts.ts'
import { adoption, condition, pointsProblem } from './normativeGates.ts'
import { MATERIAL_NAMES, type LegalOutcome, type LegalRemark, type PointAnswer } from './normative.ts'
import type { Condition } from './review.ts'

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
