/** What the register is narrowed to. Empty text means: not narrowed. Shown and kept as text, sent as the contract wants it. */
import { isMonth, monthFrom } from '#domain/day'

export interface Filters {
  readonly year: string
  readonly seriesCode: string
  /** '1' … '12'; only together with a year. */
  readonly month: string
  readonly unit: string
  readonly docKind: string
  readonly carrier: string
}

export const NO_FILTERS: Filters = { year: '', seriesCode: '', month: '', unit: '', docKind: '', carrier: '' }

export const isNarrowed = (f: Filters, search: string): boolean => search.trim() !== '' || Object.values(f).some((v) => v !== '')

/** A month without its year says nothing, so it goes when the year goes. */
export function changed(f: Filters, field: keyof Filters, value: string): Filters {
  const next = { ...f, [field]: value }
  return next.year === '' ? { ...next, month: '' } : next
}

/** The part of the question to `register.page` that the filters decide; only what is set is sent. */
export function asked(f: Filters, search: string) {
  const month = f.year !== '' && f.month !== '' ? monthFrom(Number(f.year), Number(f.month)) : null
  return {
    ...(search.trim() !== '' && { search: search.trim().slice(0, 200) }),
    ...(f.seriesCode !== '' && { seriesCode: f.seriesCode }),
    ...(month !== null && isMonth(month) ? { month } : f.year !== '' && { year: Number(f.year) }),
    ...(f.unit !== '' && { unit: f.unit }),
    ...(f.docKind !== '' && { docKind: f.docKind }),
    ...(f.carrier !== '' && { carrier: f.carrier }),
  }
}

/** What is asked, in words, for the line above the list: 「2026年10月、云政办发、县农业农村局」. */
export function inWords(f: Filters, search: string, carrierName: (carrier: string) => string): string {
  const when = f.year === '' ? '' : f.month === '' ? `${f.year}年` : `${f.year}年${f.month}月`
  const words = [
    search.trim() && `「${search.trim()}」`,
    when,
    f.seriesCode,
    f.unit,
    f.docKind,
    f.carrier && carrierName(f.carrier),
  ]
  return words.filter(Boolean).join('、')
}
