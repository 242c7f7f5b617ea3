/** Before there is a store, or when the one there cannot be used. */
import { Button } from 'antd'
import { useState } from 'react'
import type { ProgramStatus } from '#contract/views'
import { OpenDemo } from './OpenDemo.tsx'
import { Setup } from './Setup.tsx'
import './start.css'

export function StartPage({ status, onDone }: { readonly status: ProgramStatus; readonly onDone: () => void }) {
  const [settingUp, setSettingUp] = useState(false)
  if (settingUp) return <Setup onDone={onDone} onBack={() => setSettingUp(false)} />
  return (
    <main className="start">
      <div className="start-two">
        {status.store === 'problem' ? (
          <section className="start-card stack" role="alert">
            <h1>办公库不能打开</h1>
            <p>{status.problem}</p>
            <p>库中的内容没有改动。请把上面这句话告诉管理员；要用备份恢复，请在主机上运行恢复命令（见使用手册「恢复」一节）。</p>
            <div className="row">
              <Button type="primary" onClick={onDone}>
                再试一次
              </Button>
            </div>
          </section>
        ) : (
          <section className="start-card stack">
            <h1>发文审核台</h1>
            <p>本机还没有建立办公库。首次设置五步，约五分钟：单位与代字、首位管理员、人员与岗位、备份位置、打印测试页。</p>
            <p className="small soft">
              主机 {status.host} · 版本 {status.version} · 全部内容留在本单位的机器上
            </p>
            <div className="row">
              <Button type="primary" size="large" onClick={() => setSettingUp(true)}>
                开始设置
              </Button>
            </div>
          </section>
        )}
        <OpenDemo onDone={onDone} />
      </div>
    </main>
  )
}
