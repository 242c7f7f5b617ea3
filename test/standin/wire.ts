/**
 * Values between the page's process and main as text: JSON with tags for what structured clone keeps and JSON loses. Not kept:
 * references to the same object twice, cycles (refused), class instances (plain objects, as structured clone makes them).
 *
 * `makeWire` is also sent to the page as its own source text, so it may use nothing from outside itself.
 */
export interface Wire {
  /** @throws DataCloneError for what cannot cross, such as a function. */
  pack(value: unknown): string
  unpack(text: string): unknown
}

export function makeWire(): Wire {
  const VIEWS = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
  }
  type ViewName = keyof typeof VIEWS

  const toText = (bytes: Uint8Array): string => {
    let binary = ''
    for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
    return btoa(binary)
  }
  const fromText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))

  const tag = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (Array.isArray(value)) return value.map(tag)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Map) return { $: 'map', v: [...value].map(tag) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(tag) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name in VIEWS ? value.constructor.name : 'Uint8Array'
      return { $: 'view', n: name, v: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    return { $: 'object', v: Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, tag(each)])) }
  }

  const untag = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(untag)
    const { $, v, n } = value as { $: string; v: never; n?: ViewName }
    switch ($) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v)
      case 'date':
        return new Date(v)
      case 'regexp':
        return new RegExp(v[0], v[1])
      case 'map':
        return new Map((v as unknown[]).map(untag) as [unknown, unknown][])
      case 'set':
        return new Set((v as unknown[]).map(untag))
      case 'error':
        return Object.assign(new Error(v[1]), { name: v[0] })
      case 'buffer':
        return fromText(v).buffer
      case 'view':
        return new VIEWS[n ?? 'Uint8Array'](fromText(v).buffer)
      default:
        return Object.fromEntries(Object.entries(v as object).map(([key, each]) => [key, untag(each)]))
    }
  }

  return { pack: (value) => JSON.stringify(tag(structuredClone(value))), unpack: (text) => untag(JSON.parse(text)) }
}

/** From the page's preload to main. `args` and `data` are packed. */
export type ToMain =
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'post'; readonly channel: string; readonly args: string; readonly ports: readonly number[] }
  | { readonly kind: 'portMessage'; readonly port: number; readonly data: string }
  | { readonly kind: 'portClose'; readonly port: number }

/** From main to the page's preload. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'portMessage'; readonly port: number; readonly data: string }
  | { readonly kind: 'portClose'; readonly port: number }
