import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

export function WithdrawDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const act = useCaseAct(view.row.id)
  const [reason, setReason] = useState('')
  const withdraw = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.emergency.withdraw({ commandId, caseId: view.row.id, version: view.version, reason }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  return (
    <Modal open title="撤回紧急放行" footer={null} onCancel={onClose} width={520} destroyOnHidden>
      <div className="stack">
        <div className="field">
          <label htmlFor="withdraw-reason">撤回理由</label>
          <Input.TextArea
            id="withdraw-reason"
            autoFocus
            value={reason}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(e) => setReason(e.target.value)}
          />
        </div>
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="row">
          <Button type="primary" loading={act.busy} onClick={() => void withdraw()}>
            撤回
          </Button>
          <Button onClick={onClose}>返回</Button>
        </div>
      </div>
    </Modal>
  )
}
