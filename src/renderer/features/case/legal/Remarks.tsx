/** Remarks of the opinion, one row each: 条款—问题—依据—修改建议. */
import { Button, Input } from 'antd'
import type { LegalRemark } from '#domain/normative'

const FIELDS = [
  ['clause', '条款', 200],
  ['problem', '问题', 2000],
  ['basis', '依据', 1000],
  ['suggestion', '修改建议', 2000],
] as const

interface Props {
  readonly remarks: readonly LegalRemark[]
  readonly onRemarks: (remarks: readonly LegalRemark[]) => void
}

/** Ids count up within the opinion; they are how an answer finds its remark. */
const nextId = (remarks: readonly LegalRemark[]): string =>
  `r${Math.max(0, ...remarks.map((r) => Number(r.id.slice(1)) || 0)) + 1}`

export function Remarks({ remarks, onRemarks }: Props) {
  const change = (id: string, field: (typeof FIELDS)[number][0], text: string): void =>
    onRemarks(remarks.map((r) => (r.id === id ? { ...r, [field]: text } : r)))
  return (
    <div className="stack">
      {remarks.map((r, i) => (
        <fieldset key={r.id} className="remark">
          <legend className="small">
            第 {i + 1} 条{' '}
            <button type="button" className="link" onClick={() => onRemarks(remarks.filter((x) => x.id !== r.id))}>
              删除<span className="visually-hidden">第 {i + 1} 条</span>
            </button>
          </legend>
          {FIELDS.map(([field, label, most]) => (
            <label key={field} className="field">
              <span className="small">{label}</span>
              <Input.TextArea
                value={r[field]}
                maxLength={most}
                autoSize={{ minRows: 1, maxRows: 5 }}
                onChange={(e) => change(r.id, field, e.target.value)}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => onRemarks([...remarks, { id: nextId(remarks), clause: '', problem: '', basis: '', suggestion: '' }])}
        >
          增加一条修改建议
        </Button>
      </div>
    </div>
  )
}
