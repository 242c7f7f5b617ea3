/** 退文通知单: made with one click right after the decision, and again from 经过; what was made is listed with its file. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '#domain/day'
import { client, orpc } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FileLink } from '../FileLink.tsx'
import { MakePaper } from '../MakePaper.tsx'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'

export function ReturnNotice({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const may = me.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head')
  const caseId = view.row.id
  const asked = useQuery(orpc.outcome.get.queryOptions({ input: { caseId }, enabled: may }))
  const [chosen, setChosen] = useState<Day | null | undefined>(undefined)
  const notice = asked.data?.notice ?? null
  const made = view.papers.filter((p) => p.kind === '退文通知单')
  if (notice === null && made.length === 0) return null
  const resubmitBy = chosen === undefined ? (notice?.proposedResubmitBy ?? null) : chosen
  return (
    <section className="return-notice stack" aria-label="退文通知单">
      <h2>退文通知单</h2>
      {notice && (
        <>
          {notice.asksDeadline && (
            <div className="row">
              <label htmlFor="notice-by" className="small">
                重报期限
              </label>
              <DayField id="notice-by" value={resubmitBy} onChange={setChosen} />
            </div>
          )}
          <MakePaper
            caseId={caseId}
            id="notice-make"
            primary={made.length === 0}
            make={(commandId) =>
              client.outcome.notice({ commandId, caseId, resubmitBy: notice.asksDeadline ? resubmitBy : null })
            }
          >
            {made.length === 0 ? '制作退文通知单' : `再制作一份（第 ${made.length + 1} 份）`}
          </MakePaper>
          <p className="small soft">{notice.type}：列明各项理由、清单项号和依据条文；审批、签收留空手写。</p>
        </>
      )}
      {made.map((p) => (
        <p key={p.n} className="small">
          <span className="whole">第 {p.n} 份</span> {p.byName} <span className="whole">{longTime(p.at)}</span>{' '}
          <FileLink caseId={caseId} file={p.file} />
        </p>
      ))}
    </section>
  )
}
