/** Transcribing a signature: who, which words, the complete date, the scan. */
import { Button, DatePicker, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { client } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { FilePick } from '../../../ui/FilePick.tsx'
import { enterMovesOn } from '../enterMovesOn.ts'
import type { CaseView, Condition } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'

const OPINIONS = ['同意印发', '圈阅'] as const

/** What the form itself fills in, so that the list turns as it is filled; authority and date are judged when it is sent. */
function asFilled(
  conditions: readonly Condition[],
  f: { signer: string; opinion: string; signedOn: string; scan: boolean },
): Condition[] {
  return conditions.map((c): Condition => {
    if (c.id === 'scan') return f.scan ? { ...c, met: true, detail: '已附' } : c
    if (c.id === 'signDate' && f.signer !== '' && f.opinion.trim() !== '' && f.signedOn !== '')
      return { ...c, met: true, detail: f.signedOn }
    if (c.id === 'signAuthority' && f.signer !== '') return { ...c, met: true, detail: `${f.signer}，保存时按签发权限核对` }
    return c
  })
}

export function EnterSignOff({ view, conditions }: { readonly view: CaseView; readonly conditions: readonly Condition[] }) {
  const act = useCaseAct(view.row.id)
  const [signer, setSigner] = useState('')
  const [opinion, setOpinion] = useState('')
  const [signedOn, setSignedOn] = useState('')
  const [scan, setScan] = useState<File[]>([])
  const mayEnter = conditions.every((c) => c.met || (c.id !== 'role' && c.id !== 'state'))
  const save = async (): Promise<void> => {
    const after = await act.run((commandId) =>
      client.signOff.enter({
        commandId,
        caseId: view.row.id,
        version: view.version,
        signer,
        opinion,
        signedOn,
        scan: scan[0] ?? null,
      }),
    )
    if (after) showCase(after)
  }
  const filled = asFilled(conditions, { signer, opinion, signedOn, scan: scan.length > 0 })
  useCtrlEnter(() => {
    if (mayEnter) void save()
  })
  return (
    <section className="two-columns" aria-label="录入签发">
      <Form
        className="paper version"
        layout="vertical"
        onKeyDown={enterMovesOn}
        disabled={!mayEnter}
        onFinish={() => void save()}
      >
        <h2>纸质签批补录</h2>
        <Form.Item label="签发人" htmlFor="case-main">
          <Select
            id="case-main"
            value={signer === '' ? null : signer}
            placeholder="从签发人名单选择"
            options={view.signers.map((s) => ({ value: s.name, label: `${s.post} ${s.name}` }))}
            onChange={setSigner}
          />
        </Form.Item>
        <Form.Item label="签发意见（照纸面原文）" htmlFor="sign-opinion">
          <Input.TextArea
            id="sign-opinion"
            value={opinion}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(e) => setOpinion(e.target.value)}
          />
          <span className="row quick">
            {OPINIONS.map((o) => (
              <Button key={o} size="small" onClick={() => setOpinion(o)}>
                {o}
              </Button>
            ))}
          </span>
        </Form.Item>
        <Form.Item label="签发日期" htmlFor="sign-date">
          <DatePicker
            id="sign-date"
            value={signedOn === '' ? null : dayjs(signedOn)}
            placeholder="年-月-日"
            onChange={(d) => setSignedOn(d?.format('YYYY-MM-DD') ?? '')}
          />
        </Form.Item>
        <Form.Item label="签批单扫描件">
          <FilePick
            label="扫描件"
            accept=".png,.jpg,.jpeg,.pdf"
            files={scan}
            onFiles={setScan}
            hint="图片或 PDF，也可以拖到这里"
            disabled={!mayEnter}
          />
        </Form.Item>
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您填写的内容仍在，请核对后再保存。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <Button type="primary" htmlType="submit" loading={act.busy}>
          保存签发录入
        </Button>
      </Form>
      <div>
        <h2>签发录入的条件</h2>
        <Conditions conditions={filled} />
      </div>
    </section>
  )
}
