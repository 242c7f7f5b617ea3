/**
 * One forward scan over a part of the package: no tree, no recursion, no entities but the five of XML and character references.
 *
 * The bytes must be UTF-8. Markup is scanned on a Latin-1 view of them, one character per byte, because that is half the memory
 * and offsets in the view are offsets in the bytes; text that matters is then decoded from the bytes. Elements are named to the
 * handler by what their namespace means ('w:p', 'mc:Choice'), whatever prefix the file uses; strict and transitional names are
 * the same. Attributes are asked for by local name.
 *
 * Stops: DOCTYPE or any declaration (doctype), nesting over the limit (tooDeep), what is not well-formed or not UTF-8 (damaged).
 */
import { isUtf8 } from 'node:buffer'
import { LIMITS } from './limits.ts'
import { stop } from './refusal.ts'

/** Last words of the namespaces we know, transitional and strict, to the prefixes used in this program. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
}

export interface Tag {
  /** Value of the attribute of this local name, entities decoded; undefined when absent. */
  attr(local: string): string | undefined
  /** Every attribute as local name and value. */
  attrs(): [string, string][]
  /** The attributes as they stand in the file, one character per byte: for a quick look before decoding. */
  raw(): string
}

export interface Handler {
  open(name: string, tag: Tag): void
  close(name: string): void
  /** Character data between tags, decoded. Called only while `wantsText()` says so. */
  text(text: string): void
  wantsText(): boolean
}

export interface Part {
  readonly bytes: Buffer
  /** One character per byte. */
  readonly view: string
}

/** Bytes of a part made ready for scanning. UTF-16 with its mark is turned into UTF-8 first (XML 1.0 F.1). */
export function partOf(bytes: Buffer): Part {
  let b = bytes
  if ((b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff)) {
    try {
      b = Buffer.from(new TextDecoder(b[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(b), 'utf8')
    } catch {
      stop('damaged', 'not UTF-16')
    }
  } else if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) b = b.subarray(3)
  if (!isUtf8(b)) stop('damaged', 'not UTF-8')
  if (b.includes(0)) stop('damaged', 'zero byte in text')
  return { bytes: b, view: b.toString('latin1') }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? stop('damaged', 'unknown entity')
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
    stop('damaged', `character reference ${whole.length}`)
  return String.fromCodePoint(code)
}

const decodeEntities = (s: string): string =>
  s.includes('&') ? s.replace(/&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,9}|[A-Za-z][A-Za-z0-9]{0,31});/gu, entity) : s

const NOT_ASCII = /[\x80-\xff]/u

function textAt(part: Part, start: number, end: number): string {
  const s = part.view.slice(start, end)
  return decodeEntities(NOT_ASCII.test(s) ? part.bytes.toString('utf8', start, end) : s)
}

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/** [raw name, start of value, end of value] of each attribute between two offsets; malformed attributes stop. */
function* attributesIn(view: string, start: number, end: number): Generator<[string, number, number]> {
  let i = start
  for (;;) {
    while (i < end && isSpace(view.charCodeAt(i))) i++
    if (i >= end) return
    const eq = view.indexOf('=', i)
    if (eq < 0 || eq >= end) stop('damaged', 'attribute without value')
    let q = eq + 1
    while (q < end && isSpace(view.charCodeAt(q))) q++
    const quote = view[q]
    if (quote !== '"' && quote !== "'") stop('damaged', 'attribute without quotes')
    const close = view.indexOf(quote!, q + 1)
    if (close < 0 || close >= end) stop('damaged', 'attribute never ends')
    yield [view.slice(i, eq).trimEnd(), q + 1, close]
    i = close + 1
  }
}

/** The '>' that ends a tag; one inside quotes does not. */
function tagEnd(view: string, from: number): number {
  let quote = 0
  for (let i = from; i < view.length; i++) {
    const c = view.charCodeAt(i)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) return i
    else if (c === 34 || c === 39) quote = c
    else if (c === 60) break
  }
  return stop('damaged', 'tag never ends')
}

const find = (view: string, what: string, from: number): number => {
  const i = view.indexOf(what, from)
  return i < 0 ? stop('damaged', `no ${what}`) : i
}

