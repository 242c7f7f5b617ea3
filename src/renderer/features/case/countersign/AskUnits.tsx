/** 送会签: all units at once, one limit; what is missing is chosen beforehand. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Day } from '#domain/day'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { useCaseAct } from '../useCase.ts'
import type { CountersignView } from './countersignTypes.ts'

interface Props {
  readonly caseId: string
  readonly data: CountersignView
  readonly onDone: (after: CountersignView) => void
  readonly onClose: () => void
}

export function AskUnits({ caseId, data, onDone, onClose }: Props) {
  const act = useCaseAct(caseId)
  const [units, setUnits] = useState<string[]>(() => data.notAsked.map((u) => u.unit))
  const [dueOn, setDueOn] = useState<Day | null>(data.proposedDueOn)
  const send = async (): Promise<void> => {
    if (dueOn === null) return
    const after = await act.run((commandId) =>
      client.countersign.request({ commandId, caseId, versionNo: data.versionNo, units, dueOn }),
    )
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <section className="paper version stack" aria-label="送会签">
      <div className="field">
        <label htmlFor="ask-units">会签单位（可多选，可填写名单外的单位）</label>
        <Select
          id="ask-units"
          mode="tags"
          autoFocus
          value={units}
          tokenSeparators={['、', '，', ',', ' ']}
          options={data.knownUnits.map((u) => ({ value: u, label: u }))}
          onChange={(list: string[]) => setUnits(list)}
        />
      </div>
      <div className="row">
        <label htmlFor="ask-due">答复时限</label>
        <DayField id="ask-due" value={dueOn} onChange={setDueOn} />
        <span className="small soft">默认 3 个工作日，按本办放假安排</span>
      </div>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" loading={act.busy} disabled={units.length === 0 || dueOn === null} onClick={() => void send()}>
          同时送 {units.length} 家会签
        </Button>
        <Button onClick={onClose}>返回</Button>
      </div>
    </section>
  )
}
