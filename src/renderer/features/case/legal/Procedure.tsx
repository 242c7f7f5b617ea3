/** Before the review (R37(三)): 评估论证, 征求意见, and the steps of a 重大行政决策 where the matter is one. */
import { Button, Checkbox, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import type { Day } from '#domain/day'
import { MAJOR_STEP_NAMES, MAJOR_STEPS, type MajorStep } from '#domain/normative'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FileLink } from '../FileLink.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'
import { Fact } from './Step.tsx'

const PAPERS = '.docx,.pdf,.png,.jpg,.jpeg'
type Open = 'assess' | 'departments' | 'public' | 'major' | null

export function Procedure({ view }: { readonly view: CaseView }) {
  const { file, may, publicDays } = view.legal!
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  const { assessment, departments, publicly, majorDecision } = file
  return (
    <>
      <dl className="facts">
        <Fact label="评估论证">
          {assessment ? assessment.conclusion : <span className="soft">未记录</span>}
          {assessment?.file && <FileLink caseId={view.row.id} file={assessment.file} />}
        </Fact>
        <Fact label="征求部门、乡镇">
          {departments?.period ? (
            `${departments.period.from} 至 ${departments.period.to}　${departments.summary}`
          ) : (
            <span className="soft">未记录</span>
          )}
        </Fact>
        <Fact label="公开征求意见">
          {publicly ? (
            publicly.period ? (
              `${publicly.period.from} 至 ${publicly.period.to}　${publicly.summary}`
            ) : (
              `未公开征求：${publicly.exemptReason}`
            )
          ) : (
            <span className="soft">未记录</span>
          )}
          {publicDays !== null && <span className="small soft">（本级规定不少于 {publicDays} 日）</span>}
        </Fact>
        <Fact label="重大行政决策">
          {majorDecision ? (
            majorDecision.listed ? (
              `列入目录：${majorDecision.steps.map((s) => MAJOR_STEP_NAMES[s.step]).join('、') || '未做程序'}；${majorDecision.reportedToParty || '未向党委请示报告'}`
            ) : (
              `不属于：${majorDecision.reason}`
            )
          ) : (
            <span className="soft">未记录</span>
          )}
        </Fact>
      </dl>
      {open === null && may.record && (
        <div className="row">
          <Button size="small" onClick={() => setOpen('assess')}>
            记评估论证
          </Button>
          <Button size="small" onClick={() => setOpen('departments')}>
            记征求部门意见
          </Button>
          <Button size="small" onClick={() => setOpen('public')}>
            记公开征求意见
          </Button>
          <Button size="small" onClick={() => setOpen('major')}>
            记重大行政决策程序
          </Button>
        </div>
      )}
      {open === 'assess' && <Assess view={view} onClose={close} />}
      {(open === 'departments' || open === 'public') && <Consult key={open} view={view} audience={open} onClose={close} />}
      {open === 'major' && <Major view={view} onClose={close} />}
    </>
  )
}

interface FormProps {
  readonly view: CaseView
  readonly onClose: () => void
}

function Assess({ view, onClose }: FormProps) {
  const [conclusion, setConclusion] = useState(view.legal!.file.assessment?.conclusion ?? '')
  const [files, setFiles] = useState<File[]>([])
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="评估论证"
      act={act}
      verb="保存评估论证结论"
      onClose={onClose}
      onSend={() => send((base) => client.legal.assess({ ...base, conclusion, file: files[0] ?? null }))}
    >
      <Labelled id={id} label="评估论证结论（必要性、可行性、合理性，照起草说明）">
        <Input.TextArea
          id={id}
          autoFocus
          value={conclusion}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => setConclusion(e.target.value)}
        />
      </Labelled>
      <FilePick label="评估论证材料" accept={PAPERS} files={files} onFiles={setFiles} hint="可不选" />
    </ActForm>
  )
}

