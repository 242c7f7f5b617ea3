/**
 * Marks of punctuation that a linter of Chinese text would change (checklist F09): half-width marks among Chinese words, and one of a
 * pair without the other. zhlint finds them; what it is not asked, and why, is in docs/adr/0007. It runs with the reading, in the
 * worker, because the domain takes in no library.
 */
import { run, type Options } from 'zhlint'
import type { MarkSlip, Paragraph, Part } from '#domain/draft'

/** Text that goes out; comments are the office talking to itself. */
const UNREAD: ReadonlySet<Part> = new Set<Part>(['comment', 'number'])

/** Only width and pairs: no rule about spaces, which official documents do not set between ideographs and figures (G 7). */
const OPTIONS: Options = {
  rules: { noSinglePair: true, halfwidthPunctuation: '', fullwidthPunctuation: '，。：；？！“”‘’（）' },
  hyperParse: [],
}

/** A text of three hundred pages is some 200,000 characters; beyond that the first slips are told already. */
const MOST_CHARS = 250_000
const PARAGRAPH_CHARS = 5_000
const MOST_SLIPS = 200
/** zhlint descends into each pair by a call of its own: a paragraph of nothing but openings would exhaust the stack. */
const MOST_OPENINGS = 200
const OPENINGS = /[("'（《“‘【「〈]/gu

const HALF = /[,.:;?!"'()]/u
const MARKS = /[,.:;?!"'()（）《》“”‘’【】「」〈〉]/u
const IDEOGRAPH = /[\u4e00-\u9fff]/u

/**
 * What zhlint calls full-width for prose but official documents write so: the point of 1. and 附件：1. (G 7.3.3, 7.3.4), the colon of a
 * time or scale, marks within Latin text.
 */
function isWritten(text: string, at: number): boolean {
  const [before, mark, after] = [text[at - 1] ?? '', text[at]!, text[at + 1] ?? '']
  if (mark === '.' && /[\dA-Za-z]/u.test(before)) return true
  if (mark === ':' && /\d/u.test(before) && /\d/u.test(after)) return true
  if (mark === "'" || mark === '"') return !IDEOGRAPH.test(text)
  // 1) and 一） are signs of an item.
  return /[)）]/u.test(mark) && /^[\s\u3000]*[\dA-Za-z一二三四五六七八九十]{1,3}.$/u.test(text.slice(0, at + 1))
}

function slipsOf({ text, index }: Paragraph): MarkSlip[] {
  const { validations } = run(text, OPTIONS)
  const seen = new Set<number>()
  return validations.flatMap((v): MarkSlip[] => {
    // The end of a quoted piece is told by the place after it.
    const start = v.target === 'endValue' && !HALF.test(text[v.index] ?? '') ? v.index - 1 : v.index
    if (seen.has(start) || start < 0 || start >= text.length || isWritten(text, start)) return []
    seen.add(start)
    const unpaired = /未/u.test(v.message)
    if (!unpaired && !HALF.test(text[start]!)) return []
    return [{ paragraph: index, start, end: start + 1, kind: unpaired ? 'unpaired' : 'halfWidth' }]
  })
}

export function markSlips(paragraphs: readonly Paragraph[]): MarkSlip[] {
  const slips: MarkSlip[] = []
  let chars = 0
  for (const p of paragraphs) {
    if (UNREAD.has(p.part) || p.text.length > PARAGRAPH_CHARS || !MARKS.test(p.text) || !IDEOGRAPH.test(p.text)) continue
    if ((p.text.match(OPENINGS)?.length ?? 0) > MOST_OPENINGS) continue
    chars += p.text.length
    if (chars > MOST_CHARS || slips.length >= MOST_SLIPS) break
    slips.push(...slipsOf(p))
  }
  return slips
}
