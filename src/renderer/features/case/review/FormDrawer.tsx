/** 登记项: what intake entered, corrected while the case is under review. Typed values stay through a refusal or a conflict. */
import { Button, Checkbox, DatePicker, Drawer, Form, Input, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import {
  CARRIER_NAMES,
  DIRECTION_NAMES,
  DISCLOSURE_NAMES,
  LENGTH_CLASS_NAMES,
  NORMATIVE_NAMES,
  URGENCIES,
  type CaseForm,
} from '#domain/case'
import { isDay } from '#domain/day'
import { DOC_KINDS } from '#domain/draft'
import { client, orpc } from '../../../client/office.ts'
import { InspectionField, PlanField } from '../../../ui/PlanField.tsx'
import '../../../ui/plan.css'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView } from '../caseTypes.ts'
import { enterMovesOn } from '../enterMovesOn.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { FACTS } from './FormFacts.tsx'

type Change = (change: Partial<CaseForm>) => void
interface FieldsProps {
  readonly form: CaseForm
  readonly change: Change
}

/** The lists as the contract wants them: lines without blank ones. */
const sent = (form: CaseForm) => ({
  ...form,
  attachments: form.attachments.map((x) => x.trim()).filter((x) => x !== ''),
  countersigns: form.countersigns.map((x) => x.trim()).filter((x) => x !== ''),
})

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

export function FormDrawer({
  view,
  open,
  onClose,
}: {
  readonly view: CaseView
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Drawer title="修改登记项" open={open} onClose={onClose} size={560} destroyOnHidden>
      {open && <Editor view={view} onClose={onClose} />}
    </Drawer>
  )
}

