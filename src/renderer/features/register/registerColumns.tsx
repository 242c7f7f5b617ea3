/** The columns of the 发文登记簿, and how a row says in words what it is. */
import { CARRIER_NAMES, NORMATIVE_NAMES, PLAN_NAMES } from '#domain/case'
import { ROW_STATUS_NAMES, type RegisterRow } from '#domain/register'
import type { Column } from '../../ui/table.tsx'

export const NONE = '—'

export function NumberText({ row }: { readonly row: RegisterRow }) {
  if (row.docNumber === null) return <span className="soft">无文号</span>
  return row.status === 'void' ? (
    <s className="doc-number">{row.docNumber}</s>
  ) : (
    <span className="doc-number">{row.docNumber}</span>
  )
}

export function StatusText({ row }: { readonly row: RegisterRow }) {
  return row.status === 'void' ? <span className="mark official">作废</span> : <span>{ROW_STATUS_NAMES.issued}</span>
}

export const REGISTER_COLUMNS: readonly Column<RegisterRow>[] = [
  { id: 'number', title: '发文字号', value: (r) => r.docNumber, cell: (r) => <NumberText row={r} />, width: 172, whole: true },
  {
    id: 'title',
    title: '标题',
    value: (r) => r.title,
    cell: (r) => (r.status === 'void' ? <s>{r.title}</s> : r.title),
    width: 230,
    grow: true,
  },
  { id: 'unit', title: '起草单位', value: (r) => r.unit, width: 116 },
  { id: 'docKind', title: '文种', value: (r) => r.docKind ?? NONE, width: 54, sortable: false },
  { id: 'carrier', title: '载体', value: (r) => CARRIER_NAMES[r.carrier], width: 82, sortable: false },
  { id: 'normative', title: '规范性文件', value: (r) => NORMATIVE_NAMES[r.normativeKind], width: 92, sortable: false },
  { id: 'plan', title: '计划', value: (r) => (r.inPlan === null ? NONE : PLAN_NAMES[r.inPlan]), width: 68, sortable: false },
  { id: 'documentDate', title: '成文日期', value: (r) => r.documentDate, width: 99, numeric: true, whole: true, sortable: false },
  { id: 'printDate', title: '印发日期', value: (r) => r.printDate, width: 99, numeric: true, whole: true },
  { id: 'copies', title: '份数', value: (r) => r.copies, width: 56, numeric: true, sortable: false },
  {
    id: 'status',
    title: '状态',
    value: (r) => ROW_STATUS_NAMES[r.status],
    cell: (r) => <StatusText row={r} />,
    width: 72,
    sortable: false,
  },
]

/** In large type the row keeps what it is found by; the rest stands in its details. */
const LESS: ReadonlySet<string> = new Set(['documentDate', 'copies', 'normative', 'plan'])
export const LARGE_COLUMNS: readonly Column<RegisterRow>[] = REGISTER_COLUMNS.filter((c) => !LESS.has(c.id)).map((c) => ({
  ...c,
  width: Math.round(c.width * 1.2),
}))
