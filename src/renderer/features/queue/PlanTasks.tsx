/** What waits beside the cases: written explanations that are due, requests a leader has not decided. */
import { useQuery } from '@tanstack/react-query'
import type { PlanTask } from '#contract/plan'
import { orpc } from '../../client/office.ts'
import { toHash, type Route } from '../../ui/navigation.ts'

const WHERE = {
  explanation: { screen: 'plan', tab: 'ceilings' },
  offPlan: { screen: 'plan', tab: 'offPlan' },
  inspection: { screen: 'load', tab: 'inspections' },
} as const satisfies Record<PlanTask['kind'], Route>

export function PlanTasks() {
  const tasks = useQuery(orpc.plan.tasks.queryOptions()).data ?? []
  if (tasks.length === 0) return null
  return (
    <ul className="plan-tasks" aria-label="件外待办">
      {tasks.map((t) => (
        <li key={`${t.kind} ${t.title}`}>
          <span className="mark suspect">待办</span> <a href={toHash(WHERE[t.kind])}>{t.title}</a>{' '}
          <span className="small soft">{t.detail}</span>
        </li>
      ))}
    </ul>
  )
}
