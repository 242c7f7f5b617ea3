/** The bars of the page: exactly the figures of the table beside them, by series inside and by kind outside the rule. */
import type { Line, MonthReport, Pair } from '#domain/statistics'
import { columnWords } from './period.ts'

export type Span = 'month' | 'cumulative'

export interface Bars {
  /** Top to bottom; a label without figures is the heading of a part. */
  readonly labels: readonly { readonly text: string; readonly heading: boolean }[]
  readonly now: { readonly name: string; readonly values: readonly (number | null)[] }
  readonly before: { readonly name: string; readonly values: readonly (number | null)[] }
  /** Figures behind the bars, in the same order. */
  readonly figureIds: readonly ({ readonly now: string; readonly before: string } | null)[]
  /** The whole picture in words. */
  readonly words: string
}

export function barsOf(report: MonthReport, span: Span): Bars {
  const words = columnWords(report.month)
  const [now, before] = span === 'month' ? [words.month, words.monthBefore] : [words.cumulative, words.cumulativeBefore]
  const [series, outside] = [report.tables.series.lines, report.tables.outside.lines]
  const part = (heading: string, lines: readonly Line[]): readonly { readonly text: string; readonly pair: Pair | null }[] =>
    lines.length === 0 ? [] : [{ text: heading, pair: null }, ...lines.map((l) => ({ text: l.label, pair: l[span] }))]
  const bars = [...part('口径内', series), ...part('口径外', outside)]
  const told = (lines: readonly Line[]): string =>
    lines.map((l) => `${l.label} ${l[span].now.value}（${l[span].before.value}）`).join('，')
  return {
    labels: bars.map((b) => ({ text: b.text, heading: b.pair === null })),
    now: { name: now, values: bars.map((b) => b.pair?.now.value ?? null) },
    before: { name: before, values: bars.map((b) => b.pair?.before.value ?? null) },
    figureIds: bars.map((b) => b.pair && { now: b.pair.now.figureId, before: b.pair.before.figureId }),
    words: `${now}与${before}（括号内）的件数。口径内：${told(series)}。口径外：${told(outside)}。`,
  }
}
