/** 发文登记簿: one row for each paper that went out, 口径外 carriers included, and each voided number. Nothing is deleted. */
import type { Carrier, Direction, NormativeKind, PlanStanding } from './case.ts'
import { yearOf, type Day, type Month } from './day.ts'
import type { DocKind } from './draft.ts'
import { compareNumbers, foldNumberText, parseNumber, type DocNumber } from './numbering.ts'

export interface RegisterRow {
  readonly id: string
  /** The three parts of the number; all null for carriers without one. */
  readonly seriesCode: string | null
  readonly year: number | null
  readonly serial: number | null
  /** As it stands on the paper; 简报 and 纪要 may carry an issue number here without being in a series. */
  readonly docNumber: string | null
  readonly title: string
  /** Drafting unit: the one the paper is counted for. */
  readonly unit: string
  /** Organ in whose name it went out; the lead organ of a joint paper (T art9(五)). */
  readonly issuer: string
  readonly coIssuers: readonly string[]
  readonly docKind: DocKind | null
  readonly carrier: Carrier
  readonly direction: Direction
  readonly normativeKind: NormativeKind
  /** null for carriers that are not planned. */
  readonly inPlan: PlanStanding | null
  readonly documentDate: Day
  /** 印发日期. Of a row voided before printing: the day it was to go to print. */
  readonly printDate: Day
  readonly recipients: string
  readonly copies: number
  readonly caseId: string | null
  readonly origin: 'program' | 'imported'
  readonly status: 'issued' | 'void'
  readonly voidedOn: Day | null
  readonly voidReason: string | null
}

export const ROW_STATUS_NAMES = { issued: '已印发', void: '已作废' } as const satisfies Record<RegisterRow['status'], string>

type Numbered = Pick<RegisterRow, 'seriesCode' | 'year' | 'serial'>

export const numberOf = (row: Numbered): DocNumber | null =>
  row.seriesCode !== null && row.year !== null && row.serial !== null
    ? { seriesCode: row.seriesCode, year: row.year, serial: row.serial }
    : null

/** By number as a number; rows without one come after, by 印发日期, then id. A total order: equal only for the same row. */
export function compareRows(a: RegisterRow, b: RegisterRow): number {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x && y) {
    const c = compareNumbers(x, y)
    if (c !== 0) return c
  } else if (x || y) return x ? -1 : 1
  if (a.printDate !== b.printDate) return a.printDate < b.printDate ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export interface RegisterFilter {
  readonly search?: string
  readonly seriesCode?: string
  readonly year?: number
  readonly month?: Month
  readonly unit?: string
  readonly docKind?: string
  readonly carrier?: string
  readonly status?: RegisterRow['status']
  /** Years of 印发日期, inclusive. */
  readonly fromYear?: number | null
  readonly toYear?: number | null
}

/** Text of a row as search sees it: brackets and widths made one, spaces away, lower case. */
export const searchText = (row: Pick<RegisterRow, 'docNumber' | 'title' | 'unit' | 'issuer'>): string =>
  [row.docNumber ?? '', row.title, row.unit, row.issuer].map(foldSearch).join('\n')

export const foldSearch = (text: string): string => foldNumberText(text).toLowerCase()

/**
 * The words of a search, each of which must occur. A complete number in any writing (云政办发[2024]07号) becomes the
 * number itself, so that 7号 does not find 17号; `exact` holds those.
 */
export function searchWords(text: string): { readonly words: readonly string[]; readonly exact: readonly DocNumber[] } {
  const whole = parseNumber(text)
  if (whole) return { words: [], exact: [whole] }
  const words: string[] = []
  const exact: DocNumber[] = []
  for (const token of text
    .trim()
    .split(/[\s\u3000]+/)
    .filter(Boolean)) {
    const n = parseNumber(token)
    if (n) exact.push(n)
    else words.push(foldSearch(token))
  }
  return { words, exact }
}

export function matchesSearch(row: RegisterRow, text: string): boolean {
  const { words, exact } = searchWords(text)
  const number = numberOf(row)
  if (exact.some((n) => number === null || compareNumbers(n, number) !== 0)) return false
  if (words.length === 0) return true
  const hay = searchText(row)
  return words.every((w) => hay.includes(w))
}

export function matchesFilter(row: RegisterRow, f: RegisterFilter): boolean {
  if (f.seriesCode !== undefined && row.seriesCode !== f.seriesCode) return false
  if (f.year !== undefined && yearOf(row.printDate) !== f.year) return false
  if (f.month !== undefined && !row.printDate.startsWith(f.month)) return false
  if (f.unit !== undefined && row.unit !== f.unit) return false
  if (f.docKind !== undefined && row.docKind !== f.docKind) return false
  if (f.carrier !== undefined && row.carrier !== f.carrier) return false
  if (f.status !== undefined && row.status !== f.status) return false
  if (f.fromYear != null && yearOf(row.printDate) < f.fromYear) return false
  if (f.toYear != null && yearOf(row.printDate) > f.toYear) return false
  return f.search === undefined || f.search.trim() === '' || matchesSearch(row, f.search)
}

export const filterRows = (rows: readonly RegisterRow[], f: RegisterFilter): RegisterRow[] =>
  rows.filter((r) => matchesFilter(r, f))

/**
 * The register as it stood on the evening of `day`: rows of later print dates are not there yet, and a number voided later
 * was still in use.
 */
export const registerAsOf = (rows: readonly RegisterRow[], day: Day): RegisterRow[] =>
  rows
    .filter((r) => r.printDate <= day)
    .map((r) => (r.voidedOn !== null && r.voidedOn > day ? { ...r, status: 'issued', voidedOn: null, voidReason: null } : r))

/** What the number ledger holds for these rows, for one series and year. */
export const numberEntriesOf = (rows: readonly RegisterRow[], seriesCode: string, year: number) =>
  rows
    .filter((r) => r.seriesCode === seriesCode && r.year === year && r.serial !== null)
    .map((r) => ({
      serial: r.serial!,
      state: r.status === 'void' ? ('void' as const) : ('used' as const),
      reason: r.voidReason ?? '',
    }))
