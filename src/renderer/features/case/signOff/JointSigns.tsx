/** 签发手续: P01–P03 by the record; for a joint paper the signature of every co-issuer's head, entered by one, compared by another. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Day } from '#domain/day'
import { client, orpc, queryClient } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { FileLink } from '../FileLink.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import type { CaseView } from '../caseTypes.ts'
import { reloadCase, useCaseAct } from '../useCase.ts'

type Procedure = Awaited<ReturnType<typeof client.joint.get>>
type CoIssuer = Procedure['coIssuers'][number]

export function JointSigns({ view }: { readonly view: CaseView }) {
  const options = orpc.joint.get.queryOptions({ input: { caseId: view.row.id } })
  const data = useQuery(options).data
  if (!data) return null
  const show = (after: Procedure): void => {
    queryClient.setQueryData(options.queryKey, after)
    void reloadCase(view.row.id)
  }
  return (
    <>
      {data.coIssuers.length > 0 && (
        <section className="paper version stack" aria-label="联署机关签发">
          <h2>
            联署机关 {data.coIssuers.length} 家 <span className="small soft">主办 {data.lead}；均签发并核对后方可复核</span>
          </h2>
          {data.coIssuers.map((c) => (
            <CoIssuerRow key={c.organ} view={view} data={data} coIssuer={c} onDone={show} />
          ))}
        </section>
      )}
      <section aria-label="签发手续">
        <h2>签发手续（以记录为准）</h2>
        <ul className="plain-list">
          {data.facts.map((f) => (
            <li key={f.itemId}>
              <span className="item-id">{f.itemId}</span> {f.question}{' '}
              <b className={f.value === '符合' ? 'met' : f.value === '不适用' ? 'soft' : 'official'}>{f.value}</b>{' '}
              <span className="small soft">{f.because}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface RowProps {
  readonly view: CaseView
  readonly data: Procedure
  readonly coIssuer: CoIssuer
  readonly onDone: (after: Procedure) => void
}

function CoIssuerRow({ view, data, coIssuer, onDone }: RowProps) {
  const { organ, sign } = coIssuer
  const caseId = view.row.id
  const act = useCaseAct(caseId)
  const [note, setNote] = useState('')
  const compare = async (matches: boolean): Promise<void> => {
    const after = await act.run((commandId) =>
      client.joint.compare({ commandId, caseId, versionNo: data.versionNo, organ, matches, note }),
    )
    if (after) onDone(after)
  }
  if (!sign) return <Enter view={view} data={data} organ={organ} onDone={onDone} />
  return (
    <div className="stack">
      <p>
        <b>{organ}</b> <span className="mark suspect">纸质签批补录</span>{' '}
        <span className={`mark ${sign.status === 'matched' ? 'met' : 'suspect'}`}>
          {sign.status === 'matched' ? '✓ 核对相符' : '待另一人核对'}
        </span>{' '}
        {sign.post} {sign.signer}：{sign.opinion} <span className="whole">{sign.signedOn}</span>
      </p>
      <p className="small soft">
        录入：{sign.enteredByName}
        {sign.comparedByName !== null && <> · 核对：{sign.comparedByName}</>}{' '}
        <FileLink caseId={caseId} file={sign.scan} verb="看扫描件" />
      </p>
      {sign.status === 'entered' && data.mayCompare && (
        <div className="row">
          {sign.own ? (
            <span className="small soft">本人录入的签批须由另一人核对。</span>
          ) : (
            <>
              <Input
                aria-label={`${organ}核对说明`}
                className="joint-note"
                value={note}
                maxLength={1000}
                placeholder="核对说明（不符时必填）"
                onChange={(e) => setNote(e.target.value)}
              />
              <Button type="primary" loading={act.busy} onClick={() => void compare(true)}>
                相符
              </Button>
              <Button danger disabled={note.trim() === '' || act.busy} onClick={() => void compare(false)}>
                不符
              </Button>
            </>
          )}
        </div>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
    </div>
  )
}

function Enter({ view, data, organ, onDone }: Omit<RowProps, 'coIssuer'> & { readonly organ: string }) {
  const act = useCaseAct(view.row.id)
  const [said, setSaid] = useState({ signer: '', post: '', opinion: '' })
  const [signedOn, setSignedOn] = useState<Day | null>(null)
  const [scan, setScan] = useState<File[]>([])
  const ready = said.signer !== '' && said.post !== '' && said.opinion !== '' && signedOn !== null && scan.length > 0
  const save = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.joint.enter({
        commandId,
        caseId: view.row.id,
        versionNo: data.versionNo,
        organ,
        ...said,
        signedOn: signedOn ?? '',
        scan: scan[0] ?? null,
      }),
    )
    if (after) onDone(after)
  }
  if (!data.mayEnter)
    return (
      <p>
        <b>{organ}</b> <span className="mark official">未签发</span>
      </p>
    )
  const field = (id: 'signer' | 'post' | 'opinion', label: string) => (
    <div className="field">
      <label htmlFor={`joint-${id}-${organ}`}>{label}</label>
      <Input id={`joint-${id}-${organ}`} value={said[id]} onChange={(e) => setSaid((s) => ({ ...s, [id]: e.target.value }))} />
    </div>
  )
  return (
    <div className="stack">
      <p>
        <b>{organ}</b> <span className="mark official">未签发</span>
      </p>
      <div className="field-pair">
        {field('post', '职务')}
        {field('signer', '签发人')}
        {field('opinion', '签发意见')}
        <div className="field">
          <label htmlFor={`joint-on-${organ}`}>签发日期</label>
          <DayField id={`joint-on-${organ}`} value={signedOn} onChange={setSignedOn} />
        </div>
      </div>
      <FilePick label="扫描件" accept=".png,.jpg,.jpeg,.pdf" files={scan} onFiles={setScan} />
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void save()}>
          保存联署签发
        </Button>
      </div>
    </div>
  )
}
