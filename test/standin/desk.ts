/**
 * Electron's modules around the windows. What a person would see (dialogs, opened files) is inert: it answers as if dismissed, and
 * a test that needs more replaces the function through `electronApp.evaluate`, as it would with real Electron.
 */
import { EventEmitter } from 'node:events'
import type { App } from './electronApp.ts'

type InvokeHandler = (event: object, ...args: unknown[]) => unknown
export type ProtocolHandler = (request: Request) => Response | Promise<Response>

/** ipcMain: an emitter for `send`, a table for `invoke`. */
export class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, InvokeHandler>()
  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly ItemOptions[]
  readonly click?: (item: MenuItem, window: object | undefined, event: object) => void
}

export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly submenu: Menu | undefined
  readonly enabled = true
  readonly visible = true
  readonly #click: ItemOptions['click']
  constructor(options: ItemOptions) {
    this.id = options.id
    this.label = options.label ?? ''
    this.role = options.role
    this.submenu = options.submenu && Menu.buildFromTemplate(options.submenu)
    this.#click = options.click
  }
  /** For tests: a person's click. Roles do nothing here. */
  click(): void {
    this.#click?.(this, undefined, {})
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]
  constructor(items: readonly MenuItem[] = []) {
    this.items = items
  }
  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

export interface Desk {
  readonly ipcMain: IpcMain
  readonly dialog: object
  readonly shell: object
  readonly Menu: typeof Menu
  readonly MenuItem: typeof MenuItem
  readonly protocol: object
  readonly session: { readonly defaultSession: object }
  readonly screen: object
  /** For the stand-in itself: what protocol.handle was given, by scheme. */
  readonly protocols: ReadonlyMap<string, ProtocolHandler>
}

export function makeDesk(app: App): Desk {
  const protocols = new Map<string, ProtocolHandler>()
  const protocol = {
    registerSchemesAsPrivileged() {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    },
    handle(scheme: string, handler: ProtocolHandler) {
      if (protocols.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      protocols.set(scheme, handler)
    },
    unhandle: (scheme: string) => void protocols.delete(scheme),
    isProtocolHandled: (scheme: string) => protocols.has(scheme),
  }
  const defaultSession = {
    protocol,
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
  }
  const room = { x: 0, y: 0, width: 1920, height: 1040 }
  const display = { bounds: room, workArea: room, workAreaSize: { width: room.width, height: room.height }, scaleFactor: 1 }
  return {
    ipcMain: new IpcMain(),
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
      showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
      showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
    },
    shell: { openPath: () => Promise.resolve('') },
    Menu,
    MenuItem,
    protocol,
    session: { defaultSession },
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    protocols,
  }
}
