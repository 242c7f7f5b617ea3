/**
 * Conditions the 规范性文件 route adds to 同意送签, in the order its steps are taken (R37(三)); those of its own acts are in legalActGates.ts.
 *
 * A Party paper (党内规范性文件) is no 行政规范性文件: R37, R115's seven items, the fair-competition review and 集体审议 by the government do
 * not bind it. It passes the same legality gate, with the Party committee's own 法规 body as reviewer, and nothing more is asked
 * unless it was recorded (domain facts §3.1).
 */
import { NORMATIVE_NAMES } from './case.ts'
import { missingMaterials, openRequest, unanswered } from './legalFile.ts'
import {
  adopted,
  assessed,
  consulted,
  deliberated,
  determined,
  fairCompetition,
  legalOpinion,
  requestInWords,
  type NormativeFacts,
} from './normativeFacts.ts'
import { LEGALITY_POINTS, MATERIAL_NAMES, type PointAnswer } from './normative.ts'
import { unmet, type Condition, type ConditionId } from './review.ts'

export const condition = (id: ConditionId, met: boolean, label: string, detail: string, source: string): Condition => ({
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

/** null when all seven are answered and point 5 names its article. */
export function pointsProblem(points: readonly PointAnswer[]): string | null {
  const n = answered(points)
  if (n < LEGALITY_POINTS.length) return `七项中答了 ${n} 项`
  const five = points.find((p) => p.point === 5)
  if (!five || five.articles.trim() === '') return '第 5 项须写明条款（如：第九条）'
  return null
}

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
export function adoption(f: NormativeFacts): Condition[] {
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
