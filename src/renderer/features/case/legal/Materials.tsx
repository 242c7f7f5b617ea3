/** 送审材料: what has come, what is missing and was asked for, what the procedure before it was, when it went to the reviewer. */
import { Button, Checkbox, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { Day } from '#domain/day'
import { MATERIAL_NAMES, MATERIALS, type Material } from '#domain/normative'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FileLink } from '../FileLink.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'
import { MakePaper } from './MakePaper.tsx'
import { Procedure } from './Procedure.tsx'
import { useToday } from './useToday.ts'

type Open = 'receive' | 'request' | 'supply' | 'submit' | null

export function Materials({ view }: { readonly view: CaseView }) {
  const legal = view.legal!
  const { file, may, neededMaterials: needed } = legal
  const [open, setOpen] = useState<Open>(null)
  const request = file.requests.find((r) => r.suppliedOn === null)
  const missing = needed.filter((m) => !file.received.some((r) => r.material === m))
  const close = (): void => setOpen(null)
  return (
    <>
      <table className="legal-table">
        <thead>
          <tr>
            <th>材料</th>
            <th>收到</th>
            <th>文件、说明</th>
          </tr>
        </thead>
        <tbody>
          {MATERIALS.filter((m) => m === 'draft' || needed.includes(m) || file.received.some((r) => r.material === m)).map(
            (m) => (
              <MaterialRow key={m} view={view} material={m} />
            ),
          )}
        </tbody>
      </table>
      {file.requests.map((r) => (
        <p key={r.seq} className={r.suppliedOn === null ? 'suspect' : 'small soft'}>
          {r.on} 通知补正：{r.missing.map((m) => MATERIAL_NAMES[m]).join('、')}
          {r.note && `（${r.note}）`}，{r.suppliedOn === null ? `限 ${r.dueOn}，尚未补齐，计时停止` : `${r.suppliedOn} 补齐`}
        </p>
      ))}
      {file.submitted && (
        <p>
          {file.submitted.receivedOn} {file.submitted.organ}收件
          <span className="small soft">
            {'　'}第 {file.submitted.versionNo} 稿 · 送审：{file.submitted.byName}
          </span>
        </p>
      )}
      {open === null && (
        <div className="row">
          {may.record && <Button onClick={() => setOpen('receive')}>收材料</Button>}
          {may.request && !request && <Button onClick={() => setOpen('request')}>通知补正</Button>}
          {may.request && request && (
            <Button type="primary" onClick={() => setOpen('supply')}>
              材料已补齐
            </Button>
          )}
          {may.record && !request && (
            <Button
              {...(file.submitted === null && missing.length === 0 ? { type: 'primary' as const } : {})}
              onClick={() => setOpen('submit')}
            >
              {file.submitted ? '再次送审' : '送合法性审核'}
            </Button>
          )}
          <MakePaper view={view} kind="规范性文件送审材料清单" />
        </div>
      )}
      {open === 'receive' && <Receive view={view} first={missing[0]} onClose={close} />}
      {open === 'request' && <RequestForm view={view} missing={missing} onClose={close} />}
      {open === 'supply' && <Supply view={view} onClose={close} />}
      {open === 'submit' && <Submit view={view} onClose={close} />}
      <Procedure view={view} />
    </>
  )
}

function MaterialRow({ view, material }: { readonly view: CaseView; readonly material: Material }) {
  const { file, neededMaterials } = view.legal!
  const got = file.received.filter((r) => r.material === material)
  const needed = neededMaterials.includes(material)
  return (
    <tr>
      <td>{MATERIAL_NAMES[material]}</td>
      <td className="whole">
        {material === 'draft' ? (
          <span className="met">✓ 在稿次中</span>
        ) : got.length > 0 ? (
          <span className="met">✓ {got.at(-1)!.on}</span>
        ) : (
          <span className={needed ? 'official' : 'soft'}>{needed ? '✕ 未收' : '—'}</span>
        )}
      </td>
      <td>
        {material === 'draft' && `第 ${view.row.versionNo} 稿`}
        {got.map((r) => (
          <div key={`${r.seq} ${r.file?.sha256 ?? ''}`}>
            {r.file ? <FileLink caseId={view.row.id} file={r.file} /> : <span className="soft">纸质件</span>} {r.note}{' '}
            <span className="small soft">{r.byName}</span>
          </div>
        ))}
      </td>
    </tr>
  )
}

