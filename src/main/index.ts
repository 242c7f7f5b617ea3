/** The desktop. Order matters: sandbox, scheme and lock before ready; the store is closed, with its backup, before the end. */
import { join } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { compose, defaultDataDir } from './compose.ts'
import { servePort, windowSession } from './doors/ipc.ts'
import { readPages } from './doors/pages.ts'
import { listenToPage, sendCommand } from './shell/bridge.ts'
import { claimSingleInstance } from './shell/lock.ts'
import { menuTemplate } from './shell/menu.ts'
import { registerAppScheme, serveApp } from './shell/protocol.ts'
import { denyPermissions, lockAllContents, openWindow } from './shell/window.ts'

const TITLE = '发文审核台'
const dataDir = process.env['FAWEN_DATA_DIR'] ?? defaultDataDir()

app.enableSandbox()
app.setPath('userData', join(dataDir, 'electron'))
registerAppScheme()
lockAllContents()

if (claimSingleInstance()) run().catch(fail)
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  const program = await compose({ dataDir, workerFile: join(import.meta.dirname, 'worker.js'), mode: 'desktop' })
  closeBeforeQuit(() => program.close())
  app.on('window-all-closed', () => app.quit())

  denyPermissions()
  serveApp(readPages(join(import.meta.dirname, '../renderer')))
  const session = windowSession()
  listenToPage((port) => servePort(port, program, session))

  const window = await openWindow(join(import.meta.dirname, '../preload/index.cjs'), TITLE)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate((command) => sendCommand(window, command))))
}

/** Quitting waits for the store; a second request while it closes changes nothing, and a failed close still ends the program. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    close()
      .catch((error: unknown) => dialog.showErrorBox(TITLE, `关闭时的备份没有完成，已保存的内容不受影响。\n${String(error)}`))
      .finally(() => {
        state = 'closed'
        app.quit()
      })
  })
}

function fail(error: unknown): void {
  console.error(error)
  dialog.showErrorBox(TITLE, `程序没有能启动，已保存的内容不受影响。\n${error instanceof Error ? error.message : String(error)}`)
  app.exit(3)
}
