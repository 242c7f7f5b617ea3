/**
 * 发文字号: writing it, reading it in the ways people type it, and the number ledger's arithmetic.
 * A serial is a number, never text: 9 comes before 10 and 07 is 7 (T art9(五), G 7.2.5).
 */
import type { Day } from './day.ts'
import { yearOf } from './day.ts'
import { ok, refuse, type Result } from './result.ts'

export interface DocNumber {
  readonly seriesCode: string
  readonly year: number
  readonly serial: number
}

/** The year of a number that has none: 云岭县人民政府令第3号 runs on over the years (G 10.2). */
export const NO_YEAR = 0

/** 云政办发〔2026〕38号: six-corner brackets, no 第, no leading zero (G 7.2.5); an order is 云岭县人民政府令第3号 (G 10.2). */
export const formatNumber = (n: DocNumber): string =>
  n.year === NO_YEAR ? `${n.seriesCode}第${n.serial}号` : `${n.seriesCode}〔${n.year}〕${n.serial}号`

/** Before the number is drawn the serial stays open: 云政办发〔2026〕  号 (T art25(二)). */
export const formatBlank = (seriesCode: string, year: number): string =>
  year === NO_YEAR ? `${seriesCode}第  号` : `${seriesCode}〔${year}〕  号`

/** Full-width digits, letters and marks to half-width; any pair of year brackets to 〔〕; all white space away. */
export const foldNumberText = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u200b\ufeff]/g, '')
    .replace(/[[(【〔{]/g, '〔')
    .replace(/[\])】〕}]/g, '〕')

const ORDER = /^([\u4e00-\u9fff\u3400-\u4dbf]{1,19}令)第(\d{1,6})号$/
const NUMBER = /^([\u4e00-\u9fff\u3400-\u4dbf]{1,12})〔(\d{4})〕第?(\d{1,6})号$/

/**
 * Reads a number as people write it: [2024], ［2024］, (2024), （2024）, 【2024】, 〔2024〕, full-width digits, 07, 第7号, spaces.
 * @returns null when the text is not one complete number; a blank serial is not complete.
 */
export function parseNumber(text: string): DocNumber | null {
  const folded = foldNumberText(text)
  const order = ORDER.exec(folded)
  if (order) return Number(order[2]) >= 1 ? { seriesCode: order[1]!, year: NO_YEAR, serial: Number(order[2]) } : null
  const m = NUMBER.exec(folded)
  if (!m) return null
  const [year, serial] = [Number(m[2]), Number(m[3])]
  return serial >= 1 && year >= 1949 && year <= 2199 ? { seriesCode: m[1]!, year, serial } : null
}

/** By series (code points, so the order is the same everywhere), then year, then serial as a number. */
export function compareNumbers(a: DocNumber, b: DocNumber): number {
  if (a.seriesCode !== b.seriesCode) return a.seriesCode < b.seriesCode ? -1 : 1
  return a.year - b.year || a.serial - b.serial
}

export const NUMBER_STATES = ['reserved', 'used', 'classified', 'void', 'gap'] as const
export type NumberState = (typeof NUMBER_STATES)[number]

/** One serial of one series and year. A gap counts as explained when it has a reason. */
export interface NumberEntry {
  readonly serial: number
  readonly state: NumberState
  readonly reason?: string
}

/** The largest serial in any state + 1: a voided or reserved number is never given again. */
export function nextSerial(entries: Iterable<Pick<NumberEntry, 'serial'>>): number {
  let max = 0
  for (const e of entries) if (e.serial > max) max = e.serial
  return max + 1
}

export interface SeriesBalance {
  readonly max: number
  readonly used: number
  readonly void: number
  readonly reserved: number
  readonly classified: number
  /** Serials without a paper: recorded as 空号, or recorded nowhere. */
  readonly gap: number
  readonly voided: readonly number[]
  /** All gaps, ascending, with whether someone said why. */
  readonly gaps: readonly { readonly serial: number; readonly explained: boolean }[]
  /** Serials that nobody explained yet (断号). */
  readonly unexplained: readonly number[]
}

