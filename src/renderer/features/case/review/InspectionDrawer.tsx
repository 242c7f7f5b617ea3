/** 转督检考报备: the request as the draft fills it, the inspections it could go together with, and why; then the case ends here. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { InspectionDraft } from '#contract/load'
import type { Day } from '#domain/day'
import { filingConditions } from '#domain/inspectionFiling'
import { client, orpc } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

interface Props {
  readonly view: CaseView
  readonly drafts: AnswerDrafts
  readonly open: boolean
  readonly onClose: () => void
}

export function InspectionDrawer({ view, drafts, open, onClose }: Props) {
  const draft = useQuery(
    orpc.inspection.draft.queryOptions({ input: open ? { caseId: view.row.id } : skipToken, staleTime: Infinity }),
  )
  return (
    <Drawer title="转督检考报备" open={open} onClose={onClose} size={720} destroyOnHidden>
      <Problem sentence={draft.error ? sentenceOf(draft.error) : null} />
      {open && draft.data && <Filing view={view} drafts={drafts} draft={draft.data} onClose={onClose} />}
    </Drawer>
  )
}

interface FilingProps extends Omit<Props, 'open'> {
  readonly draft: InspectionDraft
}

const DECLINE = 'decline'

function Filing({ view, drafts, draft, onClose }: FilingProps) {
  const act = useCaseAct(view.row.id)
  const [form, setForm] = useState(draft.form)
  const [group, setGroup] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('属于督检考事项，未列入年度计划，按“一事一报”报备')
  const change = (part: Partial<typeof form>): void => setForm((f) => ({ ...f, ...part }))
  const { from, to, townships } = form
  const where = from !== null && to !== null && from <= to && townships.length > 0
  const offers = useQuery(
    orpc.inspection.suggestions.queryOptions({
      input: where ? { caseId: view.row.id, from, to, townships: [...townships] } : skipToken,
    }),
  ).data
  const accepted = group === null || group === DECLINE ? null : group
  const conditions = filingConditions(
    { ...form, groupedWith: accepted, groupingNote: group === DECLINE ? note : '' },
    offers ?? [],
  )
  const open = conditions.every((c) => c.met) && reason.trim() !== ''
  const send = async (): Promise<void> => {
    await drafts.afterSending(async () => {
      const after = await act.run((commandId) =>
        client.inspection.request({
          commandId,
          caseId: view.row.id,
          version: view.version,
          ...form,
          townships: [...townships],
          groupedWith: accepted,
          groupingNote: group === DECLINE ? note : '',
          reason,
        }),
      )
      if (!after) return
      showCase(after)
      onClose()
    })
  }
  const text = (key: 'title' | 'unit' | 'basis' | 'content', label: string, rows: number, most: number) => (
    <div className="field">
      <label htmlFor={`filing-${key}`}>{label}</label>
      <Input.TextArea
        id={`filing-${key}`}
        value={form[key]}
        maxLength={most}
        autoSize={{ minRows: rows, maxRows: 9 }}
        onChange={(e) => change({ [key]: e.target.value })}
      />
    </div>
  )
  return (
    <div className="stack">
      <p className="small soft">稿件和附件保留在本件；转报备后不取发文字号，结果按督检考报备统计。</p>
      {text('title', '事项名称', 1, 300)}
      {text('unit', '实施单位', 1, 60)}
      <div className="field">
        <label htmlFor="filing-townships">到哪些乡镇</label>
        <Select
          id="filing-townships"
          mode="multiple"
          value={[...townships]}
          options={draft.townships.map((t) => ({ value: t, label: t }))}
          onChange={(t: string[]) => change({ townships: t })}
        />
      </div>
      <div className="field-pair">
        <div className="field">
          <label htmlFor="filing-from">开始日期</label>
          <DayField id="filing-from" value={from} onChange={(d: Day | null) => change({ from: d })} />
        </div>
        <div className="field">
          <label htmlFor="filing-to">结束日期</label>
          <DayField id="filing-to" value={to} onChange={(d: Day | null) => change({ to: d })} />
        </div>
      </div>
      {text('basis', '依据', 1, 1000)}
      {text('content', '内容', 2, 4000)}
      {offers && offers.length > 0 && (
        <fieldset className="plain-fieldset stack">
          <legend>
            <b>同一周、同一乡镇已有的督检考（组团建议）</b>
          </legend>
          <Radio.Group value={group} onChange={(e) => setGroup(e.target.value as string)} className="stack">
            {offers.map(({ item, shared }) => (
              <Radio key={item.id} value={item.id}>
                与 {item.unit}「{item.title}」组团：
                <span className="whole">
                  {item.from} 至 {item.to}
                </span>
                ，共同到
                {shared.join('、')}（{shared.length} 个）{item.ref && `，${item.ref}`}
              </Radio>
            ))}
            <Radio value={DECLINE}>不组团</Radio>
          </Radio.Group>
          {group === DECLINE && (
            <div className="field">
              <label htmlFor="filing-note">不组团的理由</label>
              <Input id="filing-note" value={note} maxLength={1000} onChange={(e) => setNote(e.target.value)} />
            </div>
          )}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="filing-reason">转报备的理由</label>
        <Input.TextArea
          id="filing-reason"
          value={reason}
          maxLength={4000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(e) => setReason(e.target.value)}
        />
      </div>
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；填写的内容仍在，请核对后再确认。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" disabled={!open} loading={act.busy} onClick={() => void send()}>
          确认转督检考报备
        </Button>
        <Button onClick={onClose}>返回</Button>
      </div>
      <Conditions conditions={conditions} />
    </div>
  )
}
