/** Signing in. A demo lists its accounts; one click fills in both fields. */
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import type { Me, ProgramStatus } from '#contract/views'
import { ROLE_NAMES, type Role } from '#domain/people'
import { client, orpc, queryClient } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { PasswordBox } from './PasswordBox.tsx'
import './start.css'

/** Those who carry a case through come first. */
const POSTS: readonly Role[] = ['reviewer', 'secretary', 'head', 'legal', 'admin', 'drafter']
const firstPost = (roles: readonly Role[]): number => Math.min(...roles.map((r) => POSTS.indexOf(r)))

interface SignInProps {
  readonly status: ProgramStatus
  readonly onDone: () => void
  /** Whose session ran out: the page behind is kept for this person. */
  readonly again?: Me
}

export function SignIn({ status, onDone, again }: SignInProps) {
  const [login, setLogin] = useState(again?.login ?? '')
  const [password, setPassword] = useState('')
  const act = useAct()
  const demo = status.kind === 'demo'
  const accounts = [...status.demoAccounts].sort((a, b) => firstPost(a.roles) - firstPost(b.roles))

  const signIn = async (e: FormEvent) => {
    e.preventDefault()
    const me = await act.run(() => client.session.signIn({ login: login.trim(), password }))
    if (!me) return
    queryClient.setQueryData(orpc.session.me.queryKey(), me)
    if (again?.id === me.id) void queryClient.invalidateQueries()
    else onDone()
  }

  const leaveDemo = async () => {
    const fresh = await act.run(() => client.program.closeDemo())
    if (!fresh) return
    queryClient.setQueryData(orpc.program.status.queryKey(), fresh)
    onDone()
  }

  // Over the desk it is a dialog; by itself it is the page.
  const Place = again ? 'div' : 'main'
  return (
    <Place className="start">
      <div className={demo ? 'start-two' : 'start-one'}>
        <form className="start-card stack" onSubmit={(e) => void signIn(e)}>
          <div>
            <p className="soft">{status.officeName}</p>
            <h1>发文审核台</h1>
          </div>
          {again && <p role="status">登录已失效，页面里已填写的内容仍在。请重新登录后接着办理。</p>}
          <Problem sentence={act.problem} />
          <div className="field">
            <label htmlFor="login">登录名</label>
            <Input
              id="login"
              value={login}
              autoComplete="username"
              autoFocus={!again}
              spellCheck={false}
              onChange={(e) => setLogin(e.target.value)}
            />
          </div>
          <PasswordBox
            label="密码"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus={again !== undefined}
          />
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            loading={act.busy}
            disabled={login.trim() === '' || password === ''}
          >
            登录
          </Button>
          <p className="small soft">
            主机 {status.host} · 版本 {status.version}
          </p>
        </form>
        {demo && (
          <section className="start-card stack" aria-labelledby="demo-accounts">
            <div className="row spread">
              <h2 id="demo-accounts">演示帐号</h2>
              <span className="demo-mark">演示 {status.demoDate ?? status.today}</span>
            </div>
            <p className="small soft">点一个人，自动填入登录名和密码。演示库里的人和文件都是虚构的，日期固定。</p>
            <ul className="demo-people">
              {accounts.map((account) => (
                <li key={account.login}>
                  <button
                    type="button"
                    className="demo-person"
                    aria-pressed={login === account.login}
                    onClick={() => {
                      setLogin(account.login)
                      setPassword(status.demoPassword ?? '')
                      act.clear()
                    }}
                  >
                    <b>{account.name}</b>
                    <span>{account.unit}</span>
                    <span className="soft">{account.roles.map((r) => ROLE_NAMES[r]).join('、')}</span>
                  </button>
                </li>
              ))}
            </ul>
            <div className="row">
              <Button onClick={() => void leaveDemo()} disabled={act.busy}>
                离开演示库
              </Button>
            </div>
          </section>
        )}
      </div>
    </Place>
  )
}
