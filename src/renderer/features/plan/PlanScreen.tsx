/** 发文计划: what the year was to bring and what became of it, what was asked for outside it, ceilings and written explanations. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { yearOf, type Day } from '#domain/day'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import '../../ui/plan.css'
import { Ceilings } from './Ceilings.tsx'
import { OffPlans } from './OffPlans.tsx'
import { PlanItems } from './PlanItems.tsx'

const TABS = ['items', 'offPlan', 'ceilings'] as const
type Tab = (typeof TABS)[number]
const isTab = (tab: string | undefined): tab is Tab => (TABS as readonly (string | undefined)[]).includes(tab)

export function PlanScreen({ today, tab }: { readonly today: Day; readonly tab: string | undefined }) {
  const [year, setYear] = useState(yearOf(today))
  const query = useQuery(orpc.plan.year.queryOptions({ input: { year }, placeholderData: keepPreviousData }))
  const plan = query.data
  const due = plan?.series.filter((s) => s.due).length ?? 0
  const waiting = plan?.offPlans.filter((o) => o.decision === null).length ?? 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>发文计划</h1>
        <div className="row">
          <Button aria-label="上一年" onClick={() => setYear(year - 1)}>
            ‹
          </Button>
          <b className="figure">{year}年</b>
          <Button aria-label="下一年" disabled={year > yearOf(today)} onClick={() => setYear(year + 1)}>
            ›
          </Button>
        </div>
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      {plan && (
        <Tabs
          activeKey={isTab(tab) ? tab : 'items'}
          onChange={(key) => go({ screen: 'plan', tab: key })}
          items={[
            { key: 'items', label: `计划项目 ${plan.items.length}`, children: <PlanItems plan={plan} today={today} /> },
            {
              key: 'offPlan',
              label: `计划外申请 ${plan.offPlans.length}${waiting > 0 ? `（待审批 ${waiting}）` : ''}`,
              children: <OffPlans plan={plan} today={today} />,
            },
            {
              key: 'ceilings',
              label: `控制数与书面说明${due > 0 ? `（待说明 ${due}）` : ''}`,
              children: <Ceilings plan={plan} today={today} />,
            },
          ]}
        />
      )}
    </div>
  )
}
