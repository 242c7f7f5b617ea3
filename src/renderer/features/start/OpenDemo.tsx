/** The demo county: a file of its own, on its own date. */
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { client, orpc, queryClient } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'

const DATES = [
  { value: '2026-10-22', name: '2026-10-22 审核日', about: '待办里有等审的稿件，适合走一遍收稿、审核、签发、取号。' },
  { value: '2026-11-02', name: '2026-11-02 统计日', about: '十月已办完，适合看登记簿和当月统计。' },
] as const

export function OpenDemo({ onDone }: { readonly onDone: () => void }) {
  const [date, setDate] = useState<(typeof DATES)[number]['value']>('2026-10-22')
  const [anew, setAnew] = useState(false)
  const act = useAct()
  const open = async () => {
    const status = await act.run(() => client.program.openDemo({ date, anew }))
    if (!status) return
    queryClient.setQueryData(orpc.program.status.queryKey(), status)
    onDone()
  }
  return (
    <section className="start-card stack" aria-labelledby="demo-title">
      <h2 id="demo-title">打开演示库</h2>
      <p>虚构的云岭县，有人员、登记簿和在办件。演示库是单独的文件，每一屏、每张单都标明「演示」，不会混进正式的库。</p>
      <Problem sentence={act.problem} />
      <Radio.Group value={date} onChange={(e) => setDate(e.target.value as typeof date)} aria-label="演示的日期">
        <div className="stack">
          {DATES.map((d) => (
            <Radio key={d.value} value={d.value}>
              <b>{d.name}</b>
              <br />
              <span className="small soft">{d.about}</span>
            </Radio>
          ))}
        </div>
      </Radio.Group>
      <Checkbox checked={anew} onChange={(e) => setAnew(e.target.checked)}>
        重新开始（清除以前在演示库里办过的事）
      </Checkbox>
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void open()}>
          打开演示库
        </Button>
        {act.busy && <span className="late">首次打开要生成两年的登记簿，约需十几秒</span>}
      </div>
    </section>
  )
}