/** Walks the whole part. */
export function scan(part: Part, handler: Handler): void {
  const { view } = part
  const openNames: string[] = []
  const prefixes = new Map<string, string>()
  const shadowed: { depth: number; prefix: string; was: string | undefined }[] = []
  let names = new Map<string, string>()
  let roots = 0

  const nameOf = (raw: string): string => {
    let name = names.get(raw)
    if (name === undefined) {
      const colon = raw.indexOf(':')
      const known = prefixes.get(colon < 0 ? '' : raw.slice(0, colon))
      name = `${known ?? '?'}:${raw.slice(colon + 1)}`
      names.set(raw, name)
    }
    return name
  }
  const declare = (start: number, end: number, depth: number): void => {
    for (const [raw, from, to] of attributesIn(view, start, end)) {
      if (raw !== 'xmlns' && !raw.startsWith('xmlns:')) continue
      const prefix = raw === 'xmlns' ? '' : raw.slice(6)
      shadowed.push({ depth, prefix, was: prefixes.get(prefix) })
      prefixes.set(prefix, NAMESPACES[textAt(part, from, to)] ?? '?')
    }
    names = new Map()
  }
  const leave = (depth: number): void => {
    while (shadowed.length > 0 && shadowed[shadowed.length - 1]!.depth === depth) {
      const { prefix, was } = shadowed.pop()!
      if (was === undefined) prefixes.delete(prefix)
      else prefixes.set(prefix, was)
      names = new Map()
    }
  }

  let attrsAt = 0
  let attrsEnd = 0
  const tag: Tag = {
    attr(local) {
      // Most tags are asked for something they do not have; looking first is much cheaper than reading all attributes.
      if (!view.slice(attrsAt, attrsEnd).includes(local)) return undefined
      for (const [raw, from, to] of attributesIn(view, attrsAt, attrsEnd))
        if (localOf(raw) === local) return textAt(part, from, to)
      return undefined
    },
    raw: () => view.slice(attrsAt, attrsEnd),
    attrs: () => [...attributesIn(view, attrsAt, attrsEnd)].map(([raw, from, to]) => [localOf(raw), textAt(part, from, to)]),
  }

  let i = find(view, '<', 0)
  for (;;) {
    const next = view.charCodeAt(i + 1)
    let end: number
    if (next === 63) end = find(view, '?>', i) + 1
    else if (next === 33) {
      if (view.startsWith('<!--', i)) end = find(view, '-->', i + 4) + 2
      else if (view.startsWith('<![CDATA[', i)) {
        end = find(view, ']]>', i) + 2
        if (handler.wantsText()) handler.text(part.bytes.toString('utf8', i + 9, end - 2))
      } else stop('doctype', 'declaration')
    } else if (next === 47) {
      end = find(view, '>', i)
      const raw = view.slice(i + 2, end).trimEnd()
      if (openNames.pop() !== raw) stop('damaged', 'end tag of another element')
      handler.close(nameOf(raw))
      leave(openNames.length)
    } else {
      end = tagEnd(view, i + 1)
      const selfClosing = view.charCodeAt(end - 1) === 47
      attrsEnd = selfClosing ? end - 1 : end
      let nameEnd = i + 1
      while (nameEnd < attrsEnd && !isSpace(view.charCodeAt(nameEnd))) nameEnd++
      if (nameEnd === i + 1) stop('damaged', 'tag without name')
      attrsAt = nameEnd
      const raw = view.slice(i + 1, nameEnd)
      if (openNames.length === 0 && ++roots > 1) stop('damaged', 'two roots')
      if (openNames.length >= LIMITS.depth) stop('tooDeep', `over ${LIMITS.depth} levels`)
      if (attrsAt < attrsEnd && view.slice(attrsAt, attrsEnd).includes('xmlns')) declare(attrsAt, attrsEnd, openNames.length)
      const name = nameOf(raw)
      handler.open(name, tag)
      if (selfClosing) {
        handler.close(name)
        leave(openNames.length)
      } else openNames.push(raw)
    }
    i = view.indexOf('<', end + 1)
    if (i < 0) break
    if (i > end + 1 && handler.wantsText()) handler.text(textAt(part, end + 1, i))
  }
  if (openNames.length > 0 || roots === 0) stop('damaged', 'elements never end')
}
