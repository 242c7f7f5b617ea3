/**
 * Word lists, limits, patterns and sources as editions: each holds from its first day to its last, and a later edition takes the
 * place of an earlier one. What an office adds for itself can only make them stricter: what comes from law or central rules is an
 * upper bound.
 */
import type { Day } from './day.ts'
import { ok, refuse, type Result } from './result.ts'

export interface Edition<T> {
  /** null: has always held. */
  readonly from: Day | null
  /** Its last day; null while it holds. */
  readonly until: Day | null
  readonly value: T
}
export type Editions<T> = Readonly<Record<string, readonly Edition<T>[]>>

/** The edition that holds on a day, or none. Of two that do, the one that began later. */
export function validOn<T>(editions: readonly Edition<T>[], on: Day): T | undefined {
  const valid = editions.filter((e) => (e.from === null || e.from <= on) && (e.until === null || on <= e.until))
  return valid.reduce<Edition<T> | null>((last, e) => (last === null || (e.from ?? '') >= (last.from ?? '') ? e : last), null)
    ?.value
}

export const allValidOn = <T>(editions: Editions<T>, on: Day): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(editions).flatMap(([name, of]) => {
      const value = validOn(of, on)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

/** How an office may set a figure: not at all, only lower, only higher, or by its own rule (where only local rules speak). */
export const LOCAL_KINDS = ['lower', 'higher', 'own'] as const
export type LocalKind = (typeof LOCAL_KINDS)[number]

export interface ParamDef {
  readonly value: number | string | null
  readonly local: LocalKind | null
  /** Bounds of sense for a local figure. */
  readonly least: number | null
  readonly most: number | null
}

export interface WordList {
  readonly words: readonly string[]
  /** Offices may add words; none can be taken away. */
  readonly mayAdd: boolean
}

export interface RuleData {
  readonly sources: Editions<string>
  readonly params: Editions<ParamDef>
  readonly keywordLists: Editions<WordList>
  readonly patterns: Editions<string>
}

export type KeywordLists = Readonly<Record<string, readonly string[]>>
export type Params = Readonly<Record<string, number | string | null>>
export type Patterns = Readonly<Record<string, string>>

/** What an office sets for itself beside the rules: figures by name, words to add by list. */
export interface LocalRules {
  readonly params: Readonly<Record<string, number>>
  readonly words: Readonly<Record<string, readonly string[]>>
}

export type LocalRefusal =
  | { readonly code: 'local.unknown'; readonly name: string }
  /** From law or central rules, or a measure of the program: not an office's to set. */
  | { readonly code: 'local.fixed'; readonly name: string }
  | { readonly code: 'local.looser'; readonly name: string; readonly central: number; readonly asked: number }
  | { readonly code: 'local.outOfRange'; readonly name: string; readonly least: number; readonly most: number }
  | { readonly code: 'local.malformed'; readonly name: string }
  | { readonly code: 'local.badWord'; readonly name: string; readonly word: string }

const valuesOf = (defs: Readonly<Record<string, ParamDef>>): Params =>
  Object.fromEntries(Object.entries(defs).map(([name, def]) => [name, def.value]))

/** The figures with an office's own in their place; refused at the first that is looser than what binds it. */
export function tightened(
  defs: Readonly<Record<string, ParamDef>>,
  local: Readonly<Record<string, number>>,
): Result<Params, LocalRefusal> {
  for (const [name, asked] of Object.entries(local)) {
    const def = defs[name]
    if (!def) return refuse({ code: 'local.unknown', name })
    if (def.local === null) return refuse({ code: 'local.fixed', name })
    const [least, most] = [def.least ?? 0, def.most ?? Number.MAX_SAFE_INTEGER]
    const central = typeof def.value === 'number' ? def.value : null
    if (central !== null && ((def.local === 'lower' && asked > central) || (def.local === 'higher' && asked < central)))
      return refuse({ code: 'local.looser', name, central, asked })
    if (!Number.isFinite(asked) || asked < least || asked > most) return refuse({ code: 'local.outOfRange', name, least, most })
  }
  return ok({ ...valuesOf(defs), ...local })
}

/** A local word is plain text of two characters or more; it never becomes a pattern. */
const isWord = (word: string): boolean => Array.from(word.trim()).length >= 2 && Array.from(word).length <= 30
const asPattern = (word: string): string => word.trim().replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')

/** The lists with an office's words after their own. */
export function withWords(
  lists: Readonly<Record<string, WordList>>,
  local: LocalRules['words'],
): Result<KeywordLists, LocalRefusal> {
  for (const [name, words] of Object.entries(local)) {
    if (!lists[name]) return refuse({ code: 'local.unknown', name })
    if (!lists[name].mayAdd && words.length > 0) return refuse({ code: 'local.fixed', name })
    const bad = words.find((word) => !isWord(word))
    if (bad !== undefined) return refuse({ code: 'local.badWord', name, word: bad })
  }
  return ok(
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => {
        const added = (local[name] ?? []).map(asPattern)
        return [name, added.length === 0 ? list.words : [...list.words, ...added]] as const
      }),
    ),
  )
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A setting as it was typed; null when it has not the shape of local rules. */
export function parseLocalRules(value: unknown): LocalRules | null {
  if (!isTable(value) || !isTable(value['params']) || !isTable(value['words'])) return null
  const [params, words] = [Object.entries(value['params']), Object.entries(value['words'])]
  const shaped =
    params.every(([, n]) => typeof n === 'number') &&
    words.every(([, list]) => Array.isArray(list) && list.every((word) => typeof word === 'string'))
  return shaped
    ? { params: Object.fromEntries(params) as LocalRules['params'], words: Object.fromEntries(words) as LocalRules['words'] }
    : null
}

/** What an office may set, as it stands before it sets anything: the central figures, no words of its own. */
export function settableRules(data: RuleData, on: Day): LocalRules {
  const params = Object.entries(allValidOn(data.params, on)).flatMap(([name, def]) =>
    def.local !== null && Number.isInteger(def.value) ? [[name, def.value as number] as const] : [],
  )
  const lists = Object.entries(allValidOn(data.keywordLists, on)).filter(([, list]) => list.mayAdd)
  return { params: Object.fromEntries(params), words: Object.fromEntries(lists.map(([name]) => [name, []])) }
}

/** What of an office's own still stands beside these rules: a figure that a newer edition made the looser one no longer counts. */
export function standing(data: RuleData, on: Day, local: LocalRules): LocalRules {
  const [params, lists] = [allValidOn(data.params, on), allValidOn(data.keywordLists, on)]
  return {
    params: Object.fromEntries(Object.entries(local.params).filter(([name, n]) => tightened(params, { [name]: n }).ok)),
    words: Object.fromEntries(Object.entries(local.words).filter(([name, words]) => withWords(lists, { [name]: words }).ok)),
  }
}

/** Whether an office may keep these: null, or the first thing that is wrong with them. */
export function localProblem(data: RuleData, on: Day, local: LocalRules): LocalRefusal | null {
  const params = tightened(allValidOn(data.params, on), local.params)
  if (!params.ok) return params.refusal
  const words = withWords(allValidOn(data.keywordLists, on), local.words)
  return words.ok ? null : words.refusal
}

/** Everything that holds on a day: what the checks are handed. */
export function rulesOn(
  data: RuleData,
  on: Day,
  local: LocalRules = { params: {}, words: {} },
): {
  readonly params: Params
  readonly keywordLists: KeywordLists
  readonly patterns: Patterns
  /** Figures that are the office's own: a finding by one of them says so. */
  readonly ownFigures: readonly string[]
} {
  const stands = standing(data, on, local)
  const defs = allValidOn(data.params, on)
  const params = tightened(defs, stands.params)
  const words = withWords(allValidOn(data.keywordLists, on), stands.words)
  if (!params.ok || !words.ok) throw new Error('rule data: what stands was refused')
  return {
    params: params.value,
    keywordLists: words.value,
    patterns: allValidOn(data.patterns, on),
    ownFigures: Object.entries(stands.params).flatMap(([name, n]) => (n === defs[name]!.value ? [] : [name])),
  }
}

/** Names the rules a version was checked by: 清单1.1，本级规则第2版，限额第1版. @param changes how often each local setting was changed */
export function ruleSetName(version: string, changes: Readonly<Record<string, number>>): string {
  const local = Object.entries(changes)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name}第${n}版`)
  return [`清单${version}`, ...local].join('，')
}