interface FormProps {
  readonly view: CaseView
  readonly onClose: () => void
}

function Receive({ view, first, onClose }: FormProps & { readonly first: Material | undefined }) {
  const today = useToday()
  const [material, setMaterial] = useState<Material>(first ?? 'other')
  const [on, setOn] = useState<Day | null>(today)
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="收材料"
      act={act}
      verb="记录收到"
      onClose={onClose}
      onSend={() =>
        on && send((base) => client.legal.receive({ ...base, on, items: [{ material, note, file: files[0] ?? null }] }))
      }
    >
      <div className="field-pair">
        <Labelled id={`${id}m`} label="材料">
          <Select
            id={`${id}m`}
            autoFocus
            value={material}
            options={MATERIALS.filter((m) => m !== 'draft').map((m) => ({ value: m, label: MATERIAL_NAMES[m] }))}
            onChange={setMaterial}
          />
        </Labelled>
        <Labelled id={`${id}d`} label="收到日期">
          <DayField id={`${id}d`} value={on} onChange={setOn} />
        </Labelled>
      </div>
      <Labelled id={`${id}n`} label="说明">
        <Input
          id={`${id}n`}
          value={note}
          maxLength={500}
          placeholder="份数、纸质件存放处等，可不填"
          onChange={(e) => setNote(e.target.value)}
        />
      </Labelled>
      <FilePick
        label="材料文件"
        accept=".docx,.pdf,.png,.jpg,.jpeg,.doc,.wps,.xlsx"
        files={files}
        onFiles={setFiles}
        hint="没有电子件的可不选，记为纸质件"
      />
    </ActForm>
  )
}

function RequestForm({ view, missing, onClose }: FormProps & { readonly missing: readonly Material[] }) {
  const today = useToday()
  const [asked, setAsked] = useState<Material[]>([...missing])
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="通知补正"
      act={act}
      verb="发出补正通知"
      onClose={onClose}
      onSend={() =>
        dueOn &&
        asked.length > 0 &&
        today &&
        send((base) => client.legal.request({ ...base, missing: asked, note, on: today, dueOn }))
      }
      aside={<span className="small soft">制作补正通知单，合法性审核停止计时</span>}
    >
      <Checkbox.Group
        aria-label="需补正的材料"
        value={asked}
        options={MATERIALS.filter((m) => m !== 'draft').map((m) => ({ value: m, label: MATERIAL_NAMES[m] }))}
        onChange={setAsked}
      />
      <div className="field-pair">
        <Labelled id={`${id}d`} label="补正期限">
          <DayField id={`${id}d`} value={dueOn} onChange={setDueOn} />
        </Labelled>
        <Labelled id={`${id}n`} label="补正要求">
          <Input id={`${id}n`} value={note} maxLength={1000} onChange={(e) => setNote(e.target.value)} />
        </Labelled>
      </div>
      {(asked.length === 0 || dueOn === null) && <p className="small soft">请选择材料和期限</p>}
    </ActForm>
  )
}

function Supply({ view, onClose }: FormProps) {
  const today = useToday()
  const [on, setOn] = useState<Day | null>(today)
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="材料已补齐"
      act={act}
      verb="记录补齐"
      onClose={onClose}
      onSend={() => on && send((base) => client.legal.supply({ ...base, on }))}
    >
      <Labelled id={id} label="补齐日期" hint="次日接着计算工作日">
        <DayField id={id} value={on} onChange={setOn} />
      </Labelled>
    </ActForm>
  )
}

function Submit({ view, onClose }: FormProps) {
  const today = useToday()
  const [organ, setOrgan] = useState(view.legal!.organ)
  const [on, setOn] = useState<Day | null>(today)
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="送合法性审核"
      act={act}
      verb="送合法性审核"
      onClose={onClose}
      onSend={() => on && send((base) => client.legal.submit({ ...base, organ, receivedOn: on }))}
    >
      <div className="field-pair">
        <Labelled id={`${id}o`} label="审核机构">
          <Input id={`${id}o`} value={organ} maxLength={100} onChange={(e) => setOrgan(e.target.value)} />
        </Labelled>
        <Labelled id={`${id}d`} label="收件日期" hint="材料收齐之日，次日为第 1 个工作日">
          <DayField id={`${id}d`} value={on} onChange={setOn} />
        </Labelled>
      </div>
    </ActForm>
  )
}
