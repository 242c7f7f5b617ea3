/** One paper of 依据库 in full: its file, its standing, and both to be changed. */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { LIBRARY_KIND_NAMES, type LibraryItem } from '#domain/library'
import { saveFile } from '../../client/desktop.ts'
import { client } from '../../client/office.ts'
import { FilePick } from '../../ui/FilePick.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusWord } from './StatusWord.tsx'
import { StatusFields } from './StatusFields.tsx'
import { useLibraryAct } from './useLibraryAct.ts'

interface Props {
  readonly item: LibraryItem | null
  readonly mayChange: boolean
  readonly onClose: () => void
}

export function ItemDetails({ item, mayChange, onClose }: Props) {
  return (
    <Drawer title="依据库一件" open={item !== null} onClose={onClose} size={560} destroyOnHidden>
      {item && <Details key={item.id} item={item} mayChange={mayChange} />}
    </Drawer>
  )
}

function Details({ item, mayChange }: { readonly item: LibraryItem; readonly mayChange: boolean }) {
  const act = useLibraryAct()
  const [status, setStatus] = useState(item.status)
  const [source, setSource] = useState(item.statusSource)
  const [said, setSaid] = useState('')
  const hand = async (): Promise<void> => {
    const outcome = await act.run(async () => saveFile(await client.library.file({ id: item.id })))
    if (outcome !== undefined) setSaid(outcome?.message ?? '已交给浏览器下载')
  }
  const change = async (): Promise<void> => {
    const done = await act.run((commandId) =>
      client.library.changeStatus({ commandId, id: item.id, seen: item.status, status, statusSource: source }),
    )
    if (done) setSaid('效力已更改，记入台账')
  }
  const addFile = async (file: File): Promise<void> => {
    const done = await act.run((commandId) => client.library.addFile({ commandId, id: item.id, file }))
    if (done) setSaid('文件已收下，此后可与稿件对照')
  }
  const fields: readonly (readonly [string, React.ReactNode])[] = [
    ['名称', item.title],
    ['文号', item.docNumber ?? '—'],
    ['类别', LIBRARY_KIND_NAMES[item.kind]],
    ['制发机关', item.issuer || '—'],
    ['日期', item.issuedOn ?? '—'],
    ['效力', <StatusWord key="status" status={item.status} />],
    ['核对来源', item.statusSource || '—'],
    [
      '文件',
      item.file ? (
        <span key="file">
          {item.file.name}
          <button type="button" className="link" disabled={act.busy} onClick={() => void hand()}>
            下载
          </button>
        </span>
      ) : (
        '没有文件，只能按名称核对'
      ),
    ],
  ]
  const moved = status !== item.status || source.trim() !== item.statusSource
  return (
    <div className="stack">
      <dl className="library-fields">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Problem sentence={act.problem} onClose={act.clear} />
      <output className="small">{said}</output>
      {mayChange && (
        <>
          <h3>更改效力</h3>
          <StatusFields status={status} source={source} onStatus={setStatus} onSource={setSource} />
          <div className="row">
            <Button loading={act.busy} disabled={!moved} onClick={() => void change()}>
              记下效力
            </Button>
          </div>
          <h3>{item.file ? '更换文件' : '补录文件'}</h3>
          <FilePick
            label="文件"
            hint=".docx；涉密文件不能录入"
            accept=".docx"
            files={[]}
            disabled={act.busy}
            onFiles={(chosen) => chosen[0] && void addFile(chosen[0])}
          />
        </>
      )}
    </div>
  )
}
