/** What was decided against this text before, or against one of the unit's that says nearly the same: shown first, opened on demand. */
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../client/office.ts'
import { go } from '../../../ui/navigation.ts'
import type { CaseView } from '../caseTypes.ts'

export function EarlierOutcomes({ view, enabled }: { readonly view: CaseView; readonly enabled: boolean }) {
  const found = useQuery(orpc.outcome.get.queryOptions({ input: { caseId: view.row.id }, enabled })).data?.earlier ?? []
  if (found.length === 0) return null
  return (
    <details className="notice earlier" open>
      <summary>
        <span className="mark suspect">曾退</span> 此前有 {found.length} 次未予通过
      </summary>
      <ul className="plain-list small">
        {found.map((e) => (
          <li key={`${e.reviewNo}${e.versionNo ?? ''}${e.on}`}>
            <p>
              <b>{e.outcome}</b> <span className="whole">{e.on}</span> {e.byName}
              {e.caseId === view.row.id ? (
                <> 本件第 {e.versionNo} 稿</>
              ) : (
                <>
                  {' '}
                  <span className="whole">{e.reviewNo}</span> {e.title}
                </>
              )}
              {e.caseId !== null && e.caseId !== view.row.id && (
                <button type="button" className="link" onClick={() => go({ screen: 'case', id: e.caseId!, tab: 'review' })}>
                  打开该件
                </button>
              )}
            </p>
            {e.reasons.map((r) => (
              <p key={r} className="soft">
                {r}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
