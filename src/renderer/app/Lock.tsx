/** Over the desk when nobody was there: the page behind stays mounted, so what was typed is still in it. */
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import type { Me } from '#contract/views'
import { client } from '../client/office.ts'
import { PasswordBox } from '../features/start/PasswordBox.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useAct } from '../ui/useAct.ts'

export function Lock({
  me,
  onUnlock,
  onLeave,
}: {
  readonly me: Me
  readonly onUnlock: () => void
  readonly onLeave: () => void
}) {
  const [password, setPassword] = useState('')
  const act = useAct()
  const unlock = async (e: FormEvent) => {
    e.preventDefault()
    const done = await act.run(() => client.session.unlock({ password }))
    if (done) onUnlock()
    else setPassword('')
  }
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="lock-title">
      <form className="start-card stack" onSubmit={(e) => void unlock(e)}>
        <h1 id="lock-title">屏幕已锁定</h1>
        <p>
          {me.name} · {me.unit}。未保存的文字仍在锁屏后面的页面里。
        </p>
        <Problem sentence={act.problem} />
        <PasswordBox label="密码" value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={password === ''}>
            解锁
          </Button>
          <Button onClick={onLeave}>换人登录</Button>
        </div>
      </form>
    </div>
  )
}
