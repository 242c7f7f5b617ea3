/** 放行: who may, releases one 不符合 in writing, before the decision. It stands on the sheet and in the month's report. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { shortTime, type CaseView, type Me, type Row } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

/** The office's logins and the levels they release at (a principal releases on paper, not here). */
const mayRelease = (row: Row, me: Me): boolean =>
  (row.releaseBy === '审核人' && (me.roles.includes('reviewer') || me.roles.includes('head'))) ||
  (row.releaseBy === '办公室主任' && me.roles.includes('head'))

/** The same function at every render: the focus is taken when the field comes, not again. */
const focusOnce = (box: { focus(): void } | null): void => box?.focus()

export function ReleaseBox({ row, view, me }: { readonly row: Row; readonly view: CaseView; readonly me: Me }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const act = useCaseAct(view.row.id)
  const id = useId()
  if (row.release) {
    return (
      <p className="small suspect">
        已放行：{row.release.reason}（{row.release.byName} {shortTime(row.release.at)}）
      </p>
    )
  }
  if (!row.blocking || view.row.state !== 'reviewing') return null
  if (row.releaseBy === null) return <p className="small official">不可放行；不符合时：{row.effect}</p>
  if (!mayRelease(row, me))
    return (
      <p className="small soft">
        可由{row.releaseBy}写明理由放行；不符合时：{row.effect}
      </p>
    )
  const release = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.review.release({ commandId, caseId: view.row.id, version: view.version, itemId: row.itemId, reason }),
    )
    if (!after) return
    showCase(after)
    setOpen(false)
  }
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        放行 {row.itemId}…
      </Button>
    )
  }
  return (
    <div className="item-fields">
      <label htmlFor={id} className="small">
        放行理由（记入审批单和月报）
      </label>
      <Input.TextArea
        id={id}
        value={reason}
        ref={focusOnce}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(e) => setReason(e.target.value)}
      />
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" size="small" loading={act.busy} onClick={() => void release()}>
          确认放行
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          不放行
        </Button>
      </div>
    </div>
  )
}
