/** 台账: every act in its order, by day; above it the proof lines of the number series. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LedgerLine, ProgramStatus } from '#contract/views'
import { addDays, yearOf, type Day } from '#domain/day'
import { shortCode } from '#domain/ledger'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { DayField } from '../../ui/DayField.tsx'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { dayAndTime } from '../../ui/time.ts'
import { NumberLines } from './NumberLines.tsx'
import './ledger.css'

const COLUMNS: readonly Column<LedgerLine>[] = [
  { id: 'seq', title: '序号', width: 76, numeric: true, value: (l) => l.seq },
  {
    id: 'at',
    title: '时间',
    width: 152,
    whole: true,
    value: (l) => l.at,
    cell: (l) => <span className="figure">{dayAndTime(l.at)}</span>,
  },
  { id: 'person', title: '人', width: 84, value: (l) => l.personName },
  { id: 'act', title: '事项', width: 116, value: (l) => l.actName },
  { id: 'summary', title: '摘要', width: 320, grow: true, value: (l) => l.summary },
  {
    id: 'code',
    title: '短码',
    width: 204,
    whole: true,
    sortable: false,
    value: (l) => l.hash,
    cell: (l) => <span className="figure">{shortCode(l.hash)}</span>,
  },
]

const PAGE = 200
const NEWEST_FIRST = { id: 'seq', desc: true } as const
const CASE_ACTS =
  /^(case|version|item|review|sheet|signOff|recheck|number|normative|materials|legal|fair|assessment|consultation|majorDecision|deliberation)\./

export function LedgerScreen({ status, subject }: { readonly status: ProgramStatus; readonly subject: string | undefined }) {
  const [day, setDay] = useState<Day | null>(subject ? null : status.today)
  const query = useInfiniteQuery(
    orpc.ledger.page.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: PAGE,
        ...(before === undefined ? {} : { before }),
        ...(day ? { day } : {}),
        ...(subject ? { subject } : {}),
      }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (last) => (last.lines.length === PAGE ? last.lines.at(-1)?.seq : undefined),
    }),
  )
  const lines = useMemo(() => query.data?.pages.flatMap((p) => p.lines) ?? [], [query.data])
  const { hasNextPage, isFetching, fetchNextPage } = query
  const narrowed = day !== null || subject !== undefined
  const total = narrowed ? lines.length : (query.data?.pages[0]?.total ?? 0)

  // A day is shown whole, so that its count is true; the whole ledger comes as it is scrolled.
  useEffect(() => {
    if (narrowed && hasNextPage && !isFetching) void fetchNextPage()
  }, [narrowed, hasNextPage, isFetching, fetchNextPage])
  const onRange = useCallback(
    (_from: number, to: number) => {
      if (to >= lines.length && hasNextPage && !isFetching) void fetchNextPage()
    },
    [lines.length, hasNextPage, isFetching, fetchNextPage],
  )
  const first = useQuery(orpc.number.lines.queryOptions({ input: { year: yearOf(status.today) } }))

  return (
    <div className="page">
      <div className="page-head">
        <h1>台账</h1>
        {status.ledger && (
          <p>
            {status.ledger.whole ? <span className="met">✓ 台账完整</span> : <span className="official">✕ 台账不完整</span>}，共{' '}
            <b className="figure">{status.ledger.seq}</b> 条，最后一条短码 <b className="whole figure">{status.ledger.code}</b>
          </p>
        )}
      </div>
      <NumberLines lines={first.data} year={yearOf(status.today)} />
      <details className="ledger-proof">
        <summary>台账能证明什么，不能证明什么</summary>
        <p>
          能证明：每一步由哪个帐号、在什么时候、按什么次序办理；中间任何一条被改、被删、被插，后面的短码全部对不上；每张审批单印出的短码与台账一致，说明打印之后它之前的记录没有动过；每个文号只用一次，每个空号有说明。
        </p>
        <p>
          不能证明：坐在电脑前的确是帐号本人；没有录入程序的事不存在；纸上的签字是真的；也不能防止有人把整个库连同全部备份一起换掉——能对照的是已经印出、存在别处的纸质短码。
        </p>
      </details>
      <div className="row">
        {subject ? (
          <>
            <span>只看一件的记录</span>
            <Button onClick={() => go({ screen: 'ledger' })}>看全部台账</Button>
          </>
        ) : (
          <>
            <label htmlFor="ledger-day">日期</label>
            <Button aria-label="前一天" onClick={() => setDay(addDays(day ?? status.today, -1))}>
              ‹
            </Button>
            <DayField id="ledger-day" value={day} latest={status.today} onChange={setDay} />
            <Button
              aria-label="后一天"
              disabled={day === null || day >= status.today}
              onClick={() => setDay(addDays(day ?? status.today, 1))}
            >
              ›
            </Button>
            <Button onClick={() => setDay(status.today)} disabled={day === status.today}>
              今日
            </Button>
            <Button onClick={() => setDay(null)} disabled={day === null}>
              不限日期
            </Button>
          </>
        )}
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      <DataTable
        key={`${day}-${subject}`}
        name="ledger"
        label={day ? `${day} 的台账` : '台账'}
        columns={COLUMNS}
        rows={lines}
        rowId={(l) => String(l.seq)}
        total={total}
        onRange={onRange}
        // The whole ledger is not here to be sorted; its order is its own.
        {...(narrowed ? { initialSort: NEWEST_FIRST } : { sort: NEWEST_FIRST, onSort: () => undefined })}
        onOpen={(l) => {
          if (CASE_ACTS.test(l.act)) go({ screen: 'case', id: l.subject, tab: 'history' })
        }}
        loading={query.isPending}
        unit="条"
        foot={day && <span>{day} 的全部记录；双击办件记录打开该件</span>}
        empty={{
          text: day ? `${day} 没有办理记录。` : '台账还没有记录。',
          action: <Button onClick={() => setDay(null)}>看全部台账</Button>,
        }}
      />
    </div>
  )
}
