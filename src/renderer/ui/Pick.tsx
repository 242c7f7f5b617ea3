/** A short list to narrow by. Native: quick, and it speaks to every reader. */
import { useId } from 'react'
import './Pick.css'

export interface Option {
  readonly value: string
  readonly text: string
}

interface PickProps {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly options: readonly Option[]
  readonly disabled?: boolean
  readonly onPick: (value: string) => void
}

export function Pick({ label, all, value, options, disabled, onPick }: PickProps) {
  const id = useId()
  // A kept filter whose value is no longer offered stays visible, or the list would be narrowed by something unseen.
  const shown = value === '' || options.some((o) => o.value === value) ? options : [...options, { value, text: value }]
  return (
    <div className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} data-set={value !== ''} onChange={(e) => onPick(e.target.value)}>
        <option value="">{all}</option>
        {shown.map((o) => (
          <option key={o.value} value={o.value}>
            {o.text}
          </option>
        ))}
      </select>
    </div>
  )
}
