/** Rebuilds every table from the ledger alone and compares: chain, files, numbers, counts. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ProgramStatus } from '#contract/views'
import { client, orpc, queryClient } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'

type Report = Awaited<ReturnType<typeof client.program.verify>>

export function Verify({ status }: { readonly status: ProgramStatus }) {
  const act = useAct()
  const [report, setReport] = useState<Report | null>(null)
  const verify = async () => {
    const done = await act.run(() => client.program.verify())
    if (!done) return
    setReport(done)
    await queryClient.invalidateQueries({ queryKey: orpc.program.status.key() })
  }
  return (
    <div className="settings-body stack">
      <p>从头核对台账的每一条短码、每个存档文件、每个文号，并只凭台账重算登记簿和统计，与库中的比较。只读，不改动任何内容。</p>
      <div className="row">
        <Button type="primary" loading={act.busy} onClick={() => void verify()}>
          开始校验
        </Button>
        {act.busy && <span className="late">正在校验{status.ledger ? `，共 ${status.ledger.seq} 条` : ''}</span>}
      </div>
      <Problem sentence={act.problem} />
      {report && (
        <section role="status" className="setting-card stack">
          <h2 className={report.ok ? 'met' : 'official'}>
            {report.ok
              ? `✓ 校验通过：台账 ${report.entries} 条，没有发现问题`
              : `✕ 校验发现 ${report.faults.length} 处问题，台账 ${report.entries} 条`}
          </h2>
          {status.ledger && (
            <p>最后一条短码 {status.ledger.code}。与最近一张审批单上印的短码相同或更靠后，说明那张单打印之前的记录没有动过。</p>
          )}
          {report.faults.length > 0 && (
            <ul>
              {report.faults.map((f) => (
                <li key={`${f.where}-${f.message}`}>
                  <b>{f.where}</b>：{f.message}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  )
}
