/** The year's count beside last year's and the ceilings (J24 第1条: 一般只减不增; more than last year is explained in writing). */
import type { RecordFact } from './checklistAnswers.ts'
import { dayNumber, yearOf, type Day, day } from './day.ts'

export interface SeriesYear {
  readonly seriesCode: string
  readonly year: number
  readonly issued: number
  /** All of last year; null when nothing is recorded of it, so that nothing can be said. */
  readonly lastYear: number | null
  readonly ceiling: number | null
  /** The written explanation of this year was made. */
  readonly explained: boolean
}

/** One more paper would pass last year's count. */
export const passesLastYear = (s: Pick<SeriesYear, 'issued' | 'lastYear'>): boolean =>
  s.lastYear !== null && s.issued + 1 > s.lastYear

/** Series that owe the office above a written explanation: a task of head and secretary until it is made. */
export const explanationsDue = (series: readonly SeriesYear[]): SeriesYear[] =>
  series.filter((s) => passesLastYear(s) && !s.explained)

/** Numbers past last year's count, in the order they were drawn. @param issued numbers of the year, ascending */
export const beyondLastYear = <T>(issued: readonly T[], lastYear: number): readonly T[] => issued.slice(lastYear)

/** Papers of the whole year at the pace so far; a whole number. */
export function forecast(issued: number, today: Day): number {
  const first = dayNumber(day(`${yearOf(today)}-01-01`))
  const days = dayNumber(day(`${yearOf(today)}-12-31`)) - first + 1
  return Math.round((issued * days) / (dayNumber(today) - first + 1))
}

/** The unit's own count and ceiling, where the office set one. */
export interface UnitYear {
  readonly unit: string
  readonly issued: number
  readonly ceiling: number
}

/** N03; null when neither a ceiling nor last year is known. */
export function countFact(series: SeriesYear | null, unit: UnitYear | null): RecordFact | null {
  const parts: string[] = []
  let within = true
  if (series?.ceiling !== null && series) {
    within &&= series.issued + 1 <= series.ceiling
    parts.push(`登记簿：${series.seriesCode} 本年已编 ${series.issued} 件，控制数 ${series.ceiling} 件`)
  }
  if (unit) {
    within &&= unit.issued + 1 <= unit.ceiling
    parts.push(`${unit.unit}本年 ${unit.issued} 件，控制数 ${unit.ceiling} 件`)
  }
  if (series && passesLastYear(series)) {
    within &&= series.explained
    parts.push(
      `加本件超过上年全年 ${series.lastYear} 件，向上级党委办公厅（室）的书面说明${series.explained ? '已作出' : '尚未作出'}`,
    )
  }
  return parts.length === 0 ? null : { value: within ? '符合' : '不符合', because: parts.join('；') }
}

/** The explanation before anyone edits it: figures from the record, the rest to be written. */
export function explanationText(f: {
  readonly office: string
  readonly issuer: string
  readonly series: SeriesYear & { readonly lastYear: number }
  readonly beyond: readonly { readonly docNumber: string; readonly title: string }[]
}): string {
  const { seriesCode, year, issued, lastYear } = f.series
  const now =
    issued > lastYear
      ? `截至目前，${year}年已印发${issued}件，超过${year - 1}年全年实际发文数${lastYear}件，多${issued - lastYear}件。`
      : `截至目前，${year}年已印发${issued}件，${year - 1}年全年实际发文数为${lastYear}件，再印发1件即超过上年度。`
  return [
    `按照《整治形式主义为基层减负若干规定》关于年度实际发文数量一般只减不增、超过上年度的应当作出书面说明的要求，现将以${f.issuer}名义（${seriesCode}）发文超过上年度的情况说明如下。`,
    `一、发文数量。${now}`,
    f.beyond.length === 0
      ? '二、超过上年度的文件。目前尚无。'
      : `二、超过上年度的文件。${f.beyond.map((p, i) => `${i + 1}.${p.title}（${p.docNumber}）`).join('；')}。`,
    '三、超过的原因。（请逐件写明依据和不能合并、不能以其他方式办理的理由。）',
    '四、控制措施。（请写明年内余下时间控制发文的具体办法。）',
  ].join('\n')
}
