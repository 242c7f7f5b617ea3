/** 补审: verdict and words by somebody who took no part; kept as they are written. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { client, orpc, queryClient } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { AUTOSAVE_WORDS, useAutosave } from '../../../ui/useAutosave.ts'
import { Conditions } from '../Conditions.tsx'
import type { CaseView, StepView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'

interface Opinion {
  readonly fits: boolean | null
  readonly text: string
}

/** What the form itself brings is still to come; everything else decides whether it is shown at all. */
const WRITTEN: ReadonlySet<string> = new Set(['reason'])

export function PostReviewPanel({ view, step }: { readonly view: CaseView; readonly step: StepView }) {
  const may = step.conditions.every((c) => c.met || WRITTEN.has(c.id))
  const draft = useQuery(
    orpc.emergency.draft.queryOptions({ input: { caseId: view.row.id }, enabled: may, staleTime: 0, gcTime: 0 }),
  )
  return (
    <>
      {may && draft.error && <Problem sentence={sentenceOf(draft.error)} />}
      {may && draft.data !== undefined && <Writing view={view} kept={draft.data ?? { fits: null, text: '' }} />}
      {!may && <p className="small soft">本人不能补审本件，原因见下面未满足的条件。</p>}
      <h2>补审的条件</h2>
      <Conditions conditions={may ? step.conditions.filter((c) => !WRITTEN.has(c.id)) : step.conditions} />
    </>
  )
}

function Writing({ view, kept }: { readonly view: CaseView; readonly kept: Opinion }) {
  const caseId = view.row.id
  const act = useCaseAct(caseId)
  const [opinion, setOpinion] = useState<Opinion>(kept)
  const autosave = useAutosave<Opinion>((o) => client.emergency.saveDraft({ caseId, ...o }))
  const change = (part: Partial<Opinion>): void => {
    const next = { ...opinion, ...part }
    setOpinion(next)
    autosave.changed(next)
  }
  const give = async (): Promise<void> => {
    await autosave.flush()
    const after = await act.run((commandId) => client.emergency.review({ commandId, caseId, version: view.version, ...opinion }))
    if (!after) return
    queryClient.removeQueries({ queryKey: orpc.emergency.draft.queryKey({ input: { caseId } }) })
    showCase(after)
  }
  useCtrlEnter(() => void give())
  return (
    <form
      className="decide"
      aria-label="补审"
      onSubmit={(e) => {
        e.preventDefault()
        void give()
      }}
    >
      <h2>补审</h2>
      <p className="official">{view.row.notice}</p>
      <Radio.Group
        aria-label="补审结论"
        value={opinion.fits}
        onChange={(e) => change({ fits: e.target.value as boolean })}
        options={[
          { value: true, label: '符合' },
          { value: false, label: '不符合' },
        ]}
      />
      <label htmlFor="post-review-text" className="small">
        补审意见
      </label>
      <Input.TextArea
        id="post-review-text"
        value={opinion.text}
        maxLength={4000}
        autoSize={{ minRows: 4, maxRows: 14 }}
        onChange={(e) => change({ text: e.target.value })}
      />
      <p className={`small ${autosave.state === 'failed' ? 'official' : 'soft'}`} role="status">
        {AUTOSAVE_WORDS[autosave.state]}
      </p>
      {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您写的意见仍在。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
      <Button id="post-review-give" type="primary" htmlType="submit" loading={act.busy}>
        提交补审意见
      </Button>
      <p className="small soft">Ctrl+Enter 提交；不符合也办结本件，仍在本件、审批单和月报中反映。</p>
    </form>
  )
}
