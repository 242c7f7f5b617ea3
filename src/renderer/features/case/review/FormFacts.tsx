/** The entered facts of the case, short; the drawer changes them. */
import { Button } from 'antd'
import {
  CARRIER_NAMES,
  DIRECTION_NAMES,
  DISCLOSURE_NAMES,
  LENGTH_CLASS_NAMES,
  NORMATIVE_NAMES,
  PLAN_NAMES,
  type CaseForm,
} from '#domain/case'
import type { CaseView } from '../caseTypes.ts'

const yes = (value: boolean): string => (value ? '是' : '否')

/** Every field of the form in words, in the order of the drawer. */
export const FACTS: readonly { readonly key: keyof CaseForm; readonly label: string; readonly say: (f: CaseForm) => string }[] = [
  { key: 'title', label: '标题', say: (f) => f.title },
  { key: 'docKind', label: '文种', say: (f) => f.docKind ?? '未认定' },
  { key: 'seriesCode', label: '机关代字', say: (f) => f.seriesCode ?? '无' },
  { key: 'unit', label: '拟稿单位', say: (f) => f.unit },
  { key: 'drafterName', label: '拟稿人', say: (f) => f.drafterName },
  { key: 'phone', label: '电话', say: (f) => f.phone },
  { key: 'direction', label: '行文方向', say: (f) => DIRECTION_NAMES[f.direction] },
  { key: 'carrier', label: '载体', say: (f) => CARRIER_NAMES[f.carrier] },
  { key: 'normativeKind', label: '规范性文件', say: (f) => NORMATIVE_NAMES[f.normativeKind] },
  { key: 'lengthClass', label: '篇幅类别', say: (f) => LENGTH_CLASS_NAMES[f.lengthClass] },
  { key: 'urgency', label: '紧急程度', say: (f) => (f.urgency === 'none' ? '平件' : f.urgency) },
  { key: 'plan', label: '计划', say: (f) => PLAN_NAMES[f.plan] },
  { key: 'planRef', label: '计划编号', say: (f) => f.planRef },
  { key: 'inspectionRef', label: '督检考依据', say: (f) => f.inspectionRef },
  { key: 'mainRecipientsText', label: '主送', say: (f) => f.mainRecipientsText },
  { key: 'ccRecipientsText', label: '抄送', say: (f) => f.ccRecipientsText },
  { key: 'signature', label: '落款', say: (f) => f.signature },
  { key: 'documentDate', label: '成文日期', say: (f) => f.documentDate },
  { key: 'attachments', label: '附件', say: (f) => f.attachments.join('；') },
  { key: 'disclosure', label: '公开属性', say: (f) => (f.disclosure === null ? '未填' : DISCLOSURE_NAMES[f.disclosure]) },
  { key: 'nonDisclosureReason', label: '不公开理由', say: (f) => f.nonDisclosureReason },
  { key: 'hasSuperiorDoc', label: '有上位文件', say: (f) => yes(f.hasSuperiorDoc) },
  { key: 'economic', label: '涉及经营者', say: (f) => yes(f.economic) },
  { key: 'multiDept', label: '涉及多部门', say: (f) => yes(f.multiDept) },
  { key: 'countersigns', label: '会签单位', say: (f) => f.countersigns.join('、') },
  { key: 'dueOn', label: '限办日期', say: (f) => f.dueOn ?? '' },
  { key: 'reason', label: '发文理由', say: (f) => f.reason },
]

export function FormFacts({ view, onEdit }: { readonly view: CaseView; readonly onEdit: () => void }) {
  const editable = view.row.state === 'reviewing' || view.row.state === 'returned'
  return (
    <>
      <div className="row spread">
        <h2>登记项</h2>
        {editable && (
          <Button size="small" onClick={onEdit}>
            修改登记项
          </Button>
        )}
      </div>
      <dl className="facts small">
        {FACTS.filter((f) => f.key !== 'title' && f.say(view.form) !== '').map((f) => (
          <div key={f.key}>
            <dt>{f.label}</dt>
            <dd>{f.say(view.form)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
