/**
 * A stand-in for the Electron program, for end-to-end tests on machines that cannot have it.
 *
 * Playwright's `_electron.launch()` asks the `electron` package for the program; ELECTRON_OVERRIDE_DIST_PATH makes that the shell
 * script beside this file. This host then runs the *built* main under Node 24 with the module `electron` replaced, starts Chromium
 * without a screen, makes each BrowserWindow a page of it over the DevTools protocol, and runs the *built* preload in an isolated
 * world of that page. So one spec drives real Electron where its binary exists and this elsewhere.
 *
 *   host.ts          arguments, order of the start                cdp.ts        DevTools protocol, Chromium
 *   electronApp.ts   app: ready, quit, paths                       contents.ts   WebContents: loading, IPC, ports, app:// pages
 *   port.ts          MessagePortMain                               windows.ts    BrowserWindow
 *   desk.ts          dialog, shell, Menu, session, protocol        addresses.ts  app:// as Chromium sees it
 *   wire.ts          what crosses between the two programs         worlds.ts     the page's side: contextBridge, ipcRenderer
 *
 * Real here: Node and the native SQLite module, the built main, preload and pages, context isolation, the page without Node, message
 * ports from page to main, response headers with their Content-Security-Policy, navigation and window-open locks, close and quit with
 * their preventDefault, menu clicks by a test.
 *
 * NOT shown here, so only real Electron can:
 * - the Electron binary, the V8 and Node in it, the native module inside it, asar, fuses, the operating system's sandbox
 * - Chromium's version: the machine's, not Electron's
 * - the origin app://HOST: pages see https://HOST.app.standin.test, requests to it are answered by the protocol handler; main sees app://
 * - native dialogs, menus, shortcuts (menu accelerators do nothing), tray, taskbar, printing to a device, opening files: inert
 * - permission handlers, web preferences other than preload and additionalArguments, spell checker
 * - the single-instance lock (always granted), window sizes and screen scaling, page-title-updated
 * - ports made in main, sendSync, more than the top frame with a preload, webviews, utility processes, auto-update
 * - window.open returns a window that is closed at once when denied, not null
 * - Windows and macOS
 */
import { createRequire, registerHooks } from 'node:module'
import { Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startChromium } from './cdp.ts'
import { App, readManifest } from './electronApp.ts'
import { makeDesk } from './desk.ts'
import { makeWindows } from './windows.ts'

interface CommandLine {
  readonly appFolder: string
  /** Modules to load before the app: `-r FILE`. */
  readonly before: readonly string[]
  readonly switches: ReadonlyMap<string, string>
}

function readCommandLine(argv: readonly string[]): CommandLine {
  const before: string[] = []
  const switches = new Map<string, string>()
  let appFolder: string | null = null
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!
    if (argument === '-r') before.push(resolve(argv[++i]!))
    else if (argument.startsWith('--')) {
      const [name, ...value] = argument.slice(2).split('=')
      switches.set(name!, value.join('='))
    } else appFolder ??= resolve(argument)
  }
  if (!appFolder) throw new Error('stand-in: no app folder given')
  return { appFolder, before, switches }
}

const argv = process.argv.slice(2)
const { appFolder, before, switches } = readCommandLine(argv)
process.argv = [join(import.meta.dirname, 'electron'), ...argv]
const manifest = readManifest(appFolder)
const require = createRequire(join(appFolder, 'package.json'))
Object.defineProperty(process.versions, 'electron', { value: (require('electron/package.json') as { version: string }).version })

const app = new App(manifest, appFolder, new Map(switches))
const desk = makeDesk(app)
const { BrowserWindow, webContents } = makeWindows(app, desk)

Object.assign(globalThis, {
  __electron: { app, BrowserWindow, webContents, ...desk },
})
const replacement = pathToFileURL(join(import.meta.dirname, 'electronModule.cjs')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: replacement, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
})

// Playwright's loader comes before the app, as in Electron, and waits for `ready` until it has connected.
for (const file of before) require(file)
// Playwright keeps the other end of pipe 3: when it closes, the test run has died, and nothing may outlive it.
if (before.length > 0) {
  const testRun = new Socket({ fd: 3 })
  testRun.on('error', () => {})
  testRun.on('close', () => app.exit(1))
  testRun.resume().unref()
}

const chromium = await startChromium(switches)
app.onExit(() => chromium.close())
chromium.onDeath(() => app.exit(1))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())

app.connect(chromium.cdp)
process.stderr.write(`${chromium.announcement}\n`)
// As in Electron, what the entry does at once comes before `ready`; an entry that waits for it at its top level would wait for ever.
await import(pathToFileURL(join(appFolder, manifest.main)).href)
app.becomeReady()
