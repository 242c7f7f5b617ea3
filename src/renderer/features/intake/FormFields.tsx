/** The form of a case: what was read, to be confirmed; and what only a person knows. */
import { Checkbox, Input, Select } from 'antd'
import { CARRIER_RULES } from '#domain/carrierRules'
import {
  CARRIERS,
  CARRIER_NAMES,
  DIRECTIONS,
  DIRECTION_NAMES,
  DISCLOSURES,
  DISCLOSURE_NAMES,
  LENGTH_CLASSES,
  LENGTH_CLASS_NAMES,
  NORMATIVE_KINDS,
  NORMATIVE_NAMES,
  URGENCIES,
  type CaseForm,
} from '#domain/case'
import { DOC_KINDS } from '#domain/draft'
import type { OfficeSettings } from '#domain/settings'
import { DayField } from '../../ui/DayField.tsx'
import { InspectionField, PlanField } from '../../ui/PlanField.tsx'
import { Field } from './Field.tsx'
import type { NeededField } from './needed.ts'
import type { FoundAt } from './useIntakeDraft.ts'

interface FormFieldsProps {
  readonly form: CaseForm
  readonly foundAt: FoundAt
  readonly missing: readonly NeededField[]
  readonly office: OfficeSettings | undefined
  readonly change: (part: Partial<CaseForm>) => void
}

const options = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: names[value] }))
const URGENCY_NAMES = { none: '一般', 加急: '加急', 特急: '特急' } as const
const DOC_KIND_OPTIONS = DOC_KINDS.map((kind) => ({ value: kind, label: kind }))
const lines = (text: string): string[] =>
  text
    .split(/[\n、，,；;]+/)
    .map((s) => s.trim())
    .filter(Boolean)

