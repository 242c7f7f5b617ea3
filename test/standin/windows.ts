/** BrowserWindow over the pages of contents.ts. */
import { EventEmitter } from 'node:events'
import type { Json } from './cdp.ts'
import { WebContents, type WindowOptions } from './contents.ts'
import type { Desk } from './desk.ts'
import { preventable, type App } from './electronApp.ts'

/** The two modules share the list of open windows, so they are made together. */
export function makeWindows(app: App, desk: Desk): { readonly BrowserWindow: object; readonly webContents: object } {
  const open = new Set<BrowserWindow>()
  let lastId = 0
  let watching = false

  class BrowserWindow extends EventEmitter {
    readonly id = ++lastId
    readonly webContents: WebContents
    #title: string
    #isVisible: boolean
    #isDestroyed = false
    readonly #bounds: { x: number; y: number; width: number; height: number }

    constructor(options: WindowOptions = {}) {
      super()
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
      const {
        contextIsolation = true,
        sandbox = true,
        nodeIntegration = false,
        webviewTag = false,
      } = options.webPreferences ?? {}
      if (!contextIsolation || !sandbox || nodeIntegration || webviewTag)
        throw new Error('stand-in: only sandboxed, context-isolated windows without webviews')
      this.#title = options.title ?? app.getName()
      this.#isVisible = options.show ?? true
      this.#bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 }
      watchTargets()
      this.webContents = new WebContents(app, desk, options)
      this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
      open.add(this)
      app.emit('web-contents-created', {}, this.webContents)
      app.emit('browser-window-created', {}, this)
    }

    static getAllWindows(): BrowserWindow[] {
      return [...open]
    }
    static getFocusedWindow(): BrowserWindow | null {
      return [...open].at(-1) ?? null
    }
    static fromWebContents(contents: WebContents): BrowserWindow | null {
      return [...open].find((window) => window.webContents === contents) ?? null
    }
    static fromId(id: number): BrowserWindow | null {
      return [...open].find((window) => window.id === id) ?? null
    }

    loadURL(url: string): Promise<void> {
      return this.webContents.loadURL(url)
    }
    /** Asks the program, as a person's click on the cross does. */
    close(): void {
      if (this.#isDestroyed) return
      const event = preventable({})
      this.emit('close', event)
      if (!event.defaultPrevented) this.destroy()
    }
    destroy(): void {
      const { targetId } = this.webContents
      this.gone()
      if (targetId) app.cdp.call('Target.closeTarget', { targetId }).catch(() => {})
    }
    /** For the stand-in: the page has gone. */
    gone(): void {
      if (this.#isDestroyed) return
      this.#isDestroyed = true
      open.delete(this)
      this.emit('closed')
      if (open.size === 0) setImmediate(() => app.emit('window-all-closed'))
    }
    isDestroyed(): boolean {
      return this.#isDestroyed
    }
    show(): void {
      this.#isVisible = true
      this.emit('show')
    }
    isVisible(): boolean {
      return this.#isVisible
    }
    focus(): void {}
    isMinimized(): boolean {
      return false
    }
    restore(): void {}
    getTitle(): string {
      return this.#title
    }
    setTitle(title: string): void {
      this.#title = title
    }
    getBounds(): { x: number; y: number; width: number; height: number } {
      return { ...this.#bounds }
    }
    setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>): void {
      Object.assign(this.#bounds, bounds)
    }
    getContentSize(): [number, number] {
      return [this.#bounds.width, this.#bounds.height]
    }
  }

  /** Pages that close, and pages that pages open. */
  function watchTargets(): void {
    if (watching) return
    watching = true
    app.cdp.listen('', (method, params) => {
      if (method === 'Target.targetDestroyed') byTarget(String(params['targetId']))?.gone()
      if (method === 'Target.targetCreated') refusePopup(params['targetInfo'] as Json)
    })
    app.cdp.call('Target.setDiscoverTargets', { discover: true }).catch((error: unknown) => console.error(error))
  }

  function refusePopup(target: Json): void {
    const opener = byTarget(String(target['openerId']))
    if (target['type'] !== 'page' || !opener || opener.webContents.mayOpen(String(target['url']))) return
    app.cdp.call('Target.closeTarget', { targetId: target['targetId'] }).catch(() => {})
  }

  const byTarget = (targetId: string): BrowserWindow | undefined =>
    [...open].find((window) => window.webContents.targetId === targetId)

  app.openWindows = () => [...open]
  return {
    BrowserWindow,
    webContents: {
      getAllWebContents: () => [...open].map((window) => window.webContents),
      fromId: (id: number) => [...open].find((window) => window.webContents.id === id)?.webContents,
      fromDevToolsTargetId: (targetId: string) => byTarget(targetId)?.webContents,
    },
  }
}
