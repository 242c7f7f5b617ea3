/** 督检考报备: what drafts were turned into, and what the leader decided on each. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '#contract/views'
import type { InspectionRecord } from '#domain/burdenLoad'
import type { Day } from '#domain/day'
import { client, orpc, queryClient } from '../../client/office.ts'
import { LeaderDecision } from '../../ui/LeaderDecision.tsx'
import { go } from '../../ui/navigation.ts'

interface Props {
  readonly list: readonly InspectionRecord[]
  readonly me: Me
  readonly today: Day
}

export function Inspections({ list, me, today }: Props) {
  const [deciding, setDeciding] = useState<string | null>(null)
  const mayDecide = me.roles.some((r) => r === 'secretary' || r === 'head')
  if (list.length === 0) return <p className="soft">还没有督检考报备。审核中认定为督检考的稿件，在审核页「转督检考报备」。</p>
  return (
    <div className="plan-body">
      {list.toReversed().map((i) => (
        <section key={i.id} className="plan-card stack" aria-label={i.ref}>
          <div className="row spread">
            <h2>
              <span className="whole">{i.ref}</span>　{i.title}
            </h2>
            {i.decision ? (
              <span>
                <span className={`mark ${i.decision.approved ? 'met' : 'official'}`}>
                  {i.decision.approved ? '同意' : '不同意'}
                </span>{' '}
                <span className="small">
                  {i.decision.approverPost} {i.decision.approverName}　{i.decision.on}
                </span>
              </span>
            ) : (
              <span className="mark suspect">待审批</span>
            )}
          </div>
          <p>
            {i.unit}
            {'　'}
            <span className="whole">
              {i.from} 至 {i.to}
            </span>
            {'　'}
            {i.townships.join('、')}
          </p>
          <p className="small soft">
            {i.groupedWith ? `与「${i.groupedWith}」组团` : i.groupingNote ? `不组团：${i.groupingNote}` : '没有可以组团的事项'}
          </p>
          <div className="row">
            {mayDecide && i.decision === null && (
              <Button type="primary" onClick={() => setDeciding(i.id)}>
                录入领导审批
              </Button>
            )}
            <Button onClick={() => go({ screen: 'case', id: i.caseId })}>打开原稿</Button>
          </div>
          {deciding === i.id && (
            <LeaderDecision
              today={today}
              onDecided={async (commandId, decided) => {
                const done = await client.inspection.decide({ commandId, id: i.id, ...decided })
                await queryClient.invalidateQueries({ queryKey: orpc.inspection.key() })
                return done
              }}
              onDone={() => setDeciding(null)}
            />
          )}
        </section>
      ))}
    </div>
  )
}
