/** Finding a figure of a month's report by its name, and saying what it stands for. */
import { monthNumber, yearOf, type Month } from './day.ts'
import { TABLES, type Figure, type Line, type MonthReport, type TableId } from './statistics.ts'

/** Every figure of a report, in the order of the report. */
export function figuresOf(report: MonthReport): Figure[] {
  const ofLine = (l: Line): Figure[] => [l.month.now, l.month.before, l.cumulative.now, l.cumulative.before]
  return [
    ...TABLES.flatMap((t) => [...report.tables[t].lines, report.tables[t].total].flatMap(ofLine)),
    ...ofLine(report.both),
    report.outcomes.decided,
    ...report.outcomes.byOutcome.map((o) => o.figure),
    report.outcomes.returnEvents,
    report.carriers.asDocument,
    report.carriers.stays,
    ...(report.ceilings ? [...report.ceilings.lines, report.ceilings.total].map((l) => l.used) : []),
  ]
}

/** The figure of that name; null when the report has none. */
export const findFigure = (report: MonthReport, figureId: string): Figure | null =>
  figuresOf(report).find((f) => f.figureId === figureId) ?? null

const SLOT_WORDS: Readonly<Record<string, (m: Month) => string>> = {
  month: (m) => `${yearOf(m)}年${monthNumber(m)}月`,
  monthBefore: (m) => `${yearOf(m) - 1}年${monthNumber(m)}月`,
  cumulative: (m) => `${yearOf(m)}年1—${monthNumber(m)}月`,
  cumulativeBefore: (m) => `${yearOf(m) - 1}年1—${monthNumber(m)}月`,
}

/** What a figure says, for the heading above its rows: 「2026年10月 云政办发」. */
export function figureLabel(report: MonthReport, figureId: string): string {
  const parts = figureId.split(':')
  const [table, key, slot] = [parts[0] ?? '', parts.slice(1, -1).join(':'), parts.at(-1) ?? '']
  const period = SLOT_WORDS[slot]?.(report.month) ?? ''
  if (table === 'outcome') {
    const words =
      report.outcomes.byOutcome.find((o) => o.outcome === slot)?.label ?? (slot === 'returnEvents' ? '退回次数' : '送审办结')
    return `${SLOT_WORDS['month']!(report.month)} ${words}`
  }
  if (table === 'carrierChoice')
    return `${SLOT_WORDS['month']!(report.month)} 疑似以便笺代文件，${slot === 'asDocument' ? '按文件送审' : '确属此载体'}`
  if (table === 'ceiling') return `${SLOT_WORDS['cumulative']!(report.month)} ${key === 'total' ? '合计' : key}已用`
  if (table === 'both') return `${period} ${report.both.label}`
  const found = report.tables[table as TableId]
  const label = found?.lines.find((l) => l.key === key)?.label ?? '合计'
  return `${period} ${found ? `${found.label}：` : ''}${label}`
}
