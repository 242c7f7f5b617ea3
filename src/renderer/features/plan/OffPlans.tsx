/** 计划外发文申请: what was asked for and why, what the leader decided, and the sheet. */
import { Button } from 'antd'
import { useState } from 'react'
import type { PlanYear } from '#contract/plan'
import { client, orpc, queryClient } from '../../client/office.ts'
import { saveFile } from '../../client/desktop.ts'
import { LeaderDecision } from '../../ui/LeaderDecision.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import type { PlanProps } from './planProps.ts'

const again = () => queryClient.invalidateQueries({ queryKey: orpc.plan.key() })

export function OffPlans({ plan, today }: PlanProps) {
  const [deciding, setDeciding] = useState<string | null>(null)
  if (plan.offPlans.length === 0)
    return <p className="soft">{plan.year}年没有计划外发文申请。申请在收稿或「修改登记项」的「年度发文计划」一栏里提出。</p>
  return (
    <div className="plan-body">
      {plan.offPlans.toReversed().map((o) => (
        <section key={o.id} className="plan-card stack" aria-label={o.ref}>
          <div className="row spread">
            <h2>
              <span className="whole">{o.ref}</span>　{o.title}
            </h2>
            <Standing request={o} />
          </div>
          <p className="small soft">
            {o.unit}　{o.on} 申请，{o.byName} 登记　{o.docKind ?? '文种未定'}　{o.seriesCode ?? '发文名义未定'}
          </p>
          <dl className="facts small">
            {(
              [
                ['计划外理由', o.reason],
                ['依据', o.basis],
                ['与现行文件重复情况', o.overlap],
                ['能否归并或以其他方式', o.alternative],
              ] as const
            ).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {plan.mayDecide && o.decision === null && deciding !== o.id && (
            <div>
              <Button type="primary" onClick={() => setDeciding(o.id)}>
                录入领导审批
              </Button>
            </div>
          )}
          {deciding === o.id && (
            <LeaderDecision
              today={today}
              onDecided={async (commandId, decided) => {
                const done = await client.plan.decideOffPlan({ commandId, id: o.id, ...decided })
                await again()
                return done
              }}
              onDone={() => setDeciding(null)}
            />
          )}
          <Sheet request={o} />
        </section>
      ))}
    </div>
  )
}

type Request = PlanYear['offPlans'][number]

function Standing({ request: { decision } }: { readonly request: Request }) {
  if (!decision) return <span className="mark suspect">待审批</span>
  return (
    <span>
      <span className={`mark ${decision.approved ? 'met' : 'official'}`}>{decision.approved ? '同意' : '不同意'}</span>{' '}
      <span className="small">
        {decision.approverPost} {decision.approverName}　{decision.on}
        {decision.opinion && `　${decision.opinion}`}
      </span>
    </span>
  )
}

function Sheet({ request }: { readonly request: Request }) {
  const act = useAct()
  const make = async () => {
    const done = await act.run((commandId) => client.plan.offPlanPaper({ commandId, id: request.id }))
    if (!done) return
    await saveFile(done.file)
    await again()
  }
  return (
    <div className="row">
      <Button loading={act.busy} onClick={() => void make()}>
        制作申请（立项）表 .docx
      </Button>
      {request.papers.map((p) => (
        <button
          key={p.n}
          type="button"
          className="link"
          onClick={() =>
            void act.run(async () => saveFile(await client.plan.paper({ subject: request.id, sha256: p.file.sha256 })))
          }
        >
          第 {p.n} 份（{p.byName}）
        </button>
      ))}
      <Problem sentence={act.problem} onClose={act.clear} />
    </div>
  )
}
