/**
 * The page's side of the stand-in: two functions that are sent to the page as source text, each into a world of its own, so neither
 * may use anything from outside itself.
 *
 * The worlds share the document but no objects. contextBridge therefore crosses by DOM events whose `detail` Chromium clones:
 *   expose   preload → page   { key, api }            functions as { $fn: n }
 *   hello    page → preload   after a new document: expose again
 *   call     page → preload   { fn, id, args }        callbacks as { $callback: n }
 *   result   preload → page   { id, value | error } or { id, promise: true } and the value later
 *   back     preload → page   { callback, args }
 */
import type { ToMain, ToPage, Wire } from './wire.ts'

type Fn = (...args: unknown[]) => unknown
/** Structured values with functions replaced, by whoever owns the functions. */
type Crossing = unknown
export interface PreloadSurroundings {
  readonly platform: string
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly argv: readonly string[]
}

/** Main world: makes what the preload exposes into a frozen property of window. */
export function pageWorld(): void {
  if (window !== window.top) return
  interface Result {
    readonly id: number
    readonly value?: Crossing
    readonly error?: string
    readonly promise?: boolean
  }
  const callbacks = new Map<number, Fn>()
  const numbers = new Map<Fn, number>()
  const waiting = new Map<number, (result: Result) => void>()
  let last = 0

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  const mapPlain = (value: unknown, each: (value: unknown) => unknown): unknown =>
    Array.isArray(value)
      ? value.map(each)
      : isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, each(v)]))
        : value

  const outward = (value: unknown): Crossing => {
    if (typeof value !== 'function') return mapPlain(value, outward)
    const fn = value as Fn
    const number = numbers.get(fn) ?? ++last
    numbers.set(fn, number)
    callbacks.set(number, fn)
    return { $callback: number }
  }
  const inward = (value: Crossing): unknown =>
    isPlain(value) && typeof value['$fn'] === 'number' ? caller(value['$fn']) : mapPlain(value, inward)
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      Object.values(Object.freeze(value)).forEach(frozen)
    return value
  }

  // The event is answered while dispatchEvent runs, so a plain function returns at once and a promise announces itself.
  const caller =
    (fn: number): Fn =>
    (...args) => {
      const id = ++last
      const answers: Result[] = []
      waiting.set(id, (result) => answers.push(result))
      document.dispatchEvent(new CustomEvent('standin:call', { detail: { fn, id, args: structuredClone(args.map(outward)) } }))
      const [now] = answers
      if (now?.promise) {
        return new Promise((resolve, reject) =>
          waiting.set(id, (result) =>
            result.error === undefined ? resolve(inward(result.value)) : reject(new Error(result.error)),
          ),
        )
      }
      if (now?.error !== undefined) throw new Error(now.error)
      return inward(now?.value)
    }

  const on = <T>(name: string, listener: (detail: T) => void): void =>
    document.addEventListener(name, (event) => listener((event as CustomEvent<T>).detail))
  on<Result>('standin:result', (result) => {
    const take = waiting.get(result.id)
    if (!result.promise) waiting.delete(result.id)
    take?.(result)
  })
  on<{ callback: number; args: Crossing[] }>('standin:back', ({ callback, args }) =>
    callbacks.get(callback)?.(...args.map(inward)),
  )
  on<{ key: string; api: Crossing }>('standin:expose', ({ key, api }) => {
    Object.defineProperty(window, key, { value: frozen(inward(api)), enumerable: true })
  })
  document.dispatchEvent(new CustomEvent('standin:hello'))
}

/**
 * Isolated world: runs the preload with what Electron gives a sandboxed one.
 * @param send puts text to main; main answers by calling `globalThis.__standinReceive`.
 */
