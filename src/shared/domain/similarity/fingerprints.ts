/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every W consecutive K-grams the least hash is kept. Two texts that share a run of
 * W + K − 1 characters therefore share a fingerprint, whatever stands around it; two hundred numbers stand for a document.
 */
import type { Normal } from './normalise.ts'

export const K = 8
export const W = 32
/** A common run of this length is always found. */
export const CERTAIN_RUN = K + W - 1

const BASE = 0x01000193

/** Murmur's finaliser: spreads a hash over 32 bits. */
export function mixed(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Hash of every run of k codes, by its first position; empty when the text is shorter. */
export function gramHashes(codes: Uint32Array, k: number): Uint32Array {
  const n = codes.length - k + 1
  if (n <= 0) return new Uint32Array(0)
  const out = new Uint32Array(n)
  let drop = 1
  for (let i = 1; i < k; i++) drop = Math.imul(drop, BASE)
  let h = 0
  for (let i = 0; i < k; i++) h = (Math.imul(h, BASE) + mixed(codes[i]!)) | 0
  out[0] = mixed(h)
  for (let i = 1; i < n; i++) {
    h = (Math.imul((h - Math.imul(drop, mixed(codes[i - 1]!))) | 0, BASE) + mixed(codes[i + k - 1]!)) | 0
    out[i] = mixed(h)
  }
  return out
}

/** The fingerprints of a text: the rightmost least hash of every window; of a text shorter than a window, its least one. */
export function winnow(codes: Uint32Array): Set<number> {
  const grams = gramHashes(codes, K)
  const prints = new Set<number>()
  if (grams.length === 0) return prints
  if (grams.length < W) return prints.add(grams.reduce((a, b) => (b < a ? b : a)))
  let least = -1
  for (let i = W - 1; i < grams.length; i++) {
    if (least <= i - W) {
      least = i
      for (let j = i - 1; j > i - W; j--) if (grams[j]! < grams[least]!) least = j
      prints.add(grams[least]!)
    } else if (grams[i]! <= grams[least]!) {
      least = i
      prints.add(grams[least]!)
    }
  }
  return prints
}

/** Sentences shorter than this are headings and names, no wording of their own. */
const SENTENCE_MIN = 8
/** How many counters hold the sentences of all texts (see `stock.ts`). */
export const SENTENCE_SLOTS = 1 << 20

export interface Sentence {
  /** Its counter. */
  readonly slot: number
  /** Positions in the normal text, [from, to). */
  readonly from: number
  readonly to: number
}

const SENTENCE_END = /[。；;！!？?\n]/u

/** The sentences of a text, each with the counter its hash falls on. A paragraph's end ends a sentence. */
export function sentencesOf(paragraphs: readonly { readonly text: string }[], normal: Normal): Sentence[] {
  const out: Sentence[] = []
  const { codes, paragraph, end } = normal
  let from = 0
  const close = (to: number): void => {
    if (to - from >= SENTENCE_MIN) {
      let h = to - from
      for (let i = from; i < to; i++) h = (Math.imul(h, BASE) + mixed(codes[i]!)) | 0
      out.push({ slot: mixed(h) % SENTENCE_SLOTS, from, to })
    }
    from = to
  }
  for (let i = 0; i < codes.length; i++) {
    const last = i + 1 === codes.length || paragraph[i + 1] !== paragraph[i]
    const text = paragraphs[paragraph[i]!]!.text
    const between = last ? '。' : text.slice(end[i], normal.start[i + 1])
    if (between !== '' && SENTENCE_END.test(between)) close(i + 1)
  }
  return out
}
