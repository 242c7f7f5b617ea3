/**
 * WebContents: one Chromium page with its preload, its message traffic, and the requests it makes.
 *
 * A page begins as about:blank and is prepared before its first load: the main-world half of contextBridge, the preload in an
 * isolated world with the only binding to this process, and interception of every document and of every app:// request.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { CHROMIUM_PATTERN, toChromium, toElectron } from './addresses.ts'
import type { Json } from './cdp.ts'
import type { Desk } from './desk.ts'
import { preventable, type App } from './electronApp.ts'
import { MessagePortMain } from './port.ts'
import { makeWire, type ToMain, type ToPage } from './wire.ts'
import { pageWorld, preloadWorld } from './worlds.ts'

const WORLD = 'electron-preload'
const wire = makeWire()

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: {
    readonly preload?: string
    readonly additionalArguments?: readonly string[]
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
    readonly webviewTag?: boolean
  }
}

interface PausedRequest {
  readonly requestId: string
  readonly resourceType: string
  readonly frameId: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postData?: string
  }
}

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly #app: App
  readonly #desk: Desk
  readonly #options: WindowOptions
  readonly #ports = new Map<number, MessagePortMain>()
  readonly #prepared: Promise<void>
  #session = ''
  #preloadContext: string | null = null
  #url = ''
  /** The address `loadURL` asked for: that one navigation is the program's, all others are the page's. */
  #ownNavigation: string | null = null
  #whenLoaded: (() => void) | null = null
  #mayOpen: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' })
  targetId = ''

  constructor(app: App, desk: Desk, options: WindowOptions) {
    super()
    this.#app = app
    this.#desk = desk
    this.#options = options
    this.#prepared = this.#prepare()
  }

  async #prepare(): Promise<void> {
    const { width = 800, height = 600, webPreferences } = this.#options
    const { targetId } = await this.#app.cdp.call<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    this.targetId = targetId
    const { sessionId } = await this.#app.cdp.call<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    this.#session = sessionId
    this.#app.cdp.listen(sessionId, (method, params) => this.#onEvent(method, params))
    await Promise.all([
      this.#call('Page.enable'),
      this.#call('Runtime.enable'),
      this.#call('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }, { urlPattern: CHROMIUM_PATTERN }] }),
      this.#call('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld.toString()})()` }),
      this.#call('Runtime.addBinding', { name: '__standinSend', executionContextName: WORLD }),
      this.#call('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: preloadSource(webPreferences) }),
    ])
  }

  #call<T = Json>(method: string, params: Json = {}): Promise<T> {
    return this.#app.cdp.call<T>(method, params, this.#session)
  }

  #onEvent(method: string, params: Json): void {
    switch (method) {
      case 'Runtime.executionContextCreated': {
        const context = params['context'] as { name: string; uniqueId: string; auxData?: { frameId: string } }
        if (context.name === WORLD && context.auxData?.frameId === this.targetId) this.#preloadContext = context.uniqueId
        break
      }
      case 'Page.frameNavigated': {
        const frame = params['frame'] as { url: string; parentId?: string }
        if (frame.parentId) break
        this.#url = toElectron(frame.url)
        for (const port of this.#ports.values()) port.emit('close')
        this.#ports.clear()
        this.emit('did-navigate', {}, this.#url)
        break
      }
      case 'Page.domContentEventFired':
        this.emit('dom-ready')
        break
      case 'Page.loadEventFired':
        this.#whenLoaded?.()
        this.emit('did-finish-load')
        break
      case 'Runtime.bindingCalled':
        if (params['name'] === '__standinSend') this.#onMessage(JSON.parse(String(params['payload'])) as ToMain)
        break
      case 'Fetch.requestPaused':
        // A page that closes meanwhile takes its requests with it.
        this.#onRequest(params as unknown as PausedRequest).catch((error: unknown) => this.#complain(error))
        break
      default:
    }
  }

  // ---- requests

  async #onRequest(paused: PausedRequest): Promise<void> {
    const { requestId, resourceType, frameId, request } = paused
    const url = toElectron(request.url)
    const isNavigation = resourceType === 'Document'
    if (isNavigation && request.url !== this.#ownNavigation && this.#isPrevented(url, frameId === this.targetId)) {
      await this.#call('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    const handler = url === request.url ? undefined : this.#desk.protocols.get(url.slice(0, url.indexOf(':')))
    if (!handler) {
      await this.#call('Fetch.continueRequest', { requestId })
      return
    }
    const asked = new Request(url, {
      method: request.method,
      headers: request.headers,
      ...(request.postData !== undefined && { body: request.postData }),
    })
    const response = await handler(asked)
    await this.#call('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  #isPrevented(url: string, isMainFrame: boolean): boolean {
    const event = preventable({ url, isMainFrame })
    if (isMainFrame) this.emit('will-navigate', event, url)
    this.emit('will-frame-navigate', event)
    return event.defaultPrevented
  }

  // ---- messages

  #onMessage(message: ToMain): void {
    const event = {
      sender: this,
      senderFrame: { url: this.#url, parent: null },
      ports: [] as MessagePortMain[],
      reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
    }
    switch (message.kind) {
      case 'send':
        this.#desk.ipcMain.emit(message.channel, event, ...(wire.unpack(message.args) as unknown[]))
        break
      case 'invoke':
        void this.#answer(message, event)
        break
      case 'post': {
        const toPage = (back: ToPage): void => this.#toPage(back)
        event.ports = message.ports.map((id) => new MessagePortMain(id, toPage))
        message.ports.forEach((id, i) => this.#ports.set(id, event.ports[i]!))
        this.#desk.ipcMain.emit(message.channel, event, wire.unpack(message.args))
        break
      }
      case 'portMessage':
        this.#ports.get(message.port)?.receive(wire.unpack(message.data))
        break
      case 'portClose':
        this.#ports.get(message.port)?.emit('close')
        this.#ports.delete(message.port)
        break
      default:
    }
  }

  async #answer(call: Extract<ToMain, { kind: 'invoke' }>, event: object): Promise<void> {
    try {
      const handler = this.#desk.ipcMain.handlers.get(call.channel)
      if (!handler) throw new Error(`No handler registered for '${call.channel}'`)
      const value = await handler(event, ...(wire.unpack(call.args) as unknown[]))
      this.#toPage({ kind: 'reply', id: call.id, value: wire.pack(value) })
    } catch (error) {
      this.#toPage({ kind: 'failure', id: call.id, message: `Error invoking remote method '${call.channel}': ${String(error)}` })
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.#toPage({ kind: 'send', channel, args: wire.pack(args) })
  }

  #toPage(message: ToPage): void {
    if (!this.#preloadContext) return
    const expression = `globalThis.__standinReceive?.(${JSON.stringify(message)})`
    this.#call('Runtime.evaluate', { expression, uniqueContextId: this.#preloadContext }).catch((error: unknown) =>
      this.#complain(error),
    )
  }

  /** A page that has just gone cannot be written to; anything else is worth a line. */
  #complain(error: unknown): void {
    if (process.env['STANDIN_DEBUG']) console.error('stand-in:', error)
  }

  // ---- Electron's own methods

  async loadURL(address: string): Promise<void> {
    await this.#prepared
    const url = toChromium(address, this.#desk.protocols)
    const loaded = new Promise<void>((resolve) => (this.#whenLoaded = resolve))
    this.#ownNavigation = url
    const { errorText } = await this.#call<{ errorText?: string }>('Page.navigate', { url })
    this.#ownNavigation = null
    if (errorText) throw new Error(`${errorText} loading '${address}'`)
    await loaded
  }
  /** For windows.ts: a popup this page tried to open. */
  mayOpen(url: string): boolean {
    return this.#mayOpen({ url: toElectron(url) }).action === 'allow'
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.#mayOpen = handler
  }
  async executeJavaScript(code: string): Promise<unknown> {
    await this.#prepared
    const { result, exceptionDetails } = await this.#call<{ result: { value: unknown }; exceptionDetails?: { text: string } }>(
      'Runtime.evaluate',
      {
        expression: code,
        awaitPromise: true,
        returnByValue: true,
      },
    )
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result.value
  }
  async printToPDF(
    options: { printBackground?: boolean; landscape?: boolean; preferCSSPageSize?: boolean } = {},
  ): Promise<Buffer> {
    return Buffer.from((await this.#call<{ data: string }>('Page.printToPDF', options)).data, 'base64')
  }
  getURL(): string {
    return this.#url
  }
}

/** The preload wrapped as Electron's loader wraps it, with its surroundings. */
function preloadSource({ preload, additionalArguments = [] }: NonNullable<WindowOptions['webPreferences']> = {}): string {
  const surroundings = { platform: process.platform, versions: process.versions, argv: [process.argv[0], ...additionalArguments] }
  const code = preload ? `function (exports, require, module, process) {\n${readFileSync(preload, 'utf8')}\n}` : 'null'
  return `(${preloadWorld.toString()})((${makeWire.toString()})(), globalThis.__standinSend, ${JSON.stringify(surroundings)}, ${code})`
}
