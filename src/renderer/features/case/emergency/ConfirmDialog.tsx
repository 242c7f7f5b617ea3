/** 确认紧急放行: the second person sees what is said for it and what it goes past, and confirms at the own login. */
import { Button, Modal } from 'antd'
import { RELEASER_NOTE } from '#domain/emergency'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

interface Props {
  readonly view: CaseView
  readonly proposal: CaseView['emergencies'][number]
  readonly onClose: () => void
}

export function ConfirmDialog({ view, proposal, onClose }: Props) {
  const act = useCaseAct(view.row.id)
  const step = view.steps.find((s) => s.step === 'releaseUrgently')
  const review = view.steps.find((s) => s.step === 'pass')
  // Whether this person may pass it is beside the point: the paper's own conditions are what is gone past.
  const past = review?.conditions.filter((c) => !c.met && c.id !== 'role' && c.id !== 'notContributor') ?? []
  const confirm = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.emergency.confirm({ commandId, caseId: view.row.id, version: view.version }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  return (
    <Modal open title="确认紧急放行" footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <div className="stack">
        <p className="notice">
          <b>{RELEASER_NOTE}。</b>确认后即可取号；由没有参与起草和放行的审核人在期限内补审，计入当月放行。
        </p>
        <dl className="said">
          <dt>决定的领导</dt>
          <dd>{proposal.leader}</dd>
          <dt>依据</dt>
          <dd>{proposal.basis}</dd>
          <dt>理由</dt>
          <dd>{proposal.reason}</dd>
          <dt>提出人</dt>
          <dd>{proposal.proposedByName}</dd>
        </dl>
        <section aria-label="放行越过的条件">
          <h2>放行越过的条件</h2>
          <ul className="plain-list small">
            {past.map((c) => (
              <li key={c.id}>
                <span className="official">✕</span> {c.label}：{c.detail}
              </li>
            ))}
            <li>
              <span className="official">✕</span> 签发、终稿复核
            </li>
          </ul>
        </section>
        {step && <Conditions conditions={step.conditions} />}
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="row">
          <Button type="primary" danger disabled={step?.open !== true} loading={act.busy} onClick={() => void confirm()}>
            确认放行
          </Button>
          <Button onClick={onClose}>返回</Button>
        </div>
      </div>
    </Modal>
  )
}
