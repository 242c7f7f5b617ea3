/** Said before saving: whoever saves words into a text no longer reviews it. Enter saves, Esc goes back. */
import { Button, Modal } from 'antd'

interface Props {
  readonly versionNo: number
  readonly onSave: () => void
  readonly onClose: () => void
}

export function ContributorDialog({ versionNo, onSave, onClose }: Props) {
  return (
    <Modal open title={`存回为第 ${versionNo} 稿`} footer={null} onCancel={onClose} width={520}>
      <div className="stack">
        <p>保存后您即为本稿修改人，不能再担任本稿审核人</p>
        <p className="small soft">本件将由其他审核人审核。改名、重新登录都不改变这一点。</p>
        <div className="row">
          <Button type="primary" autoFocus onClick={onSave}>
            保存并成为修改人
          </Button>
          <Button onClick={onClose}>不保存</Button>
        </div>
      </div>
    </Modal>
  )
}
