/** What the record of the route says to the checklist (以记录为准): one function an item, null where the record is silent and a person judges. */
import type { NormativeKind } from './case.ts'
import type { RecordFact } from './checklistAnswers.ts'
import { dayNumber, type Day } from './day.ts'
import { openRequest, unanswered, type LegalFile } from './legalFile.ts'
import { clockInWords, type ClockFacts, type LegalClock } from './legalClock.ts'
import {
  DELIBERATION_NAMES,
  FAIR_RESULT_NAMES,
  LEGAL_OUTCOME_NAMES,
  MAJOR_STEP_NAMES,
  MAJOR_STEPS,
  type LegalOutcome,
} from './normative.ts'
import { isLegalOrgan } from './legalPaper.ts'

export interface NormativeFacts {
  readonly kind: NormativeKind
  readonly economic: boolean
  readonly multiDept: boolean
  /** 主动公开. */
  readonly open: boolean
  readonly file: LegalFile
  readonly clock: { readonly facts: ClockFacts; readonly now: LegalClock } | null
  /** Days the office set for 公开征求意见; null when it set none (a local figure). */
  readonly publicDays: number | null
  /** What the text says against 否, as L05 says it. */
  readonly contradiction: readonly string[]
}

type Fact = (f: NormativeFacts) => RecordFact | null
const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })
const notApplicable = (because: string): RecordFact => ({ value: '不适用', because })

/** Outcomes that allow 提请审议 (R115: 未经合法性审核或者经审核不合法的，不得提交集体审议). */
export const ALLOWS_DELIBERATION: ReadonlySet<LegalOutcome> = new Set<LegalOutcome>(['mayDeliberate', 'afterRevision'])

const admin =
  (fact: Fact): Fact =>
  (f) =>
    f.kind === 'admin' ? fact(f) : null

/** The answer and the form agree, and a 否 against the text was seen by a second person. */
export function determined(f: NormativeFacts): RecordFact | null {
  const { decision } = f.file
  if (decision === null || decision.kind !== f.kind) return null
  if (decision.kind === 'none' && f.contradiction.length > 0 && decision.second === null) return null
  return met(`${decision.byName}认定${decision.second ? `，${decision.second.byName}复核` : ''}：${decision.reason}`)
}

export function fairCompetition(f: NormativeFacts): RecordFact | null {
  const { fair } = f.file
  if (fair === null) return f.economic ? unmet('涉及经营者经济活动，没有公平竞争审查结论的记录') : null
  if (!fair.applies) return notApplicable(`公平竞争审查不适用：${fair.reason}`)
  if (fair.result === null) return unmet(`${fair.organ}尚未作出结论`)
  const said = `${fair.organ} ${fair.on}：${FAIR_RESULT_NAMES[fair.result]}${fair.exception ? `（适用例外：${fair.exception}）` : ''}`
  if (fair.result === 'mustNotIssue') return unmet(said)
  if (fair.result === 'afterRevision' && fair.revised === '') return unmet(`${said}，没有修改情况的记录`)
  return fair.file === null ? unmet(`${said}，没有附书面审查结论`) : met(said)
}

/** FC art16: 应当听取有关经营者、行业协会商会等利害关系人的意见. */
export function heard(f: NormativeFacts): RecordFact | null {
  const { fair } = f.file
  if (fair === null) return null
  if (!fair.applies) return notApplicable(`公平竞争审查不适用：${fair.reason}`)
  return fair.heard === '' ? unmet('审查表「听取意见」栏为空') : met(`已听取意见：${fair.heard}`)
}

/** R115; a Party paper passes the same gate with the Party committee's own reviewer (domain facts §3.1). */
export function legalOpinion(f: NormativeFacts): RecordFact | null {
  if (f.kind === 'none') return null
  const { opinion } = f.file
  if (opinion === null) return unmet('没有合法性审核意见书的记录')
  const said = `${opinion.opinionNo}（${opinion.organ} ${opinion.issuedOn}）：${LEGAL_OUTCOME_NAMES[opinion.outcome]}`
  return ALLOWS_DELIBERATION.has(opinion.outcome) ? met(said) : unmet(said)
}

/** R115: fewer than five days only asks for a reason; an estimate never fails anybody. */
export const legalDays: Fact = admin((f) => {
  if (f.clock === null) return unmet('没有合法性审核收件和办结日期的记录')
  const { facts, now } = f.clock
  const words = clockInWords(now, facts)
  if (now.certainty === 'estimated' && now.standing !== 'inTime') return null
  if (now.standing === 'overdue') return unmet(words)
  if (facts.issuedOn === null) return unmet(`尚未办结：${words}`)
  const reason = f.file.opinion?.urgentReason ?? ''
  if (now.standing === 'early') return reason === '' ? unmet(`${words}，没有紧急说明`) : met(`${words}，紧急说明：${reason}`)
  return met(words)
})

export const adopted: Fact = admin((f) => {
  const { opinion } = f.file
  if (opinion === null) return unmet('没有合法性审核意见，采纳情况无从记录')
  if (opinion.remarks.length === 0) return met('审核意见没有提出修改建议')
  const open = unanswered(opinion).length
  return open === 0 ? met(`${opinion.remarks.length} 条意见均已说明采纳情况`) : unmet(`${open} 条意见没有说明采纳情况`)
})

