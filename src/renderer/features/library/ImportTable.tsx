/** A table of bases: looked at row by row, then taken in whole or not at all. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ImportPreview, ImportRow } from '#contract/views'
import { LIBRARY_KIND_NAMES } from '#domain/library'
import { client } from '../../client/office.ts'
import { FilePick } from '../../ui/FilePick.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { StatusWord } from './StatusWord.tsx'
import { useLibraryAct } from './useLibraryAct.ts'

const STANDINGS = {
  new: { word: '可导入', tone: 'met' },
  known: { word: '已有', tone: 'soft' },
  wrong: { word: '有误', tone: 'official' },
} as const satisfies Record<ImportRow['standing'], { word: string; tone: string }>
/** Wrong rows first. */
const ORDER = { wrong: 0, new: 1, known: 2 } as const satisfies Record<ImportRow['standing'], number>

const COLUMNS: readonly Column<ImportRow>[] = [
  { id: 'row', title: '行', width: 56, numeric: true, value: (r) => r.row },
  {
    id: 'standing',
    title: '结果',
    width: 84,
    value: (r) => ORDER[r.standing],
    cell: (r) => <span className={`mark ${STANDINGS[r.standing].tone}`}>{STANDINGS[r.standing].word}</span>,
  },
  {
    id: 'title',
    title: '名称',
    width: 260,
    grow: true,
    value: (r) => r.item.title,
    cell: (r) => (
      <>
        {r.item.title || '—'}
        {r.problem && <div className="official">{r.problem}</div>}
      </>
    ),
  },
  { id: 'docNumber', title: '文号', width: 180, value: (r) => r.item.docNumber, cell: (r) => r.item.docNumber ?? '—' },
  { id: 'kind', title: '类别', width: 118, value: (r) => LIBRARY_KIND_NAMES[r.item.kind] },
  { id: 'issuedOn', title: '日期', width: 104, whole: true, value: (r) => r.item.issuedOn, cell: (r) => r.item.issuedOn ?? '—' },
  { id: 'status', title: '效力', width: 92, value: (r) => r.item.status, cell: (r) => <StatusWord status={r.item.status} /> },
]

const WRONG_FIRST = { id: 'standing', desc: false } as const

export function ImportTable({ onClose }: { readonly onClose: () => void }) {
  const act = useLibraryAct()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const look = async (chosen: File | undefined): Promise<void> => {
    setFile(chosen ?? null)
    setPreview(null)
    if (chosen) setPreview((await act.run(() => client.library.previewImport({ file: chosen }))) ?? null)
  }
  const take = async (): Promise<void> => {
    if (file && (await act.run((commandId) => client.library.import({ commandId, file })))) onClose()
  }
  const ready = preview !== null && preview.wrong === 0 && preview.fresh > 0
  return (
    <Modal open title="导入表格" footer={null} onCancel={onClose} width={1100}>
      <div className="stack">
        <p>
          表头写：名称、文号、制发机关、日期、效力、备注。效力留空的记为「未核实」；备注写核对来源。公式不会计算，须先改成文字。
        </p>
        <p>有一行认不出来，就一行也不写入。</p>
        <FilePick label="表格" hint=".xlsx" accept=".xlsx" files={file ? [file] : []} onFiles={(f) => void look(f[0])} />
        <Problem sentence={act.problem} onClose={act.clear} />
        {preview && (
          <>
            <p role="status">
              共 {preview.rows.length} 行：可导入 <b className="figure">{preview.fresh}</b>，已有{' '}
              <b className="figure">{preview.known}</b>，有误 <b className="figure">{preview.wrong}</b>
              {preview.wrong > 0 && <span className="official">。请在表格里改好有误的行，再选一次。</span>}
              {preview.wrong === 0 && preview.fresh === 0 && '。这张表没有新的内容。'}
            </p>
            <DataTable
              name="library-import"
              label="将要导入的行"
              columns={COLUMNS}
              rows={preview.rows}
              rowId={(r) => String(r.row)}
              initialSort={WRONG_FIRST}
              unit="行"
              height={320}
              empty={{ text: '表头下面没有内容。' }}
            />
          </>
        )}
        <div className="row">
          <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void take()}>
            {preview && preview.fresh > 0 ? `导入 ${preview.fresh} 件` : '导入'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
