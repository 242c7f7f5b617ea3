/** Cutting the quote of a finding: the clause around what was seen, at its own punctuation, never longer than 60 characters. */

/** A stretch of one paragraph: number of the paragraph, UTF-16 offsets in its text. */
export interface Span {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export const QUOTE_MAX = 60
/** From the widest cut to the narrowest. */
const CUTS = ['。！？!?', '。！？!?；;', '。！？!?；;，,', '。！？!?；;，,、：:']
const SPACE = /[\s\u3000]/

/** The bounds of the piece of text around [start, end) that holds none of these marks outside it. */
export function pieceAround(
  text: string,
  start: number,
  end: number,
  marks: string,
): { readonly start: number; readonly end: number } {
  let from = start
  while (from > 0 && !marks.includes(text[from - 1]!)) from--
  let to = end
  while (to < text.length && !marks.includes(text[to]!)) to++
  while (from < start && SPACE.test(text[from]!)) from++
  while (to > end && SPACE.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** The sentence when it fits, else its half-sentence, clause or enumeration member, else a window around the words. */
export function clauseAround(text: string, span: Span): Span {
  for (const marks of CUTS) {
    const piece = pieceAround(text, span.start, span.end, marks)
    if (piece.end - piece.start <= QUOTE_MAX) return { paragraph: span.paragraph, ...piece }
  }
  if (span.end - span.start >= QUOTE_MAX) return shortened(text, span)
  const before = Math.floor((QUOTE_MAX - (span.end - span.start)) / 2)
  const start = wholeChar(text, Math.max(0, span.start - before))
  return { paragraph: span.paragraph, start, end: wholeChar(text, Math.min(text.length, start + QUOTE_MAX)) }
}

export const union = (a: Span, b: Span): Span => ({
  paragraph: a.paragraph,
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

/** Short enough for one quote, and no full stop within. */
export const inOneSentence = (text: string, span: Span): boolean =>
  span.end - span.start <= QUOTE_MAX && !/[。！？!?]/u.test(text.slice(span.start, span.end))

/** The first 60 characters of a span that is longer. */
export const shortened = (text: string, span: Span): Span =>
  span.end - span.start <= QUOTE_MAX ? span : { ...span, end: wholeChar(text, span.start + QUOTE_MAX) }

/** Steps back from the middle of a surrogate pair: a quote must not hold half a character. */
function wholeChar(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
