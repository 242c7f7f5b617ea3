/** Electron's `app`: names, paths, ready, and the order of events in which a program ends. */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cdp } from './cdp.ts'

export interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** What `quit` needs to know of windows. */
interface Closable {
  close(): void
  isDestroyed(): boolean
}

/** The argument of events that may be prevented. */
export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

export function preventable<T extends object>(more: T): T & Preventable {
  let prevented = false
  return Object.defineProperty(Object.assign({ preventDefault: () => void (prevented = true) }, more), 'defaultPrevented', {
    get: () => prevented,
  }) as unknown as T & Preventable
}

export class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine: object
  readonly #manifest: Manifest
  readonly #folder: string
  readonly #ready = Promise.withResolvers<void>()
  readonly #paths = new Map<string, string>()
  readonly #atExit: (() => Promise<void>)[] = []
  #cdp: Cdp | null = null
  #isReady = false
  #exiting = false
  openWindows: () => readonly Closable[] = () => []

  constructor(manifest: Manifest, folder: string, switches: Map<string, string>) {
    super()
    this.#manifest = manifest
    this.#folder = folder
    this.commandLine = {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
      getSwitchValue: (name: string) => switches.get(name) ?? '',
    }
    const userData = switches.get('user-data-dir')
    if (userData) this.#paths.set('userData', userData)
  }

  // For the stand-in itself
  connect(cdp: Cdp): void {
    this.#cdp = cdp
  }
  get cdp(): Cdp {
    if (!this.#cdp) throw new Error('stand-in: Chromium is not connected yet')
    return this.#cdp
  }
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }
  onExit(close: () => Promise<void>): void {
    this.#atExit.push(close)
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return this.#isReady
  }
  getName(): string {
    return this.#manifest.productName ?? this.#manifest.name
  }
  getVersion(): string {
    return this.#manifest.version
  }
  getAppPath(): string {
    return this.#folder
  }
  getLocale(): string {
    return 'zh-CN'
  }
  getPath(name: string): string {
    const known: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      appData: join(homedir(), '.config'),
      userData: join(homedir(), '.config', this.getName()),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
      desktop: join(homedir(), 'Desktop'),
    }
    const path = this.#paths.get(name) ?? known[name]
    if (!path) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  requestSingleInstanceLock(): boolean {
    return true
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  setBadgeCount(): boolean {
    return false
  }
  setAboutPanelOptions(): void {}

  /** before-quit → close of each window → will-quit → quit; any of them may say no, and a later quit begins again. */
  quit(): void {
    if (this.#exiting) return
    const asked = preventable({})
    this.emit('before-quit', asked)
    if (asked.defaultPrevented) return
    for (const window of this.openWindows()) {
      window.close()
      if (!window.isDestroyed()) return
    }
    const leaving = preventable({})
    this.emit('will-quit', leaving)
    if (leaving.defaultPrevented) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.#exiting) return
    this.#exiting = true
    void Promise.allSettled(this.#atExit.map((close) => close())).then(() => process.exit(code))
  }
}
