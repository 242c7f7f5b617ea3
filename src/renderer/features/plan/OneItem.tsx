/** One item of the plan, typed in. What is typed stays until it is recorded. */
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { DOC_KINDS, type DocKind } from '#domain/draft'
import { PLAN_NATURES } from '#domain/issuePlan'
import type { NewPlanItem } from '#domain/pastedTable'
import type { Series } from '#domain/settings'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'

interface Props {
  readonly year: number
  readonly planName: string
  readonly next: number
  readonly series: readonly Series[]
  readonly onAdd: (commandId: string, item: NewPlanItem) => Promise<unknown>
}

const empty = { title: '', unit: '', basis: '', content: '', when: '', note: '' }
const TEXTS = [
  ['title', '文件名称（拟）'],
  ['unit', '起草单位'],
  ['basis', '发文依据'],
  ['content', '主要内容'],
  ['when', '计划时间'],
  ['note', '备注'],
] as const

export function OneItem({ year, planName, next, series, onAdd }: Props) {
  const act = useAct()
  const [no, setNo] = useState(String(next))
  const [text, setText] = useState(empty)
  const [docKind, setDocKind] = useState<DocKind | null>('通知')
  const [seriesCode, setSeriesCode] = useState<string | null>(null)
  const [nature, setNature] = useState<(typeof PLAN_NATURES)[number]>('新增')
  const [normative, setNormative] = useState(false)
  const add = async () => {
    const ref = /^\d+$/.test(no.trim()) ? `${planName}第${Number(no)}项` : no.trim()
    const done = await act.run((commandId) => onAdd(commandId, { year, ref, docKind, seriesCode, normative, nature, ...text }))
    if (done === undefined) return
    setText(empty)
    setNo((n) => (/^\d+$/.test(n) ? String(Number(n) + 1) : ''))
  }
  return (
    <section className="plan-card stack" aria-label="登记一项计划">
      <div className="field-pair">
        <div className="field">
          <label htmlFor="one-no">序号</label>
          <Input id="one-no" value={no} maxLength={60} onChange={(e) => setNo(e.target.value)} />
        </div>
        {TEXTS.map(([key, label]) => (
          <div key={key} className="field">
            <label htmlFor={`one-${key}`}>{label}</label>
            <Input
              id={`one-${key}`}
              value={text[key]}
              maxLength={300}
              onChange={(e) => setText((t) => ({ ...t, [key]: e.target.value }))}
            />
          </div>
        ))}
        <div className="field">
          <label htmlFor="one-kind">文种</label>
          <Select
            id="one-kind"
            allowClear
            value={docKind}
            options={DOC_KINDS.map((k) => ({ value: k, label: k }))}
            onChange={(k: DocKind | undefined) => setDocKind(k ?? null)}
          />
        </div>
        <div className="field">
          <label htmlFor="one-series">发文名义</label>
          <Select
            id="one-series"
            allowClear
            value={seriesCode}
            options={series.filter((s) => s.active).map((s) => ({ value: s.code, label: `${s.code}　${s.issuer}` }))}
            onChange={(s: string | undefined) => setSeriesCode(s ?? null)}
          />
        </div>
        <div className="field">
          <label htmlFor="one-nature">性质</label>
          <Select
            id="one-nature"
            value={nature}
            options={PLAN_NATURES.map((n) => ({ value: n, label: n }))}
            onChange={setNature}
          />
        </div>
      </div>
      <Checkbox checked={normative} onChange={(e) => setNormative(e.target.checked)}>
        规范性文件
      </Checkbox>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button
          type="primary"
          loading={act.busy}
          disabled={text.title.trim() === '' || text.unit.trim() === ''}
          onClick={() => void add()}
        >
          列入计划
        </Button>
      </div>
    </section>
  )
}
