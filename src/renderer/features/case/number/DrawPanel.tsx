/** 取号: the number that would be drawn, what goes into the register with it, and the act; shut while a condition is unmet. */
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { CARRIER_RULES } from '#domain/carrierRules'
import { CARRIER_NAMES } from '#domain/case'
import { isDay, type Day } from '#domain/day'
import { client, orpc } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Conditions } from '../Conditions.tsx'
import { enterMovesOn } from '../enterMovesOn.ts'
import type { CaseView } from '../caseTypes.ts'
import { showCase, useCaseAct } from '../useCase.ts'
import { useCtrlEnter } from '../useKeyPress.ts'

export function DrawPanel({ view }: { readonly view: CaseView }) {
  const act = useCaseAct(view.row.id)
  const next = useQuery(orpc.number.next.queryOptions({ input: { caseId: view.row.id } }))
  const today = useQuery(orpc.program.status.queryOptions()).data?.today ?? null
  // The office's own day until another is chosen.
  const [chosen, setChosen] = useState<Day | null | undefined>(undefined)
  const printDate = chosen === undefined ? today : chosen
  const [copies, setCopies] = useState<number>(50)
  const [recipients, setRecipients] = useState(() =>
    [view.form.mainRecipientsText, view.form.ccRecipientsText].filter((t) => t !== '').join('；'),
  )
  const conditions = next.data?.conditions ?? view.steps.find((s) => s.step === 'drawNumber')?.conditions ?? []
  const unmet = conditions.filter((c) => !c.met)
  // Shut without a series it still speaks of a number; registered without one only when every condition allows it.
  const numbered = view.form.seriesCode !== null || CARRIER_RULES[view.form.carrier].series === 'always'
  const shut = unmet.length > 0 || printDate === null
  const draw = async (): Promise<void> => {
    if (shut || printDate === null) return
    const drawn = await act.run((commandId) =>
      client.number.draw({ commandId, caseId: view.row.id, version: view.version, printDate, copies, recipients }),
    )
    if (drawn) showCase(drawn.case)
  }
  useCtrlEnter(() => {
    void draw()
  })
  return (
    <section className="two-columns" aria-label="取号">
      <Form className="paper version" layout="vertical" onKeyDown={enterMovesOn} onFinish={() => void draw()}>
        <h2>{numbered ? '取号登记' : '登记'}</h2>
        {numbered ? (
          <>
            <p>
              将取文号 <span className="doc-number next-number">{next.data?.docNumber || '—'}</span>
            </p>
            <p className="small soft">以点「取号」时为准；取出的号不再收回。</p>
          </>
        ) : (
          <p>{CARRIER_NAMES[view.form.carrier]}不编发文字号，登记后列为口径外，同表反映。</p>
        )}
        <Form.Item label="印发日期" htmlFor="draw-date">
          <DatePicker
            id="draw-date"
            value={printDate === null ? null : dayjs(printDate)}
            onChange={(d) => {
              const text = d?.format('YYYY-MM-DD') ?? ''
              setChosen(isDay(text) ? text : null)
            }}
          />
        </Form.Item>
        <Form.Item label="印制份数" htmlFor="draw-copies">
          <InputNumber id="draw-copies" min={0} max={100000} precision={0} value={copies} onChange={(n) => setCopies(n ?? 0)} />
        </Form.Item>
        <Form.Item label="分送范围" htmlFor="draw-recipients">
          <Input.TextArea
            id="draw-recipients"
            value={recipients}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(e) => setRecipients(e.target.value)}
          />
        </Form.Item>
        {act.conflict && <p className="suspect">他人已先修改，本件已按最新内容重新显示；您填写的内容仍在。</p>}
        <Problem sentence={act.problem} onClose={act.clear} />
        <Button id="case-main" type="primary" size="large" htmlType="submit" disabled={shut} loading={act.busy}>
          {numbered ? '取号' : '登记'}
        </Button>
      </Form>
      <div>
        <h2>
          {numbered ? '取号' : '登记'}的条件{' '}
          <span className={unmet.length > 0 ? 'small official' : 'small met'}>
            {unmet.length > 0 ? `未满足 ${unmet.length} 项，不能${numbered ? '取号' : '登记'}` : '全部满足'}
          </span>
        </h2>
        <Conditions conditions={conditions} />
      </div>
    </section>
  )
}
