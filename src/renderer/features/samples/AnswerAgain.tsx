/** Blind: the text on the left, seven questions on the right. Nothing else of the case is here, because nothing else was sent. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { BlindCase } from '#contract/samples'
import type { Me } from '#contract/views'
import type { SampleAnswer } from '#domain/blindSample'
import type { AnswerValue } from '#domain/review'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { go } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { AUTOSAVE_WORDS, useAutosave } from '../../ui/useAutosave.ts'

interface Which {
  readonly id: string
  readonly n: number
}

export function AnswerAgain({ which, me }: { readonly which: Which; readonly me: Me }) {
  const query = useQuery(orpc.samples.open.queryOptions({ input: which, staleTime: Infinity, gcTime: 0 }))
  if (query.data) return <Desk blind={query.data} me={me} />
  return query.error ? (
    <div className="page">
      <Problem sentence={sentenceOf(query.error)} />
    </div>
  ) : (
    <p className="waiting late">正在打开稿件</p>
  )
}

type Drafts = Readonly<Record<string, { readonly value: AnswerValue | null; readonly reason: string }>>
const given = (drafts: Drafts): SampleAnswer[] =>
  Object.entries(drafts).flatMap(([itemId, d]) => (d.value === null ? [] : [{ itemId, value: d.value, reason: d.reason }]))

function Desk({ blind, me }: { readonly blind: BlindCase; readonly me: Me }) {
  const act = useAct()
  const which = { id: blind.id, n: blind.n }
  const [drafts, setDrafts] = useState<Drafts>(() =>
    Object.fromEntries(
      blind.items.map(({ itemId }) => {
        const kept = blind.draft.find((d) => d.itemId === itemId)
        return [itemId, { value: kept?.value ?? null, reason: kept?.reason ?? '' }]
      }),
    ),
  )
  const autosave = useAutosave<Drafts>((d) => client.samples.saveDraft({ ...which, answers: given(d) }))
  const change = (itemId: string, part: Partial<Drafts[string]>): void => {
    const next = { ...drafts, [itemId]: { ...drafts[itemId]!, ...part } }
    setDrafts(next)
    autosave.changed(next)
  }
  const open = blind.items.filter(({ itemId }) => {
    const d = drafts[itemId]!
    return d.value === null || (d.value !== '符合' && d.reason.trim() === '')
  })
  const send = async () => {
    await autosave.flush()
    const done = await act.run((commandId) => client.samples.answer({ ...which, commandId, answers: given(drafts) }))
    if (!done) return
    queryClient.setQueryData(orpc.samples.comparison.queryKey({ input: which }), done)
    await queryClient.invalidateQueries({ queryKey: orpc.samples.list.key() })
  }
  return (
    <div className="sample-desk">
      <section className="sample-text" aria-label="稿件" tabIndex={0}>
        <article className="paper draft-text sample-paper" lang="zh-CN" aria-label="稿件正文">
          {blind.paragraphs.map((p) => (
            <p key={p.index} className={`part-${p.part}`}>
              {p.text}
            </p>
          ))}
        </article>
      </section>
      <form
        className="sample-questions stack"
        aria-label="必要性七问"
        onSubmit={(e) => {
          e.preventDefault()
          void send()
        }}
      >
        <div className="row spread">
          <h1>复审第 {blind.n} 件</h1>
          <Button onClick={() => go({ screen: 'samples' })}>返回</Button>
        </div>
        <p className="small soft">{me.name}独立作答；首次审核人、作答和结果在提交后显示。提交前请不要查阅本件的办理经过。</p>
        {blind.items.map((item) => {
          const d = drafts[item.itemId]!
          return (
            <fieldset key={item.itemId} className="plain-fieldset sample-item">
              <legend>
                <span className="item-id">{item.itemId}</span> {item.question}
              </legend>
              <p className="small soft">{item.why}</p>
              <Radio.Group
                aria-label={item.itemId}
                value={d.value}
                onChange={(e) => change(item.itemId, { value: e.target.value as AnswerValue })}
                options={item.offered.map((v) => ({ value: v, label: v }))}
              />
              {d.value !== null && d.value !== '符合' && (
                <Input.TextArea
                  aria-label={`${item.itemId} 的理由`}
                  placeholder="理由（须填写）"
                  value={d.reason}
                  maxLength={2000}
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  onChange={(e) => change(item.itemId, { reason: e.target.value })}
                />
              )}
            </fieldset>
          )
        })}
        <p className={`small ${autosave.state === 'failed' ? 'official' : 'soft'}`} role="status">
          {AUTOSAVE_WORDS[autosave.state]}
        </p>
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="row">
          <Button type="primary" htmlType="submit" disabled={open.length > 0} loading={act.busy}>
            提交，看比较
          </Button>
          {open.length > 0 && <span className="small soft">未答完：{open.map((i) => i.itemId).join('、')}</span>}
        </div>
      </form>
    </div>
  )
}
