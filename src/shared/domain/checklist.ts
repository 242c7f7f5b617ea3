/**
 * The checklist of the review as data (resources/checklist.json): its shape, its headings, its stages, its word lists and
 * figures. Which items apply is in checklistApplies.ts, who settles and answers them in checklistAnswers.ts.
 * Loading the file is the caller's business: nothing here reads.
 */
import { DIRECTIONS, type Direction } from './case.ts'
import { DOC_KINDS, type DocKind } from './draft.ts'
import { isDay, type Day } from './day.ts'
import type { FindingLevel } from './finding.ts'
import { ANSWER_VALUES, type AnswerValue } from './review.ts'
import { LOCAL_KINDS, type Edition, type ParamDef, type Params, type RuleData, type WordList } from './ruleData.ts'

/** N01, B06, L12, F03, P05 … */
export type ItemId = string

export const HEADINGS = [
  { id: 'necessity', name: '必要性' },
  { id: 'burden', name: '减负一致性' },
  { id: 'legality', name: '合法合规性' },
  { id: 'routing', name: '行文规则' },
  { id: 'format', name: '文种格式' },
  { id: 'procedure', name: '程序' },
] as const
export type HeadingId = (typeof HEADINGS)[number]['id']

/** What follows from 不符合: not issued, mended and handed in again, held for papers, a note only (T art21). */
export const EFFECTS = ['return', 'revise', 'hold', 'warn'] as const
export type Effect = (typeof EFFECTS)[number]
export const EFFECT_NAMES = { return: '退回不发', revise: '改后重报', hold: '暂缓补正', warn: '提示' } as const satisfies Record<
  Effect,
  string
>

/** Who may release a 不符合 in writing, from nobody upwards. */
export const OVERRIDE_LEVELS = ['none', 'reviewer', 'office_head', 'principal'] as const
export type OverrideLevel = (typeof OVERRIDE_LEVELS)[number]
export const OVERRIDE_NAMES = {
  none: '不可放行',
  reviewer: '审核人',
  office_head: '办公室主任',
  principal: '党委、政府主要负责人',
} as const satisfies Record<OverrideLevel, string>

/** How far the program may go: preset 不符合, flag, follow the record, fill in beforehand, nothing. */
export const POWERS = ['fail', 'suspect', 'record', 'prefill', 'none'] as const
export type Power = (typeof POWERS)[number]

export const STAGES = ['pre_review', 'sign', 'recheck', 'register', 'after_issue', 'archive'] as const
export type Stage = (typeof STAGES)[number]

export interface AppliesTo {
  readonly always: boolean
  /** The condition in words; its predicate is in checklistApplies.ts, by item. */
  readonly condition: string | null
  readonly docKinds: readonly DocKind[] | '*'
  readonly direction: Direction | null
  readonly normative: boolean
  readonly issuer: 'gov' | 'dept' | null
  readonly joint: boolean
  readonly stage: Stage
}

export interface ChecklistItem {
  readonly id: ItemId
  readonly heading: HeadingId
  readonly tier: 'core' | 'ext'
  /** 符合 means passed. */
  readonly question: string
  readonly why: string
  readonly sources: readonly string[]
  readonly appliesTo: AppliesTo
  readonly answers: readonly AnswerValue[]
  readonly effect: Effect
  readonly override: OverrideLevel
  /** What to name as evidence; 「—」 when nothing. */
  readonly evidence: string
  readonly power: Power
  /** Word lists its check looks for. */
  readonly keywords: readonly string[]
  readonly params: readonly string[]
  readonly humanRequired: boolean
}

export interface Checklist {
  /** Version of the whole file; rises with every change of it. */
  readonly version: string
  readonly items: readonly ChecklistItem[]
  /** Lists, limits, patterns and sources with the days they hold; `rulesOn` picks those of a day. Each word is a regular expression. */
  readonly data: RuleData
}

