/** 复核取号: the final file against the signed one, then the number; afterwards the number itself, large. */
import { useQuery } from '@tanstack/react-query'
import { CARRIER_NAMES } from '#domain/case'
import { changesSubstance } from '#domain/compareText'
import { nextState } from '#domain/review'
import { orpc } from '../../../client/office.ts'
import { Conditions } from '../Conditions.tsx'
import { FileLink } from '../FileLink.tsx'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'
import { Differences } from '../versions/Differences.tsx'
import { useComparison } from '../versions/useComparison.ts'
import { DrawPanel } from './DrawPanel.tsx'
import { RecheckPanel } from './RecheckPanel.tsx'

export function NumberTab({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const recheck = view.steps.find((s) => s.step === 'recheckSame')
  const { state } = view.row
  const canDraw = view.row.docNumber === null && nextState(state, 'drawNumber') !== null
  return (
    <div className="tab-page">
      {view.row.docNumber !== null && (
        <section className="paper drawn" aria-label="文号">
          <p className="soft">本件已编（一件只取一个号）</p>
          <p className="drawn-number doc-number">{view.row.docNumber}</p>
        </section>
      )}
      {view.row.docNumber === null && state === 'issued' && (
        <section className="paper drawn" aria-label="登记">
          <p className="drawn-number">已登记</p>
          <p className="soft">{CARRIER_NAMES[view.form.carrier]}不编发文字号，列为口径外</p>
        </section>
      )}
      {recheck && <RecheckPanel view={view} step={recheck} />}
      {canDraw && <DrawPanel view={view} />}
      {[...view.rechecks].reverse().map((r) => (
        <section key={r.at} className="paper version" aria-label="复核记录">
          <p>
            <span className={`mark ${r.same ? 'met' : 'official'}`}>
              {r.same ? '✓ 与签发稿一致' : `✕ 与签发稿不同 ${r.differences.length} 处`}
            </span>{' '}
            <span className="small soft">
              第 {r.versionNo} 稿 · {r.byName} {longTime(r.at)}
            </span>
          </p>
          <p>
            终稿 <FileLink caseId={view.row.id} file={r.final} />
          </p>
          {!r.same && (
            <>
              <p className="suspect">不同之处属实质性修改：终稿已作为新稿次退回审核，原审核决定和签批失效。</p>
              <FinalDifferences caseId={view.row.id} versionNo={r.versionNo} />
            </>
          )}
        </section>
      ))}
      {view.row.docNumber === null && !canDraw && state !== 'issued' && <Shut view={view} me={me} />}
    </div>
  )
}

/** The final file became the next version, so that the two are compared as any two versions are. */
function FinalDifferences({ caseId, versionNo }: { readonly caseId: string; readonly versionNo: number }) {
  const { data } = useComparison(caseId, versionNo, versionNo + 1)
  return data ? <Differences changes={data.paragraphs.filter(changesSubstance)} before="签发稿" after="终稿" /> : null
}

/** Before its time the number shows what is still missing. */
function Shut({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const may = me.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head' || r === 'legal')
  const next = useQuery(orpc.number.next.queryOptions({ input: { caseId: view.row.id }, enabled: may }))
  if (!next.data) return null
  const unmet = next.data.conditions.filter((c) => !c.met)
  return (
    <section aria-label="取号的条件">
      <h2>
        取号的条件 <span className="small official">未满足 {unmet.length} 项，不能取号</span>
      </h2>
      <Conditions conditions={next.data.conditions} />
    </section>
  )
}