export function FormFields({ form, foundAt, missing, office, change }: FormFieldsProps) {
  const lacks = (field: NeededField) => missing.includes(field)
  const series = (office?.series ?? []).filter((s) => s.active)
  return (
    <>
      <section aria-labelledby="intake-read" className="intake-section">
        <h2 id="intake-read">稿件（读出后请核对）</h2>
        <div className="intake-grid">
          <Field id="f-title" label="标题" needed missing={lacks('title')} from={foundAt.title} wide>
            <Input.TextArea
              id="f-title"
              autoSize={{ minRows: 1, maxRows: 3 }}
              value={form.title}
              onChange={(e) => change({ title: e.target.value.replace(/\n/g, '') })}
            />
          </Field>
          <Field
            id="f-docKind"
            label="文种"
            needed={CARRIER_RULES[form.carrier].series === 'always'}
            missing={lacks('docKind')}
            from={foundAt.docKind}
          >
            <Select
              id="f-docKind"
              allowClear
              placeholder="请选择"
              value={form.docKind}
              options={DOC_KIND_OPTIONS}
              onChange={(docKind) => change({ docKind: docKind ?? null })}
            />
          </Field>
          <Field id="f-carrier" label="形式" from={foundAt.carrier}>
            <Select
              id="f-carrier"
              value={form.carrier}
              options={options(CARRIERS, CARRIER_NAMES)}
              onChange={(carrier) => change({ carrier })}
            />
          </Field>
          <Field
            id="f-seriesCode"
            label="机关代字"
            needed={CARRIER_RULES[form.carrier].series === 'always'}
            missing={lacks('seriesCode')}
            from={foundAt.seriesCode}
          >
            <Select
              id="f-seriesCode"
              allowClear
              placeholder="不编号"
              value={form.seriesCode}
              options={series.map((s) => ({ value: s.code, label: `${s.code}　${s.issuer}` }))}
              onChange={(code) => change({ seriesCode: code ?? null })}
            />
          </Field>
          <Field id="f-direction" label="行文方向" from={foundAt.direction}>
            <Select
              id="f-direction"
              value={form.direction}
              options={options(DIRECTIONS, DIRECTION_NAMES)}
              onChange={(direction) => change({ direction })}
            />
          </Field>
          <Field id="f-main" label="主送机关" from={foundAt.mainRecipientsText} wide>
            <Input.TextArea
              id="f-main"
              autoSize={{ minRows: 1, maxRows: 3 }}
              value={form.mainRecipientsText}
              onChange={(e) => change({ mainRecipientsText: e.target.value })}
            />
          </Field>
          <Field id="f-cc" label="抄送机关" from={foundAt.ccRecipientsText} wide>
            <Input.TextArea
              id="f-cc"
              autoSize={{ minRows: 1, maxRows: 3 }}
              value={form.ccRecipientsText}
              onChange={(e) => change({ ccRecipientsText: e.target.value })}
            />
          </Field>
          <Field id="f-signature" label="落款" from={foundAt.signature}>
            <Input id="f-signature" value={form.signature} onChange={(e) => change({ signature: e.target.value })} />
          </Field>
          <Field id="f-date" label="成文日期" from={foundAt.documentDate}>
            <Input
              id="f-date"
              value={form.documentDate}
              placeholder="如：2026年10月22日"
              onChange={(e) => change({ documentDate: e.target.value })}
            />
          </Field>
          <Field id="f-attachments" label="附件（每行一个）" from={foundAt.attachments} wide>
            <Input.TextArea
              id="f-attachments"
              autoSize={{ minRows: 1, maxRows: 5 }}
              value={form.attachments.join('\n')}
              onChange={(e) => change({ attachments: e.target.value.split('\n') })}
              onBlur={() => change({ attachments: form.attachments.map((a) => a.trim()).filter(Boolean) })}
            />
          </Field>
        </div>
      </section>
      <section aria-labelledby="intake-matter" className="intake-section">
        <h2 id="intake-matter">送审事项</h2>
        <div className="intake-grid">
          <Field id="f-unit" label="拟稿单位" needed missing={lacks('unit')} from={foundAt.unit}>
            <Input id="f-unit" list="units" value={form.unit} onChange={(e) => change({ unit: e.target.value })} />
            <datalist id="units">
              {(office?.units ?? []).map((unit) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </datalist>
          </Field>
          <Field id="f-drafterName" label="拟稿人" needed missing={lacks('drafterName')}>
            <Input id="f-drafterName" value={form.drafterName} onChange={(e) => change({ drafterName: e.target.value })} />
          </Field>
          <Field id="f-phone" label="电话">
            <Input id="f-phone" value={form.phone} onChange={(e) => change({ phone: e.target.value })} />
          </Field>
          <Field id="f-urgency" label="缓急">
            <Select
              id="f-urgency"
              value={form.urgency}
              options={options(URGENCIES, URGENCY_NAMES)}
              onChange={(urgency) => change({ urgency })}
            />
          </Field>
          <Field id="f-reason" label="发文理由" needed missing={lacks('reason')} wide>
            <Input.TextArea
              id="f-reason"
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={form.reason}
              placeholder="为什么必须发文，依据是什么"
              onChange={(e) => change({ reason: e.target.value })}
            />
          </Field>
          <Field id="f-planRef" label="年度发文计划" wide>
            <PlanField id="f-planRef" form={form} change={change} caseId={null} />
          </Field>
          <Field id="f-inspectionRef" label="督检考计划或报备" wide>
            <InspectionField id="f-inspectionRef" value={form.inspectionRef} onChange={(ref) => change({ inspectionRef: ref })} />
          </Field>
          <Field id="f-normative" label="规范性文件" from={foundAt.normativeKind}>
            <Select
              id="f-normative"
              value={form.normativeKind}
              options={options(NORMATIVE_KINDS, NORMATIVE_NAMES)}
              onChange={(normativeKind) => change({ normativeKind })}
            />
          </Field>
          <Field id="f-length" label="篇幅类别" from={foundAt.lengthClass}>
            <Select
              id="f-length"
              value={form.lengthClass}
              options={options(LENGTH_CLASSES, LENGTH_CLASS_NAMES)}
              onChange={(lengthClass) => change({ lengthClass })}
            />
          </Field>
          <Field id="f-disclosure" label="公开属性">
            <Select
              id="f-disclosure"
              allowClear
              placeholder="未定"
              value={form.disclosure}
              options={options(DISCLOSURES, DISCLOSURE_NAMES)}
              onChange={(disclosure) => change({ disclosure: disclosure ?? null })}
            />
          </Field>
          <Field id="f-dueOn" label="限办日期">
            <DayField id="f-dueOn" value={form.dueOn} onChange={(dueOn) => change({ dueOn })} />
          </Field>
          {(form.disclosure === 'closed' || form.disclosure === 'onRequest') && (
            <Field id="f-nonDisclosure" label="不主动公开的理由" wide>
              <Input
                id="f-nonDisclosure"
                value={form.nonDisclosureReason}
                onChange={(e) => change({ nonDisclosureReason: e.target.value })}
              />
            </Field>
          )}
          <Field id="f-countersigns" label="会签单位（用顿号隔开）" wide>
            <Input.TextArea
              id="f-countersigns"
              autoSize={{ minRows: 1, maxRows: 3 }}
              defaultValue={form.countersigns.join('、')}
              onChange={(e) => change({ countersigns: lines(e.target.value) })}
            />
          </Field>
          <div className="is-wide intake-checks">
            <Checkbox checked={form.hasSuperiorDoc} onChange={(e) => change({ hasSuperiorDoc: e.target.checked })}>
              有上级文件
            </Checkbox>
            <Checkbox checked={form.economic} onChange={(e) => change({ economic: e.target.checked })}>
              涉及经营者
            </Checkbox>
            <Checkbox checked={form.multiDept} onChange={(e) => change({ multiDept: e.target.checked })}>
              涉及两个以上部门
            </Checkbox>
          </div>
        </div>
      </section>
    </>
  )
}
