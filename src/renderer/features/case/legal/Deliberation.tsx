/** 集体审议: meeting, day, minutes and result; only after the legality opinion (R37(七), R115). */
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import type { Day } from '#domain/day'
import { DELIBERATION_NAMES, DELIBERATION_RESULTS, type DeliberationResult } from '#domain/normative'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FileLink } from '../FileLink.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import { longTime, type CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'
import { useToday } from './useToday.ts'

export function Deliberation({ view }: { readonly view: CaseView }) {
  const { file, may } = view.legal!
  const { deliberation } = file
  const [editing, setEditing] = useState(false)
  return (
    <>
      {deliberation && (
        <p>
          <b>{deliberation.meeting}</b>　{deliberation.on}　{deliberation.minutesNo}　{DELIBERATION_NAMES[deliberation.result]}
          {deliberation.file && <FileLink caseId={view.row.id} file={deliberation.file} />}
          <br />
          <span className="small soft">
            第 {deliberation.versionNo} 稿 · {deliberation.byName} {longTime(deliberation.at)}
          </span>
        </p>
      )}
      {editing ? (
        <DeliberateForm view={view} onClose={() => setEditing(false)} />
      ) : (
        may.record && (
          <div>
            <Button onClick={() => setEditing(true)}>{deliberation ? '重新录入' : '录入集体审议'}</Button>
          </div>
        )
      )}
    </>
  )
}

function DeliberateForm({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const today = useToday()
  const [meeting, setMeeting] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [minutesNo, setMinutesNo] = useState('')
  const [result, setResult] = useState<DeliberationResult>('passed')
  const [files, setFiles] = useState<File[]>([])
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="录入集体审议"
      act={act}
      verb="保存集体审议"
      onClose={onClose}
      onSend={() =>
        on && send((base) => client.legal.deliberate({ ...base, meeting, on, minutesNo, result, file: files[0] ?? null }))
      }
    >
      <div className="field-pair">
        <Labelled id={`${id}m`} label="会议名称和次数">
          <Input
            id={`${id}m`}
            autoFocus
            value={meeting}
            maxLength={100}
            placeholder="县政府第42次常务会议"
            onChange={(e) => setMeeting(e.target.value)}
          />
        </Labelled>
        <Labelled id={`${id}d`} label="审议日期">
          <DayField id={`${id}d`} value={on} onChange={setOn} />
        </Labelled>
        <Labelled id={`${id}n`} label="纪要编号">
          <Input id={`${id}n`} value={minutesNo} maxLength={60} onChange={(e) => setMinutesNo(e.target.value)} />
        </Labelled>
      </div>
      <Radio.Group
        aria-label="审议结果"
        value={result}
        options={DELIBERATION_RESULTS.map((x) => ({ value: x, label: DELIBERATION_NAMES[x] }))}
        onChange={(e) => setResult(e.target.value as DeliberationResult)}
      />
      <FilePick label="会议纪要" accept=".docx,.pdf,.png,.jpg,.jpeg" files={files} onFiles={setFiles} hint="可不选" />
    </ActForm>
  )
}
