/** The month's report on the screen: answer, bars beside table, rule, outcomes, the other tables. */
import { Segmented } from 'antd'
import { Suspense, lazy, useMemo, useState } from 'react'
import { dayInWords, monthInWords, type Day } from '#domain/day'
import type { MonthReport } from '#domain/statistics'
import { barsOf, type Span } from './compareBars.ts'
import { Bypass } from './Bypass.tsx'
import { FigureTable, SmallBaseNote, type Part } from './FigureTable.tsx'
import { OtherTables } from './OtherTables.tsx'
import { Outcomes } from './Outcomes.tsx'
import { columnWords } from './period.ts'

// The drawing library is the largest piece of the page; the figures are read without waiting for it.
const BarChart = lazy(() => import('./BarChart.tsx').then((m) => ({ default: m.BarChart })))

/** 口径内 is never without 口径外: one table, one after the other, then both together. */
function mainParts(report: MonthReport): readonly Part[] {
  const { series, outside } = report.tables
  return [
    { key: 'series', name: '口径内', lines: series.lines, total: series.total },
    { key: 'outside', name: '口径外', lines: outside.lines, total: outside.total },
    { key: 'both', name: null, lines: [], total: report.both },
  ]
}

/** @param until today, when the month is not over: then part of a month stands beside a whole one, and the page says so. */
export function Report({ report, until }: { readonly report: MonthReport; readonly until: Day | null }) {
  const [span, setSpan] = useState<Span>('month')
  const bars = useMemo(() => barsOf(report, span), [report, span])
  const parts = mainParts(report)
  const words = columnWords(report.month)
  return (
    <>
      <div className="counts-answer" role="status">
        <p className="counts-sentence">{report.sentence}</p>
        <p>{report.cumulativeSentence}</p>
        {until !== null && <p className="soft">本月未结束：今年的数到{dayInWords(until)}为止，上年的数是全月的。</p>}
        {report.hint !== null && (
          <p className="counts-hint">
            <span className="mark suspect">提示</span> {report.hint}。
          </p>
        )}
      </div>
      <div className="counts-pair">
        <div className="paper counts-paper">
          <FigureTable caption={`${monthInWords(report.month)}发文数`} head="类别" month={report.month} parts={parts} />
          <SmallBaseNote parts={parts} />
          <p className="small counts-rule">
            {report.rule.text}（口径 {report.rule.id}）
          </p>
        </div>
        <figure className="paper counts-paper">
          <figcaption>
            <span>今年与去年对照（件）</span>
            <Segmented<Span>
              aria-label="对照的时段"
              options={[
                { value: 'month', label: '当月' },
                { value: 'cumulative', label: words.cumulative },
              ]}
              value={span}
              onChange={setSpan}
            />
          </figcaption>
          <Suspense fallback={<p className="late">正在绘图</p>}>
            <BarChart bars={bars} />
          </Suspense>
          <p className="small soft">图中各数与表中相同；点条形也可打开明细。</p>
        </figure>
      </div>
      <Outcomes outcomes={report.outcomes} carriers={report.carriers} monthWords={monthInWords(report.month)} />
      <Bypass month={report.month} monthWords={monthInWords(report.month)} />
      <OtherTables report={report} />
    </>
  )
}
