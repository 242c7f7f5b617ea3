/** 控制数: used, left, where the year is heading; and the written explanation of a series that passes last year. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { client, orpc, queryClient } from '../../client/office.ts'
import { saveFile } from '../../client/desktop.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import type { PlanProps } from './planProps.ts'

const left = (row: { readonly left: number; readonly over: number }) =>
  row.over > 0 ? <span className="official">超 {row.over}</span> : row.left

export function Ceilings({ plan }: PlanProps) {
  const [writing, setWriting] = useState<string | null>(null)
  const limited = plan.series.some((s) => s.ceiling !== null)
  return (
    <div className="plan-body">
      {!limited && <p>还没有设定 {plan.year} 年的控制数，请管理员在「设置—限额与规则」里登记。</p>}
      <table className="year-table">
        <caption>{plan.year}年各代字</caption>
        <thead>
          <tr>
            <th scope="col">机关代字</th>
            <th scope="col" className="numeric">
              控制数
            </th>
            <th scope="col" className="numeric">
              已发
            </th>
            <th scope="col" className="numeric">
              剩余
            </th>
            <th scope="col" className="numeric">
              按进度全年约
            </th>
            <th scope="col" className="numeric">
              上年全年
            </th>
            <th scope="col">超过上年度的书面说明</th>
          </tr>
        </thead>
        <tbody>
          {plan.series.map((s) => (
            <tr key={s.seriesCode}>
              <th scope="row">{s.seriesCode}</th>
              <td className="numeric">{s.ceiling ?? '未设'}</td>
              <td className="numeric">{s.issued}</td>
              <td className="numeric">{s.ceiling === null ? '—' : left(s)}</td>
              <td className="numeric">
                {s.forecast}
                {s.ceiling !== null && s.forecast > s.ceiling && <span className="suspect"> 将超</span>}
              </td>
              <td className="numeric">{s.lastYear ?? '无记录'}</td>
              <td>
                {s.due ? (
                  <>
                    <span className="official">✕ 须说明</span>{' '}
                    {plan.mayDecide && (
                      <Button size="small" onClick={() => setWriting(s.seriesCode)}>
                        写书面说明
                      </Button>
                    )}
                  </>
                ) : s.explained ? (
                  <>
                    <span className="met">✓ 已说明</span>{' '}
                    {plan.mayDecide && (
                      <Button size="small" onClick={() => setWriting(s.seriesCode)}>
                        看说明
                      </Button>
                    )}
                  </>
                ) : (
                  '不须说明'
                )}
              </td>
            </tr>
          ))}
          {limited && (
            <tr>
              <th scope="row">合计</th>
              <td className="numeric">{plan.total.ceiling}</td>
              <td className="numeric">{plan.total.issued}</td>
              <td className="numeric">{left(plan.total)}</td>
              <td colSpan={3}>上列各代字合计</td>
            </tr>
          )}
        </tbody>
      </table>
      {plan.units.length > 0 && (
        <table className="year-table">
          <caption>设了控制数的拟稿单位</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="numeric">
                控制数
              </th>
              <th scope="col" className="numeric">
                已发
              </th>
              <th scope="col" className="numeric">
                剩余
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.units.map((u) => (
              <tr key={u.unit}>
                <th scope="row">{u.unit}</th>
                <td className="numeric">{u.ceiling}</td>
                <td className="numeric">{u.issued}</td>
                <td className="numeric">{left(u)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {writing !== null && <Explanation key={writing} seriesCode={writing} year={plan.year} onClose={() => setWriting(null)} />}
    </div>
  )
}

const SAVE_AFTER = 1500

function Explanation({
  seriesCode,
  year,
  onClose,
}: {
  readonly seriesCode: string
  readonly year: number
  readonly onClose: () => void
}) {
  const which = { seriesCode, year }
  // Asked once: what is being written is not replaced under the hand.
  const query = useQuery(orpc.plan.explanation.queryOptions({ input: which, staleTime: Infinity, refetchOnWindowFocus: false }))
  const act = useAct()
  const [typed, setTyped] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const timer = useRef(0)
  const view = query.data
  useEffect(() => () => window.clearTimeout(timer.current), [])
  if (!view) return <Problem sentence={query.error ? sentenceOf(query.error) : null} />
  const text = typed ?? view.text
  const type = (next: string) => {
    setTyped(next)
    setSaid('')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      void act.run(async () => client.plan.saveExplanation({ ...which, text: next })).then((done) => done && setSaid('已保存'))
    }, SAVE_AFTER)
  }
  const make = async () => {
    window.clearTimeout(timer.current)
    const done = await act.run((commandId) => client.plan.makeExplanation({ commandId, ...which, text }))
    if (!done) return
    await saveFile(done.file)
    await queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
    setSaid('已作出书面说明，待办已办结。')
  }
  const more = view.issued - view.lastYear
  return (
    <section className="plan-card stack" aria-label={`${seriesCode} 书面说明`}>
      <div className="row spread">
        <h2>
          {seriesCode} {year}年 超过上年度书面说明
        </h2>
        <Button onClick={onClose}>收起</Button>
      </div>
      <p>
        本年已发 <b className="figure">{view.issued}</b> 件，上年全年 <b className="figure">{view.lastYear}</b> 件，
        {more > 0 ? `多 ${more} 件` : '再发 1 件即超过'}。
        {view.made && (
          <span className="met">
            {' '}
            ✓ {view.made.on} 由{view.made.byName}作出。
          </span>
        )}
      </p>
      {view.beyond.length > 0 && (
        <p className="small">超过以后印发：{view.beyond.map((b) => `${b.docNumber} ${b.title}`).join('；')}</p>
      )}
      <label htmlFor="explanation">书面说明（随写随存）</label>
      <Input.TextArea
        id="explanation"
        className="explanation-text"
        value={text}
        maxLength={10_000}
        autoSize={{ minRows: 8, maxRows: 18 }}
        onChange={(e) => type(e.target.value)}
      />
      <p className="small soft">
        {view.savedBy && typed === null && `上次由${view.savedBy.name}写到这里。`}
        <output>{said}</output>
      </p>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void make()}>
          作出书面说明 .docx
        </Button>
        {view.papers.map((p) => (
          <button
            key={p.n}
            type="button"
            className="link"
            onClick={() =>
              void act.run(async () =>
                saveFile(await client.plan.paper({ subject: `${seriesCode}/${year}`, sha256: p.file.sha256 })),
              )
            }
          >
            第 {p.n} 份（{p.byName}）
          </button>
        ))}
      </div>
    </section>
  )
}
