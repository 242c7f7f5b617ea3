/** 复核: the file that will go out is compared with the version that was signed. */
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import { FileLink } from '../FileLink.tsx'
import type { CaseView, StepView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'

export function RecheckPanel({ view, step }: { readonly view: CaseView; readonly step: StepView }) {
  const act = useCaseAct(view.row.id)
  const [final, setFinal] = useState<File[]>([])
  const [asked, setAsked] = useState(false)
  const signed = view.versions.find((v) => v.versionNo === view.row.versionNo)
  const run = async (): Promise<void> => {
    setAsked(true)
    const [file] = final
    if (!file) return
    const after = await act.run((commandId) =>
      client.recheck.run({ commandId, caseId: view.row.id, version: view.version, final: file }),
    )
    if (after) showCase(after)
  }
  useCtrlEnter(() => {
    if (step.open) void run()
  })
  return (
    <section className="two-columns" aria-label="终稿复核">
      <div className="paper version stack">
        <h2>终稿复核</h2>
        {signed && (
          <p>
            签发稿（第 {signed.versionNo} 稿） <FileLink caseId={view.row.id} file={signed.main} />
          </p>
        )}
        <FilePick
          buttonId="case-main"
          label="终稿"
          accept=".docx"
          files={final}
          onFiles={setFinal}
          hint="送印的 .docx，也可以拖到这里"
          disabled={!step.open || act.busy}
        />
        {asked && final.length === 0 && (
          <p role="alert" className="official">
            ✕ 请选择终稿文件
          </p>
        )}
        <p className="small soft">空格、全角半角和空段不算不同；文字、数字和标点不同，即作为新稿次退回审核。</p>
        {act.busy && <output className="late">正在逐段比对</output>}
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您选的文件仍在。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <div>
          <Button type="primary" disabled={!step.open} loading={act.busy} onClick={() => void run()}>
            比对复核
          </Button>
        </div>
      </div>
      <div>
        <h2>复核的条件</h2>
        <Conditions conditions={step.conditions} />
      </div>
    </section>
  )
}
