/** 依据库: what drafts rest on and are compared with, each with its standing and where that was looked up. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '#contract/views'
import { LIBRARY_KIND_NAMES, LIBRARY_STATUS_NAMES, type LibraryItem } from '#domain/library'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { AddItem } from './AddItem.tsx'
import { ImportTable } from './ImportTable.tsx'
import { ItemDetails } from './ItemDetails.tsx'
import { StatusWord } from './StatusWord.tsx'
import './library.css'

const COLUMNS: readonly Column<LibraryItem>[] = [
  { id: 'docNumber', title: '文号', width: 190, whole: true, value: (i) => i.docNumber, cell: (i) => i.docNumber ?? '—' },
  { id: 'title', title: '名称', width: 300, grow: true, value: (i) => i.title },
  { id: 'kind', title: '类别', width: 124, value: (i) => LIBRARY_KIND_NAMES[i.kind] },
  { id: 'issuer', title: '制发机关', width: 170, value: (i) => i.issuer },
  {
    id: 'issuedOn',
    title: '日期',
    width: 108,
    whole: true,
    value: (i) => i.issuedOn,
    cell: (i) => <span className="figure">{i.issuedOn ?? '—'}</span>,
  },
  {
    id: 'status',
    title: '效力',
    width: 96,
    value: (i) => LIBRARY_STATUS_NAMES[i.status],
    cell: (i) => <StatusWord status={i.status} />,
  },
  { id: 'text', title: '文字', width: 90, value: (i) => (i.file ? '可对照' : '只有目录') },
]

const NEWEST_FIRST = { id: 'issuedOn', desc: true } as const

export function LibraryScreen({ me, search }: { readonly me: Me; readonly search: string | undefined }) {
  const [typed, setTyped] = useState(search ?? '')
  const [dialog, setDialog] = useState<'import' | 'add' | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const found = useQuery(orpc.library.list.queryOptions({ input: { search: typed.trim() }, placeholderData: keepPreviousData }))
  const items = found.data ?? []
  const mayAdd = me.roles.some((r) => r === 'reviewer' || r === 'secretary')
  const unknown = items.filter((i) => i.status === 'unknown').length
  return (
    <div className="page">
      <div className="page-head">
        <h1>依据库</h1>
        <p className="small soft">稿件送审时与这里的文字比对；引用已废止、已失效的，检查时指出。未核实的不算有效。</p>
      </div>
      <div className="row">
        <label htmlFor="library-find" className="visually-hidden">
          按名称、文号、机关查找
        </label>
        <input
          id="library-find"
          data-find
          className="find-box"
          value={typed}
          placeholder="按名称、文号、机关查找"
          onChange={(e) => setTyped(e.target.value)}
        />
        {mayAdd && (
          <>
            <Button onClick={() => setDialog('add')}>增加一件</Button>
            <Button onClick={() => setDialog('import')}>导入表格</Button>
          </>
        )}
      </div>
      <Problem sentence={found.error ? sentenceOf(found.error) : null} />
      <DataTable
        name="library"
        label="依据库"
        columns={COLUMNS}
        rows={items}
        rowId={(i) => i.id}
        loading={found.isPending}
        initialSort={NEWEST_FIRST}
        onOpen={(i) => setOpenId(i.id)}
        autoFocus
        foot={<span className="soft">{unknown > 0 ? `其中 ${unknown} 件效力未核实；` : ''}双击或 Enter 打开一件</span>}
        empty={
          typed.trim() === ''
            ? { text: '依据库还是空的。可以从表格导入目录，再逐件补录文件。' }
            : { text: `没有找到「${typed.trim()}」。`, action: <Button onClick={() => setTyped('')}>看全部</Button> }
        }
      />
      {dialog === 'add' && <AddItem onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportTable onClose={() => setDialog(null)} />}
      <ItemDetails item={items.find((i) => i.id === openId) ?? null} mayChange={mayAdd} onClose={() => setOpenId(null)} />
    </div>
  )
}
