/** 会签: where each unit stands, what is missing, and the acts: ask, answer, transcribe, settle, remind, set aside. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { orpc, queryClient } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { FileLink } from '../FileLink.tsx'
import type { CaseView } from '../caseTypes.ts'
import { Paper } from '../review/Paper.tsx'
import { reloadCase } from '../useCase.ts'
import { AskUnits } from './AskUnits.tsx'
import { GiveOpinion } from './GiveOpinion.tsx'
import { UnitRow } from './UnitRow.tsx'
import type { CountersignView, Unit } from './countersignTypes.ts'
import './countersign.css'

const NOWHERE: ReadonlyMap<number, string> = new Map()

export function CountersignTab({ view }: { readonly view: CaseView }) {
  const caseId = view.row.id
  const options = orpc.countersign.get.queryOptions({ input: { caseId } })
  const found = useQuery(options)
  const [asking, setAsking] = useState(false)
  const show = (after: CountersignView): void => {
    queryClient.setQueryData(options.queryKey, after)
    void reloadCase(caseId)
  }
  const data = found.data
  if (!data)
    return (
      <div className="tab-page">
        {found.error ? <Problem sentence={sentenceOf(found.error)} /> : <p className="late">正在取会签情况</p>}
      </div>
    )
  const count = (status: string): number => data.units.filter((u) => u.status === status).length
  return (
    <div className={view.guest ? 'countersign-guest' : 'tab-page'}>
      {view.guest && <GuestDraft view={view} />}
      <div className={view.guest ? 'tab-page' : 'stack'}>
        {data.answersFor !== null && (
          <GiveOpinion caseId={caseId} versionNo={data.versionNo} unit={data.answersFor} origin="login" onDone={show} />
        )}
        <div className="row spread countersign-head">
          <h2>
            会签 {data.units.length} 家
            <span className="small soft">
              {' '}
              待答复 {count('waiting')} · 分歧待处理 {count('toSettle')}
            </span>
          </h2>
          {data.mayHandle && !asking && (
            <Button
              id="countersign-ask"
              type={data.notAsked.length > 0 || data.units.length === 0 ? 'primary' : 'default'}
              onClick={() => setAsking(true)}
            >
              送会签
            </Button>
          )}
        </div>
        {asking && <AskUnits caseId={caseId} data={data} onDone={show} onClose={() => setAsking(false)} />}
        {data.units.length === 0 && <p className="soft">还没有送会签。</p>}
        {data.units.length > 0 && (
          <ul className="plain-list countersign-units">
            {[...data.units].sort(byUrgency).map((u) => (
              <UnitRow key={u.unit} caseId={caseId} data={data} unit={u} onDone={show} />
            ))}
          </ul>
        )}
        {data.notAsked.length > 0 && (
          <section aria-label="未送会签的单位">
            <h2>未送会签 {data.notAsked.length} 家</h2>
            <ul className="plain-list countersign-units">
              {data.notAsked.map(({ unit, because }) => (
                <UnitRow key={unit} caseId={caseId} data={data} unit={unit} because={because} onDone={show} />
              ))}
            </ul>
          </section>
        )}
        {!view.guest && (
          <section className="countersign-facts">
            <p className="small">
              L18 记录认定：<b className={data.fact.value === '符合' ? 'met' : 'official'}>{data.fact.value}</b>{' '}
              {data.fact.because}
            </p>
            <Conditions conditions={data.conditions} />
          </section>
        )}
      </div>
    </div>
  )
}

/** What waits for an act stands first; otherwise as they were asked. */
const FIRST: readonly string[] = ['toSettle', 'waiting']
const byUrgency = (a: Unit, b: Unit): number => FIRST.indexOf(b.status) - FIRST.indexOf(a.status)

/** The unit that countersigns reads the draft here: it has no other room of this case. */
function GuestDraft({ view }: { readonly view: CaseView }) {
  const version = view.versions.at(-1)
  return (
    <section
      className="pane draft-pane"
      aria-label="稿件"
      // What scrolls must be reached by keyboard.
      tabIndex={0}
    >
      {version && (
        <p className="small">
          第 {version.versionNo} 稿 <FileLink caseId={view.row.id} file={version.main} />
        </p>
      )}
      <Paper reading={view.reading} findings={[]} elsewhere={NOWHERE} shown={null} changes={null} onlyChanges={false} />
    </section>
  )
}
