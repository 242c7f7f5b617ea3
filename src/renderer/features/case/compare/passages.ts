/** Passages for the screen: which paragraphs stand elsewhere, and the pairs of paragraphs to show side by side. */
import type { Lookalike } from '../caseTypes.ts'

type Passage = NonNullable<Lookalike['text']>['passages'][number]

/** A name short enough for the margin: 〔2025〕52号, else the beginning of the title. */
function shortName({ docNumber, title }: Pick<Lookalike, 'docNumber' | 'title'>): string {
  const at = docNumber?.indexOf('〔') ?? -1
  if (docNumber && at >= 0) return docNumber.slice(at)
  return docNumber ?? `${title.slice(0, 8)}…`
}

/** At least so many characters of a paragraph stand elsewhere before its margin says so. */
const WORTH_SAYING = 12
/** The words come again after so many paragraphs, so that they are in sight. */
const SAY_AGAIN = 4

/**
 * For each paragraph that stands elsewhere the words of its margin: the paper that has most of it. Paragraphs that follow each other
 * in the same paper say so once in a while; in between the words are left out and the line goes on.
 */
export function elsewhereOf(lookalikes: readonly Lookalike[]): ReadonlyMap<number, string> {
  const best = new Map<number, { readonly chars: number; readonly name: string }>()
  for (const l of lookalikes) {
    const chars = new Map<number, number>()
    for (const { draft } of l.text?.passages ?? [])
      chars.set(draft.paragraph, (chars.get(draft.paragraph) ?? 0) + draft.end - draft.start)
    for (const [paragraph, n] of chars)
      if (n >= WORTH_SAYING && n > (best.get(paragraph)?.chars ?? 0)) best.set(paragraph, { chars: n, name: shortName(l) })
  }
  const words = new Map<number, string>()
  let before = ''
  let since = 0
  for (const [paragraph, { name }] of [...best].sort((a, b) => a[0] - b[0])) {
    since = name === before ? (since + 1) % SAY_AGAIN : 0
    words.set(paragraph, since === 0 ? `同${name}` : '')
    before = name
  }
  return words
}

export interface Pair {
  readonly draft: number
  readonly source: number
  readonly passages: readonly Passage[]
}

/** Passages by the paragraphs they stand in, in the order of the draft. */
export function pairsOf(passages: readonly Passage[]): Pair[] {
  const pairs = new Map<string, { draft: number; source: number; passages: Passage[] }>()
  for (const p of passages) {
    const key = `${p.draft.paragraph} ${p.source.paragraph}`
    const pair = pairs.get(key)
    if (pair) pair.passages.push(p)
    else pairs.set(key, { draft: p.draft.paragraph, source: p.source.paragraph, passages: [p] })
  }
  return [...pairs.values()].sort((a, b) => a.draft - b.draft || a.source - b.source)
}

export interface Piece {
  readonly text: string
  readonly same: boolean
}

/** A text cut where spans begin and end. */
export function piecesOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    if (end <= from) continue
    if (from > at) out.push({ text: text.slice(at, from), same: false })
    out.push({ text: text.slice(from, end), same: true })
    at = end
  }
  if (at < text.length) out.push({ text: text.slice(at), same: false })
  return out
}
