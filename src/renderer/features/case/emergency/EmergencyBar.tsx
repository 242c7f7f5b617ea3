/** The red line of a paper that was released, and the proposal that waits for the second person. */
import { Button } from 'antd'
import { useState } from 'react'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

export function EmergencyBar({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const [open, setOpen] = useState<'confirm' | 'withdraw' | null>(null)
  const last = view.emergencies.at(-1)
  if (!last || last.status === 'withdrawn' || last.status === 'lapsed') return null
  const close = (): void => setOpen(null)
  const said = `${last.leader}决定；理由：${last.reason}；依据：${last.basis}`
  if (last.status === 'proposed') {
    return (
      <section className="release-line is-waiting" aria-label="紧急放行待确认">
        <p>
          <b className="suspect">紧急放行待确认</b> {last.proposedByName}提出（{longTime(last.proposedAt)}）：{said}
        </p>
        <div className="row">
          {me.roles.includes('head') && (
            <Button type="primary" danger onClick={() => setOpen('confirm')}>
              确认放行…
            </Button>
          )}
          {(me.roles.includes('head') || me.name === last.proposedByName) && (
            <Button onClick={() => setOpen('withdraw')}>撤回…</Button>
          )}
        </div>
        {open === 'confirm' && <ConfirmDialog view={view} proposal={last} onClose={close} />}
        {open === 'withdraw' && <WithdrawDialog view={view} onClose={close} />}
      </section>
    )
  }
  return (
    <section className="release-line" aria-label="紧急放行">
      <p>
        <b className="official">{view.row.notice}</b>
      </p>
      <details>
        <summary className="small">
          {last.leader}决定 · {last.proposedByName}提出，{last.confirmed?.byName}确认 · 放行时未满足{' '}
          {last.confirmed?.unmet.length ?? 0} 项
        </summary>
        <p className="small">
          理由：{last.reason}；依据：{last.basis}
        </p>
        <ul className="plain-list small">
          {last.confirmed?.unmet.map((c) => (
            <li key={c.id}>
              <span className="official">✕</span> {c.label}：{c.detail}
            </li>
          ))}
        </ul>
        {last.review && <p className="small">补审意见：{last.review.text}</p>}
      </details>
    </section>
  )
}
