/** Which part of a long list is held: what is in view and some around it; the office has the rest. */
import { useCallback, useState } from 'react'

export interface WindowSize {
  /** Rows held at a time. */
  readonly rows: number
  /** The window begins at a multiple of this, so that going back and forth asks for the same parts. */
  readonly step: number
}

export function useWindow(about: string, { rows, step }: WindowSize) {
  // The window belongs to a question: another question begins at its top.
  const [at, setAt] = useState({ about, offset: 0 })
  const onRange = useCallback(
    (from: number, to: number) => {
      setAt((now) => {
        const here = now.about === about ? now.offset : 0
        if (from >= here && to < here + rows) return now
        return { about, offset: Math.max(0, Math.floor(from / step) * step - step) }
      })
    },
    [about, rows, step],
  )
  return { offset: at.about === about ? at.offset : 0, onRange }
}
