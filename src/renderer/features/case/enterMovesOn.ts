/** Forms of the office: Enter in a single line goes to the next field and never sends; Ctrl+Enter sends. */
import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([type="file"]), textarea, button'

export function enterMovesOn(e: KeyboardEvent<HTMLElement>): void {
  const field = e.target
  if (e.key !== 'Enter' || e.ctrlKey) return
  if (!(field instanceof HTMLInputElement) || field.type === 'checkbox' || field.type === 'radio') return
  e.preventDefault()
  // A list opens and chooses by Enter; it keeps the focus.
  if (field.getAttribute('role') === 'combobox') return
  const all = [...e.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (x) => x.tabIndex >= 0 && !x.hasAttribute('disabled') && x.offsetParent !== null,
  )
  all[all.indexOf(field) + 1]?.focus()
}