function Consult({ view, audience, onClose }: FormProps & { readonly audience: 'departments' | 'public' }) {
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [exempt, setExempt] = useState(false)
  const [exemptReason, setExemptReason] = useState('')
  const [summary, setSummary] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label={audience === 'public' ? '公开征求意见' : '征求部门、乡镇意见'}
      act={act}
      verb="保存征求意见情况"
      onClose={onClose}
      onSend={() =>
        send((base) =>
          client.legal.consult({
            ...base,
            audience,
            period: !exempt && from && to ? { from, to } : null,
            exemptReason: exempt ? exemptReason : '',
            summary,
            file: files[0] ?? null,
          }),
        )
      }
    >
      {audience === 'public' && (
        <Checkbox checked={exempt} onChange={(e) => setExempt(e.target.checked)}>
          依法不公开征求意见
        </Checkbox>
      )}
      {exempt ? (
        <Labelled id={`${id}r`} label="不公开征求意见的理由">
          <Input id={`${id}r`} value={exemptReason} maxLength={1000} onChange={(e) => setExemptReason(e.target.value)} />
        </Labelled>
      ) : (
        <div className="field-pair">
          <Labelled id={`${id}f`} label="开始日期">
            <DayField id={`${id}f`} value={from} onChange={setFrom} />
          </Labelled>
          <Labelled id={`${id}t`} label="截止日期">
            <DayField id={`${id}t`} value={to} onChange={setTo} />
          </Labelled>
        </div>
      )}
      <Labelled id={`${id}s`} label="意见及采纳情况">
        <Input.TextArea
          id={`${id}s`}
          value={summary}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setSummary(e.target.value)}
        />
      </Labelled>
      <FilePick label="意见汇总或公告截图" accept={PAPERS} files={files} onFiles={setFiles} hint="可不选" />
    </ActForm>
  )
}

function Major({ view, onClose }: FormProps) {
  const [listed, setListed] = useState(true)
  const [reason, setReason] = useState('')
  const [notes, setNotes] = useState<Partial<Record<MajorStep, string>>>({})
  const [files, setFiles] = useState<Partial<Record<MajorStep, File[]>>>({})
  const [reportedToParty, setReported] = useState('')
  const { act, send } = useSend(view, onClose)
  const id = useId()
  const steps = MAJOR_STEPS.filter((s) => (notes[s] ?? '').trim() !== '' || (files[s]?.length ?? 0) > 0)
  return (
    <ActForm
      label="重大行政决策程序"
      act={act}
      verb="保存"
      onClose={onClose}
      onSend={() =>
        send((base) =>
          client.legal.majorDecision({
            ...base,
            listed,
            reason,
            steps: steps.map((step) => ({ step, note: notes[step] ?? '', file: files[step]?.[0] ?? null })),
            reportedToParty,
          }),
        )
      }
    >
      <Radio.Group
        aria-label="是否列入重大行政决策事项目录"
        value={listed}
        options={[
          { value: true, label: '列入重大行政决策事项目录' },
          { value: false, label: '没有列入' },
        ]}
        onChange={(e) => setListed(e.target.value as boolean)}
      />
      {!listed && (
        <Labelled id={`${id}r`} label="理由">
          <Input id={`${id}r`} value={reason} maxLength={1000} onChange={(e) => setReason(e.target.value)} />
        </Labelled>
      )}
      {listed &&
        MAJOR_STEPS.map((s) => (
          <div key={s} className="field">
            <label htmlFor={`${id}${s}`}>{MAJOR_STEP_NAMES[s]}</label>
            <Input
              id={`${id}${s}`}
              value={notes[s] ?? ''}
              maxLength={1000}
              placeholder="时间、方式、结论；没有做的留空"
              onChange={(e) => setNotes({ ...notes, [s]: e.target.value })}
            />
            <FilePick
              label={`${MAJOR_STEP_NAMES[s]}材料`}
              accept={PAPERS}
              files={files[s] ?? []}
              onFiles={(f) => setFiles({ ...files, [s]: f })}
            />
          </div>
        ))}
      {listed && (
        <Labelled id={`${id}p`} label="向同级党委请示报告的情况">
          <Input id={`${id}p`} value={reportedToParty} maxLength={500} onChange={(e) => setReported(e.target.value)} />
        </Labelled>
      )}
    </ActForm>
  )
}
