/** What is being written is kept at the office a moment after the last key, and at once when its page is left. */
import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 500

export interface Autosave<T> {
  readonly changed: (value: T) => void
  /** Keeps what is still unsaved; nothing when all is kept. */
  readonly flush: () => Promise<void>
  readonly state: 'idle' | 'waiting' | 'kept' | 'failed'
}

export const AUTOSAVE_WORDS = {
  idle: '边写边保存',
  waiting: '正在保存',
  kept: '✓ 已保存，换页或重启后仍在',
  failed: '✕ 没有保存，请检查连接后再改一处',
} as const satisfies Record<Autosave<unknown>['state'], string>

export function useAutosave<T>(save: (value: T) => Promise<unknown>): Autosave<T> {
  const [state, setState] = useState<Autosave<T>['state']>('idle')
  const pending = useRef<{ readonly value: T } | null>(null)
  const timer = useRef<number | undefined>(undefined)
  // The newest way to save, for a timer that was set under an older one.
  const keep = useRef(save)
  useEffect(() => {
    keep.current = save
  })

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current)
    const now = pending.current
    pending.current = null
    if (!now) return
    try {
      await keep.current(now.value)
      if (pending.current === null) setState('kept')
    } catch {
      pending.current ??= now
      setState('failed')
    }
  }, [])
  const changed = useCallback(
    (value: T) => {
      pending.current = { value }
      setState('waiting')
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS)
    },
    [flush],
  )
  useEffect(() => {
    const leave = (): void => void flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [flush])
  return { changed, flush, state }
}
