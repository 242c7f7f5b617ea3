// The smallest program that uses what the stand-in stands in for; test/e2e/standin.spec.ts drives it, also on real Electron.
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'"
const FILES = { '/': ['index.html', 'text/html; charset=utf-8'], '/page.js': ['page.js', 'text/javascript'] }

app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.on('web-contents-created', (_event, contents) => {
  const keepInside = (event) => {
    if (!event.url.startsWith('app://probe/')) event.preventDefault()
  }
  contents.on('will-navigate', keepInside)
  contents.on('will-frame-navigate', keepInside)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
})
app.on('window-all-closed', () => app.quit())

// What a test looks at and changes through `electronApp.evaluate`.
globalThis.probe = { unsaved: true, asked: 0, senders: [], quitAsked: 0 }

async function run() {
  await app.whenReady()
  protocol.handle('app', (request) => {
    const file = FILES[new URL(request.url).pathname]
    const headers = { 'content-type': file?.[1] ?? 'text/plain', 'content-security-policy': CSP }
    return file
      ? new Response(readFileSync(join(import.meta.dirname, file[0])), { headers })
      : new Response('nothing here', { status: 404, headers })
  })
  ipcMain.handle('echo', (event, value) => {
    globalThis.probe.senders.push({ url: event.senderFrame.url, isTop: event.senderFrame.parent === null })
    return value
  })
  ipcMain.handle('fail', () => {
    throw new TypeError('坏了')
  })
  ipcMain.on('connect', (event) => {
    const [port] = event.ports
    port.on('message', ({ data }) => port.postMessage({ echoed: data }))
    port.on('close', () => (globalThis.probe.portClosed = true))
    port.start()
  })

  const window = new BrowserWindow({
    title: '探针窗口',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      additionalArguments: ['--probe=1'],
    },
  })
  window.on('close', (event) => {
    if (!globalThis.probe.unsaved) return
    event.preventDefault()
    globalThis.probe.asked++
    void dialog.showMessageBox(window, { message: '未保存' })
  })
  app.on('will-quit', (event) => {
    if (++globalThis.probe.quitAsked > 1) return
    event.preventDefault()
    setTimeout(() => app.quit(), 50)
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ id: 'new', label: '新建', click: () => window.webContents.send('menu', 'new', { n: 1 }) }] },
    ]),
  )
  await window.loadURL('app://probe/')
}

void run()
