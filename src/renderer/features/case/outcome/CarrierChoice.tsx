/** 疑似以便笺代文件: the reviewer says which it is; nothing else waits for it before 同意送签. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { CARRIER_NAMES } from '#domain/case'
import { client, orpc } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { shortTime, type CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'

type Choice = 'asDocument' | 'stays'

export function CarrierChoice({ view, onFinding }: { readonly view: CaseView; readonly onFinding: (index: number) => void }) {
  const places = view.findings.map((f, i) => ({ f, i })).filter(({ f }) => f.checklistId === 'N14')
  if (places.length === 0) return null
  const name = CARRIER_NAMES[view.form.carrier]
  const { carrierChoice } = view
  return (
    <section className="notice carrier" aria-label="载体认定">
      <h2>
        <span className="mark suspect">疑似以便笺代文件</span>
      </h2>
      <p className="small">
        {places.slice(1, 5).map(({ f, i }) => (
          <button key={i} type="button" className="link" onClick={() => onFinding(i)}>
            「{f.quote}」
          </button>
        ))}
        <span className="soft"> 依据 减负若干规定第1条</span>
      </p>
      {carrierChoice !== null ? (
        <p>
          ✓ {carrierChoice.choice === 'asDocument' ? '按文件送审，纳入总量' : `确属${name}`}
          <span className="small soft">
            {' '}
            {carrierChoice.reason} · {carrierChoice.byName} {shortTime(carrierChoice.at)}
          </span>
        </p>
      ) : view.canAnswer ? (
        <Choose view={view} name={name} />
      ) : (
        <p className="small soft">等审核人认定。</p>
      )}
    </section>
  )
}

function Choose({ view, name }: { readonly view: CaseView; readonly name: string }) {
  const act = useCaseAct(view.row.id)
  const office = useQuery(orpc.settings.office.queryOptions()).data
  const [choice, setChoice] = useState<Choice | null>(null)
  const [series, setSeries] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const codes = (office?.series ?? []).filter((s) => s.active && s.carrier === 'redHead')
  const ready = choice === 'asDocument' ? series !== null : choice === 'stays' && reason.trim() !== ''
  const save = async (): Promise<void> => {
    if (choice === null) return
    const after = await act.run((commandId) =>
      client.carrier.choose({ commandId, caseId: view.row.id, version: view.version, choice, reason, seriesCode: series }),
    )
    if (after) showCase(after)
  }
  return (
    <div className="stack">
      <Radio.Group
        aria-label="载体认定"
        value={choice}
        onChange={(e) => setChoice(e.target.value as Choice)}
        options={[
          { value: 'asDocument', label: '按文件送审' },
          { value: 'stays', label: `确属${name}` },
        ]}
      />
      {choice === 'asDocument' && (
        <Select
          aria-label="机关代字"
          placeholder="选机关代字"
          value={series}
          options={codes.map((s) => ({ value: s.code, label: `${s.code}　${s.issuer}` }))}
          onChange={(code: string) => setSeries(code)}
        />
      )}
      {choice !== null && (
        <Input.TextArea
          aria-label="认定理由"
          value={reason}
          maxLength={1000}
          placeholder={choice === 'stays' ? '理由（必填）' : '说明（可不填）'}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(e) => setReason(e.target.value)}
        />
      )}
      {choice !== null && (
        <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void save()}>
          确认{choice === 'asDocument' ? '按文件送审' : `确属${name}`}
        </Button>
      )}
      {act.conflict && <p className="suspect small">他人已先修改，本件已重新显示；您填的仍在。</p>}
      <Problem sentence={act.problem} onClose={act.clear} />
    </div>
  )
}
