/** 一致 and 不一致, question by question; the differing one is settled by the head. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { Comparison } from '#contract/samples'
import { SAMPLE_STANDS, SAMPLE_STANDS_NAMES, type SampleStands } from '#domain/blindSample'
import { STEP_NAMES } from '#domain/review'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { dayAndTime } from '../../ui/time.ts'
import { useAct } from '../../ui/useAct.ts'

export function Compared({ which }: { readonly which: { readonly id: string; readonly n: number } }) {
  const query = useQuery(orpc.samples.comparison.queryOptions({ input: which }))
  return (
    <div className="page">
      <div className="page-head">
        <h1>复审比较</h1>
        <Button onClick={() => go({ screen: 'samples' })}>返回抽查复审</Button>
      </div>
      {query.error && <Problem sentence={sentenceOf(query.error)} />}
      {query.data && <Table c={query.data} />}
    </div>
  )
}

function Table({ c }: { readonly c: Comparison }) {
  return (
    <>
      <section className="paper sample-month stack" aria-label="这一件">
        <p>
          <button type="button" className="link" onClick={() => go({ screen: 'case', id: c.caseId, tab: 'history' })}>
            {c.reviewNo}
          </button>{' '}
          {c.title}
        </p>
        <p className="small soft">
          首次审核 {c.first.byName}（{c.first.on}，{STEP_NAMES[c.first.decision]}） · 复审 {c.second.byName}（
          {dayAndTime(c.second.at)}）
        </p>
        <p className="sample-sum">
          <span className="met">一致 {c.totals.equal}</span> ／{' '}
          <span className={c.totals.different > 0 ? 'official' : undefined}>不一致 {c.totals.different}</span>
          {c.totals.leftOut > 0 && <span className="soft"> ／ 首次未问 {c.totals.leftOut}，不参加比较</span>}
        </p>
      </section>
      <table className="sample-table">
        <caption className="visually-hidden">首次审核与复审的作答</caption>
        <thead>
          <tr>
            <th scope="col">项</th>
            <th scope="col">审核事项</th>
            <th scope="col">首次审核</th>
            <th scope="col">复审</th>
            <th scope="col">比较</th>
          </tr>
        </thead>
        <tbody>
          {c.items.map((i) => (
            <tr key={i.itemId} className={i.equal === false ? 'is-different' : undefined}>
              <th scope="row" className="item-id">
                {i.itemId}
              </th>
              <td>
                {i.question}
                {i.settled && (
                  <p className="small met">
                    裁定：{SAMPLE_STANDS_NAMES[i.settled.stands]}；{i.settled.note}（{i.settled.byName}）
                  </p>
                )}
                {i.equal === false &&
                  !i.settled &&
                  (c.maySettle ? <Settle c={c} itemId={i.itemId} /> : <p className="small suspect">待办公室主任裁定</p>)}
              </td>
              <td>
                {i.first ?? '未问'}
                {i.firstReason !== '' && <p className="small soft">{i.firstReason}</p>}
              </td>
              <td>
                {i.second}
                {i.secondReason !== '' && <p className="small soft">{i.secondReason}</p>}
              </td>
              <td className="whole">
                {i.equal === null ? (
                  <span className="soft">不比较</span>
                ) : i.equal ? (
                  <span className="met">✓ 一致</span>
                ) : (
                  <span className="official">✕ 不一致</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Settle({ c, itemId }: { readonly c: Comparison; readonly itemId: string }) {
  const act = useAct()
  const [stands, setStands] = useState<SampleStands | null>(null)
  const [note, setNote] = useState('')
  const settle = async () => {
    if (stands === null) return
    const after = await act.run((commandId) => client.samples.settle({ commandId, id: c.id, n: c.n, itemId, stands, note }))
    if (!after) return
    queryClient.setQueryData(orpc.samples.comparison.queryKey({ input: { id: c.id, n: c.n } }), after)
    await queryClient.invalidateQueries({ queryKey: orpc.samples.list.key() })
  }
  return (
    <form
      className="stack sample-settle"
      aria-label={`裁定 ${itemId}`}
      onSubmit={(e) => {
        e.preventDefault()
        void settle()
      }}
    >
      <Radio.Group
        aria-label="裁定"
        value={stands}
        onChange={(e) => setStands(e.target.value as SampleStands)}
        options={SAMPLE_STANDS.map((s) => ({ value: s, label: SAMPLE_STANDS_NAMES[s] }))}
      />
      <Input.TextArea
        aria-label="裁定意见"
        placeholder="裁定意见，今后同类问题怎样掌握"
        value={note}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 5 }}
        onChange={(e) => setNote(e.target.value)}
      />
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button type="primary" htmlType="submit" disabled={stands === null || note.trim() === ''} loading={act.busy}>
          裁定
        </Button>
      </div>
    </form>
  )
}