/** Level of what a check of this item sees (architecture §2). A record stays a record even where 不符合 only warns. */
export function levelOf(item: Pick<ChecklistItem, 'power' | 'effect'>): FindingLevel {
  if (item.power === 'fail') return '必错'
  if (item.power === 'record') return '以记录为准'
  return item.effect === 'warn' || item.power === 'prefill' ? '提示' : '疑似'
}

export const itemsForStage = (checklist: Checklist, stage: Stage): ChecklistItem[] =>
  checklist.items.filter((i) => i.appliesTo.stage === stage)

/** @throws Error when the checklist holds no such item: a bug of the caller or of the data. */
export function itemOf(checklist: Checklist, id: ItemId): ChecklistItem {
  const item = checklist.items.find((i) => i.id === id)
  if (!item) throw new Error(`checklist: no item ${id}`)
  return item
}

/** @throws Error when the parameter is missing or no number. */
export function figure(params: Params, name: string): number {
  const value = params[name]
  if (typeof value !== 'number') throw new Error(`checklist: params.${name}: expected a number`)
  return value
}

/** @throws Error naming the place in the data that is malformed. */
export function parseChecklist(json: unknown): Checklist {
  const root = object(json, 'checklist')
  const items = array(root['items'], 'items').map(parseItem)
  const twice = items.find((item, i) => items.findIndex((x) => x.id === item.id) !== i)
  if (twice) throw malformed(`items ${twice.id}`, 'listed twice')
  const checklist: Checklist = {
    version: text(root['version'], 'version'),
    items,
    data: {
      sources: mapValues(
        root['sources'],
        'sources',
        editions((v, at) => text(v['title'], `${at}.title`)),
      ),
      params: mapValues(root['params'], 'params', editions(parseParam)),
      keywordLists: mapValues(root['keyword_lists'], 'keyword_lists', editions(parseWords)),
      patterns: mapValues(
        root['regex'],
        'regex',
        editions((v, at) => pattern(v['pattern'], at)),
      ),
    },
  }
  for (const item of items) {
    for (const list of item.keywords)
      if (!checklist.data.keywordLists[list]) throw malformed(`items ${item.id}`, `no word list ${list}`)
    for (const name of item.params) if (!checklist.data.params[name]) throw malformed(`items ${item.id}`, `no parameter ${name}`)
  }
  return checklist
}

function parseItem(value: unknown, index: number): ChecklistItem {
  const raw = object(value, `items[${index}]`)
  const id = text(raw['id'], `items[${index}].id`)
  const at = `items ${id}`
  if (!/^[NBLFP]\d{2}$/.test(id)) throw malformed(at, 'id is no letter of N B L F P with two digits')
  const auto = object(raw['auto_check'], `${at}.auto_check`)
  const group = oneOf(raw['group'], ['necessity', 'burden', 'legality', 'procedure', 'format'] as const, `${at}.group`)
  return {
    id,
    // The rules of routing (L30–L36) and the gates of later stages (P) share one group in the data.
    heading: group === 'procedure' && id.startsWith('L') ? 'routing' : group,
    tier: oneOf(raw['tier'], ['core', 'ext'] as const, `${at}.tier`),
    question: text(raw['question_zh'], `${at}.question_zh`),
    why: text(raw['why_zh'], `${at}.why_zh`),
    sources: texts(raw['sources'], `${at}.sources`),
    appliesTo: parseAppliesTo(raw['applies_to'], `${at}.applies_to`),
    answers: array(raw['answers'], `${at}.answers`).map((a) => oneOf(a, ANSWER_VALUES, `${at}.answers`)),
    effect: oneOf(raw['negative_effect'], EFFECTS, `${at}.negative_effect`),
    override: oneOf(raw['override'], OVERRIDE_LEVELS, `${at}.override`),
    evidence: text(raw['evidence_zh'], `${at}.evidence_zh`),
    power: oneOf(auto['power'], POWERS, `${at}.auto_check.power`),
    keywords: texts(auto['keywords'], `${at}.auto_check.keywords`),
    params: texts(auto['params'], `${at}.auto_check.params`),
    humanRequired: yesNo(raw['human_required'], `${at}.human_required`),
  }
}

