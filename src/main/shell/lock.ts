/** One desktop per data folder: a second start brings the first one's window to the front and ends. */
import { app, BrowserWindow } from 'electron'

/** @returns false when another desktop holds the folder; the caller then quits. The lock is keyed by Electron's userData path. */
export function claimSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  return true
}
