/** 规范性文件认定: 是, 否 or 党内, with reasons; against the words of the text it needs another person. */
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { NORMATIVE_KINDS, type NormativeKind } from '#domain/case'
import { client } from '../../../client/office.ts'
import { longTime, type CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'

const ANSWERS = { none: '否，不是规范性文件', admin: '是，行政规范性文件', party: '党内规范性文件' } as const satisfies Record<
  NormativeKind,
  string
>

export function DetermineForm({ view, onClose }: { readonly view: CaseView; readonly onClose?: (() => void) | undefined }) {
  const [kind, setKind] = useState<NormativeKind>(view.legal?.file.decision?.kind ?? view.form.normativeKind)
  const [reason, setReason] = useState(view.legal?.file.decision?.reason ?? '')
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="规范性文件认定"
      act={act}
      verb="记录认定"
      onClose={onClose}
      onSend={() => send((base) => client.legal.determine({ ...base, kind, reason }))}
    >
      <Radio.Group
        aria-label="是否规范性文件"
        value={kind}
        onChange={(e) => setKind(e.target.value as NormativeKind)}
        options={[...NORMATIVE_KINDS]
          .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
          .map((k) => ({ value: k, label: ANSWERS[k] }))}
      />
      <Labelled
        id={id}
        label="认定理由"
        hint="是否涉及公民、法人和其他组织权利义务，是否普遍约束、反复适用（国办发〔2018〕37号）"
      >
        <Input.TextArea
          id={id}
          value={reason}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setReason(e.target.value)}
        />
      </Labelled>
    </ActForm>
  )
}
const ORDER: readonly NormativeKind[] = ['admin', 'none', 'party']

export function Determination({ view }: { readonly view: CaseView }) {
  const legal = view.legal!
  const { decision } = legal.file
  const [editing, setEditing] = useState(false)
  const first = decision === null && legal.may.determine
  return (
    <>
      {legal.contradiction.map((message) => (
        <p key={message} className="suspect notice">
          疑似：{message}
        </p>
      ))}
      {decision && (
        <p>
          <b>{ANSWERS[decision.kind]}</b>　{decision.reason}
          <br />
          <span className="small soft">
            第 {decision.versionNo} 稿 · {decision.byName} {longTime(decision.at)}
            {decision.second && ` · 复核：${decision.second.byName} ${longTime(decision.second.at)} ${decision.second.note}`}
          </span>
        </p>
      )}
      {legal.may.second && decision?.kind === 'none' && <SecondForm view={view} />}
      {first || editing ? (
        <DetermineForm view={view} onClose={first ? undefined : () => setEditing(false)} />
      ) : (
        legal.may.determine && (
          <div>
            <Button size="small" onClick={() => setEditing(true)}>
              重新认定
            </Button>
          </div>
        )
      )}
    </>
  )
}

function SecondForm({ view }: { readonly view: CaseView }) {
  const [note, setNote] = useState('')
  const { act, send } = useSend(view)
  const id = useId()
  return (
    <ActForm label="认定复核" act={act} verb="同意认定" onSend={() => send((base) => client.legal.second({ ...base, note }))}>
      <Labelled id={id} label="复核意见" hint="认定为「否」与文中内容不符，须由另一人复核；不同意的，请认定人重新认定">
        <Input.TextArea
          id={id}
          value={note}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(e) => setNote(e.target.value)}
        />
      </Labelled>
    </ActForm>
  )
}
