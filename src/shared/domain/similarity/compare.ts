/** One draft against stored texts: how much of it stands there, by which measure, and where. */
import type { Span } from '../checks/quote.ts'
import { gramHashes, type Sentence } from './fingerprints.ts'
import { normalise, type Normal, type TextParagraph } from './normalise.ts'
import { commonRuns, markRuns, RUN_MIN, passages, prepare, slotOf, type Prepared, type Run } from './runs.ts'

/** A stretch that stands in both: in the draft's paragraph and in the source's. */
export interface Passage {
  readonly draft: Span
  readonly source: Span
}

export interface Likeness {
  /** Characters of the draft in common runs of eight and more, of all its characters; stock wording not counted. */
  readonly share: number
  /** Distinct 5-grams of the draft that the source has, of all of the draft; stock wording left out of both. */
  readonly containment: number
  /** Like `share`, with the lightly reworded between: characters of the draft in the passages shown. */
  readonly coverage: number
  readonly passages: readonly Passage[]
}

/** From this coverage a stored text is shown as a candidate. */
export const CANDIDATE_FROM = 0.15

/** @param stock sentences of the draft that do not count */
export function compareTexts(
  draft: readonly TextParagraph[],
  stock: readonly Pick<Sentence, 'from' | 'to'>[],
  sources: readonly (readonly TextParagraph[])[],
  gram: number,
): Likeness[] {
  const own = normalise(draft)
  const { length } = own.codes
  const counts = new Uint8Array(length).fill(1)
  for (const s of stock) counts.fill(0, s.from, s.to)
  const ready = prepare(own.codes)
  const counted = runningSum(counts)
  const countedIn = (r: Run): number => counted[r.draft + r.length]! - counted[r.draft]!
  const grams = distinctGrams(own.codes, counts, gram)
  return sources.map((paragraphs) => {
    const source = normalise(paragraphs)
    const runs = commonRuns(ready, source.codes)
    const strict = new Uint8Array(length)
    // A run that reaches a character or two out of stock wording is still stock wording.
    markRuns(
      runs.filter((r) => countedIn(r) >= RUN_MIN),
      strict,
    )
    const chains = passages(runs).filter((chain) => chain.reduce((n, r) => n + countedIn(r), 0) >= RUN_MIN)
    const shown = Uint8Array.from(strict)
    for (const chain of chains) {
      const [head, tail] = [chain[0]!, chain.at(-1)!]
      shown.fill(1, head.draft, tail.draft + tail.length)
    }
    return {
      share: shareOf(strict, counts),
      containment: containedIn(grams, source.codes),
      coverage: shareOf(shown, counts),
      passages: chains.flatMap((chain) => spansOf(chain, own, draft, source, paragraphs)),
    }
  })
}

/** How many of the first i are 1, for every i. */
function runningSum(ones: Uint8Array): Uint32Array {
  const sums = new Uint32Array(ones.length + 1)
  for (let i = 0; i < ones.length; i++) sums[i + 1] = sums[i]! + ones[i]!
  return sums
}

function shareOf(marks: Uint8Array, counts: Uint8Array): number {
  let n = 0
  for (let i = 0; i < marks.length; i++) n += marks[i]! & counts[i]!
  return marks.length === 0 ? 0 : n / marks.length
}

interface Grams {
  readonly table: Prepared
  /** Slots of the table whose gram counts: it stands at least once outside stock wording. */
  readonly counted: Uint8Array
  readonly many: number
}

function distinctGrams(codes: Uint32Array, counts: Uint8Array, k: number): Grams {
  const table = prepare(codes, k)
  const counted = new Uint8Array(table.first.length)
  let many = 0
  gramHashes(codes, k).forEach((h, i) => {
    if (counts.subarray(i, i + k).includes(0)) return
    const slot = slotOf(table, h)
    many += 1 - counted[slot]!
    counted[slot] = 1
  })
  return { table, counted, many }
}

function containedIn({ table, counted, many }: Grams, codes: Uint32Array): number {
  if (many === 0) return 0
  const left = Uint8Array.from(counted)
  let there = 0
  for (const h of gramHashes(codes, table.k)) {
    const slot = slotOf(table, h)
    there += left[slot]!
    left[slot] = 0
  }
  return there / many
}

/** A chain as spans of one paragraph each, on both sides; what crosses a paragraph's end is cut there. */
function spansOf(
  chain: readonly Run[],
  draft: Normal,
  draftText: readonly TextParagraph[],
  source: Normal,
  sourceText: readonly TextParagraph[],
): Passage[] {
  const out: { draft: Span; source: Span }[] = []
  for (const run of chain) {
    for (let i = 0; i < run.length;) {
      const [p, q] = [draft.paragraph[run.draft + i]!, source.paragraph[run.source + i]!]
      let to = i + 1
      while (to < run.length && draft.paragraph[run.draft + to] === p && source.paragraph[run.source + to] === q) to++
      const piece = {
        draft: spanAt(draft, draftText, run.draft + i, run.draft + to),
        source: spanAt(source, sourceText, run.source + i, run.source + to),
      }
      const last = out.at(-1)
      if (last && last.draft.paragraph === piece.draft.paragraph && last.source.paragraph === piece.source.paragraph)
        out[out.length - 1] = {
          draft: { ...last.draft, end: piece.draft.end },
          source: { ...last.source, end: piece.source.end },
        }
      else out.push(piece)
      i = to
    }
  }
  return out
}

const spanAt = (normal: Normal, text: readonly TextParagraph[], from: number, to: number): Span => ({
  paragraph: text[normal.paragraph[from]!]!.index,
  start: normal.start[from]!,
  end: normal.end[to - 1]!,
})
