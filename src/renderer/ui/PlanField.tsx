/**
 * Which item of the plan a paper rests on, chosen and not typed; or the off-plan request, which can be asked for from here without
 * losing what is typed around it.
 */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { CaseForm } from '#domain/case'
import { PLAN_STANDING_NAMES } from '#domain/planFact'
import { client, orpc, queryClient } from '../client/office.ts'
import { Problem } from './Problem.tsx'
import { useAct } from './useAct.ts'

type CaseView = Awaited<ReturnType<typeof client.cases.get>>
type Part = Pick<CaseForm, 'plan' | 'planRef'>
interface PlanFieldProps {
  readonly id: string
  readonly form: CaseForm
  readonly change: (part: Part) => void
  /** The case that asks; null before it is handed in. */
  readonly caseId: string | null
  /** The case as it is after an off-plan request was recorded on it. */
  readonly onCase?: (view: CaseView) => void
}

const NONE = 'none'
const valueOf = ({ plan, planRef }: Part): string =>
  planRef.trim() === '' ? NONE : `${plan === 'inPlan' ? 'plan' : 'off'}:${planRef}`

function useChoices() {
  const today = useQuery(orpc.program.status.queryOptions()).data?.today
  return useQuery(
    orpc.plan.choices.queryOptions({ input: { year: Number(today?.slice(0, 4) ?? 1949) }, enabled: today !== undefined }),
  ).data
}

const STANDING = { true: '已批', false: '不同意', null: '待审批' } as const

export function PlanField({ id, form, change, caseId, onCase }: PlanFieldProps) {
  const choices = useChoices()
  const [asking, setAsking] = useState(false)
  const value = valueOf(form)
  const items = (choices?.items ?? []).map((i) => ({
    value: `plan:${i.ref}`,
    label: `${i.ref}　${i.title}（${i.unit}）${i.standing === 'unused' ? '' : `　${PLAN_STANDING_NAMES[i.standing]}`}`,
  }))
  const requests = (choices?.requests ?? []).map((o) => ({
    value: `off:${o.ref}`,
    label: `${o.ref}　${o.title}（${o.unit}）　${STANDING[`${o.approved}`]}`,
  }))
  const known = [...items, ...requests].some((o) => o.value === value) || value === NONE
  const choose = (next: string): void => {
    const [kind, ref] = [next.split(':', 1)[0], next.slice(next.indexOf(':') + 1)]
    if (next === NONE) change({ plan: 'offPlan', planRef: '' })
    else if (kind === 'plan') change({ plan: 'inPlan', planRef: ref })
    else {
      const approved = choices?.requests.find((o) => o.ref === ref)?.approved === true
      change({ plan: approved ? 'offPlanApproved' : 'offPlan', planRef: ref })
    }
  }
  return (
    <>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        onChange={choose}
        options={[
          { value: NONE, label: '不在计划内' },
          ...(known ? [] : [{ value, label: `${form.planRef}（计划中没有）` }]),
          { label: '年度发文计划', options: items },
          ...(requests.length > 0 ? [{ label: '计划外发文申请', options: requests }] : []),
        ]}
      />
      {value === NONE && !asking && (
        <p className="small">
          <button type="button" className="link" onClick={() => setAsking(true)}>
            办理计划外发文申请（立项）
          </button>
        </p>
      )}
      {value === NONE && asking && (
        <OffPlanForm
          id={id}
          form={form}
          caseId={caseId}
          onClose={() => setAsking(false)}
          onAsked={(ref, view) => {
            setAsking(false)
            change({ plan: 'offPlan', planRef: ref })
            if (view) onCase?.(view)
          }}
        />
      )}
    </>
  )
}

const ASKED = [
  ['reason', '计划外理由'],
  ['basis', '依据（来文名称文号或批示）'],
  ['overlap', '与现行文件重复情况'],
  ['alternative', '能否归并或以其他方式'],
] as const

interface OffPlanFormProps {
  readonly id: string
  readonly form: CaseForm
  readonly caseId: string | null
  readonly onAsked: (ref: string, view: CaseView | null) => void
  readonly onClose: () => void
}

/** Inside another form, so its buttons send nothing but this. */
function OffPlanForm({ id, form, caseId, onAsked, onClose }: OffPlanFormProps) {
  const act = useAct()
  const [text, setText] = useState({ reason: form.reason, basis: '', overlap: '', alternative: '' })
  const send = async (): Promise<void> => {
    const { unit, title, docKind, seriesCode } = form
    const done = await act.run((commandId) =>
      client.plan.requestOffPlan({ commandId, caseId, unit, title, docKind, seriesCode, ...text }),
    )
    if (!done) return
    void queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
    onAsked(done.ref, done.case)
  }
  return (
    <section className="off-plan-form stack" aria-label="计划外发文申请">
      <h3>计划外发文申请（立项）</h3>
      <p className="small soft">
        {form.unit || '（拟稿单位未填）'}：{form.title || '（标题未填）'}
      </p>
      {ASKED.map(([key, label]) => (
        <div key={key} className="field">
          <label htmlFor={`${id}-${key}`}>{label}</label>
          <Input.TextArea
            id={`${id}-${key}`}
            value={text[key]}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 5 }}
            onChange={(e) => setText((t) => ({ ...t, [key]: e.target.value }))}
          />
        </div>
      ))}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void send()}>
          提出申请并取编号
        </Button>
        <Button onClick={onClose}>不申请</Button>
      </div>
      <p className="small soft">编号由办公室按「计划外〔年〕n号」连续编；审批前本件 N02 为不符合。</p>
    </section>
  )
}

/** The planned inspection or approved 报备 a notice rests on (B07). */
export function InspectionField({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: string
  readonly onChange: (ref: string) => void
}) {
  const options = (useChoices()?.inspections ?? []).map((i) => ({ value: i.ref, label: `${i.ref}　${i.title}（${i.unit}）` }))
  const known = value === '' || options.some((o) => o.value === value)
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="不是督检考通知"
      value={value === '' ? null : value}
      onChange={(ref: string | null | undefined) => onChange(ref ?? '')}
      options={known ? options : [{ value, label: `${value}（未列入计划，也未批准）` }, ...options]}
    />
  )
}
