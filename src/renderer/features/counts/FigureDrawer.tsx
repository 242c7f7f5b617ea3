/** The rows behind a figure: exactly those it was counted from, papers or cases. */
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { CARRIER_NAMES } from '#domain/case'
import type { Month } from '#domain/day'
import type { RegisterRow } from '#domain/register'
import type { SearchHit } from '#contract/views'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'

const ROWS: readonly Column<RegisterRow>[] = [
  {
    id: 'number',
    title: '发文字号',
    value: (r) => r.docNumber,
    cell: (r) => r.docNumber ?? <span className="soft">无文号</span>,
    width: 178,
    whole: true,
  },
  { id: 'title', title: '标题', value: (r) => r.title, width: 300, grow: true },
  { id: 'unit', title: '起草单位', value: (r) => r.unit, width: 150 },
  { id: 'docKind', title: '文种', value: (r) => r.docKind ?? '—', width: 64 },
  { id: 'carrier', title: '载体', value: (r) => CARRIER_NAMES[r.carrier], width: 96 },
  { id: 'printDate', title: '印发日期', value: (r) => r.printDate, width: 112, numeric: true, whole: true },
]

/** A case may stand here more than once: each 退回 is one line. */
type CaseLine = SearchHit & { readonly at: number }
const CASES: readonly Column<CaseLine>[] = [
  { id: 'reviewNo', title: '审核编号', value: (c) => c.reviewNo, cell: (c) => c.reviewNo ?? '—', width: 130, whole: true },
  { id: 'title', title: '标题', value: (c) => c.title, width: 300, grow: true },
  { id: 'unit', title: '起草单位', value: (c) => c.unit, width: 150 },
  { id: 'standing', title: '现况', value: (c) => c.standing, width: 110 },
  { id: 'number', title: '发文字号', value: (c) => c.docNumber, cell: (c) => c.docNumber ?? '—', width: 178, whole: true },
  { id: 'on', title: '日期', value: (c) => c.on, width: 112, numeric: true, whole: true },
]

const openRow = (r: RegisterRow): void => go({ screen: 'register', search: r.docNumber ?? r.title })

interface Props {
  readonly month: Month
  readonly figureId: string | null
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}

export function FigureDrawer({ month, figureId, open, onClose, onClosed }: Props) {
  const query = useQuery(
    orpc.statistics.rows.queryOptions({ input: { month, figureId: figureId ?? '' }, enabled: figureId !== null }),
  )
  const found = query.data
  const cases = found?.cases ?? []
  const ofCases = cases.length > 0
  const count = found ? found.rows.length + cases.length : null
  return (
    <Drawer
      title={found?.label ?? '明细'}
      extra={
        count === null ? null : (
          <span>
            共 <b className="figure">{count}</b> 件
          </span>
        )
      }
      open={open}
      onClose={onClose}
      afterOpenChange={(shown) => !shown && onClosed()}
      size="min(1080px, 92vw)"
      destroyOnHidden
      classNames={{ body: 'figure-rows' }}
    >
      {query.error && <Problem sentence={sentenceOf(query.error)} />}
      {ofCases ? (
        <DataTable
          name="figure-cases"
          label={found?.label ?? '明细'}
          columns={CASES}
          rows={cases.map((c, at) => ({ ...c, at }))}
          rowId={(c) => `${c.id}-${c.at}`}
          onOpen={(c) => (c.kind === 'case' ? go({ screen: 'case', id: c.id }) : undefined)}
          empty={{ text: '这个数字没有对应的审核件。' }}
          foot={<span className="soft">双击或 Enter 打开在本程序中办理的审核件</span>}
          autoFocus
        />
      ) : (
        <DataTable
          key={figureId}
          name="figure-rows"
          label={found?.label ?? '明细'}
          columns={ROWS}
          rows={found?.rows ?? []}
          rowId={(r) => r.id}
          loading={query.isPending}
          onOpen={openRow}
          empty={{ text: '这个数字是 0，没有对应的登记。' }}
          foot={<span className="soft">双击或 Enter 到登记簿看这一行</span>}
          autoFocus
        />
      )}
    </Drawer>
  )
}
