/** 发文登记簿: every paper that went out and every voided number, newest first; filters, search, and a row in full. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { CARRIERS, CARRIER_NAMES } from '#domain/case'
import { yearOf } from '#domain/day'
import { DOC_KINDS } from '#domain/draft'
import type { RegisterRow } from '#domain/register'
import { client, orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useRemembered } from '../../ui/remembered.ts'
import { DataTable, type Sort } from '../../ui/table.tsx'
import type { Option } from '../../ui/Pick.tsx'
import { FilterBar, type FilterLists } from './FilterBar.tsx'
import { NO_FILTERS, changed, inWords, isNarrowed, type Filters } from './filters.ts'
import './register.css'
import { LARGE_COLUMNS, REGISTER_COLUMNS } from './registerColumns.tsx'
import { RowDetails } from './RowDetails.tsx'
import { NEWEST_FIRST, useRegisterWindow } from './useRegisterWindow.ts'
import { useSearchText } from './useSearchText.ts'

const KEYS: readonly Key[] = [
  { keys: ['↓'], does: '从查找框到列表' },
  { keys: ['Enter'], does: '打开登记簿的一行' },
  { keys: ['Esc'], does: '关闭详情，回到这一行' },
]

const asOptions = (values: readonly string[]): readonly Option[] => values.map((v) => ({ value: v, text: v }))
const DOC_KIND_OPTIONS = asOptions(DOC_KINDS)
const CARRIER_OPTIONS = CARRIERS.map((c) => ({ value: c, text: CARRIER_NAMES[c] }))
const carrierName = (carrier: string): string => (CARRIER_NAMES as Readonly<Record<string, string>>)[carrier] ?? carrier

/** Years from the first row of the register to today, newest first; series and units as the office set them up. */
function useLists(): FilterLists {
  const status = useQuery(orpc.program.status.queryOptions())
  const office = useQuery(orpc.settings.office.queryOptions({ staleTime: 60_000 }))
  const oldest = useQuery({
    queryKey: [['register', 'oldest']],
    queryFn: async ({ signal }) =>
      (await client.register.page({ sort: 'printDate', descending: false, limit: 1 }, { signal })).rows[0] ?? null,
    staleTime: 60_000,
  })
  const last = status.data ? yearOf(status.data.today) : null
  const first = oldest.data ? yearOf(oldest.data.printDate) : last
  const years =
    last === null || first === null ? [] : Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(last - i))
  return {
    years: years.map((y) => ({ value: y, text: `${y}年` })),
    series: asOptions((office.data?.series ?? []).map((s) => s.code)),
    units: asOptions(office.data?.units ?? []),
    docKinds: DOC_KIND_OPTIONS,
    carriers: CARRIER_OPTIONS,
  }
}

export function RegisterScreen() {
  useKeys('登记簿', KEYS)
  const { typed, setTyped, search, setComposing, cameWithSearch } = useSearchText()
  const [kept, keepFilters] = useRemembered<Filters>('register:filters', NO_FILTERS)
  // Who comes with a number to look up must find it, whatever was filtered last time.
  const [ignoreKept, setIgnoreKept] = useState(cameWithSearch)
  const filters = ignoreKept ? NO_FILTERS : { ...NO_FILTERS, ...kept }
  const setFilters = (next: Filters) => {
    setIgnoreKept(false)
    keepFilters(next)
  }
  const [sort, setSort] = useRemembered<Sort>('register:sort', NEWEST_FIRST)
  const lists = useLists()
  const { window: page, loading, error, refetch, onRange } = useRegisterWindow(filters, search, sort)
  const [row, setRow] = useState<RegisterRow | null>(null)
  const [open, setOpen] = useState(false)
  // The list is made anew for another question; only the first one takes the keyboard, later ones would take it from the filters.
  const first = useRef(true)
  useEffect(() => {
    first.current = false
  }, [])
  const list = useRef<HTMLElement>(null)
  const large = document.documentElement.dataset['theme'] === 'large'

  const narrowed = isNarrowed(filters, search)
  const clear = () => {
    setFilters(NO_FILTERS)
    setTyped('')
  }
  const clearButton = (
    <button type="button" className="link" onClick={clear}>
      清除筛选
    </button>
  )

  return (
    <section className="page" aria-labelledby="register-title" ref={list}>
      <header className="page-head">
        <h1 id="register-title">发文登记簿</h1>
        <p role="status">
          {narrowed && (
            <>
              <span className="soft">{inWords(filters, search, carrierName)}：</span>共 <b className="figure">{page.total}</b> 件
            </>
          )}
        </p>
      </header>
      <FilterBar
        filters={filters}
        lists={lists}
        onFilter={(field, value) => setFilters(changed(filters, field, value))}
        typed={typed}
        onType={setTyped}
        onComposing={setComposing}
        onToList={() => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
        onClear={narrowed ? clear : null}
      />
      {error && <Problem sentence={sentenceOf(error)} onClose={() => void refetch()} />}
      <DataTable
        key={JSON.stringify([filters, search])}
        name={large ? 'register-large' : 'register'}
        label="发文登记簿"
        columns={large ? LARGE_COLUMNS : REGISTER_COLUMNS}
        rows={page.rows}
        rowId={(r) => r.id}
        total={page.total}
        offset={page.offset}
        onRange={onRange}
        sort={sort}
        onSort={setSort}
        loading={loading}
        autoFocus={first.current}
        rowClass={(r) => (r.status === 'void' ? 'row-void' : undefined)}
        onOpen={(r) => {
          setRow(r)
          setOpen(true)
        }}
        empty={
          narrowed
            ? { text: '没有符合条件的登记。', action: clearButton }
            : { text: '登记簿还没有登记。取号印发后，这里自动有一行。' }
        }
        foot={<span className="soft">{large ? '双击或 Enter 看全部各项' : '双击或 Enter 看一行的全部各项'}</span>}
      />
      <RowDetails row={row} open={open} onClose={() => setOpen(false)} onClosed={() => setRow(null)} />
    </section>
  )
}
