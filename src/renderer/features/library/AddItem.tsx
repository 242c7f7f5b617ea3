/** One paper into 依据库, with its file where there is one. */
import { Button, Input, Modal } from 'antd'
import { useState, type FormEvent } from 'react'
import type { Day } from '#domain/day'
import { LIBRARY_KINDS, LIBRARY_KIND_NAMES, type LibraryKind, type LibraryStatus } from '#domain/library'
import { client } from '../../client/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { FilePick } from '../../ui/FilePick.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusFields } from './StatusFields.tsx'
import { useLibraryAct } from './useLibraryAct.ts'

export function AddItem({ onClose }: { readonly onClose: () => void }) {
  const act = useLibraryAct()
  const [kind, setKind] = useState<LibraryKind>('superior')
  const [text, setText] = useState({ title: '', docNumber: '', issuer: '', statusSource: '' })
  const [issuedOn, setIssuedOn] = useState<Day | null>(null)
  const [status, setStatus] = useState<LibraryStatus>('unknown')
  const [files, setFiles] = useState<readonly File[]>([])
  const set = (field: keyof typeof text) => (value: string) => setText((t) => ({ ...t, [field]: value }))
  const add = async (e: FormEvent): Promise<void> => {
    e.preventDefault()
    const item = {
      kind,
      title: text.title,
      docNumber: text.docNumber.trim() || null,
      issuer: text.issuer,
      issuedOn,
      status,
      statusSource: status === 'unknown' ? '' : text.statusSource,
    }
    const done = await act.run((commandId) => client.library.add({ commandId, item, file: files[0] ?? null }))
    if (done) onClose()
  }
  const field = (name: 'title' | 'docNumber' | 'issuer', label: string) => (
    <div className="field">
      <label htmlFor={`library-${name}`}>{label}</label>
      <Input id={`library-${name}`} value={text[name]} onChange={(e) => set(name)(e.target.value)} />
    </div>
  )
  return (
    <Modal open title="增加一件" footer={null} onCancel={onClose} width={680}>
      <form className="stack" onSubmit={(e) => void add(e)}>
        <Problem sentence={act.problem} onClose={act.clear} />
        <div className="field">
          <label htmlFor="library-kind">类别</label>
          <select id="library-kind" value={kind} onChange={(e) => setKind(e.target.value as LibraryKind)}>
            {LIBRARY_KINDS.map((k) => (
              <option key={k} value={k}>
                {LIBRARY_KIND_NAMES[k]}
              </option>
            ))}
          </select>
        </div>
        {field('title', '名称')}
        <div className="field-pair">
          {field('docNumber', '文号（没有可不填）')}
          {field('issuer', '制发机关')}
        </div>
        <div className="field">
          <label htmlFor="library-day">日期</label>
          <DayField id="library-day" value={issuedOn} onChange={setIssuedOn} />
        </div>
        <StatusFields status={status} source={text.statusSource} onStatus={setStatus} onSource={set('statusSource')} />
        <FilePick
          label="文件"
          hint=".docx；有文字才能与稿件对照。涉密文件不能录入"
          accept=".docx"
          files={files}
          onFiles={setFiles}
        />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={text.title.trim() === ''}>
            增加
          </Button>
        </div>
      </form>
    </Modal>
  )
}
