/**
 * What a search asks and what it finds: the one meaning that the index, the marks on the screen and the tests share.
 *
 * A text is seen as runs (a title, a unit, a paragraph), folded as the register folds them: widths and brackets made one, white
 * space away, small letters. A paper is found when every word of the search stands in one of its runs, letter by letter, marks
 * included. A complete number is looked for as it is printed; a run that writes one otherwise ([2024]07号, 〔2024〕第7号) counts
 * twice, as written and as it ought to be printed.
 */
import { foldNumberText, formatNumber, parseNumber } from './numbering.ts'
import { foldSearch } from './register.ts'

export interface SearchQuery {
  /** As typed. */
  readonly words: readonly string[]
  /** Inclusive; null when no year was named. */
  readonly fromYear: number | null
  readonly toYear: number | null
}

const YEARS = /^((?:19|20)\d{2})(?:(?:\.\.|-|—|～|~|至)((?:19|20)\d{2}))?年?$/

/** What was typed into the search: words, and years as 2025, 2024..2026 or 2024-2026. A number may have spaces inside. */
export function parseSearch(text: string): SearchQuery {
  if (parseNumber(text)) return { words: [foldNumberText(text)], fromYear: null, toYear: null }
  const words: string[] = []
  let fromYear: number | null = null
  let toYear: number | null = null
  for (const token of text
    .trim()
    .split(/[\s\u3000]+/)
    .filter(Boolean)) {
    const m = YEARS.exec(foldNumberText(token))
    if (!m) {
      words.push(token)
      continue
    }
    const [a, b] = [Number(m[1]), Number(m[2] ?? m[1])]
    fromYear = Math.min(a, b)
    toYear = Math.max(a, b)
  }
  return { words, fromYear, toYear }
}

/** What must stand in a run for each word: folded, a number as it is printed. */
export const needlesOf = (words: readonly string[]): string[] =>
  words
    .map((word) => {
      const number = parseNumber(word)
      return foldSearch(number ? formatNumber(number) : word)
    })
    .filter(Boolean)

const WRITTEN = /[\u4e00-\u9fff\u3400-\u4dbf]{1,12}〔\d{4}〕第?\d{1,6}号/g

/** The complete numbers of a folded text that are not written as they are printed: what stands there, and how it is printed. */
function* otherWritings(folded: string): Generator<{ readonly at: number; readonly written: string; readonly printed: string }> {
  for (const m of folded.matchAll(WRITTEN)) {
    const number = parseNumber(m[0])
    const printed = number && foldSearch(formatNumber(number))
    if (printed && printed !== m[0]) yield { at: m.index, written: m[0], printed }
  }
}

/** The runs of a paper, as search sees them. */
export function searchRuns(texts: Iterable<string>): string[] {
  const runs: string[] = []
  for (const text of texts) {
    const folded = foldSearch(text)
    if (folded === '') continue
    runs.push(folded)
    let [right, at] = ['', 0]
    for (const other of otherWritings(folded)) {
      right += folded.slice(at, other.at) + other.printed
      at = other.at + other.written.length
    }
    if (at > 0) runs.push(right + folded.slice(at))
  }
  return runs
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Folded letter by letter: `from[i]` is where in the text the i-th unit of the folded one comes from. */
function foldedWithPlaces(text: string): { folded: string; from: number[] } {
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const f = foldSearch(letter)
    for (let i = 0; i < f.length; i++) from.push(at)
    folded += f
    at += letter.length
  }
  from.push(at)
  return { folded, from }
}

/** Where the words of a search stand in a text: ascending, overlapping ones joined. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const { folded, from } = foldedWithPlaces(text)
  const found: Stretch[] = []
  const add = (at: number, length: number): void => {
    // To the end of the last letter, which may be two units long or be followed by spaces that the folding took away.
    const last = from[at + length - 1]!
    found.push({ start: from[at]!, end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) })
  }
  for (const needle of needlesOf(words)) {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) add(at, needle.length)
    if (parseNumber(needle))
      for (const { at, written, printed } of otherWritings(folded)) if (printed.includes(needle)) add(at, written.length)
  }
  const joined: Stretch[] = []
  for (const s of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && s.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, s.end) }
    else joined.push(s)
  }
  return joined
}

export interface Excerpt {
  /** Where it stands: 正文第3段, 发文理由. */
  readonly label: string
  readonly text: string
}

const BEFORE = 18
const AFTER = 46

/** The piece of text around the first of the words, from the passage that holds most of them; null when none does. */
export function excerptOf(passages: readonly Excerpt[], words: readonly string[]): Excerpt | null {
  const needles = needlesOf(words)
  let best: { passage: Excerpt; n: number } | null = null
  for (const passage of passages) {
    const runs = searchRuns([passage.text])
    const n = needles.filter((needle) => runs.some((run) => run.includes(needle))).length
    if (n > (best?.n ?? 0)) best = { passage, n }
    if (n === needles.length && n > 0) break
  }
  const first = best && stretchesOf(best.passage.text, words)[0]
  if (!best || !first) return null
  const letters = Array.from(best.passage.text.slice(0, first.start))
  const head = letters.slice(-BEFORE).join('')
  const tail = Array.from(best.passage.text.slice(first.end))
  return {
    label: best.passage.label,
    text: `${letters.length > BEFORE ? '…' : ''}${head}${best.passage.text.slice(first.start, first.end)}${tail.slice(0, AFTER).join('')}${tail.length > AFTER ? '…' : ''}`,
  }
}
