/** Keys of the whole screen: none is taken that another took, or under an open window. */
import { useEffect, useEffectEvent } from 'react'

const OVERLAY = '[role="dialog"], .ant-select-dropdown, .ant-picker-dropdown, .ant-drawer'

/** @param onKey gives true when it took the key. */
export function useKeyPress(onKey: (e: KeyboardEvent, target: HTMLElement) => boolean): void {
  const latest = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (e: KeyboardEvent): void => {
      if (e.defaultPrevented) return
      const target = e.target instanceof HTMLElement ? e.target : document.body
      if (target.closest(OVERLAY)) return
      if (latest(e, target)) e.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** What sends itself by Ctrl+Enter: forms, and the boxes that hold what belongs together. */
export const IN_FORM = 'form, .version'

/** Ctrl+Enter inside a form of the screen (a drawer or window has its own). */
export function useCtrlEnter(submit: () => void): void {
  useKeyPress((e, target) => {
    if (!e.ctrlKey || e.key !== 'Enter' || !target.closest(IN_FORM)) return false
    submit()
    return true
  })
}
