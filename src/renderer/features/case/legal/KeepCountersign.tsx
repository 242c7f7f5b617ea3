/** What is no legality opinion is offered to be kept for what it is: a 会签意见 under 会签. */
import { Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { STANCE_NAMES, STANCES, type Stance } from '#domain/countersign'
import type { Day } from '#domain/day'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'

interface Props {
  readonly view: CaseView
  readonly unit: string
  readonly files: readonly File[]
  readonly onDone: () => void
}

export function KeepCountersign({ view, unit: organ, files: chosen, onDone }: Props) {
  const [unit, setUnit] = useState(organ)
  const [stance, setStance] = useState<Stance>('agree')
  const [text, setText] = useState('')
  const [signedBy, setSignedBy] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [files, setFiles] = useState<File[]>([...chosen])
  const { act, send } = useSend(view, onDone)
  const id = useId()
  return (
    <div className="notice">
      <h3>存入会签</h3>
      <ActForm
        label="存入会签"
        act={act}
        verb="存入会签"
        onSend={() =>
          on &&
          send((base) => client.legal.keepCountersign({ ...base, unit, stance, text, signedBy, on, file: files[0] ?? null }))
        }
        aside={on === null ? <span className="small soft">请填写会签日期</span> : undefined}
      >
        <div className="field-pair">
          <Labelled id={`${id}u`} label="会签单位">
            <Input id={`${id}u`} value={unit} maxLength={200} onChange={(e) => setUnit(e.target.value)} />
          </Labelled>
          <Labelled id={`${id}d`} label="会签日期">
            <DayField id={`${id}d`} value={on} onChange={setOn} />
          </Labelled>
          <Labelled id={`${id}s`} label="签署人">
            <Input id={`${id}s`} value={signedBy} maxLength={40} onChange={(e) => setSignedBy(e.target.value)} />
          </Labelled>
        </div>
        <Radio.Group
          aria-label="会签意见"
          value={stance}
          options={STANCES.map((s) => ({ value: s, label: STANCE_NAMES[s] }))}
          onChange={(e) => setStance(e.target.value as Stance)}
        />
        <Labelled id={`${id}t`} label="意见内容（照纸面原文）">
          <Input.TextArea
            id={`${id}t`}
            value={text}
            maxLength={4000}
            autoSize={{ minRows: 1, maxRows: 5 }}
            onChange={(e) => setText(e.target.value)}
          />
        </Labelled>
        <FilePick label="会签原件" accept=".docx,.pdf,.png,.jpg,.jpeg" files={files} onFiles={setFiles} />
      </ActForm>
    </div>
  )
}
