/**
 * Looks for a 密级标志 in everything the package holds, seen or not (checklist L25): every story, text boxes, both branches of
 * alternate content, hidden text, deleted and inserted text, field codes, comments, document properties, charts and diagrams,
 * WordArt and alternative text, chunks of other formats, names of entries, and .docx files embedded in this one.
 *
 * The text of a paragraph is asked three times: all of it, with changes accepted, with changes rejected; a mark may be whole in
 * only one of them.
 */
import { hasSecretMark, hasSecretName } from '#domain/secretMarks'
import type { Package } from './opc.ts'
import { openPackage } from './opc.ts'
import { reasonOf, stop } from './refusal.ts'
import { symbol } from './symbol.ts'
import { partOf, scan, type Part } from './xml.ts'
import { openArchive } from './zip.ts'

/** 密 in UTF-8, one character per byte, and the beginning of a character reference: else an attribute cannot hold a mark. */
const MAY_HOLD_MARK = /\u00e5\u00af\u0086|&#/u
/** Style names and font lists are not text of the draft. */
const NOT_TEXT = /(?:^|\/)(?:styles\w*|fontTable|theme\d*)\.xml$/iu
const CHUNK = /\.(?:x?html?|mht|txt|rtf)$/iu
const TEXT_TAGS = new Set(['t', 'delText', 'instrText', 'delInstrText'])
/** Longer than any line that carries a mark; keeps a paragraph of megabytes from being joined three times. */
const PIECE = 100_000

interface Views {
  all: string
  accepted: string
  rejected: string
}

const classified = (): never => stop('classified', 'mark found')

function ask(views: Views): void {
  const { all, accepted, rejected } = views
  if (hasSecretMark(all) || (accepted !== all && hasSecretMark(accepted)) || (rejected !== all && hasSecretMark(rejected)))
    classified()
}

/** Stops with 'classified' when the part holds a mark; stops as any scan does when the part is damaged or hostile. */
export function refuseMarkedPart(part: Part): void {
  const open: Views[] = []
  const locals: string[] = []
  let deleted = 0
  let inserted = 0
  const add = (text: string): void => {
    const views = open.at(-1)
    if (!views) {
      if (hasSecretMark(text)) classified()
      return
    }
    views.all += text
    if (deleted === 0) views.accepted += text
    if (inserted === 0) views.rejected += text
    if (views.all.length > PIECE) {
      ask(views)
      for (const key of ['all', 'accepted', 'rejected'] as const) views[key] = views[key].slice(-100)
    }
  }
  scan(part, {
    open(name, tag) {
      const local = name.slice(name.indexOf(':') + 1)
      locals.push(local)
      if (local === 'p') open.push({ all: '', accepted: '', rejected: '' })
      else if (local === 'del' || local === 'moveFrom') deleted++
      else if (local === 'ins' || local === 'moveTo') inserted++
      else if (local === 'br' || local === 'cr') add('\n')
      else if (local === 'tab') add('\t')
      else if (local === 'sym') add(symbol(tag))
      if (MAY_HOLD_MARK.test(tag.raw()) && tag.attrs().some(([, value]) => hasSecretMark(value) || hasSecretName(value)))
        classified()
    },
    close() {
      const local = locals.pop()
      if (local === 'p') ask(open.pop()!)
      else if (local === 'del' || local === 'moveFrom') deleted--
      else if (local === 'ins' || local === 'moveTo') inserted--
    },
    text(text) {
      if (TEXT_TAGS.has(locals.at(-1) ?? '')) add(text)
      else if (hasSecretMark(text)) classified()
    },
    wantsText: () => true,
  })
}

/** Chunks of other formats are not read, only looked through: tags out, in the encodings an office may have used. */
function refuseMarkedChunk(bytes: Buffer): void {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
    const text = new TextDecoder(encoding).decode(bytes)
    if (hasSecretMark(text.replace(/<[^<>]*>/gu, '\n')) || hasSecretMark(text.replace(/<[^<>]*>/gu, ''))) classified()
  }
}

function refuseMarkedEmbedded(bytes: Buffer): void {
  try {
    const inner = openPackage(openArchive(bytes))
    refuseMarkedPackage(inner, new Set(), false)
  } catch (error) {
    // What is embedded is reported as embedded; only a mark in it stops the draft that holds it.
    if (reasonOf(error) === null || reasonOf(error) === 'classified') throw error
  }
}

/** Every part of the package but those already asked. */
export function refuseMarkedPackage(pack: Package, done: ReadonlySet<string>, followEmbedded = true): void {
  for (const name of pack.archive.names) {
    if (hasSecretName(name.split('/').at(-1)!)) classified()
    if (done.has(name)) continue
    if (/\.(?:xml|rels|vml)$/iu.test(name)) {
      const bytes = pack.archive.read(name)!
      if (NOT_TEXT.test(name)) scan(partOf(bytes), { open() {}, close() {}, text() {}, wantsText: () => false })
      else refuseMarkedPart(partOf(bytes))
    } else if (CHUNK.test(name)) refuseMarkedChunk(pack.archive.read(name)!)
    else if (followEmbedded && /\.docx$/iu.test(name)) refuseMarkedEmbedded(pack.archive.read(name)!)
  }
}
