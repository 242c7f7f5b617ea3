/**
 * Who settles an item and what an answer must bring with it. Three hands: the record (facts the program holds), a heading's
 * 未触发 items confirmed together, and a person, one by one. There is no answer for all (domain facts §6).
 */
import type { ChecklistItem, Checklist, ItemId, OverrideLevel, Stage } from './checklist.ts'
import { OVERRIDE_LEVELS } from './checklist.ts'
import { askedItems, type CaseTraits } from './checklistApplies.ts'
import type { Finding } from './finding.ts'
import { ok, refuse, type Result } from './result.ts'
import type { Answer, AnswerValue } from './review.ts'

export type SettledBy = 'record' | 'untriggered' | 'person'

export interface RecordFact {
  readonly value: AnswerValue
  /** For people: 「登记簿：本年已发37件，控制数70件」. */
  readonly because: string
}

/** What the program can vouch for in this case. */
export interface RecordFacts {
  /** Items whose check ran on this version with all the facts it needs (`checkedItems` in checks/all.ts). */
  readonly checked: readonly ItemId[]
  /** Items a stored fact settles by itself: form, register, opinions, the B group's answers. */
  readonly facts: Readonly<Record<ItemId, RecordFact>>
}

/** One line of a case's list. */
export interface ChecklistEntry {
  readonly item: ChecklistItem
  readonly because: string
  readonly settledBy: SettledBy
  readonly findings: readonly Finding[]
  /** What the record says; set only when the record settles the item. */
  readonly recordSays: RecordFact | null
  /** Set beforehand by a finding of level 必错 or 以记录为准; a person confirms it, or changes it with a reason. */
  readonly preset: AnswerValue | null
}

/** A release in writing of one 不符合. */
export interface Release {
  readonly itemId: ItemId
  readonly level: OverrideLevel
}

/** The program looks for words here, but that it found none says nothing: whether a paper is 规范性文件 is judged each time. */
const ALWAYS_JUDGED: ReadonlySet<ItemId> = new Set<ItemId>(['L05'])

const of = (item: ChecklistItem, findings: readonly Finding[]): Finding[] => findings.filter((f) => f.checklistId === item.id)

/**
 * - A finding goes to a person, whoever would settle the item otherwise.
 * - A stored fact, or a check that may preset 不符合, needs no person and saw nothing: the record.
 * - A check that looked for words and found none: 未触发.
 * - Everything else is judged. So is an item whose check did not run.
 */
export function settledBy(item: ChecklistItem, findings: readonly Finding[], record: RecordFacts): SettledBy {
  if (of(item, findings).length > 0) return 'person'
  if (record.facts[item.id]) return 'record'
  const ran = record.checked.includes(item.id)
  if (ran && !item.humanRequired && (item.power === 'fail' || item.power === 'record')) return 'record'
  if (ran && item.power === 'suspect' && item.keywords.length > 0 && !ALWAYS_JUDGED.has(item.id)) return 'untriggered'
  return 'person'
}

/** The list of a case at one stage: what is asked, why, by whom it is settled, with its findings. */
export function checklistFor(
  checklist: Checklist,
  stage: Stage,
  traits: CaseTraits,
  findings: readonly Finding[],
  record: RecordFacts,
  opened: readonly ItemId[] = [],
): ChecklistEntry[] {
  return askedItems(checklist, stage, traits, findings, opened).map(({ item, because }) => {
    const seen = of(item, findings)
    const by = settledBy(item, findings, record)
    const recordSays =
      by === 'record' ? (record.facts[item.id] ?? { value: '符合' as const, because: '已自动检查，未发现问题' }) : null
    const preset = seen.some((f) => f.level === '必错' || f.level === '以记录为准') ? ('不符合' as const) : null
    return { item, because, settledBy: by, findings: seen, recordSays, preset }
  })
}

export interface AnswerDemand {
  readonly reason: boolean
  readonly evidence: boolean
}

