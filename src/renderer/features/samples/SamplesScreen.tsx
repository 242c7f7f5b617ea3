/** 抽查复审: the months with what was drawn, and one drawn case, to be answered blind or compared. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { SampleMonths, SampleView } from '#contract/samples'
import type { Me } from '#contract/views'
import { monthInWords } from '#domain/day'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { AnswerAgain } from './AnswerAgain.tsx'
import { Compared } from './Compared.tsx'
import './samples.css'

interface Props {
  readonly me: Me
  readonly sample: string | undefined
  readonly n: string | undefined
}

export function SamplesScreen({ me, sample, n }: Props) {
  const query = useQuery(orpc.samples.list.queryOptions())
  if (!query.data) {
    return query.error ? (
      <div className="page">
        <Problem sentence={sentenceOf(query.error)} />
      </div>
    ) : (
      <p className="waiting late">正在读取</p>
    )
  }
  const line = query.data.samples.find((s) => s.id === sample)?.cases.find((c) => String(c.n) === n)
  if (sample !== undefined && line) {
    const which = { id: sample, n: line.n }
    return line.answered || line.whyNot !== null ? <Compared which={which} /> : <AnswerAgain which={which} me={me} />
  }
  return <Months months={query.data} me={me} />
}

function Months({ months, me }: { readonly months: SampleMonths; readonly me: Me }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>抽查复审</h1>
        <p className="small soft">已办结的件由没有参与的审核人重新回答必要性七问；作答前看不到首次审核人、作答和结果</p>
      </div>
      {me.roles.includes('head') && <DrawNext next={months.next} />}
      {months.samples.length === 0 && (
        <p className="soft">
          还没有抽取过{me.roles.includes('head') ? '。' : '。每月结束后由办公室主任抽取，抽到的件列在这里。'}
        </p>
      )}
      {months.samples.map((s) => (
        <Month key={s.id} sample={s} />
      ))}
    </div>
  )
}

function DrawNext({ next }: { readonly next: SampleMonths['next'] }) {
  const act = useAct()
  const shut = next.conditions.filter((c) => !c.met)
  // Drawn already: its sample stands below.
  if (shut.some((c) => c.id === 'onlyOnce')) return null
  const draw = async () => {
    const after = await act.run((commandId) => client.samples.draw({ commandId, month: next.month }))
    if (after) queryClient.setQueryData(orpc.samples.list.queryKey(), after)
  }
  return (
    <section className="paper sample-next stack" aria-label="抽取">
      <p>
        <b className="whole">{monthInWords(next.month)}</b>在本程序中办结、可以复审的 <b className="figure">{next.poolSize}</b>{' '}
        件，按 5%、至少 3 件抽取 <b className="figure">{next.size}</b> 件；每月只抽一次。
      </p>
      <p className="small soft">可以复审：稿件和作答都在本程序中。种子取自台账当时的短码，任何人可据此重抽核对。</p>
      {shut.map((c) => (
        <p key={c.id} className="official">
          ✕ {c.detail}
        </p>
      ))}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button type="primary" disabled={shut.length > 0} loading={act.busy} onClick={() => void draw()}>
          抽取{monthInWords(next.month)}的件
        </Button>
      </div>
    </section>
  )
}

function Month({ sample }: { readonly sample: SampleView }) {
  const { totals } = sample
  return (
    <section className="paper sample-month stack" aria-labelledby={`sample-${sample.id}`}>
      <h2 id={`sample-${sample.id}`}>
        {monthInWords(sample.month)}：{sample.poolSize} 件中抽取 {sample.cases.length} 件
      </h2>
      <p className="small soft">
        种子 <span className="whole figure">{sample.seed}</span> · {sample.drawnByName}抽取
      </p>
      {totals.compared === 0 ? (
        <p className="soft">还没有可以比较的项，等复审。</p>
      ) : (
        <p>
          比较 <b className="figure">{totals.compared}</b> 项，一致 <b className="figure">{totals.equal}</b>，不一致{' '}
          <b className={totals.different > 0 ? 'figure official' : 'figure'}>{totals.different}</b>
          {totals.share !== null && (
            <>
              ，一致率 <b className="figure">{totals.share}</b>
            </>
          )}
          {totals.leftOut > 0 && <span className="soft">；首次审核未问的 {totals.leftOut} 项不参加比较</span>}
        </p>
      )}
      <ol className="sample-cases">
        {sample.cases.map((c) => (
          <li key={c.n}>
            <div className="row spread">
              <span>{c.title}</span>
              <span className="row">
                {c.totals ? (
                  <span className={c.totals.different > 0 ? 'suspect' : 'met'}>
                    一致 {c.totals.equal} ／ 不一致 {c.totals.different}
                  </span>
                ) : (
                  <span className="soft">待复审</span>
                )}
                {c.unsettled > 0 && <span className="mark official">{c.unsettled} 项待裁定</span>}
                {c.mayCompare ? (
                  <Button onClick={() => go({ screen: 'samples', sample: sample.id, n: String(c.n) })}>看比较</Button>
                ) : !c.answered && c.whyNot === null ? (
                  <Button type="primary" onClick={() => go({ screen: 'samples', sample: sample.id, n: String(c.n) })}>
                    复审
                  </Button>
                ) : (
                  !c.answered && <span className="small soft">{c.whyNot}</span>
                )}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
