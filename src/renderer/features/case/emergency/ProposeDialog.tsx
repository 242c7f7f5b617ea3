/** 提出紧急放行: who takes part is told first what it costs; closing the window leaves nothing behind. */
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { RELEASER_NOTE } from '#domain/emergency'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { enterMovesOn } from '../enterMovesOn.ts'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

export function ProposeDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const act = useCaseAct(view.row.id)
  const [said, setSaid] = useState({ leader: '', basis: '', reason: '' })
  const propose = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.emergency.propose({ commandId, caseId: view.row.id, version: view.version, ...said }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  return (
    <Modal open title="提出紧急放行" footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <form
        className="stack"
        onKeyDown={enterMovesOn}
        onSubmit={(e) => {
          e.preventDefault()
          void propose()
        }}
      >
        <p className="notice">
          <b>{RELEASER_NOTE}。</b>提出和确认的人都算参与放行；由另一名审核人在期限内补审。取消不留记录。
        </p>
        <div className="field">
          <label htmlFor="release-leader">决定放行的领导</label>
          <Input
            id="release-leader"
            autoFocus
            value={said.leader}
            maxLength={40}
            onChange={(e) => setSaid({ ...said, leader: e.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="release-basis">依据（预警、电话记录、会议决定等）</label>
          <Input
            id="release-basis"
            value={said.basis}
            maxLength={1000}
            onChange={(e) => setSaid({ ...said, basis: e.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="release-reason">理由（记入审批单和月报）</label>
          <Input.TextArea
            id="release-reason"
            value={said.reason}
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(e) => setSaid({ ...said, reason: e.target.value })}
          />
        </div>
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您填写的内容仍在。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.busy}>
            提出，等主任确认
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Modal>
  )
}
