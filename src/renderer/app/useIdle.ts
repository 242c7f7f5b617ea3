/** Calls `onIdle` when nobody has touched keyboard, mouse or screen for so many minutes. */
import { useEffect } from 'react'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    if (minutes <= 0) return undefined
    let last = Date.now()
    const touched = () => {
      last = Date.now()
    }
    // Looked at, not timed out: a machine that slept finds the hour gone when it wakes.
    const timer = window.setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) onIdle()
    }, 5_000)
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true })
    return () => {
      window.clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, touched)
    }
  }, [minutes, onIdle])
}