/**
 * 不适用 and 不符合 always need a reason; 符合 needs one against a finding (处理说明), 提示 excepted. 符合 to an item of
 * the record that a person answers by hand names the paper it rests on.
 */
export function answerDemand(item: ChecklistItem, findings: readonly Finding[], value: AnswerValue): AnswerDemand {
  const against = of(item, findings).some((f) => f.level !== '提示')
  return { reason: value !== '符合' || against, evidence: value === '符合' && item.power === 'record' }
}

export type AnswerRefusal = {
  readonly code: 'answer.reasonMissing' | 'answer.evidenceMissing' | 'answer.notOffered'
  readonly itemId: ItemId
}

export function checkAnswer(item: ChecklistItem, findings: readonly Finding[], answer: Answer): Result<Answer, AnswerRefusal> {
  if (!item.answers.includes(answer.value)) return refuse({ code: 'answer.notOffered', itemId: item.id })
  const demand = answerDemand(item, findings, answer.value)
  if (demand.reason && answer.reason.trim() === '') return refuse({ code: 'answer.reasonMissing', itemId: item.id })
  if (demand.evidence && answer.evidence.trim() === '') return refuse({ code: 'answer.evidenceMissing', itemId: item.id })
  return ok(answer)
}

const answerTo = (entry: ChecklistEntry, answers: readonly Answer[]): Answer | undefined =>
  answers.find((a) => a.itemId === entry.item.id)

/**
 * Entries that still wait for an answer. One given before a new version or a new finding, that no longer brings what is now
 * asked, waits again; a group's confirmation does not stand for an item that is now judged one by one.
 */
export function outstanding(list: readonly ChecklistEntry[], answers: readonly Answer[]): ChecklistEntry[] {
  return list.filter((entry) => {
    if (entry.settledBy === 'record') return false
    const answer = answerTo(entry, answers)
    if (!answer || (entry.settledBy === 'person' && answer.settledBy === 'untriggered')) return true
    return !checkAnswer(entry.item, entry.findings, answer).ok
  })
}

/** The record's own answers, to be kept beside those of people. */
export const recordAnswers = (list: readonly ChecklistEntry[]): Answer[] =>
  list.flatMap((e) =>
    e.recordSays
      ? [
          {
            itemId: e.item.id,
            value: e.recordSays.value,
            reason: e.recordSays.because,
            evidence: '',
            settledBy: 'record' as const,
          },
        ]
      : [],
  )

/** Whether a 不符合 of this item may be released at this level: the one it names, or one above it. */
export const mayRelease = (item: ChecklistItem, level: OverrideLevel): boolean =>
  item.override !== 'none' && OVERRIDE_LEVELS.indexOf(level) >= OVERRIDE_LEVELS.indexOf(item.override)

/** Entries that shut 同意送签: 不符合 with an effect beyond 提示, and no release by someone who may give it. */
export function blockingNegatives(
  list: readonly ChecklistEntry[],
  answers: readonly Answer[],
  releases: readonly Release[],
): ChecklistEntry[] {
  return list.filter((entry) => {
    const value = entry.recordSays?.value ?? answerTo(entry, answers)?.value
    if (value !== '不符合' || entry.item.effect === 'warn') return false
    return !releases.some((r) => r.itemId === entry.item.id && mayRelease(entry.item, r.level))
  })
}

/** N18: the 一致性评估 is done when every item of the B group that is asked has an answer that stands. */
export function burdenAssessmentFact(list: readonly ChecklistEntry[], answers: readonly Answer[]): RecordFact {
  const group = list.filter((e) => e.item.heading === 'burden')
  const open = outstanding(group, answers)
  return open.length === 0
    ? { value: '符合', because: `一致性评估 ${group.length} 项已全部作答` }
    : { value: '不符合', because: `一致性评估尚有 ${open.length} 项未作答：${open.map((e) => e.item.id).join('、')}` }
}
