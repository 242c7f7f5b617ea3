/** 合法性审核意见: written here by the legality reviewer, or transcribed from its paper; the same form, the paper's own facts added. */
import { Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { isDay, type Day } from '#domain/day'
import { PAPER_TYPE_NAMES, PAPER_TYPES, type PaperType } from '#domain/legalPaper'
import { LEGAL_OUTCOME_NAMES, LEGAL_OUTCOMES, type LegalOutcome } from '#domain/normative'
import type { DraftPoint } from '#domain/opinionDraft'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'
import { KeepCountersign } from './KeepCountersign.tsx'
import { Remarks } from './Remarks.tsx'
import { SevenPoints } from './SevenPoints.tsx'
import { useOpinionDraft } from './useOpinionDraft.ts'

interface Props {
  readonly view: CaseView
  readonly origin: 'login' | 'paper'
  readonly today: Day
  readonly onClose: () => void
}

const dayOrNull = (text: string): Day | null => (isDay(text) ? text : null)

export function OpinionForm({ view, origin, today, onClose }: Props) {
  const { draft, change, saved, forget } = useOpinionDraft(view, today)
  const [files, setFiles] = useState<File[]>([])
  const [asked, setAsked] = useState(false)
  const { act, send } = useSend(view, () => {
    forget()
    onClose()
  })
  const id = useId()
  const paper = origin === 'paper'
  const party = view.legal!.kind === 'party'
  const other = paper && draft.paperType !== 'legalOpinion'
  const issuedOn = dayOrNull(draft.issuedOn)
  const receivedOn = dayOrNull(draft.receivedOn)
  const open = draft.points.filter((p) => p.fits === null).length
  const missing = [
    ...(party || open === 0 ? [] : [`七项审查还有 ${open} 项未答`]),
    ...(draft.outcome === null ? ['结论'] : []),
    ...(issuedOn === null ? ['意见日期'] : []),
    ...(paper && receivedOn === null ? ['收件日期'] : []),
  ]
  const give = (): void => {
    setAsked(true)
    const { outcome } = draft
    if (missing.length > 0 || outcome === null || issuedOn === null) return
    const written = {
      opinionNo: draft.opinionNo,
      issuedOn,
      points: draft.points.flatMap(({ fits, ...p }) => (fits === null ? [] : [{ ...p, fits }])),
      outcome,
      remarks: [...draft.remarks],
      grounds: draft.grounds,
      process: draft.process,
      responsible: draft.responsible,
      urgentReason: draft.urgentReason,
    }
    send((base) =>
      paper && receivedOn !== null
        ? client.legal.transcribe({
            ...base,
            ...written,
            paperType: draft.paperType,
            organ: draft.organ,
            reviewer: draft.reviewer,
            receivedOn,
            file: files[0] ?? null,
          })
        : client.legal.opine({ ...base, ...written }),
    )
  }
  const onPoint = (point: number, next: Partial<DraftPoint>): void =>
    change({ points: draft.points.map((p) => (p.point === point ? { ...p, ...next } : p)) })
  const text = (field: 'opinionNo' | 'organ' | 'reviewer' | 'responsible', label: string, most: number, hint?: string) => (
    <Labelled id={`${id}${field}`} label={label} {...(hint === undefined ? {} : { hint })}>
      <Input id={`${id}${field}`} value={draft[field]} maxLength={most} onChange={(e) => change({ [field]: e.target.value })} />
    </Labelled>
  )
  const long = (field: 'grounds' | 'process' | 'urgentReason', label: string, hint?: string) => (
    <Labelled id={`${id}${field}`} label={label} {...(hint === undefined ? {} : { hint })}>
      <Input.TextArea
        id={`${id}${field}`}
        value={draft[field]}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={(e) => change({ [field]: e.target.value })}
      />
    </Labelled>
  )
  return (
    <>
      <ActForm
        label={paper ? '录入纸质合法性审核意见' : '出具合法性审核意见'}
        act={act}
        verb={paper ? '录入合法性审核意见' : '出具合法性审核意见'}
        onClose={onClose}
        onSend={give}
        aside={<SavedWords saved={saved} />}
      >
        {paper && (
          <>
            <p>
              <span className="mark suspect">纸质意见补录</span>{' '}
              <span className="small soft">照纸面原文录入，附原件或扫描件</span>
            </p>
            <div className="field-pair">
              <Labelled id={`${id}type`} label="文书种类">
                <Select
                  id={`${id}type`}
                  value={draft.paperType}
                  options={PAPER_TYPES.map((t) => ({ value: t, label: PAPER_TYPE_NAMES[t] }))}
                  onChange={(paperType: PaperType) => change({ paperType })}
                />
              </Labelled>
              {text('organ', '审核机构', 100)}
            </div>
            <FilePick
              label="意见书原件"
              accept=".docx,.pdf,.png,.jpg,.jpeg"
              files={files}
              onFiles={setFiles}
              hint="图片、PDF 或 .docx"
            />
          </>
        )}
        {other ? (
          <p role="alert" className="official">
            ✕ {PAPER_TYPE_NAMES[draft.paperType]}不能代替合法性审核意见（国办发〔2018〕115号）
          </p>
        ) : (
          <>
            <div className="field-pair">
              {text('opinionNo', '意见书编号', 60, '如 云司审〔2026〕18号')}
              {paper && text('reviewer', '审核人', 40)}
              {text('responsible', '负责人', 40)}
              {paper && (
                <Labelled id={`${id}received`} label="收件日期">
                  <DayField id={`${id}received`} value={receivedOn} onChange={(d) => change({ receivedOn: d ?? '' })} />
                </Labelled>
              )}
              <Labelled id={`${id}issued`} label="意见日期">
                <DayField id={`${id}issued`} value={issuedOn} onChange={(d) => change({ issuedOn: d ?? '' })} />
              </Labelled>
            </div>
            {!party && <SevenPoints points={draft.points} onPoint={onPoint} />}
            <h3>修改建议</h3>
            <Remarks remarks={draft.remarks} onRemarks={(remarks) => change({ remarks })} />
            <h3>结论</h3>
            <Radio.Group
              aria-label="审核结论"
              value={draft.outcome}
              options={LEGAL_OUTCOMES.map((o) => ({ value: o, label: LEGAL_OUTCOME_NAMES[o] }))}
              onChange={(e) => change({ outcome: e.target.value as LegalOutcome })}
            />
            <div className="field-pair">
              {long('grounds', '审核依据')}
              {long('process', '审核过程')}
              {long('urgentReason', '紧急说明', '少于 5 个工作日出具的须写明')}
            </div>
            {asked && missing.length > 0 && (
              <p role="alert" className="official">
                ✕ 还没有填写：{missing.join('、')}
              </p>
            )}
          </>
        )}
      </ActForm>
      {paper && (other || act.problem?.code === 'COUNTERSIGN_PAPER') && (
        <KeepCountersign view={view} unit={draft.organ} files={files} onDone={onClose} />
      )}
    </>
  )
}

function SavedWords({ saved }: { readonly saved: ReturnType<typeof useOpinionDraft>['saved'] }) {
  return (
    <output className={typeof saved === 'object' ? 'small official' : 'small soft'}>
      {saved === 'none'
        ? '随填随存'
        : saved === 'saving'
          ? '正在保存'
          : saved === 'saved'
            ? '已保存，尚未出具'
            : `没有保存：${saved.problem}`}
    </output>
  )
}
