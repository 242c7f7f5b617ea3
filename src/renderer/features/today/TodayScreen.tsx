/** 今日办理: what became of the day's cases, counted by result, and beside it every act of the day with the check of the chain. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { DayView, LedgerLine, ProgramStatus } from '#contract/views'
import { isCaseAct } from '#domain/acts'
import { addDays, isDay, type Day } from '#domain/day'
import { groupWords } from '#domain/today'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { DayField } from '../../ui/DayField.tsx'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { dayAndTime } from '../../ui/time.ts'
import './today.css'

type Row = DayView['rows'][number]

const KEYS: readonly Key[] = [{ keys: ['Enter'], does: '打开这一件' }]
const clock = (at: string): string => dayAndTime(at).slice(-5)

const CASES: readonly Column<Row>[] = [
  {
    id: 'result',
    title: '结果',
    width: 132,
    value: (r) => r.resultName,
    cell: (r) => (
      <span>
        <b>{r.resultName}</b>
        <br />
        <span className="small soft">
          {r.by} <span className="figure">{clock(r.at)}</span>
        </span>
      </span>
    ),
  },
  { id: 'reviewNo', title: '审核编号', width: 124, whole: true, value: (r) => r.reviewNo },
  {
    id: 'title',
    title: '标题',
    width: 240,
    grow: true,
    value: (r) => r.title,
    cell: (r) => (
      <span>
        {r.title}
        {r.docNumber && (
          <>
            <br />
            <span className="small soft whole">{r.docNumber}</span>
          </>
        )}
      </span>
    ),
  },
  { id: 'unit', title: '拟稿单位', width: 160, value: (r) => r.unit },
]

const LINES: readonly Column<LedgerLine>[] = [
  { id: 'seq', title: '序号', width: 80, numeric: true, value: (l) => l.seq },
  { id: 'at', title: '时间', width: 66, value: (l) => l.at, cell: (l) => <span className="figure">{clock(l.at)}</span> },
  { id: 'person', title: '人', width: 72, value: (l) => l.personName },
  {
    id: 'act',
    title: '事项',
    width: 200,
    grow: true,
    value: (l) => l.actName,
    cell: (l) => (
      <span className="today-act">
        <b>{l.actName}</b> <span className="small soft">{l.summary}</span>
      </span>
    ),
  },
]
const NO_ROWS: readonly Row[] = []
const NO_LINES: readonly LedgerLine[] = []
const IN_ORDER = { id: 'seq', desc: false } as const

export function TodayScreen({ status, day: asked }: { readonly status: ProgramStatus; readonly day: string | undefined }) {
  useKeys('今日办理', KEYS)
  const { today } = status
  const day: Day = asked !== undefined && isDay(asked) && asked <= today ? asked : today
  const move = (to: Day | null) => go(to === null || to === today ? { screen: 'today' } : { screen: 'today', day: to })
  const query = useQuery(orpc.cases.today.queryOptions({ input: { day }, placeholderData: keepPreviousData }))
  const { data } = query
  const rows = data?.rows ?? NO_ROWS
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {day === today ? '今日办理' : `${day} 办理`} <span className="figure">{rows.length}</span> 件
        </h1>
        <div className="row">
          <label htmlFor="today-day">日期</label>
          <Button aria-label="前一天" onClick={() => move(addDays(day, -1))}>
            ‹
          </Button>
          <DayField id="today-day" value={day} latest={today} onChange={move} />
          <Button aria-label="后一天" disabled={day >= today} onClick={() => move(addDays(day, 1))}>
            ›
          </Button>
          <Button disabled={day === today} onClick={() => move(today)}>
            今日
          </Button>
        </div>
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      {data && data.groups.length > 0 && (
        <ul className="today-groups" aria-label="按结果分">
          {data.groups.map((group) => (
            <li key={group.result}>
              <b>{groupWords(group)}</b>
            </li>
          ))}
          <li>
            合计 <b>{rows.length}</b>
          </li>
        </ul>
      )}
      <div className="today-halves">
        <section className="today-half" aria-labelledby="today-cases">
          <h2 id="today-cases">有结果的件</h2>
          <DataTable
            key={day}
            name="today-cases"
            label={`${day} 有结果的件`}
            columns={CASES}
            rows={rows}
            rowId={(r) => r.caseId}
            onOpen={(r) => go({ screen: 'case', id: r.caseId })}
            loading={query.isPending}
            autoFocus
            foot={<span>每件只计当日最后的结果</span>}
            empty={{
              text: day === today ? '今天还没有办出结果的件。' : '这一天没有办出结果的件。',
              action: <Button onClick={() => go({ screen: 'queue' })}>看待办</Button>,
            }}
          />
        </section>
        <section className="today-half" aria-labelledby="today-lines">
          <h2 id="today-lines">
            当日台账{' '}
            {data && (
              <span className={`small ${data.chain.whole ? 'met' : 'official'}`}>
                {data.chain.whole ? '✓' : '✕'} 链校验：{data.chain.words}
              </span>
            )}
          </h2>
          <DataTable
            key={day}
            name="today-lines"
            label={`${day} 的台账`}
            columns={LINES}
            rows={data?.lines ?? NO_LINES}
            rowId={(l) => String(l.seq)}
            initialSort={IN_ORDER}
            onOpen={(l) => {
              if (isCaseAct(l.act)) go({ screen: 'case', id: l.subject, tab: 'history' })
            }}
            loading={query.isPending}
            unit="条"
            empty={{ text: '这一天没有台账记录。' }}
          />
        </section>
      </div>
    </div>
  )
}
