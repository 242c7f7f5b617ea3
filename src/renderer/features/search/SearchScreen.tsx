/** 查询: issued, refused and in progress; complete, sorted by number as a number, with the count. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import type { SearchHit } from '#contract/views'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'

const KINDS = { issued: '已印发', case: '在办', closed: '已办结' } as const satisfies Record<SearchHit['kind'], string>

const COLUMNS: readonly Column<SearchHit>[] = [
  // Sorting compares runs of digits as numbers: 9号 before 10号.
  { id: 'number', title: '发文字号', width: 190, whole: true, value: (h) => h.docNumber, cell: (h) => h.docNumber ?? '未编号' },
  { id: 'title', title: '标题', width: 320, grow: true, value: (h) => h.title },
  { id: 'unit', title: '单位', width: 170, value: (h) => h.unit },
  { id: 'on', title: '日期', width: 112, whole: true, value: (h) => h.on, cell: (h) => <span className="figure">{h.on}</span> },
  { id: 'kind', title: '类别', width: 84, value: (h) => KINDS[h.kind] },
  { id: 'standing', title: '结果', width: 130, value: (h) => h.standing },
  { id: 'reviewNo', title: '审核编号', width: 126, whole: true, value: (h) => h.reviewNo, cell: (h) => h.reviewNo ?? '（导入）' },
]

const FIRST = { id: 'number', desc: false } as const

export function SearchScreen({ query }: { readonly query: string | undefined }) {
  const [typed, setTyped] = useState(query ?? '')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => setTyped(query ?? ''), [query])
  useEffect(() => {
    if (!query) box.current?.focus()
  }, [query])
  const asked = query?.trim() ?? ''
  const result = useQuery(
    orpc.cases.search.queryOptions({ input: { query: asked || ' ' }, enabled: asked !== '', placeholderData: keepPreviousData }),
  )
  const hits = useMemo(() => (asked === '' ? [] : (result.data?.hits ?? [])), [asked, result.data])

  const unlisted = (result.data?.total ?? 0) - (result.data?.hits.length ?? 0)
  const [note, setNote] = useState<string | null>(null)
  const open = (hit: SearchHit) => {
    if (hit.kind === 'case') go({ screen: 'case', id: hit.id })
    else if (hit.kind === 'issued') go({ screen: 'register', search: hit.docNumber ?? hit.title })
    else setNote(`「${hit.title}」是导入的办结记录，${hit.standing}，没有可打开的卷。`)
  }

  const ask = (e: FormEvent) => {
    e.preventDefault()
    if (typed.trim() !== '') go({ screen: 'search', query: typed.trim() })
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>查询</h1>
        <p className="small soft">词之间用空格；年份写 2025 或 2024..2026；字号用哪种括号都可以</p>
      </div>
      <form role="search" className="row" onSubmit={ask}>
        <label htmlFor="search-box" className="visually-hidden">
          查询内容
        </label>
        <input
          id="search-box"
          data-find
          ref={box}
          className="find-box"
          value={typed}
          placeholder="如：取暖 2024..2026"
          onChange={(e) => setTyped(e.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={typed.trim() === ''} loading={result.isFetching && asked !== ''}>
          查询
        </Button>
      </form>
      <Problem sentence={result.error ? sentenceOf(result.error) : null} />
      {asked === '' ? (
        <p>查标题、单位、发文字号、审核编号；已印发的、在办的、不予发文的都在内，全部列出。</p>
      ) : (
        <DataTable
          name="search"
          label={`「${asked}」的查询结果`}
          columns={COLUMNS}
          rows={hits}
          rowId={(h) => `${h.kind}-${h.id}`}
          onOpen={open}
          loading={result.isPending}
          initialSort={FIRST}
          foot={
            <span role="status">
              {note ?? (unlisted > 0 ? `另有 ${unlisted} 件未列出，请多写几个字缩小范围` : `「${asked}」的全部结果，无遗漏`)}
            </span>
          }
          empty={{
            text: `没有找到「${asked}」。可以少写几个字，或去掉年份。`,
            action: <Button onClick={() => box.current?.focus()}>换个词再查</Button>,
          }}
        />
      )}
    </div>
  )
}
