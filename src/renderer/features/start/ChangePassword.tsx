/** One's own password, from the menu of the top line. */
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { client, orpc, queryClient } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { NewPassword } from './NewPassword.tsx'
import { PasswordBox } from './PasswordBox.tsx'
import './start.css'

export function ChangePassword({ onDone }: { readonly onDone: () => void }) {
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const act = useAct()
  const change = async (e: FormEvent) => {
    e.preventDefault()
    const done = await act.run(() => client.session.changePassword({ old, fresh }))
    if (!done) return
    await queryClient.invalidateQueries({ queryKey: orpc.session.me.key() })
    onDone()
  }
  return (
    <form className="stack" onSubmit={(e) => void change(e)}>
      <Problem sentence={act.problem} />
      <PasswordBox label="现在的密码" value={old} onChange={setOld} autoComplete="current-password" autoFocus />
      <NewPassword value={fresh} again={again} onChange={setFresh} onAgain={setAgain} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={act.busy} disabled={old === '' || fresh === '' || fresh !== again}>
          修改密码
        </Button>
      </div>
    </form>
  )
}
