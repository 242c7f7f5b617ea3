/** 查询: issued, refused and in progress, by title, number, unit and the text of the drafts; complete, with the count. */
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import type { Me, SearchHit } from '#contract/views'
import { sentenceOf } from '../../client/sentences.ts'
import { useKeys, type Key } from '../../ui/Keys.tsx'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column, type Sort } from '../../ui/table.tsx'
import { Marked } from './Marked.tsx'
import './search.css'
import { useSearchWindow } from './useSearchWindow.ts'

const kindOf = (h: SearchHit): string =>
  h.kind === 'issued' ? '已印发' : h.kind === 'closed' || h.outcome === 'refused' ? '已办结' : '在办'

const KEYS: readonly Key[] = [
  { keys: ['↓'], does: '从查询框到结果' },
  { keys: ['Enter'], does: '打开这一件' },
]

/** Numbers as numbers: 9号 before 10号. */
const BY_NUMBER: Sort = { id: 'number', desc: false }

const columnsFor = (words: readonly string[]): readonly Column<SearchHit>[] => [
  {
    id: 'number',
    title: '发文字号',
    width: 190,
    whole: true,
    value: (h) => h.docNumber,
    cell: (h) => (h.docNumber ? <Marked text={h.docNumber} words={words} /> : '未编号'),
  },
  {
    id: 'title',
    title: '标题和稿件中的文字',
    width: 360,
    grow: true,
    sortable: false,
    value: (h) => h.title,
    cell: (h) => (
      <span>
        <Marked text={h.title} words={words} />
        {h.excerpt && (
          <span className="search-excerpt">
            {h.excerpt.label}：<Marked text={h.excerpt.text} words={words} />
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'unit',
    title: '单位',
    width: 160,
    sortable: false,
    value: (h) => h.unit,
    cell: (h) => <Marked text={h.unit} words={words} />,
  },
  { id: 'day', title: '日期', width: 112, whole: true, value: (h) => h.on, cell: (h) => <span className="figure">{h.on}</span> },
  { id: 'kind', title: '类别', width: 72, sortable: false, value: kindOf },
  { id: 'standing', title: '结果', width: 108, sortable: false, value: (h) => h.standing },
  {
    id: 'reviewNo',
    title: '审核编号',
    width: 126,
    whole: true,
    sortable: false,
    value: (h) => h.reviewNo,
    cell: (h) => (h.reviewNo ? <Marked text={h.reviewNo} words={words} /> : '（导入）'),
  },
]

export function SearchScreen({ query, me }: { readonly query: string | undefined; readonly me: Me }) {
  useKeys('查询', KEYS)
  const [typed, setTyped] = useState(query ?? '')
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => setTyped(query ?? ''), [query])
  useEffect(() => {
    if (!query) box.current?.focus()
  }, [query])
  const asked = query?.trim() ?? ''
  const [sort, setSort] = useState(BY_NUMBER)
  const { window: page, loading, error, onRange } = useSearchWindow(asked, sort)
  const columns = useMemo(() => columnsFor(page.words), [page.words])

  const [note, setNote] = useState<string | null>(null)
  useEffect(() => setNote(null), [asked])
  const mayReadRegister = me.roles.some((r) => r !== 'drafter')
  const open = (hit: SearchHit) => {
    if (hit.caseId) go({ screen: 'case', id: hit.caseId })
    else if (hit.kind === 'issued' && mayReadRegister) go({ screen: 'register', search: hit.docNumber ?? hit.title })
    else setNote(`「${hit.title}」是本系统启用前的记录，${hit.standing}，没有可打开的卷。`)
  }

  const ask = (e: FormEvent) => {
    e.preventDefault()
    if (typed.trim() !== '') go({ screen: 'search', query: typed.trim() })
  }
  return (
    <div className="page" ref={list}>
      <div className="page-head">
        <h1>查询</h1>
        <p className="small soft">几个词用空格隔开，须同时出现；年份写 2025 或 2024..2026；字号用哪种括号、带不带 0 都可以</p>
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
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown' || e.nativeEvent.isComposing) return
            e.preventDefault()
            list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
          }}
        />
        <Button type="primary" htmlType="submit" disabled={typed.trim() === ''} loading={loading}>
          查询
        </Button>
      </form>
      <Problem sentence={error ? sentenceOf(error) : null} />
      {asked === '' ? (
        <p>
          查标题、单位、发文字号、审核编号和稿件全文；已印发、在办、退回和不予发文的都在内，一件不漏。
          {mayReadRegister ? '' : `拟稿人只查得到本单位（${me.unit}）的件。`}
        </p>
      ) : (
        <DataTable
          key={`${asked} ${sort.id} ${sort.desc}`}
          name="search"
          label={`「${asked}」的查询结果`}
          columns={columns}
          rows={page.hits}
          rowId={(h) => `${h.kind}-${h.id}`}
          total={page.total}
          offset={page.offset}
          onRange={onRange}
          sort={sort}
          onSort={setSort}
          onOpen={open}
          loading={loading}
          foot={<span role="status">{note ?? (page.total > 0 ? `「${asked}」的全部结果，无遗漏；双击或 Enter 打开` : '')}</span>}
          empty={{
            text: `没有找到「${asked}」。可以少写几个字，或去掉年份。`,
            action: <Button onClick={() => box.current?.focus()}>换个词再查</Button>,
          }}
        />
      )}
    </div>
  )
}