function Editor({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const [form, setForm] = useState<CaseForm>(view.form)
  /** What the case said when this was opened, or when a conflict was last shown. */
  const [seen] = useState(view.form)
  const act = useCaseAct(view.row.id)
  const change: Change = (c) => setForm((f) => ({ ...f, ...c }))
  const save = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.cases.changeForm({ commandId, caseId: view.row.id, version: view.version, form: sent(form) }),
    )
    if (!after) return
    showCase(after)
    onClose()
  }
  const byOthers = FACTS.filter((f) => f.say(view.form) !== f.say(seen) && f.say(view.form) !== f.say(form))
  return (
    <Form
      layout="vertical"
      onFinish={() => void save()}
      onKeyDown={(e) => {
        enterMovesOn(e)
        if (e.ctrlKey && e.key === 'Enter') void save()
      }}
    >
      <What form={form} change={change} />
      <How form={form} change={change} caseId={view.row.id} />
      <To form={form} change={change} />
      {byOthers.length > 0 && (
        <div className="notice">
          <p>他人已先修改下列登记项；再次保存将以您填的为准：</p>
          <ul className="small">
            {byOthers.map((f) => (
              <li key={f.key}>
                {f.label}：现在是「{f.say(view.form)}」，您填的是「{f.say(form)}」{' '}
                <button type="button" className="link" onClick={() => change({ [f.key]: view.form[f.key] })}>
                  用现在的
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={act.busy}>
          保存登记项
        </Button>
        <Button onClick={onClose}>不保存</Button>
      </div>
    </Form>
  )
}

function Field({ id, label, children }: { readonly id: keyof CaseForm; readonly label: string; readonly children: ReactNode }) {
  return (
    <Form.Item label={label} htmlFor={`form-${id}`}>
      {children}
    </Form.Item>
  )
}

interface TextProps extends FieldsProps {
  readonly id: 'unit' | 'drafterName' | 'phone' | 'signature' | 'documentDate' | 'nonDisclosureReason'
  readonly label: string
}
const Text = ({ id, label, form, change }: TextProps) => (
  <Field id={id} label={label}>
    <Input id={`form-${id}`} value={form[id]} onChange={(e) => change({ [id]: e.target.value })} />
  </Field>
)

const LongText = ({
  id,
  label,
  form,
  change,
}: FieldsProps & { readonly id: 'title' | 'mainRecipientsText' | 'ccRecipientsText' | 'reason'; readonly label: string }) => (
  <Field id={id} label={label}>
    <Input.TextArea
      id={`form-${id}`}
      value={form[id]}
      autoSize={{ minRows: 1, maxRows: 6 }}
      onChange={(e) => change({ [id]: e.target.value })}
    />
  </Field>
)

interface ChoiceProps extends FieldsProps {
  readonly id: 'direction' | 'carrier' | 'normativeKind' | 'lengthClass' | 'urgency' | 'disclosure' | 'docKind' | 'seriesCode'
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly clearable?: boolean
  /** Changed elsewhere, by an act with a reason. */
  readonly shut?: boolean
}
const Choice = ({ id, label, choices, clearable = false, shut = false, form, change }: ChoiceProps) => (
  <Field id={id} label={label}>
    <Select
      id={`form-${id}`}
      value={form[id]}
      options={[...choices]}
      allowClear={clearable}
      disabled={shut}
      onChange={(value: string | null | undefined) => change({ [id]: value ?? null } as Partial<CaseForm>)}
    />
  </Field>
)

function What(props: FieldsProps) {
  const office = useQuery(orpc.settings.office.queryOptions()).data
  const series = (office?.series ?? []).filter((s) => s.active).map((s) => ({ value: s.code, label: `${s.code}（${s.issuer}）` }))
  return (
    <div className="form-grid">
      <div className="form-wide">
        <LongText id="title" label="标题" {...props} />
        <Choice id="seriesCode" label="机关代字" choices={series} clearable {...props} />
      </div>
      <Choice id="docKind" label="文种" choices={DOC_KINDS.map((k) => ({ value: k, label: k }))} clearable {...props} />
      <Text id="unit" label="拟稿单位" {...props} />
      <Text id="drafterName" label="拟稿人" {...props} />
      <Text id="phone" label="电话" {...props} />
      <Field id="dueOn" label="限办日期">
        <DatePicker
          id="form-dueOn"
          value={props.form.dueOn === null ? null : dayjs(props.form.dueOn)}
          onChange={(d) => {
            const text = d?.format('YYYY-MM-DD') ?? ''
            props.change({ dueOn: isDay(text) ? text : null })
          }}
        />
      </Field>
    </div>
  )
}

function How({ caseId, ...props }: FieldsProps & { readonly caseId: string }) {
  const { form, change } = props
  // What it was when the drawer opened: from 规范性文件 to another answer only by 认定.
  const [seen] = useState(form.normativeKind)
  const flag = (id: 'hasSuperiorDoc' | 'economic' | 'multiDept', label: string) => (
    <Checkbox checked={form[id]} onChange={(e) => change({ [id]: e.target.checked })}>
      {label}
    </Checkbox>
  )
  return (
    <>
      <div className="form-grid">
        <Choice id="direction" label="行文方向" choices={options(DIRECTION_NAMES)} {...props} />
        <Choice id="carrier" label="载体" choices={options(CARRIER_NAMES)} {...props} />
        <Choice id="normativeKind" label="规范性文件" choices={options(NORMATIVE_NAMES)} shut={seen !== 'none'} {...props} />
        <Choice id="lengthClass" label="篇幅类别" choices={options(LENGTH_CLASS_NAMES)} {...props} />
        <Choice
          id="urgency"
          label="紧急程度"
          choices={URGENCIES.map((u) => ({ value: u, label: u === 'none' ? '平件' : u }))}
          {...props}
        />
        <Choice id="disclosure" label="公开属性" choices={options(DISCLOSURE_NAMES)} clearable {...props} />
      </div>
      <Field id="planRef" label="年度发文计划">
        <PlanField id="form-planRef" form={form} change={change} caseId={caseId} onCase={showCase} />
      </Field>
      <Field id="inspectionRef" label="督检考计划或报备">
        <InspectionField id="form-inspectionRef" value={form.inspectionRef} onChange={(ref) => change({ inspectionRef: ref })} />
      </Field>
      {form.disclosure !== null && form.disclosure !== 'open' && (
        <Text id="nonDisclosureReason" label="不主动公开的理由" {...props} />
      )}
      <div className="row form-flags">
        {flag('hasSuperiorDoc', '有上位文件')}
        {flag('economic', '涉及经营者')}
        {flag('multiDept', '涉及两个以上部门')}
      </div>
    </>
  )
}

function To(props: FieldsProps) {
  const { form, change } = props
  const list = (id: 'attachments' | 'countersigns', label: string) => (
    <Field id={id} label={label}>
      <Input.TextArea
        id={`form-${id}`}
        value={form[id].join('\n')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(e) => change({ [id]: e.target.value.split('\n') })}
        onBlur={() => change({ [id]: form[id].map((x) => x.trim()).filter((x) => x !== '') })}
      />
    </Field>
  )
  return (
    <>
      <LongText id="mainRecipientsText" label="主送机关" {...props} />
      <LongText id="ccRecipientsText" label="抄送机关" {...props} />
      <div className="form-grid">
        <Text id="signature" label="落款" {...props} />
        <Text id="documentDate" label="成文日期（按稿件所写）" {...props} />
      </div>
      {list('attachments', '附件名称，一行一个')}
      {list('countersigns', '会签单位，一行一个')}
      <LongText id="reason" label="发文理由" {...props} />
    </>
  )
}
