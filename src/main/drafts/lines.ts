/** The main story as lines: what stands between two line breaks, with the look it has. Rules of the office speak of lines. */
import type { Part } from '#domain/draft'
import type { Numbering } from './numbering.ts'
import type { RawParagraph, Story } from './story.ts'
import { tight } from './patterns.ts'

export interface Line {
  /** Index of its paragraph in the story, and offsets in that paragraph's text. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  /** Without white space at the ends. */
  readonly text: string
  /** Without any white space, digits half-width. */
  readonly tight: string
  readonly sizePt: number
  readonly align: 'left' | 'center' | 'right'
  /** Has a first-line indent, by setting or by spaces. */
  readonly indented: boolean
  readonly red: boolean
  /** A new page begins here. */
  readonly newPage: boolean
  readonly table: number
  role: Part
}

/** The key that holds most. */
export function dominant<K>(counts: Iterable<readonly [K, number]>): K | null {
  let best: K | null = null
  let most = 0
  for (const [key, n] of counts)
    if (n > most) {
      best = key
      most = n
    }
  return best
}

/** Puts the numbers of numbering.xml before the paragraphs they belong to, in reading order. */
export function renderNumbers(story: Story, numbering: Numbering): void {
  for (const p of story.paragraphs) {
    const id = p.look.numId
    if (id === undefined || id === '0') continue
    const number = numbering.next(id, p.look.numLevel ?? 0)
    if (number !== '' && p.text.trim() !== '') {
      const indent = p.text.length - p.text.trimStart().length
      p.text = p.text.slice(0, indent) + number + p.text.slice(indent)
    }
  }
}

const leadingWidth = (text: string): number => {
  let width = 0
  for (const ch of text) {
    if (ch === '\u3000') width += 2
    else if (ch === '\t') width += 4
    else if (/\s/u.test(ch)) width += 1
    else break
  }
  return width
}

function alignOf(p: RawParagraph, text: string): Line['align'] {
  if (p.look.align === 'right') return 'right'
  if (p.look.align === 'center') return 'center'
  // People push names to the right with spaces or a large indent.
  return leadingWidth(text) >= 14 || (p.look.left ?? 0) + (p.look.firstLine ?? 0) >= 3600 ? 'right' : 'left'
}

/** Lines of the running text and of tables; text boxes are apart. */
export function linesOf(story: Story): Line[] {
  const lines: Line[] = []
  let newPage = false
  story.paragraphs.forEach((p, paragraph) => {
    if (p.inBox) return
    if (p.look.pageBreakBefore) newPage = true
    const sizePt = (dominant(p.sizes) ?? p.look.halfPoints ?? 20) / 2
    let start = 0
    for (const piece of p.text.split(/([\n\f])/u)) {
      if (piece === '\f') newPage = true
      if (piece !== '\n' && piece !== '\f' && piece.trim() !== '') {
        lines.push({
          paragraph,
          start,
          end: start + piece.length,
          text: piece.trim(),
          tight: tight(piece),
          sizePt,
          align: alignOf(p, piece),
          indented: (p.look.firstLine ?? 0) > 0 || leadingWidth(piece) >= 2,
          red: p.red * 2 > p.chars,
          newPage,
          table: p.table,
          role: 'body',
        })
        newPage = false
      }
      start += piece.length
    }
    if (p.section !== null && story.sections[p.section + 1]?.continuous !== true) newPage = true
  })
  return lines
}
