/** A labelled field; below it, in small type, where its value was found. */
import type { ReactNode } from 'react'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly needed?: boolean
  readonly missing?: boolean
  readonly from?: string | undefined
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Field({ id, label, needed = false, missing = false, from, wide = false, children }: FieldProps) {
  return (
    <div className={`field intake-field${wide ? ' is-wide' : ''}${missing ? ' is-missing' : ''}`}>
      <label htmlFor={id}>
        {label}
        {needed && <span className="needed">（必填）</span>}
      </label>
      {children}
      {missing ? (
        <p className="small official" id={`${id}-missing`}>
          ✕ 请填写{label}
        </p>
      ) : (
        from && <p className="small soft">来自：{from}</p>
      )}
    </div>
  )
}
