/** Files by button, keyboard or dropping: what the zone, its hidden input and the button need. */
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react'

interface Choice {
  readonly multiple: boolean
  readonly disabled: boolean
  /** Never called with nothing; with one file where one is wanted. */
  readonly onChosen: (files: File[]) => void
}

export function useFileChoice({ multiple, disabled, onChosen }: Choice) {
  const ref = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (list: FileList | null): void => {
    const chosen = [...(list ?? [])]
    if (chosen.length > 0 && !disabled) onChosen(multiple ? chosen : chosen.slice(0, 1))
  }
  const zone = {
    onDragOver: (e: DragEvent) => {
      e.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (e: DragEvent) => {
      e.preventDefault()
      setOver(false)
      take(e.dataTransfer.files)
    },
  }
  const input = {
    ref,
    type: 'file',
    className: 'visually-hidden',
    tabIndex: -1,
    multiple,
    disabled,
    onChange: (e: ChangeEvent<HTMLInputElement>) => {
      take(e.target.files)
      e.target.value = ''
    },
  }
  return { over, zone, input, open: () => ref.current?.click() }
}