/** R115: 不得以征求意见、会签、参加审议等方式代替合法性审核. */
export const notReplaced: Fact = admin((f) => {
  const { opinion } = f.file
  if (opinion === null) return unmet('没有独立的合法性审核意见记录')
  return isLegalOrgan(opinion.organ)
    ? met(`${opinion.organ}出具独立的合法性审核意见`)
    : unmet(`${opinion.organ}不是司法行政部门或法制机构`)
})

export const assessed: Fact = admin((f) => {
  const note = f.file.received.some((r) => r.material === 'draftingNote')
  const conclusion = f.file.assessment?.conclusion ?? ''
  if (conclusion === '') return unmet('没有评估论证结论的记录')
  return note ? met(`起草说明已收，评估论证结论：${conclusion}`) : unmet('有评估论证结论，没有收到起草说明')
})

/** Days from the notice to its end, its own day not counted (民法典 art201). */
export const daysOpen = (p: { readonly from: Day; readonly to: Day }): number => dayNumber(p.to) - dayNumber(p.from)

function askedPublic(f: NormativeFacts): RecordFact {
  const { publicly } = f.file
  if (publicly === null) return unmet('没有公开征求意见的记录')
  if (publicly.period === null) return met(`未公开征求意见：${publicly.exemptReason}`)
  const { from, to } = publicly.period
  const days = daysOpen(publicly.period)
  const least = f.publicDays
  if (least === null) return met(`公开征求意见 ${from} 至 ${to}，${days} 日`)
  return days < least
    ? unmet(`公开征求意见 ${from} 至 ${to}，${days} 日，不足 ${least} 日`)
    : met(`公开征求意见 ${from} 至 ${to}，${days} 日（规定 ${least} 日）`)
}

export function consulted(f: NormativeFacts): RecordFact | null {
  const { departments } = f.file
  const within = departments?.period ? `已征求部门、乡镇意见（${departments.period.from} 至 ${departments.period.to}）` : null
  // Another department's powers are touched, but it is no 规范性文件: the record helps where there is one.
  if (f.kind !== 'admin') return f.multiDept && within ? met(within) : null
  if (within === null) return unmet('没有征求部门、乡镇意见的记录')
  const publicly = askedPublic(f)
  return publicly.value === '符合' ? met(`${within}；${publicly.because}`) : publicly
}

/** R37(七), R115: 集体审议 comes after the opinion. */
export const deliberated: Fact = admin((f) => {
  const { deliberation, opinion } = f.file
  if (deliberation === null) return unmet('没有集体审议的记录')
  const said = `${deliberation.meeting}（${deliberation.on}）${deliberation.minutesNo} ${DELIBERATION_NAMES[deliberation.result]}`
  if (opinion === null) return unmet(`${said}，没有在先的合法性审核意见`)
  if (deliberation.on < opinion.issuedOn) return unmet(`${said}，早于合法性审核意见（${opinion.issuedOn}）`)
  return deliberation.result === 'notPassed' ? unmet(said) : met(said)
})

/** DEC713: the five steps with their papers, and 向党委请示报告. */
export function majorDecision(f: NormativeFacts): RecordFact | null {
  const major = f.file.majorDecision
  if (major === null) return null
  if (!major.listed) return notApplicable(`不属于重大行政决策事项：${major.reason}`)
  const lacking = [
    ...MAJOR_STEPS.filter((s) => !major.steps.some((x) => x.step === s)).map((s) => MAJOR_STEP_NAMES[s]),
    ...(major.reportedToParty === '' ? ['向党委请示报告'] : []),
  ]
  return lacking.length === 0
    ? met(`五项程序材料齐全，${major.reportedToParty}`)
    : unmet(`重大行政决策程序缺：${lacking.join('、')}`)
}

export const interpreted: Fact = admin((f) => {
  if (!f.open) return null
  const plan = f.file.received.find((r) => r.material === 'interpretation')
  return plan ? met(`解读方案已收（${plan.on}）`) : unmet('主动公开的规范性文件没有附解读方案')
})

const FACTS: Readonly<Record<string, Fact>> = {
  L05: determined,
  L10: fairCompetition,
  L11: heard,
  L12: legalOpinion,
  L13: legalDays,
  L14: adopted,
  L15: notReplaced,
  L16: assessed,
  L17: consulted,
  L19: deliberated,
  L20: majorDecision,
  L24: interpreted,
}

export function normativeRecordFacts(f: NormativeFacts): Record<string, RecordFact> {
  const out: Record<string, RecordFact> = {}
  for (const [id, fact] of Object.entries(FACTS)) {
    const said = fact(f)
    if (said) out[id] = said
  }
  return out
}

/** What keeps 送审材料 from being complete, in words; 补正 in progress is one of them. */
export const requestInWords = (file: LegalFile): string | null => {
  const open = openRequest(file)
  return open ? `补正通知 ${open.on} 发出，限 ${open.dueOn}，材料未补齐` : null
}
