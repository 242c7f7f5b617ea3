/** 待办: what waits for me, then what waits for others. The number in the heading is the number of rows. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Segmented } from 'antd'
import { useMemo } from 'react'
import type { CaseRow, Me } from '#contract/views'
import { CASE_STATES, PLAN_NAMES } from '#domain/case'
import { ROLE_NAMES } from '#domain/people'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { go } from '../../ui/navigation.ts'
import { Pick } from '../../ui/Pick.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useRemembered } from '../../ui/remembered.ts'
import { DataTable, type Column } from '../../ui/table.tsx'
import { isNarrowed, NO_FILTER, passes, stateChoices, unitChoices, type QueueFilter } from './queueFilter.ts'
import './queue.css'
import { PlanTasks } from './PlanTasks.tsx'
import '../../ui/plan.css'

const KEYS: readonly Key[] = [{ keys: ['F5'], does: '刷新待办' }]

const COLUMNS: readonly Column<CaseRow>[] = [
  { id: 'reviewNo', title: '审核编号', width: 124, whole: true, value: (r) => r.reviewNo },
  { id: 'unit', title: '拟稿单位', width: 160, value: (r) => r.unit },
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
  { id: 'days', title: '已等工作日', width: 112, numeric: true, value: (r) => r.daysWaiting },
  {
    id: 'due',
    title: '限办',
    width: 128,
    value: (r) => r.dueOn,
    cell: (r) => (
      <span>
        <span className="whole figure">{r.dueOn ?? '未定'}</span>
        {r.dueInWords && (
          <>
            <br />
            <span className={`small whole ${r.overdue ? 'official' : r.dueInWords === '今日到期' ? 'suspect' : 'soft'}`}>
              {r.dueInWords}
            </span>
          </>
        )}
      </span>
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
        {r.notice !== null && r.state !== 'issued' ? (
          <span className="small official">{r.notice}</span>
        ) : (
          <span className="small soft">等{r.waitsFor}</span>
        )}
      </>
    ),
  },
]

function PlanWord({ row }: { readonly row: CaseRow }) {
  return <span className={row.plan === 'offPlan' ? 'suspect' : undefined}>{PLAN_NAMES[row.plan]}</span>
}

/** 替岗 that wait for the head: they are no cases, so they stand above the list. */
function WaitingStandIns() {
  const { data } = useQuery(orpc.standIns.list.queryOptions())
  const waiting = data?.standIns.filter((s) => s.standing === 'waiting') ?? []
  if (waiting.length === 0) return null
  return (
    <p>
      <span className="mark suspect">待同意</span> 值班替岗 <b className="figure">{waiting.length}</b> 次：
      {waiting.map((s) => `${s.personName}代${ROLE_NAMES[s.role]}`).join('、')}{' '}
      <button type="button" className="link" onClick={() => go({ screen: 'settings', tab: 'standIns' })}>
        去办理
      </button>
    </p>
  )
}

type Whose = 'mine' | 'others'
const NONE: readonly CaseRow[] = []

export function QueueScreen({ me }: { readonly me: Me }) {
  useKeys('待办', KEYS)
  const query = useQuery(orpc.cases.queue.queryOptions({ placeholderData: keepPreviousData }))
  const [whose, setWhose] = useRemembered<Whose>('queue:whose', 'mine')
  const [kept, setFilter] = useRemembered<QueueFilter>('queue:filter', NO_FILTER)
  const filter = useMemo(() => ({ ...NO_FILTER, ...kept }), [kept])
  const all = query.data?.[whose] ?? NONE
  const rows = useMemo(() => all.filter((r) => passes(r, filter)), [all, filter])
  const narrowed = isNarrowed(filter)
  const mayTakeIn = me.roles.some((r) => r === 'drafter' || r === 'reviewer' || r === 'secretary')
  const clear = <Button onClick={() => setFilter(NO_FILTER)}>不筛选，看全部 {all.length} 件</Button>
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          {whose === 'mine' ? '待办' : '等他人办理'} <span className="figure">{rows.length}</span> 件
          {narrowed && <span className="small soft">（已筛选，共 {all.length} 件）</span>}
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
      <search className="row queue-filter" aria-label="筛选待办">
        <Pick
          label="环节"
          all="全部环节"
          value={filter.state ?? ''}
          options={stateChoices(all, filter)}
          onPick={(v) => setFilter({ ...filter, state: CASE_STATES.find((s) => s === v) ?? null })}
        />
        <Pick
          label="拟稿单位"
          all="全部单位"
          value={filter.unit ?? ''}
          options={unitChoices(all, filter)}
          onPick={(v) => setFilter({ ...filter, unit: v || null })}
        />
        <Checkbox checked={filter.pressing} onChange={(e) => setFilter({ ...filter, pressing: e.target.checked })}>
          只看急件、今日到期和逾期
        </Checkbox>
        {narrowed && (
          <button type="button" className="link" onClick={() => setFilter(NO_FILTER)}>
            不筛选
          </button>
        )}
      </search>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      {whose === 'mine' && <PlanTasks />}
      {me.roles.includes('head') && <WaitingStandIns />}
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
          text: narrowed ? '没有符合筛选条件的件。' : whose === 'mine' ? '现在没有等您办理的件。' : '没有在等他人办理的件。',
          action: narrowed ? (
            clear
          ) : mayTakeIn ? (
            <Button type="primary" onClick={() => go({ screen: 'intake' })}>
              收稿
            </Button>
          ) : whose === 'mine' && query.data && query.data.others.length > 0 ? (
            <Button onClick={() => setWhose('others')}>看等他人办的 {query.data.others.length} 件</Button>
          ) : null,
        }}
      />
    </div>
  )
}
