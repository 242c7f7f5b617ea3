/**
 * A text as it is compared: CJK ideographs, letters and digits only, full width as half width, capitals small. The levels 省 市 县
 * count as one, because a relayed paper says 县 where its superior said 市 (domain facts §7.5). Every kept character knows where it
 * stood, so that what is found can be shown.
 */
import type { DraftReading, Part } from '../draft.ts'

/** A paragraph of a text that is compared; `index` is its number in the whole reading. */
export interface TextParagraph {
  readonly index: number
  readonly text: string
}

export interface Normal {
  readonly codes: Uint32Array
  /** For each code: position in the list of paragraphs, and UTF-16 offsets of its character. */
  readonly paragraph: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** What a document says; its head, recipients, signature and colophon are furniture and alike everywhere. */
const COMPARED: ReadonlySet<Part> = new Set<Part>(['body', 'printedTitle', 'printed', 'attachment', 'table'])

export const comparedText = (reading: Pick<DraftReading, 'paragraphs'>): TextParagraph[] =>
  reading.paragraphs.filter((p) => COMPARED.has(p.part) && p.text.trim() !== '').map(({ index, text }) => ({ index, text }))

const LEVELS = new Set(Array.from('省市县', (ch) => ch.codePointAt(0)!))
const LEVEL = '县'.codePointAt(0)!

/** The code that is compared, or 0 for what is not kept. */
function kept(c: number): number {
  if (LEVELS.has(c)) return LEVEL
  if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || c === 0x3007) return c
  if (c >= 0x20000 && c <= 0x3ffff) return c
  const half = c >= 0xff10 && c <= 0xff5a ? c - 0xfee0 : c
  if (half >= 0x30 && half <= 0x39) return half
  if (half >= 0x61 && half <= 0x7a) return half
  return half >= 0x41 && half <= 0x5a ? half + 0x20 : 0
}

export function normalise(paragraphs: readonly TextParagraph[]): Normal {
  const room = paragraphs.reduce((n, p) => n + p.text.length, 0)
  const codes = new Uint32Array(room)
  const paragraph = new Int32Array(room)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  let n = 0
  for (const [at, { text }] of paragraphs.entries()) {
    for (let i = 0; i < text.length;) {
      const c = text.codePointAt(i)!
      const width = c > 0xffff ? 2 : 1
      const code = kept(c)
      if (code !== 0) {
        codes[n] = code
        paragraph[n] = at
        start[n] = i
        end[n] = i + width
        n++
      }
      i += width
    }
  }
  return {
    codes: codes.subarray(0, n),
    paragraph: paragraph.subarray(0, n),
    start: start.subarray(0, n),
    end: end.subarray(0, n),
  }
}
