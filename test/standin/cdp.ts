/** Chromium without a screen, spoken to over the DevTools protocol. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Json = Record<string, unknown>
type Listener = (method: string, params: Json) => void

/** A connection: commands and events of the browser, or of one page by its session. */
export interface Cdp {
  call<T = Json>(method: string, params?: Json, sessionId?: string): Promise<T>
  /** Events of one page's session, or of the browser with ''. */
  listen(sessionId: string, listener: Listener): void
}

interface Chromium {
  readonly cdp: Cdp
  /** The line by which Playwright finds the browser. */
  readonly announcement: string
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
  onDeath(listener: () => void): void
}

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--password-store=basic',
  '--no-first-run',
  '--no-startup-window',
  '--lang=zh-CN',
  // The program calls nobody; whatever tries fails here as it would in an office without internet.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-port=0',
]
const ANNOUNCES = 'DevTools listening on '

/** @param asked the app's own command line: a test may give --lang or --force-device-scale-factor. */
export async function startChromium(asked: ReadonlyMap<string, string>): Promise<Chromium> {
  const program = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  if (!program) throw new Error('stand-in: no Chromium; set CHROMIUM or install it')
  const profile = mkdtempSync(join(tmpdir(), 'standin-'))
  const passed = ['lang', 'force-device-scale-factor'].flatMap((name) =>
    asked.has(name) ? [`--${name}=${asked.get(name)}`] : [],
  )
  const child = spawn(program, [...SWITCHES, ...passed, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  const died = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.once('exit', () => child.kill('SIGKILL'))

  const announcement = await new Promise<string>((resolve, reject) => {
    const seen: string[] = []
    child.once('exit', () => reject(new Error(`stand-in: Chromium ended at once:\n${seen.join('\n')}`)))
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.startsWith(ANNOUNCES)) resolve(line)
      else if (process.env['STANDIN_DEBUG']) process.stderr.write(`${line}\n`)
      else if (seen.length < 20) seen.push(line)
    })
  })
  return {
    cdp: await connect(announcement.slice(ANNOUNCES.length)),
    announcement,
    async close() {
      child.kill('SIGKILL')
      await died
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
    onDeath: (listener) => void died.then(listener),
  }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Json
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

async function connect(address: string): Promise<Cdp> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { method: string; resolve: (value: never) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener>()
  let last = 0
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('stand-in: Chromium does not answer'))
  })
  socket.onmessage = (event) => {
    const message = JSON.parse(String(event.data)) as Message
    if (message.id === undefined) {
      listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params ?? {})
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result as never)
  }
  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { method, resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
      }),
    listen: (sessionId, listener) => void listeners.set(sessionId, listener),
  }
}