export function preloadWorld(
  wire: Wire,
  send: (text: string) => void,
  surroundings: PreloadSurroundings,
  preload: ((exports: object, require: (id: string) => unknown, module: object, process: object) => void) | null,
): void {
  if (window !== window.top) return
  const tell = (message: ToMain): void => send(JSON.stringify(message))

  // ---- contextBridge
  const functions: Fn[] = []
  const exposed: { key: string; api: Crossing }[] = []
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  const mapPlain = (value: unknown, each: (value: unknown) => unknown): unknown =>
    Array.isArray(value)
      ? value.map(each)
      : isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, each(v)]))
        : value
  const outward = (value: unknown): Crossing =>
    typeof value === 'function' ? { $fn: functions.push(value as Fn) - 1 } : mapPlain(value, outward)
  const inward = (value: Crossing): unknown => {
    if (!isPlain(value) || typeof value['$callback'] !== 'number') return mapPlain(value, inward)
    const callback = value['$callback']
    return (...args: unknown[]) => emit('standin:back', { callback, args: args.map(outward) })
  }
  const emit = (name: string, detail: unknown): void => void document.dispatchEvent(new CustomEvent(name, { detail }))
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

  document.addEventListener('standin:call', (event) => {
    const { fn, id, args } = (event as CustomEvent<{ fn: number; id: number; args: Crossing[] }>).detail
    try {
      const value = functions[fn]!(...args.map(inward))
      if (value instanceof Promise) {
        emit('standin:result', { id, promise: true })
        value.then(
          (later) => emit('standin:result', { id, value: outward(later) }),
          (error: unknown) => emit('standin:result', { id, error: messageOf(error) }),
        )
      } else emit('standin:result', { id, value: outward(value) })
    } catch (error) {
      emit('standin:result', { id, error: messageOf(error) })
    }
  })
  document.addEventListener('standin:hello', () => exposed.forEach((each) => emit('standin:expose', each)))
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      const each = { key, api: outward(api) }
      exposed.push(each)
      emit('standin:expose', each)
    },
  }

  // ---- ipcRenderer
  const listeners = new Map<string, Fn[]>()
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const ports = new Map<number, MessagePort>()
  let last = 0
  const ipcRenderer = {
    on(channel: string, listener: Fn) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: Fn) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      )
      return ipcRenderer
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args: wire.pack(args) }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++last
        tell({ kind: 'invoke', id, channel, args: wire.pack(args) })
        pending.set(id, { resolve, reject })
      }),
    postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []) {
      const ids = transfer.map((port) => {
        const id = ++last
        ports.set(id, port)
        port.onmessage = (event) => tell({ kind: 'portMessage', port: id, data: wire.pack(event.data) })
        port.addEventListener('close', () => tell({ kind: 'portClose', port: id }))
        return id
      })
      tell({ kind: 'post', channel, args: wire.pack(message), ports: ids })
    },
  }
  const receive = (message: ToPage): void => {
    switch (message.kind) {
      case 'reply':
        pending.get(message.id)?.resolve(wire.unpack(message.value))
        pending.delete(message.id)
        break
      case 'failure':
        pending.get(message.id)?.reject(new Error(message.message))
        pending.delete(message.id)
        break
      case 'send':
        for (const listener of listeners.get(message.channel) ?? [])
          listener({ ports: [] }, ...(wire.unpack(message.args) as unknown[]))
        break
      case 'portMessage':
        ports.get(message.port)?.postMessage(wire.unpack(message.data))
        break
      case 'portClose':
        ports.get(message.port)?.close()
        ports.delete(message.port)
        break
    }
  }
  Object.assign(globalThis, { __standinReceive: receive })

  // ---- the preload itself; Electron lets a sandboxed one require these and no more
  const modules: Record<string, unknown> = {
    electron: { contextBridge, ipcRenderer },
    timers: { setTimeout, setInterval },
    url: { URL },
  }
  const require = (id: string): unknown => {
    const module = modules[id.replace(/^node:/, '').replace(/^electron\/.*/, 'electron')]
    if (!module) throw new Error(`module not found: ${id}`)
    return module
  }
  const module = { exports: {} }
  preload?.(module.exports, require, module, {
    ...surroundings,
    env: {},
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  })
}
