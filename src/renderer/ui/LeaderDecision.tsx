/** What a leader decided, written down by the office: who by name and post, on which day, with which words. */
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Input } from 'antd'
import { useState } from 'react'
import type { Day } from '#domain/day'
import type { LeaderDecided } from '#domain/leaderDecision'
import { orpc } from '../client/office.ts'
import { DayField } from './DayField.tsx'
import { Problem } from './Problem.tsx'
import { useAct } from './useAct.ts'

interface Props {
  readonly today: Day
  readonly onDecided: (commandId: string, decided: LeaderDecided) => Promise<unknown>
  readonly onDone: () => void
}

export function LeaderDecision({ today, onDecided, onDone }: Props) {
  const act = useAct()
  const leaders = useQuery(orpc.settings.office.queryOptions()).data?.signers ?? []
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [opinion, setOpinion] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const decide = async (approved: boolean): Promise<void> => {
    const decided = { approved, approverName: name, approverPost: post, opinion, on: on ?? today }
    if ((await act.run((commandId) => onDecided(commandId, decided))) !== undefined) onDone()
  }
  return (
    <section className="leader-decision stack" aria-label="审批领导意见">
      <div className="field-pair">
        <div className="field">
          <label htmlFor="approver-name">审批领导</label>
          <AutoComplete
            id="approver-name"
            value={name}
            options={leaders.map((l) => ({ value: l.name, label: `${l.name}　${l.post}` }))}
            onChange={(typed) => {
              setName(typed)
              const known = leaders.find((l) => l.name === typed)
              if (known) setPost(known.post)
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="approver-post">职务</label>
          <Input id="approver-post" value={post} maxLength={40} onChange={(e) => setPost(e.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="approved-on">审批日期</label>
          <DayField id="approved-on" value={on} latest={today} onChange={setOn} />
        </div>
      </div>
      <div className="field">
        <label htmlFor="approver-opinion">领导意见（不同意的须填）</label>
        <Input.TextArea
          id="approver-opinion"
          value={opinion}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(e) => setOpinion(e.target.value)}
        />
      </div>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void decide(true)}>
          记录：同意
        </Button>
        <Button danger disabled={act.busy} onClick={() => void decide(false)}>
          记录：不同意
        </Button>
        <Button onClick={onDone}>返回</Button>
      </div>
    </section>
  )
}
