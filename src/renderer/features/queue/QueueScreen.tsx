/** 待办: what waits for me, then what waits for others. The number in the heading is the number of rows. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useMemo } from 'react'
import type { CaseRow, Me } from '#contract/views'
import { PLAN_NAMES } from '#domain/case'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useRemembered } from '../../ui/remembered.ts'
import { DataTable, type Column } from '../../ui/table.tsx'

const KEYS: readonly Key[] = [{ keys: ['F5'], does: '刷新待办' }]

const COLUMNS: readonly Column<CaseRow>[] = [
  { id: 'reviewNo', title: '审核编号', width: 124, whole: true, value: (r) => r.reviewNo },
  { id: 'unit', title: '拟稿单位', width: 150, value: (r) => r.unit },
  {
    id: 'title',
    title: '标题',
    width: 260,
    grow: true,
    value: (r) => r.title,
    cell: (r) => (
      <>
        {r.urgency !== 'none' && <span className="mark official">{r.urgency}</span>} {r.title}
      </>
    ),
  },
  { id: 'docKind', title: '文种', width: 66, value: (r) => r.docKind, cell: (r) => r.docKind ?? '未定' },
  { id: 'series', title: '代字', width: 90, whole: true, value: (r) => r.seriesCode, cell: (r) => r.seriesCode ?? '无' },
  { id: 'plan', title: '计划', width: 92, value: (r) => PLAN_NAMES[r.plan], cell: (r) => <PlanWord row={r} /> },
  { id: 'days', title: '已等工作日', width: 118, numeric: true, value: (r) => r.daysWaiting },
  {
    id: 'due',
    title: '限办',
    width: 116,
    value: (r) => r.dueOn,
    cell: (r) => (
      <>
        <span className="whole figure">{r.dueOn ?? '未定'}</span>
        {r.overdue && <span className="mark official">已逾期</span>}
      </>
    ),
  },
  {
    id: 'state',
    title: '环节／等什么',
    width: 168,
    value: (r) => r.standing,
    cell: (r) => (
      <>
        <b>{r.standing}</b>
        <br />
        <span className="small soft">等{r.waitsFor}</span>
      </>
    ),
  },
]

function PlanWord({ row }: { readonly row: CaseRow }) {
  return <span className={row.plan === 'offPlan' ? 'suspect' : undefined}>{PLAN_NAMES[row.plan]}</span>
}

type Whose = 'mine' | 'others'

export function QueueScreen({ me }: { readonly me: Me }) {
  useKeys('待办', KEYS)
  const query = useQuery(orpc.cases.queue.queryOptions({ placeholderData: keepPreviousData }))
  const [whose, setWhose] = useRemembered<Whose>('queue:whose', 'mine')
  const rows = useMemo(() => query.data?.[whose] ?? [], [query.data, whose])
  const mayTakeIn = me.roles.some((r) => r === 'drafter' || r === 'reviewer' || r === 'secretary')
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {whose === 'mine' ? '待办' : '等他人办理'} <span className="figure">{rows.length}</span> 件
        </h1>
        <div className="row">
          <Segmented<Whose>
            aria-label="看谁的件"
            value={whose}
            onChange={setWhose}
            options={[
              { value: 'mine', label: `等我办 ${query.data?.mine.length ?? 0}` },
              { value: 'others', label: `等他人办 ${query.data?.others.length ?? 0}` },
            ]}
          />
          <Button onClick={() => void query.refetch()}>刷新</Button>
        </div>
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      <DataTable
        key={whose}
        name="queue"
        label={whose === 'mine' ? '等我办的件' : '等他人办的件'}
        columns={COLUMNS}
        rows={rows}
        rowId={(r) => r.id}
        onOpen={(r) => go({ screen: 'case', id: r.id })}
        loading={query.isPending}
        autoFocus
        empty={{
          text: whose === 'mine' ? '现在没有等您办理的件。' : '没有在等他人办理的件。',
          action: mayTakeIn ? (
            <Button type="primary" onClick={() => go({ screen: 'intake' })}>
              收稿
            </Button>
          ) : (
            <Button onClick={() => void query.refetch()}>刷新</Button>
          ),
        }}
      />
    </div>
  )
}
