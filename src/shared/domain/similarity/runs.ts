/**
 * The exact comparison of two texts: every maximal common run of characters, without exception, by a table of the draft's grams.
 * Runs of eight and more are copied words; shorter ones count where they follow each other closely in both texts, which is what a
 * light hand leaves of a copied sentence.
 */
import { gramHashes } from './fingerprints.ts'

/** The shortest run that is looked at. */
const SEED = 5
/** The shortest run that counts by itself. */
export const RUN_MIN = 8
/** Of a gram that repeats within the draft so many places are looked at: tables and lists, where more would say nothing more. */
const PLACES_MAX = 64
/** Characters that may lie between two runs of one passage, in the draft and in the source. */
const GAP_MAX = 8
/** A bridged passage is at least this long, and at least this share of it is common. */
const BRIDGED_MIN = 16
const BRIDGED_COMMON = 0.6

/** Draft and source agree from these positions on, for so many characters. */
export interface Run {
  readonly draft: number
  readonly source: number
  readonly length: number
}

/** A draft made ready for comparisons: where each of its grams of k characters stands. */
export interface Prepared {
  readonly codes: Uint32Array
  readonly k: number
  readonly mask: number
  readonly keys: Uint32Array
  /** First place of a gram's slot, −1 when free; `next` leads to the further places of the same gram. */
  readonly first: Int32Array
  readonly next: Int32Array
}

export function prepare(codes: Uint32Array, k: number = SEED): Prepared {
  const grams = gramHashes(codes, k)
  let size = 16
  while (size < grams.length * 2) size *= 2
  const keys = new Uint32Array(size)
  const first = new Int32Array(size).fill(-1)
  const next = new Int32Array(grams.length).fill(-1)
  const mask = size - 1
  for (let i = grams.length - 1; i >= 0; i--) {
    let slot = grams[i]! & mask
    while (first[slot]! >= 0 && keys[slot] !== grams[i]) slot = (slot + 1) & mask
    next[i] = first[slot]!
    keys[slot] = grams[i]!
    first[slot] = i
  }
  return { codes, k, mask, keys, first, next }
}

/** The slot of a gram in the table; its `first` is −1 when the draft does not have it. */
export function slotOf({ mask, keys, first }: Prepared, gram: number): number {
  let slot = gram & mask
  while (first[slot]! >= 0 && keys[slot] !== gram) slot = (slot + 1) & mask
  return slot
}

/** Every maximal common run of at least SEED characters, in the order of the source. */
export function commonRuns(draft: Prepared, b: Uint32Array): Run[] {
  const { codes: a, k, first, next } = draft
  const grams = gramHashes(b, k)
  const runs: Run[] = []
  for (let j = 0; j < grams.length; j++) {
    let places = 0
    for (let i = first[slotOf(draft, grams[j]!)]!; i >= 0 && places < PLACES_MAX; i = next[i]!, places++) {
      // Begun further left it was found there already.
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue
      let n = 0
      while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++
      if (n >= k) runs.push({ draft: i, source: j, length: n })
    }
  }
  return runs
}

/** Marks the characters of runs that count by themselves. */
export function markRuns(runs: readonly Run[], marks: Uint8Array): void {
  for (const r of runs) if (r.length >= RUN_MIN) marks.fill(1, r.draft, r.draft + r.length)
}

/**
 * Passages to show and to count as coverage: chains of runs through the draft, each character of it in at most one passage. At
 * every free place the longest run that begins there or a few characters on is taken, rather the one that goes on in the source.
 */
export function passages(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((x, y) => x.draft - y.draft || y.length - x.length)
  const taken: Run[] = []
  let at = 0
  for (let i = 0; i < sorted.length;) {
    const from = Math.max(at, sorted[i]!.draft)
    const last = taken.at(-1)
    const value = (r: Run): number => r.length + (follows(r, last) ? GAP_MAX : 0) - (r.draft - from)
    let best: Run | null = null
    for (let k = i; k < sorted.length && sorted[k]!.draft < from + SEED; k++) {
      const r = cutBefore(sorted[k]!, from)
      if (r !== null && (best === null || value(r) > value(best))) best = r
    }
    if (best === null) i++
    else {
      taken.push(best)
      at = best.draft + best.length
      while (i < sorted.length && sorted[i]!.draft + sorted[i]!.length - SEED < at) i++
    }
  }
  return bridged(taken)
}

/** The part of a run from a place on; null when too little is left. */
function cutBefore(r: Run, from: number): Run | null {
  const cut = Math.max(0, from - r.draft)
  return r.length - cut < SEED ? null : { draft: r.draft + cut, source: r.source + cut, length: r.length - cut }
}

function follows(r: Run, last: Run | undefined): boolean {
  if (!last) return false
  const [inDraft, inSource] = [r.draft - last.draft - last.length, r.source - last.source - last.length]
  return inDraft <= GAP_MAX && inSource >= 0 && inSource <= GAP_MAX
}

function bridged(taken: readonly Run[]): Run[][] {
  const out: Run[][] = []
  for (const r of taken) {
    const [before, chain] = [out.at(-2), out.at(-1)]
    // A few characters from elsewhere that happen to stand between two runs of one passage do not part it.
    const stray = chain?.length === 1 && chain[0]!.length < RUN_MIN && before !== undefined && follows(r, before.at(-1))
    if (stray) out.pop()
    const goesOn = stray ? before : chain
    if (goesOn && follows(r, goesOn.at(-1))) goesOn.push(r)
    else out.push([r])
  }
  return out.flatMap((chain) => {
    const [head, tail] = [chain[0]!, chain.at(-1)!]
    const long = tail.draft + tail.length - head.draft
    const common = chain.reduce((n, r) => n + r.length, 0)
    if (long >= BRIDGED_MIN && common / long >= BRIDGED_COMMON) return [chain]
    return chain.filter((r) => r.length >= RUN_MIN).map((r) => [r])
  })
}
