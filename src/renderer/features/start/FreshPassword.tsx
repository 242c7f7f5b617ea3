/** First sign-in with a one-time password: a password of one's own comes before the desk. */
import type { Me } from '#contract/views'
import { ChangePassword } from './ChangePassword.tsx'
import './start.css'

export function FreshPassword({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) {
  return (
    <main className="start">
      <div className="start-card stack">
        <h1>请设定自己的密码</h1>
        <p>{me.name}，现在的密码是管理员给的一次性密码。设定自己的密码后进入审核台。</p>
        <ChangePassword onDone={onDone} />
      </div>
    </main>
  )
}
