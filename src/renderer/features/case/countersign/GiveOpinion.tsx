/** The opinion of one unit: at its own login, or transcribed from paper with the paper; the two never look alike. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { STANCES, STANCE_NAMES, type Stance } from '#domain/countersign'
import type { Day } from '#domain/day'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import { useCaseAct } from '../useCase.ts'
import type { CountersignView } from './countersignTypes.ts'

interface Props {
  readonly caseId: string
  readonly versionNo: number
  readonly unit: string
  readonly origin: 'login' | 'paper'
  readonly onDone: (after: CountersignView) => void
  readonly onClose?: () => void
}

export function GiveOpinion({ caseId, versionNo, unit, origin, onDone, onClose }: Props) {
  const act = useCaseAct(caseId)
  const [stance, setStance] = useState<Stance | null>(null)
  const [text, setText] = useState('')
  const [signedBy, setSignedBy] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const paper = origin === 'paper'
  const ready =
    stance !== null &&
    (stance === 'agree' || text.trim() !== '') &&
    (!paper || (signedBy.trim() !== '' && on !== null && files.length > 0))
  const give = async (): Promise<void> => {
    if (stance === null) return
    const after = await act.run((commandId) =>
      client.countersign.give({
        commandId,
        caseId,
        versionNo,
        unit,
        stance,
        text,
        signedBy,
        on: on ?? '',
        file: files[0] ?? null,
      }),
    )
    if (!after) return
    onDone(after)
    onClose?.()
  }
  return (
    <section className={`paper version stack${paper ? '' : ' own-opinion'}`} aria-label={`${unit}的会签意见`}>
      <h2>
        {unit}的会签意见 <span className={`mark ${paper ? 'suspect' : 'met'}`}>{paper ? '纸质会签补录' : '本单位登录填写'}</span>{' '}
        <span className="small soft">就第 {versionNo} 稿</span>
      </h2>
      <Radio.Group
        {...(paper ? {} : { id: 'case-main' })}
        aria-label="会签意见"
        value={stance}
        onChange={(e) => setStance(e.target.value as Stance)}
        options={STANCES.map((s) => ({ value: s, label: STANCE_NAMES[s] }))}
      />
      <div className="field">
        <label htmlFor={`opinion-${unit}`}>
          {stance === 'agree' || stance === null ? '意见（同意的可不填）' : '意见（须写明哪里要改、为什么不同意）'}
        </label>
        <Input.TextArea
          id={`opinion-${unit}`}
          value={text}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => setText(e.target.value)}
        />
      </div>
      <div className="field-pair">
        <div className="field">
          <label htmlFor={`signer-${unit}`}>{paper ? '签署人' : '签署人（不填则为本人）'}</label>
          <Input id={`signer-${unit}`} value={signedBy} maxLength={40} onChange={(e) => setSignedBy(e.target.value)} />
        </div>
        {paper && (
          <div className="field">
            <label htmlFor={`on-${unit}`}>签署日期</label>
            <DayField id={`on-${unit}`} value={on} onChange={setOn} />
          </div>
        )}
      </div>
      {paper && (
        <FilePick
          label="会签扫描件"
          accept=".png,.jpg,.jpeg,.pdf"
          files={files}
          onFiles={setFiles}
          hint="图片或 PDF，也可以拖到这里"
        />
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void give()}>
          {paper ? '保存补录' : '提交会签意见'}
        </Button>
        {onClose && <Button onClick={onClose}>返回</Button>}
      </div>
    </section>
  )
}
