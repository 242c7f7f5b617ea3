/** The rule of a new password in words, and the two fields for it. The office rules; this only says so early. */
import { PasswordBox } from './PasswordBox.tsx'

export const PASSWORD_HINT = '8 至 64 个字符，字母、数字、符号至少两类（或 15 个字符以上的长句），不含登录名和姓名。'

interface NewPasswordProps {
  readonly value: string
  readonly again: string
  readonly onChange: (value: string) => void
  readonly onAgain: (value: string) => void
}

export function NewPassword({ value, again, onChange, onAgain }: NewPasswordProps) {
  return (
    <>
      <PasswordBox label="新密码" value={value} onChange={onChange} autoComplete="new-password" hint={PASSWORD_HINT} />
      <PasswordBox label="再输一遍新密码" value={again} onChange={onAgain} autoComplete="new-password" />
      {again !== '' && again !== value && (
        <p role="status" className="official">
          两次输入的新密码不一致。
        </p>
      )}
    </>
  )
}
