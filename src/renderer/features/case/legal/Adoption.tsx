/** 采纳情况: what came of each remark; what is not wholly adopted says why (R115). */
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { ADOPTION_NAMES, ADOPTIONS, type Adoption as Answer } from '#domain/normative'
import { client } from '../../../client/office.ts'
import { longTime, type CaseView } from '../caseTypes.ts'
import { ActForm, useSend } from './ActForm.tsx'

type Opinion = NonNullable<NonNullable<CaseView['legal']>['file']['opinion']>
type Typed = Readonly<Record<string, { readonly adoption: Answer | null; readonly reason: string }>>

export function Adoption({ view, opinion }: { readonly view: CaseView; readonly opinion: Opinion }) {
  const [typed, setTyped] = useState<Typed>({})
  const { act, send } = useSend(view, () => setTyped({}))
  const { may } = view.legal!
  const set = (id: string, change: Partial<Typed[string]>): void =>
    setTyped((now) => ({ ...now, [id]: { adoption: null, reason: '', ...now[id], ...change } }))
  const items = opinion.remarks.flatMap((r) => {
    const t = typed[r.id]
    return t?.adoption ? [{ remarkId: r.id, adoption: t.adoption, reason: t.reason }] : []
  })
  const rows = opinion.remarks.map((r, i) => (
    <li key={r.id} className="stack remark-said">
      <p>
        <b>
          第 {i + 1} 条　{r.clause}
        </b>
        {'　'}
        {r.problem}
        {r.basis && <span className="soft">（依据：{r.basis}）</span>}
        {r.suggestion && `　建议：${r.suggestion}`}
      </p>
      {r.answer ? (
        <p className={r.answer.adoption === 'adopted' ? 'met' : 'suspect'}>
          {ADOPTION_NAMES[r.answer.adoption]}
          {r.answer.reason && `：${r.answer.reason}`}
          <span className="small soft">
            {'　'}
            {r.answer.byName} {longTime(r.answer.at)}
          </span>
        </p>
      ) : may.adopt ? (
        <div className="row">
          <Radio.Group
            aria-label={`第 ${i + 1} 条采纳情况`}
            value={typed[r.id]?.adoption ?? null}
            options={ADOPTIONS.map((a) => ({ value: a, label: ADOPTION_NAMES[a] }))}
            onChange={(e) => set(r.id, { adoption: e.target.value as Answer })}
          />
          <Input
            className="grow"
            aria-label={`第 ${i + 1} 条理由`}
            placeholder="部分采纳、未采纳的理由"
            value={typed[r.id]?.reason ?? ''}
            maxLength={2000}
            onChange={(e) => set(r.id, { reason: e.target.value })}
          />
        </div>
      ) : (
        <p className="official">✕ 尚未说明采纳情况</p>
      )}
    </li>
  ))
  const open = opinion.remarks.some((r) => r.answer === null)
  return (
    <>
      <h3>修改建议与采纳情况</h3>
      {open && may.adopt ? (
        <ActForm
          label="采纳情况"
          act={act}
          verb="记录采纳情况"
          onSend={() => items.length > 0 && send((base) => client.legal.adopt({ ...base, items }))}
          aside={<span className="small soft">已选 {items.length} 条</span>}
        >
          <ol className="plain-list">{rows}</ol>
        </ActForm>
      ) : (
        <ol className="plain-list">{rows}</ol>
      )}
    </>
  )
}
