/** `fawen count`: the month as on the screen, from the same use-case. */
import type { Month } from '#domain/day'
import { TABLES, type Line, type MonthReport } from '#domain/statistics'
import { reportOf } from '../app/statistics/monthFigures.ts'
import { withCopy } from './keepCommands.ts'
import { done, refused, table, type Answered } from './output.ts'

const line = (l: Line): string[] => [
  l.label,
  String(l.month.before.value),
  String(l.month.now.value),
  l.month.change.text,
  String(l.cumulative.before.value),
  String(l.cumulative.now.value),
  l.cumulative.change.text,
]
const HEAD = ['', '上年同月', '本月', '同比', '上年累计', '累计', '同比']

export function countText(report: MonthReport): string {
  const { tables, both, outcomes } = report
  return [
    report.sentence,
    report.cumulativeSentence,
    ...(report.hint ? [report.hint] : []),
    '',
    table([[tables.series.label, ...HEAD.slice(1)], ...tables.series.lines.map(line), line(tables.series.total)]),
    '',
    table([[tables.outside.label, ...HEAD.slice(1)], ...tables.outside.lines.map(line), line(tables.outside.total)]),
    '',
    table([line(both)]),
    '',
    `送审办结 ${outcomes.decided.value}：${outcomes.byOutcome.map((o) => `${o.label} ${o.figure.value}`).join('，')}`,
    '',
    report.rule.text,
  ].join('\n')
}

/** Figures as plain numbers, the rows behind them left out: `statistics.rows` opens those. */
const lineJson = (l: Line): object => ({
  label: l.label,
  month: { now: l.month.now.value, before: l.month.before.value, change: l.month.change.text },
  cumulative: { now: l.cumulative.now.value, before: l.cumulative.before.value, change: l.cumulative.change.text },
})

const asJson = (report: MonthReport): object => ({
  month: report.month,
  rule: report.rule,
  sentence: report.sentence,
  cumulativeSentence: report.cumulativeSentence,
  hint: report.hint,
  inside: { lines: report.tables.series.lines.map(lineJson), total: lineJson(report.tables.series.total) },
  outside: { lines: report.tables.outside.lines.map(lineJson), total: lineJson(report.tables.outside.total) },
  both: lineJson(report.both),
  tables: Object.fromEntries(
    TABLES.map((t) => [
      t,
      { label: report.tables[t].label, lines: report.tables[t].lines.map(lineJson), total: lineJson(report.tables[t].total) },
    ]),
  ),
  outcomes: {
    decided: report.outcomes.decided.value,
    ...Object.fromEntries(report.outcomes.byOutcome.map((o) => [o.outcome, o.figure.value])),
    returnEvents: report.outcomes.returnEvents.value,
  },
  ceilings: report.ceilings && {
    year: report.ceilings.year,
    lines: report.ceilings.lines.map((c) => ({ seriesCode: c.seriesCode, ceiling: c.ceiling, used: c.used.value, left: c.left })),
    total: { ceiling: report.ceilings.total.ceiling, used: report.ceilings.total.used.value, left: report.ceilings.total.left },
  },
})

export const countCommand = (dir: string, month: Month): Promise<Answered> =>
  withCopy(dir, async (store) => {
    const report = await store.read((r) => reportOf(r, month))
    return report ? done(asJson(report), countText(report)) : refused('noRule', '这个库还没有统计口径。')
  })
