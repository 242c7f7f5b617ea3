/** Builds archives for the tests, honest ones and ones that lie in a chosen place. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  /** What the directory says instead of the truth. */
  readonly lie?: {
    readonly size?: number
    readonly packed?: number
    readonly crc?: number
    readonly flags?: number
    readonly method?: number
    readonly localName?: string
    /** Local header offset of another entry, by index. */
    readonly sameAs?: number
  }
}

export interface ZipLies {
  readonly count?: number
  readonly directoryAt?: number
  readonly comment?: string
  readonly prefix?: Uint8Array
}

function localHeader(name: Buffer, flags: number, method: number, crc: number, packed: number, size: number): Buffer {
  const h = Buffer.alloc(30)
  h.writeUInt32LE(0x04034b50, 0)
  h.writeUInt16LE(20, 4)
  h.writeUInt16LE(flags, 6)
  h.writeUInt16LE(method, 8)
  h.writeUInt32LE(crc, 14)
  h.writeUInt32LE(packed, 18)
  h.writeUInt32LE(size, 22)
  h.writeUInt16LE(name.length, 26)
  return Buffer.concat([h, name])
}

function centralHeader(
  name: Buffer,
  flags: number,
  method: number,
  crc: number,
  packed: number,
  size: number,
  at: number,
): Buffer {
  const h = Buffer.alloc(46)
  h.writeUInt32LE(0x02014b50, 0)
  h.writeUInt16LE(20, 4)
  h.writeUInt16LE(20, 6)
  h.writeUInt16LE(flags, 8)
  h.writeUInt16LE(method, 10)
  h.writeUInt32LE(crc, 16)
  h.writeUInt32LE(packed, 20)
  h.writeUInt32LE(size, 24)
  h.writeUInt16LE(name.length, 28)
  h.writeUInt32LE(at, 42)
  return Buffer.concat([h, name])
}

export function zipOf(entries: readonly ZipEntry[], lies: ZipLies = {}): Uint8Array {
  const locals: Buffer[] = lies.prefix ? [Buffer.from(lies.prefix)] : []
  const central: Buffer[] = []
  const offsets: number[] = []
  let at = lies.prefix?.length ?? 0
  for (const { name, data, stored, lie = {} } of entries) {
    const raw = Buffer.from(data as string)
    const body = stored ? raw : deflateRawSync(raw)
    const method = lie.method ?? (stored ? 0 : 8)
    const flags = lie.flags ?? 0x800
    const crc = lie.crc ?? crc32(raw)
    const packed = lie.packed ?? body.length
    const size = lie.size ?? raw.length
    const nameBytes = Buffer.from(name, 'utf8')
    offsets.push(at)
    const local = localHeader(Buffer.from(lie.localName ?? name, 'utf8'), flags, method, crc, packed, size)
    locals.push(local, body)
    central.push(centralHeader(nameBytes, flags, method, crc, packed, size, lie.sameAs === undefined ? at : offsets[lie.sameAs]!))
    at += local.length + body.length
  }
  const directory = Buffer.concat(central)
  const comment = Buffer.from(lies.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(lies.count ?? entries.length, 8)
  end.writeUInt16LE(lies.count ?? entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(lies.directoryAt ?? at, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...locals, directory, end, comment]))
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const rels = (items: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${RELS_NS}">${items.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`

export const escapeXml = (s: string): string => s.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** One paragraph of plain text; \n becomes w:br. */
export const para = (text: string, properties = '', runProperties = ''): string => {
  const pieces = text.split('\n').map((t) => `<w:t xml:space="preserve">${escapeXml(t)}</w:t>`)
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r>${runProperties ? `<w:rPr>${runProperties}</w:rPr>` : ''}${pieces.join('<w:br/>')}</w:r></w:p>`
}

export interface DocxParts {
  /** Extra entries: name -> XML or bytes. A relationship type makes the main document point to it. */
  readonly extra?: readonly { readonly name: string; readonly data: string | Uint8Array; readonly rel?: string }[]
  /** Replaces whole parts of the skeleton. */
  readonly replace?: Readonly<Record<string, string | Uint8Array>>
}

/** Entries of a minimal document with this body. */
export function docxEntries(body: string, { extra = [], replace = {} }: DocxParts = {}): ZipEntry[] {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': rels([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(extra.filter((e) => e.rel).map((e) => [e.rel!, e.name.replace(/^word\//u, '')])),
    ...replace,
  }
  return [...Object.entries(parts), ...extra.map((e) => [e.name, e.data] as const)].map(([name, data]) => ({ name, data }))
}

export const docxOf = (body: string, parts?: DocxParts): Uint8Array => zipOf(docxEntries(body, parts))

/** A part of another story: header, footnotes, comments … */
export const storyOf = (root: string, body: string): string => `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${body}</w:${root}>`
