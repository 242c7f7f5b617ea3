/** A new version: brought by the drafting unit, or edited here, which makes the one who saves a contributor. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView, Me } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'

type Origin = 'handedIn' | 'edited'

const VOIDS: Partial<Record<CaseView['row']['state'], string>> = {
  passed: '本件已审核通过。提交新稿次后，原审核决定失效，须重新审核。',
  signEntered: '本件已录入签发。提交新稿次后，原审核决定和签批失效，须重新审核、签发。',
  signed: '本件已签发。提交新稿次后，原审核决定和签批失效，须重新审核、签发。',
  rechecked: '本件已复核。提交新稿次后，原审核决定、签批和复核失效，须重新办理。',
}

export function AddVersion({ view, me, onClose }: { readonly view: CaseView; readonly me: Me; readonly onClose: () => void }) {
  const act = useCaseAct(view.row.id)
  const drafterOnly = me.roles.every((r) => r === 'drafter')
  const [origin, setOrigin] = useState<Origin>('handedIn')
  const [main, setMain] = useState<File[]>([])
  const [attachments, setAttachments] = useState<File[]>([])
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const save = async (): Promise<void> => {
    setAsked(true)
    const [file] = main
    if (!file) return
    const after = await act.run((commandId) =>
      client.cases.addVersion({ commandId, caseId: view.row.id, version: view.version, main: file, attachments, origin, note }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  useCtrlEnter(() => void save())
  return (
    <section className="paper version stack" aria-label="提交新稿次">
      <h2>第 {view.row.versionNo + 1} 稿</h2>
      {!drafterOnly && (
        <Radio.Group value={origin} onChange={(e) => setOrigin(e.target.value as Origin)} aria-label="稿件来源">
          <Radio value="handedIn">起草单位送来</Radio>
          <Radio value="edited">本人修改</Radio>
        </Radio.Group>
      )}
      {origin === 'edited' && (
        <p role="alert" className="suspect notice">
          保存后您即为本稿修改人，不能再担任本稿审核人
        </p>
      )}
      {VOIDS[view.row.state] !== undefined && <p className="suspect">{VOIDS[view.row.state]}</p>}
      <FilePick
        buttonId="case-main"
        label="正文"
        accept=".docx"
        files={main}
        onFiles={setMain}
        hint=".docx，也可以拖到这里"
        disabled={act.busy}
      />
      {asked && main.length === 0 && (
        <p role="alert" className="official">
          ✕ 请选择正文文件
        </p>
      )}
      <FilePick
        label="附件"
        accept=".docx"
        multiple
        files={attachments}
        onFiles={setAttachments}
        hint="可选多个；没有附件可不选"
        disabled={act.busy}
      />
      <div>
        <label htmlFor="version-note">修改说明</label>
        <Input.TextArea
          id="version-note"
          value={note}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setNote(e.target.value)}
        />
      </div>
      {act.busy && <output className="late">正在读取和检查稿件</output>}
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您选的文件和说明仍在。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void save()}>
          保存第 {view.row.versionNo + 1} 稿
        </Button>
        <Button onClick={onClose}>不提交</Button>
      </div>
    </section>
  )
}
