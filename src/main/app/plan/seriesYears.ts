import type { CeilingSettings, OfficeSettings } from '#domain/settings'
import type { SeriesYear, UnitYear } from '#domain/yearCount'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

const ceilingsOf = async (r: Reader, year: number): Promise<CeilingSettings | null> => {
  const ceilings = await settingOf<CeilingSettings>(r, 'ceilings')
  return ceilings?.year === year ? ceilings : null
}

export async function seriesYear(r: Reader, seriesCode: string, year: number): Promise<SeriesYear> {
  const used = async (y: number): Promise<number> => (await r.numbers(seriesCode, y)).filter((n) => n.state === 'used').length
  const lastYear = await used(year - 1)
  return {
    seriesCode,
    year,
    issued: await used(year),
    lastYear: lastYear === 0 ? null : lastYear,
    ceiling: (await ceilingsOf(r, year))?.bySeries[seriesCode] ?? null,
    explained: (await r.explanations(year)).some((e) => e.seriesCode === seriesCode),
  }
}

/** Every series under volume control: red-head ones of the office, and whatever has a ceiling. */
export async function seriesYears(r: Reader, year: number): Promise<SeriesYear[]> {
  const office = await settingOf<OfficeSettings>(r, 'office')
  const redHeads = (office?.series ?? []).filter((s) => s.carrier === 'redHead' && s.active).map((s) => s.code)
  const codes = [...new Set([...redHeads, ...Object.keys((await ceilingsOf(r, year))?.bySeries ?? {})])]
  return Promise.all(codes.map((code) => seriesYear(r, code, year)))
}

/** A unit's numbered papers of the year and its ceiling; null when the office set none for it. */
export async function unitYear(r: Reader, unit: string, year: number): Promise<UnitYear | null> {
  const ceilings = await ceilingsOf(r, year)
  const ceiling = ceilings?.byUnit?.[unit]
  if (!ceilings || ceiling === undefined) return null
  const { rows } = await r.register({ unit, year, sort: 'number', descending: false, offset: 0, limit: 1000 })
  const issued = rows.filter((x) => x.status === 'issued' && x.seriesCode !== null && x.seriesCode in ceilings.bySeries).length
  return { unit, issued, ceiling }
}

export const unitYears = async (r: Reader, year: number): Promise<UnitYear[]> =>
  (await Promise.all(Object.keys((await ceilingsOf(r, year))?.byUnit ?? {}).map((unit) => unitYear(r, unit, year)))).filter(
    (u) => u !== null,
  )
