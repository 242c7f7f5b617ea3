/** The main-process end of `window.fawen`: the only file that listens to the page. Each message is checked for its sender first. */
import { app, BrowserWindow, ipcMain, shell, type IpcMainEvent, type IpcMainInvokeEvent, type MessagePortMain } from 'electron'
import type { Connect, DeskCommand, SaveOutcome } from '#contract/bridge'
import { saveAndOpen } from './files.ts'
import { isTrustedSender } from './security.ts'

const CONNECT: Connect = 'fawen:connect'
const LONGEST_TITLE = 200

/** @param connect is given the port of each page load; an earlier port closed with its page. */
export function listenToPage(connect: (port: MessagePortMain) => void): void {
  ipcMain.on(CONNECT, (event) => {
    const [port] = event.ports
    if (trusted(event) && port) connect(port)
  })
  ipcMain.handle('fawen:save', (event, name: unknown, bytes: unknown): Promise<SaveOutcome> => {
    if (!trusted(event)) throw new Error('untrusted sender')
    return saveAndOpen({ documents: app.getPath('documents'), open: (path) => shell.openPath(path) }, name, bytes)
  })
  ipcMain.on('fawen:title', (event, title: unknown) => {
    if (trusted(event) && typeof title === 'string')
      BrowserWindow.fromWebContents(event.sender)?.setTitle(title.slice(0, LONGEST_TITLE))
  })
  ipcMain.on('fawen:badge', (event, count: unknown) => {
    if (trusted(event) && Number.isSafeInteger(count)) app.setBadgeCount(Math.max(0, count as number))
  })
}

export const sendCommand = (window: BrowserWindow, command: DeskCommand): void =>
  window.webContents.send('fawen:command', command)

const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => isTrustedSender(event.senderFrame)
