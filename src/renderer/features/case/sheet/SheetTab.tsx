/** 审批单: what will be printed, as it would be printed now; the prints made so far; the act of printing. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { saveFile } from '../../../client/desktop.ts'
import { client, orpc } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { SheetPreview } from '../../../ui/SheetPreview.tsx'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'
import { reloadCase, useCaseAct } from '../useCase.ts'

type Stage = '送签稿' | '存档稿'
const STAGES: readonly Stage[] = ['送签稿', '存档稿']

interface Done {
  readonly words: string
  readonly fontNotes: readonly string[]
}

export function SheetTab({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const numbered = view.row.docNumber !== null || view.row.state === 'issued'
  const [stage, setStage] = useState<Stage>(numbered ? '存档稿' : '送签稿')
  const preview = useQuery(orpc.sheet.preview.queryOptions({ input: { caseId: view.row.id, stage } }))
  const mayPrint = me.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head')
  return (
    <div className="sheet-tab">
      <aside className="sheet-side stack" aria-label="打印">
        <Segmented
          value={stage}
          aria-label="审批单种类"
          options={STAGES.map((s) => ({ value: s, label: s, disabled: s === '存档稿' && !numbered }))}
          onChange={(s) => setStage(s)}
        />
        {!numbered && <p className="small soft">存档稿在取号（登记）后打印。</p>}
        {stage === '送签稿' && view.row.state === 'reviewing' && (
          <p className="small official">审核尚未通过：打印的审批单标明「未通过审核」。</p>
        )}
        {mayPrint ? <PrintBox key={stage} view={view} stage={stage} /> : <p className="small soft">本人岗位不能打印审批单。</p>}
        <PrintLog view={view} />
      </aside>
      <section
        className="sheet-scroll"
        aria-label={`${stage}预览`}
        // What scrolls must be reached by keyboard.
        tabIndex={0}
      >
        {preview.data ? (
          <div className="sheet-scaled">
            <SheetPreview model={preview.data} />
          </div>
        ) : (
          <Problem sentence={preview.error ? sentenceOf(preview.error) : null} />
        )}
        {preview.isPending && <p className="late waiting">正在生成预览</p>}
      </section>
    </div>
  )
}

function PrintBox({ view, stage }: { readonly view: CaseView; readonly stage: Stage }) {
  const act = useCaseAct(view.row.id)
  const before = view.prints.filter((p) => p.stage === stage).length
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const missing = before > 0 && reason.trim() === ''
  const print = async (): Promise<void> => {
    setAsked(true)
    if (missing) return document.getElementById('print-reason')?.focus()
    const made = await act.run(async (commandId) => {
      const answer = await client.sheet.print({ commandId, caseId: view.row.id, stage, reason })
      const outcome = await saveFile(answer.file)
      await reloadCase(view.row.id)
      return {
        n: answer.print.n,
        fontNotes: answer.fontNotes,
        words: outcome?.message ?? `已下载 ${answer.file.name}，请用 WPS 或 Word 打开打印。`,
      }
    })
    if (!made) return
    setDone({ words: `第 ${made.n} 次打印已记录。${made.words}`, fontNotes: made.fontNotes })
    setReason('')
    setAsked(false)
  }
  return (
    <div className="stack">
      {before > 0 && (
        <div>
          <label htmlFor="print-reason" className="small">
            再次打印的原因（已打印 {before} 次）
          </label>
          <Input
            id="print-reason"
            value={reason}
            maxLength={500}
            placeholder="如：卡纸"
            {...(asked && missing ? { status: 'error' as const, 'aria-invalid': true } : {})}
            onChange={(e) => setReason(e.target.value)}
            onPressEnter={() => void print()}
          />
          {asked && missing && (
            <p role="alert" className="small official">
              ✕ 请写明再次打印的原因
            </p>
          )}
        </div>
      )}
      <Button id="case-main" data-print type="primary" loading={act.busy} onClick={() => void print()}>
        打印{stage}（第 {before + 1} 次）
      </Button>
      {done && (
        <output className="notice is-met">
          <p>✓ {done.words}</p>
          {done.fontNotes.map((n) => (
            <p key={n} className="small suspect">
              {n}
            </p>
          ))}
        </output>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
    </div>
  )
}

function PrintLog({ view }: { readonly view: CaseView }) {
  return (
    <section aria-label="打印记录">
      <h2>打印记录</h2>
      {view.prints.length === 0 && <p className="small soft">还没有打印过。</p>}
      <ul className="plain-list small">
        {[...view.prints].reverse().map((p) => (
          <li key={`${p.stage}${p.n}`}>
            {p.stage}第 {p.n} 次 · {p.byName} <span className="whole">{longTime(p.at)}</span>
            {p.reason !== '' && <> · 原因：{p.reason}</>}
            {!p.passed && <span className="official"> · 未通过审核</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
