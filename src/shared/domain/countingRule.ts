/**
 * 统计口径: which rows count, in which month, under what name. A rule is a versioned object; every figure names the version it
 * was made by, and its text stands below the figures (domain facts §7.1).
 */
import type { Carrier } from './case.ts'
import type { Day, Month } from './day.ts'
import type { RegisterRow } from './register.ts'

export interface CountingRule {
  /** v3 */
  readonly id: string
  readonly validFrom: Day
  /** null while it is in force. */
  readonly validTo: Day | null
  /** The day that decides the month: 印发日期 (T art9(十七)) or 成文日期. */
  readonly dateBasis: 'printDate' | 'documentDate'
  /** 口径内, in the order of the table. */
  readonly countsSeries: readonly string[]
  /** A joint paper is one row and counts once, for the unit that led it (T art9(五)). */
  readonly jointOnceToLead: true
  /** 转发、批转 count. When they do not, such rows are left out of the figures altogether. */
  readonly relaysCount: boolean
  /** Kind under which a carrier stands 口径外. A row outside `countsSeries` whose carrier is not named goes to `otherKind`. */
  readonly outsideKinds: Partial<Readonly<Record<Carrier, string>>>
  /** Order of the kinds in the table; those named here are shown even when zero. */
  readonly outsideOrder: readonly string[]
  readonly otherKind: string
  /** Carriers that stand in no figure at all. */
  readonly excludedCarriers: readonly Carrier[]
  /** The rule in words, exactly as printed below the figures. */
  readonly text: string
}

export type Classified =
  | { readonly place: 'inside'; readonly seriesCode: string }
  | { readonly place: 'outside'; readonly outsideKind: string }
  | { readonly place: 'excluded'; readonly because: 'void' | 'relay' | 'carrier' }

/** 转发 and 批转 are titles of papers that pass on another's. */
export const isRelay = (title: string): boolean => /(转发|批转)/.test(title)

type Classifiable = Pick<RegisterRow, 'status' | 'seriesCode' | 'carrier' | 'title'>

export function classify(row: Classifiable, rule: CountingRule): Classified {
  if (row.status === 'void') return { place: 'excluded', because: 'void' }
  if (rule.excludedCarriers.includes(row.carrier)) return { place: 'excluded', because: 'carrier' }
  if (row.seriesCode !== null && rule.countsSeries.includes(row.seriesCode)) {
    if (!rule.relaysCount && isRelay(row.title)) return { place: 'excluded', because: 'relay' }
    return { place: 'inside', seriesCode: row.seriesCode }
  }
  return { place: 'outside', outsideKind: rule.outsideKinds[row.carrier] ?? rule.otherKind }
}

export const dateOf = (row: Pick<RegisterRow, 'printDate' | 'documentDate'>, rule: Pick<CountingRule, 'dateBasis'>): Day =>
  row[rule.dateBasis]

/** The rule in force on the first day of the month; null when none is. The newest wins where two overlap. */
export function ruleFor(rules: readonly CountingRule[], m: Month): CountingRule | null {
  const first = `${m}-01`
  const valid = rules.filter((r) => r.validFrom <= first && (r.validTo === null || first <= r.validTo))
  return valid.reduce<CountingRule | null>((best, r) => (best === null || r.validFrom > best.validFrom ? r : best), null)
}

/** What a new office begins with: its own red-head series count, everything else stands 口径外. */
export function defaultRule(countsSeries: readonly string[], validFrom: Day): CountingRule {
  return {
    id: 'v1',
    validFrom,
    validTo: null,
    dateBasis: 'printDate',
    countsSeries,
    jointOnceToLead: true,
    relaysCount: true,
    outsideKinds: OUTSIDE_KINDS,
    outsideOrder: OUTSIDE_ORDER,
    otherKind: '其他',
    excludedCarriers: [],
    text: ruleText(countsSeries),
  }
}

export const OUTSIDE_KINDS = {
  letter: '便函',
  informalNote: '便函',
  workReminder: '工作提示',
  minutes: '会议纪要',
  briefing: '情况简报',
  telegram: '明电',
} as const satisfies Partial<Record<Carrier, string>>

export const OUTSIDE_ORDER = ['工作提示', '便函', '会议纪要', '情况简报'] as const

/** The standing wording of a rule of this shape; an office that changes the rule writes its own. */
export const ruleText = (countsSeries: readonly string[]): string =>
  `统计口径：按印发日期计入当月；计${countsSeries.join('、')}各号文件，转发文件计入；联合发文只计一次，归主办单位；作废文号不计。` +
  '函、明电、会议纪要、情况简报、工作提示不计入发文数，列为口径外同表反映，其中函与便函合列为便函。' +
  '同比为本期与上年同期之差除以上年同期，保留两位小数，四舍五入。'

/** A percentage as whole hundredths of a percent: −32.85% is −3285. */
export type Change =
  | { readonly kind: 'percent'; readonly hundredths: number; readonly text: string; readonly smallBase: boolean }
  | { readonly kind: 'baseZero'; readonly text: string }

export const BASE_ZERO = '上年同期为0，不计算'
/** Below this a percentage says little, and the screen says so. */
export const SMALL_BASE = 5

/** |part| × 10000 / whole, half up on the magnitude, in whole numbers only. */
function hundredths(part: number, whole: number): number {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0)
    throw new RangeError(`not counts: ${part}/${whole}`)
  const size = Number((BigInt(Math.abs(part)) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)))
  return part < 0 && size !== 0 ? -size : size
}

const twoDecimals = (n: number): string => `${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}%`

/** (now − before) / before, e.g. −32.85%, +127.78%, 0.00%. @param now, before counts, whole and not negative */
export function percentChange(now: number, before: number): Change {
  if (before === 0) return { kind: 'baseZero', text: BASE_ZERO }
  const n = hundredths(now - before, before)
  const sign = n > 0 ? '+' : n < 0 ? '\u2212' : ''
  return { kind: 'percent', hundredths: n, text: `${sign}${twoDecimals(n)}`, smallBase: before < SMALL_BASE }
}

/** part of whole as 95.24%; null when the whole is 0. */
export const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : twoDecimals(hundredths(part, whole))
