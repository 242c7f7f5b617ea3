/** A password field that can show what was typed; pasting is allowed. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'

interface PasswordBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly autoFocus?: boolean
  readonly hint?: string
}

export function PasswordBox({ label, value, onChange, autoComplete, autoFocus, hint }: PasswordBoxProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="joined">
        <Input
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoFocus={autoFocus ?? false}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(e) => onChange(e.target.value)}
        />
        <Button aria-pressed={shown} aria-label={`${shown ? '隐藏' : '显示'}${label}`} onClick={() => setShown(!shown)}>
          {shown ? '隐藏' : '显示'}
        </Button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="small soft">
          {hint}
        </p>
      )}
    </div>
  )
}