function parseAppliesTo(value: unknown, at: string): AppliesTo {
  const raw = object(value, at)
  const kinds = raw['doc_types']
  return {
    always: yesNo(raw['always'], `${at}.always`),
    condition: raw['condition_zh'] === undefined ? null : text(raw['condition_zh'], `${at}.condition_zh`),
    docKinds: kinds === '*' ? '*' : array(kinds, `${at}.doc_types`).map((k) => oneOf(k, DOC_KINDS, `${at}.doc_types`)),
    direction: raw['direction'] === undefined ? null : oneOf(raw['direction'], DIRECTIONS, `${at}.direction`),
    normative: raw['normative'] === undefined ? false : yesNo(raw['normative'], `${at}.normative`),
    issuer: raw['issuer'] === undefined ? null : oneOf(raw['issuer'], ['gov', 'dept'] as const, `${at}.issuer`),
    joint: raw['joint'] === undefined ? false : yesNo(raw['joint'], `${at}.joint`),
    stage: raw['stage'] === undefined ? 'pre_review' : oneOf(raw['stage'], STAGES, `${at}.stage`),
  }
}

type Raw = Readonly<Record<string, unknown>>

/** One edition, or a list of them where a later one took the place of an earlier. */
const editions =
  <T>(parse: (raw: Raw, at: string) => T) =>
  (value: unknown, at: string): readonly Edition<T>[] =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((v) => {
      const raw = object(v, at)
      const [from, until] = [dayOrNull(raw['from'], `${at}.from`), dayOrNull(raw['until'], `${at}.until`)]
      if (from !== null && until !== null && until < from) throw malformed(at, 'ends before it begins')
      return { from, until, value: parse(raw, at) }
    })

function dayOrNull(value: unknown, at: string): Day | null {
  if (value === undefined || value === null) return null
  const written = text(value, at)
  if (!isDay(written)) throw malformed(at, 'expected a day')
  return written
}

function parseParam(raw: Raw, at: string): ParamDef {
  const inner = raw['value']
  if (inner !== null && typeof inner !== 'string' && !(typeof inner === 'number' && Number.isFinite(inner)))
    throw malformed(at, 'value is neither number, text nor null')
  const local = raw['local'] === undefined ? null : oneOf(raw['local'], LOCAL_KINDS, `${at}.local`)
  if (local !== null && raw['hard'] === true) throw malformed(at, 'hard, so no office can set it')
  return { value: inner, local, least: boundOf(raw['least'], at), most: boundOf(raw['most'], at) }
}

function boundOf(value: unknown, at: string): number | null {
  if (value === undefined) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) throw malformed(at, 'a bound is no number')
  return value
}

const parseWords = (raw: Raw, at: string): WordList => ({
  words: array(raw['words'], at).map((w) => pattern(w, at)),
  mayAdd: raw['local'] !== undefined && oneOf(raw['local'], ['add'] as const, `${at}.local`) === 'add',
})

function pattern(value: unknown, at: string): string {
  const source = text(value, at)
  try {
    RegExp(source, 'u')
  } catch {
    throw malformed(at, `no regular expression: ${source}`)
  }
  return source
}

const malformed = (at: string, what: string): Error => new Error(`checklist: ${at}: ${what}`)

function object(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(at, 'expected an object')
  return value as Readonly<Record<string, unknown>>
}

function array(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(at, 'expected a list')
  return value
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '') throw malformed(at, 'expected text')
  return value
}

function yesNo(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw malformed(at, 'expected true or false')
  return value
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((a) => a === value)
  if (found === undefined) throw malformed(at, `expected one of ${allowed.join(', ')}`)
  return found
}

const texts = (value: unknown, at: string): readonly string[] => array(value, at).map((v) => text(v, at))

const mapValues = <T>(value: unknown, at: string, parse: (v: unknown, at: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(object(value, at)).map(([k, v]) => [k, parse(v, `${at}.${k}`)]))
