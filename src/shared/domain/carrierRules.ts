/** What each carrier of a paper asks for: a number or none, which number, in which count it stands (T art9(五), G 10, J24 第1条). */
import { CARRIER_NAMES, type Carrier } from './case.ts'
import { NO_YEAR } from './numbering.ts'
import type { Series } from './settings.ts'

export interface CarrierRule {
  /** always: shut without a series. ifSet: numbered when the office keeps a series for it, else registered without. never: no 发文字号. */
  readonly series: 'always' | 'ifSet' | 'never'
  /** yearBracket: 代字〔年〕号. order: 令第×号, running on over the years (G 10.2). none: no number. */
  readonly number: 'yearBracket' | 'order' | 'none'
  /** Stands in volume control as a red-head paper; the others are counted 口径外. */
  readonly volumeControl: boolean
  readonly source: string
}

export const CARRIER_RULES = {
  redHead: { series: 'always', number: 'yearBracket', volumeControl: true, source: 'T art9(五)' },
  order: { series: 'always', number: 'order', volumeControl: false, source: 'G 10.2' },
  letter: { series: 'ifSet', number: 'yearBracket', volumeControl: false, source: 'G 10.1' },
  minutes: { series: 'ifSet', number: 'yearBracket', volumeControl: false, source: 'G 10.3' },
  telegram: { series: 'ifSet', number: 'yearBracket', volumeControl: false, source: 'T art9(三)' },
  informalNote: { series: 'never', number: 'none', volumeControl: false, source: 'J24 第1条' },
  workReminder: { series: 'never', number: 'none', volumeControl: false, source: 'J24 第1条' },
  briefing: { series: 'never', number: 'none', volumeControl: false, source: 'J24 第1条' },
} as const satisfies Record<Carrier, CarrierRule>

export type SeriesVerdict =
  | { readonly kind: 'numbered'; readonly series: Series }
  | { readonly kind: 'unnumbered' }
  | { readonly kind: 'problem'; readonly why: string }

/** Whether a paper of this carrier takes a number, from which series, or why it can't be registered as entered. */
export function seriesVerdict(carrier: Carrier, seriesCode: string | null, all: readonly Series[]): SeriesVerdict {
  const rule: CarrierRule = CARRIER_RULES[carrier]
  const name = CARRIER_NAMES[carrier]
  const problem = (why: string): SeriesVerdict => ({ kind: 'problem', why })
  if (seriesCode === null) {
    if (rule.series === 'never') return { kind: 'unnumbered' }
    if (rule.series === 'always') return problem('登记项没有选机关代字')
    const own = all.filter((s) => s.carrier === carrier && s.active)
    return own.length === 0 ? { kind: 'unnumbered' } : problem(`${name}应编号，请选代字：${own.map((s) => s.code).join('、')}`)
  }
  const series = all.find((s) => s.code === seriesCode)
  if (rule.series === 'never') return problem(`${name}不编发文字号，请去掉代字「${seriesCode}」`)
  if (!series) return problem(`没有「${seriesCode}」这个代字`)
  if (!series.active) return problem(`「${seriesCode}」已停用`)
  if (series.carrier !== carrier) return problem(`「${seriesCode}」是${CARRIER_NAMES[series.carrier]}的代字，本件是${name}`)
  return { kind: 'numbered', series }
}

/** Year of the ledger a number of this carrier stands in: an order's runs on, so it has none. */
export const numberYear = (carrier: Carrier, documentYear: number): number =>
  CARRIER_RULES[carrier].number === 'order' ? NO_YEAR : documentYear
