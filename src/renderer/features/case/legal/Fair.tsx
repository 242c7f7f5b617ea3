/** 公平竞争审查: 不适用 with its reason, or the review organ's conclusion from its paper (FC art13–18). */
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import type { Day } from '#domain/day'
import { FAIR_RESULT_NAMES, FAIR_RESULTS, type FairResult } from '#domain/normative'
import { client } from '../../../client/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FileLink } from '../FileLink.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import { longTime, type CaseView } from '../caseTypes.ts'
import { ActForm, Labelled, useSend } from './ActForm.tsx'
import { MakePaper } from './MakePaper.tsx'
import { Fact } from './Step.tsx'
import { useToday } from './useToday.ts'

export function Fair({ view }: { readonly view: CaseView }) {
  const legal = view.legal!
  const { fair } = legal.file
  const [editing, setEditing] = useState(false)
  return (
    <>
      {legal.economicCues.map((message) => (
        <p key={message} className="suspect notice">
          提示：{message}
        </p>
      ))}
      {fair && (
        <>
          <dl className="facts">
            {fair.applies ? (
              <>
                <Fact label="审查机构">
                  {fair.organ} {fair.on}
                </Fact>
                <Fact label="结论">{fair.result === null ? '未作结论' : FAIR_RESULT_NAMES[fair.result]}</Fact>
                <Fact label="听取意见">{fair.heard || <span className="suspect">未填写</span>}</Fact>
                {fair.exception && <Fact label="适用例外">{fair.exception}</Fact>}
                {fair.revised && <Fact label="修改情况">{fair.revised}</Fact>}
                <Fact label="书面结论">{fair.file ? <FileLink caseId={view.row.id} file={fair.file} /> : '未附'}</Fact>
              </>
            ) : (
              <Fact label="不适用">{fair.reason}</Fact>
            )}
          </dl>
          <p className="small soft">
            第 {fair.versionNo} 稿 · {fair.byName} {longTime(fair.at)}
          </p>
        </>
      )}
      {legal.may.transcribe &&
        (editing || fair === null ? (
          <FairForm view={view} onClose={fair === null ? undefined : () => setEditing(false)} />
        ) : (
          <div className="row">
            <Button onClick={() => setEditing(true)}>重新录入</Button>
            <MakePaper view={view} kind="公平竞争审查表" />
          </div>
        ))}
    </>
  )
}

function FairForm({ view, onClose }: { readonly view: CaseView; readonly onClose: (() => void) | undefined }) {
  const today = useToday()
  const before = view.legal!.file.fair
  const [applies, setApplies] = useState(before?.applies ?? view.form.economic)
  const [reason, setReason] = useState(before?.reason ?? '')
  const [organ, setOrgan] = useState(before?.organ || view.legal!.fairOrgan)
  const [result, setResult] = useState<FairResult | null>(before?.result ?? null)
  const [heard, setHeard] = useState(before?.heard ?? '')
  const [exception, setException] = useState(before?.exception ?? '')
  const [revised, setRevised] = useState(before?.revised ?? '')
  const [on, setOn] = useState<Day | null>(today)
  const [files, setFiles] = useState<File[]>([])
  const { act, send } = useSend(view, onClose)
  const id = useId()
  return (
    <ActForm
      label="公平竞争审查"
      act={act}
      verb={applies ? '录入审查结论' : '记为不适用'}
      onClose={onClose}
      onSend={() =>
        on &&
        send((base) =>
          client.legal.fair({ ...base, applies, reason, organ, result, heard, exception, revised, on, file: files[0] ?? null }),
        )
      }
    >
      <Radio.Group
        aria-label="是否涉及经营者经济活动"
        value={applies}
        options={[
          { value: true, label: '涉及经营者经济活动' },
          { value: false, label: '不适用' },
        ]}
        onChange={(e) => setApplies(e.target.value as boolean)}
      />
      {!applies && (
        <Labelled id={`${id}r`} label="不适用的理由">
          <Input.TextArea
            id={`${id}r`}
            value={reason}
            maxLength={2000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={(e) => setReason(e.target.value)}
          />
        </Labelled>
      )}
      {applies && (
        <>
          <div className="field-pair">
            <Labelled id={`${id}o`} label="审查机构" hint="县政府名义出台的，由市场监管部门会同起草单位审查（条例第14条）">
              <Input id={`${id}o`} value={organ} maxLength={100} onChange={(e) => setOrgan(e.target.value)} />
            </Labelled>
            <Labelled id={`${id}d`} label="结论日期">
              <DayField id={`${id}d`} value={on} onChange={setOn} />
            </Labelled>
          </div>
          <Radio.Group
            aria-label="审查结论"
            value={result}
            options={FAIR_RESULTS.map((x) => ({ value: x, label: FAIR_RESULT_NAMES[x] }))}
            onChange={(e) => setResult(e.target.value as FairResult)}
          />
          {result === 'afterRevision' && (
            <Labelled id={`${id}v`} label="修改情况" hint="写明后方可视为可以出台">
              <Input.TextArea
                id={`${id}v`}
                value={revised}
                maxLength={2000}
                autoSize={{ minRows: 1, maxRows: 4 }}
                onChange={(e) => setRevised(e.target.value)}
              />
            </Labelled>
          )}
          <Labelled id={`${id}h`} label="听取经营者、行业协会等意见的情况">
            <Input.TextArea
              id={`${id}h`}
              value={heard}
              maxLength={2000}
              autoSize={{ minRows: 1, maxRows: 4 }}
              onChange={(e) => setHeard(e.target.value)}
            />
          </Labelled>
          <Labelled id={`${id}e`} label="适用例外的条款和期限（没有的留空）">
            <Input id={`${id}e`} value={exception} maxLength={1000} onChange={(e) => setException(e.target.value)} />
          </Labelled>
          <FilePick label="书面审查结论" accept=".docx,.pdf,.png,.jpg,.jpeg" files={files} onFiles={setFiles} />
        </>
      )}
    </ActForm>
  )
}