/**
 * Puts every serial 1..max in exactly one state, so that 最大 − 作废 − 预留 − 涉密 − 空号 = 已用 always holds.
 * @throws RangeError when a serial occurs twice or is not a positive integer: the store's unique index was broken.
 */
export function seriesBalance(entries: Iterable<NumberEntry>): SeriesBalance {
  const bySerial = new Map<number, NumberEntry>()
  let max = 0
  for (const e of entries) {
    if (!Number.isInteger(e.serial) || e.serial < 1) throw new RangeError(`not a serial: ${e.serial}`)
    if (bySerial.has(e.serial)) throw new RangeError(`serial twice: ${e.serial}`)
    bySerial.set(e.serial, e)
    if (e.serial > max) max = e.serial
  }
  const count = { reserved: 0, used: 0, classified: 0, void: 0, gap: 0 }
  const voided: number[] = []
  const gaps: { serial: number; explained: boolean }[] = []
  for (let serial = 1; serial <= max; serial++) {
    const e = bySerial.get(serial)
    const state = e?.state ?? 'gap'
    count[state]++
    if (state === 'void') voided.push(serial)
    if (state === 'gap') gaps.push({ serial, explained: (e?.reason ?? '').trim() !== '' })
  }
  return { max, ...count, voided, gaps, unexplained: gaps.filter((g) => !g.explained).map((g) => g.serial) }
}

export interface DrawFacts {
  /** The final file was compared with the signed version and found the same (T art25(一)). */
  readonly rechecked: boolean
  /** The number this case already has. */
  readonly existing: DocNumber | null
  readonly seriesCode: string | null
  readonly seriesKnown: boolean
  readonly seriesActive: boolean
  /** Office time now and time of the newest record, as ISO instants or days of the same form. */
  readonly now: string
  readonly newestRecord: string | null
  /** 成文日期, whose year is the number's. */
  readonly documentDate: Day | null
  readonly year: number
  /** A person saw that the years differ and chose this one, with a reason. */
  readonly yearChosen: string | null
}

export type DrawRefusal =
  | { readonly code: 'number.already'; readonly number: DocNumber; readonly docNumber: string }
  | { readonly code: 'number.notRechecked' }
  | { readonly code: 'number.noSeries' }
  | { readonly code: 'number.seriesUnknown'; readonly seriesCode: string }
  | { readonly code: 'number.seriesClosed'; readonly seriesCode: string }
  | { readonly code: 'number.clockBehind'; readonly now: string; readonly newestRecord: string }
  | { readonly code: 'number.noDocumentDate' }
  | { readonly code: 'number.yearDiffers'; readonly year: number; readonly documentYear: number }

/** Whether a number may be drawn now, and for which series and year (T art25(二); architecture, number ledger). */
export function mayDraw(facts: DrawFacts): Result<{ readonly seriesCode: string; readonly year: number }, DrawRefusal> {
  if (facts.existing) return refuse({ code: 'number.already', number: facts.existing, docNumber: formatNumber(facts.existing) })
  if (!facts.rechecked) return refuse({ code: 'number.notRechecked' })
  const { seriesCode, documentDate } = facts
  if (seriesCode === null) return refuse({ code: 'number.noSeries' })
  if (!facts.seriesKnown) return refuse({ code: 'number.seriesUnknown', seriesCode })
  if (!facts.seriesActive) return refuse({ code: 'number.seriesClosed', seriesCode })
  if (facts.newestRecord !== null && facts.now < facts.newestRecord)
    return refuse({ code: 'number.clockBehind', now: facts.now, newestRecord: facts.newestRecord })
  if (documentDate === null) return refuse({ code: 'number.noDocumentDate' })
  if (yearOf(documentDate) !== facts.year && (facts.yearChosen ?? '').trim() === '')
    return refuse({ code: 'number.yearDiffers', year: facts.year, documentYear: yearOf(documentDate) })
  return ok({ seriesCode, year: facts.year })
}
