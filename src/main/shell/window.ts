/** The one window, and the locks on everything that shows a page. */
import { app, BrowserWindow, screen, session, type WebContents } from 'electron'
import { APP_PAGE, isAppUrl, makeWebPreferences, mayHavePermission } from './security.ts'
import { fitWindow, LEAST } from './windowSize.ts'

/** [5] Both the asking and the silent check, devices and screen capture included. Call when the app is ready. */
export function denyPermissions(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, permission, reply, details) =>
    reply(mayHavePermission(permission, details.requestingUrl)),
  )
  own.setPermissionCheckHandler((_contents, permission, origin) => mayHavePermission(permission, `${origin}/`))
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, reply) => reply({}))
}

/** [11–14] For whatever contents ever come to be, not only for the window made below. Call before any window. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
}

function lock(contents: WebContents): void {
  const keepInside = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isAppUrl(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', keepInside)
  contents.on('will-frame-navigate', keepInside)
  contents.on('will-redirect', keepInside)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Shows the window once its page is painted, so that nobody looks at white. */
export async function openWindow(preload: string, title: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...fitWindow(screen.getPrimaryDisplay().workAreaSize),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title,
    backgroundColor: '#FBFAF7',
    webPreferences: makeWebPreferences(preload, app.getVersion()),
  })
  // The title is set by the page through the bridge, with the office's name; <title> alone must not undo it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  await window.loadURL(APP_PAGE)
  return window
}
