/** The other tables of the month behind tabs: each counts the same papers by something else. */
import { Tabs } from 'antd'
import type { Month } from '#domain/day'
import type { MonthReport, TableId } from '#domain/statistics'
import { CeilingTable } from './CeilingTable.tsx'
import { FigureTable, SmallBaseNote, type Part } from './FigureTable.tsx'

const TABS = [
  { id: 'unit', tab: '起草单位', head: '起草单位' },
  { id: 'docKind', tab: '文种', head: '文种' },
  { id: 'normative', tab: '规范性文件', head: '类别' },
  { id: 'carrier', tab: '载体', head: '载体' },
  { id: 'plan', tab: '计划内外', head: '计划' },
  { id: 'reminderUnit', tab: '工作提示', head: '单位' },
] as const satisfies readonly { readonly id: TableId; readonly tab: string; readonly head: string }[]

function TableOf({
  report,
  month,
  id,
  head,
}: {
  readonly report: MonthReport
  readonly month: Month
  readonly id: TableId
  readonly head: string
}) {
  const table = report.tables[id]
  const parts: readonly Part[] = [{ key: id, name: null, lines: table.lines, total: table.total }]
  return (
    <>
      <FigureTable caption={table.label} head={head} month={month} parts={parts} />
      <SmallBaseNote parts={parts} />
    </>
  )
}

export function OtherTables({ report }: { readonly report: MonthReport }) {
  const ceilings = report.ceilings
  return (
    <section aria-labelledby="counts-others" className="counts-block">
      <h2 id="counts-others">分项</h2>
      <Tabs
        items={[
          ...(ceilings
            ? [{ key: 'ceilings', label: '控制数', children: <CeilingTable ceilings={ceilings} above={report.aboveLastYear} /> }]
            : []),
          ...TABS.map(({ id, tab, head }) => ({
            key: id,
            label: tab,
            children: <TableOf report={report} month={report.month} id={id} head={head} />,
          })),
        ]}
      />
    </section>
  )
}
