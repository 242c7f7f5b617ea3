/** One item that falls on townships, typed in. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { LOAD_KINDS, LOAD_KIND_NAMES, type LoadKind } from '#domain/burdenLoad'
import type { Day } from '#domain/day'
import type { NewLoadItem } from '#domain/pastedTable'
import { DayField } from '../../ui/DayField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'

interface Props {
  readonly townships: readonly string[]
  readonly today: Day
  readonly onAdd: (commandId: string, items: readonly NewLoadItem[]) => Promise<unknown>
}

const empty = { title: '', unit: '', ref: '' }
const TEXTS = [
  ['title', '事项名称'],
  ['unit', '单位'],
  ['ref', '依据或编号'],
] as const

export function OneLoad({ townships, today, onAdd }: Props) {
  const act = useAct()
  const [kind, setKind] = useState<LoadKind>('paper')
  const [text, setText] = useState(empty)
  const [where, setWhere] = useState<readonly string[]>([])
  const [from, setFrom] = useState<Day>(today)
  const [to, setTo] = useState<Day | null>(null)
  const add = async () => {
    const item = { kind, ...text, townships: where, from, to: to ?? from }
    if ((await act.run((commandId) => onAdd(commandId, [item]))) === undefined) return
    setText(empty)
  }
  return (
    <section className="plan-card stack" aria-label="登记一项">
      <div className="field-pair">
        <div className="field">
          <label htmlFor="load-kind">类别</label>
          <Select
            id="load-kind"
            value={kind}
            options={LOAD_KINDS.map((k) => ({ value: k, label: LOAD_KIND_NAMES[k] }))}
            onChange={setKind}
          />
        </div>
        {TEXTS.map(([key, label]) => (
          <div key={key} className="field">
            <label htmlFor={`load-${key}`}>{label}</label>
            <Input
              id={`load-${key}`}
              value={text[key]}
              maxLength={100}
              onChange={(e) => setText((t) => ({ ...t, [key]: e.target.value }))}
            />
          </div>
        ))}
        <div className="field">
          <label htmlFor="load-on">开始日期</label>
          <DayField id="load-on" value={from} onChange={(d) => d && setFrom(d)} />
        </div>
        <div className="field">
          <label htmlFor="load-until">结束日期（一天的不填）</label>
          <DayField id="load-until" value={to} onChange={setTo} />
        </div>
      </div>
      <div className="field">
        <label htmlFor="load-townships">乡镇</label>
        <div className="joined">
          <Select
            id="load-townships"
            mode="multiple"
            style={{ flex: 1 }}
            value={[...where]}
            options={townships.map((t) => ({ value: t, label: t }))}
            onChange={setWhere}
          />
          <Button onClick={() => setWhere(townships)}>全部乡镇</Button>
        </div>
      </div>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button
          type="primary"
          loading={act.busy}
          disabled={text.title.trim() === '' || text.unit.trim() === '' || where.length === 0}
          onClick={() => void add()}
        >
          登记这一项
        </Button>
      </div>
    </section>
  )
}
