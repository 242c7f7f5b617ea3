/**
 * Comparing two texts paragraph by paragraph, to see whether a final file says what was signed (T art25(一)).
 * Spaces, full and half width and empty paragraphs are no difference of substance; words, digits and marks are.
 */
import type { DraftReading, Part } from './draft.ts'

export interface Difference {
  /** null: the paragraph is new. */
  readonly before: string | null
  /** null: the paragraph was taken out. */
  readonly after: string | null
}

/** Parts whose words are the document's substance; the serial number and page furniture are filled in later. */
const SUBSTANCE: ReadonlySet<Part> = new Set<Part>([
  'title',
  'recipients',
  'body',
  'attachmentNote',
  'signature',
  'date',
  'note',
  'printedTitle',
  'printed',
  'attachment',
  'table',
  'textBox',
  'footnote',
])

const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\u00ad\u200b]/g, '')

export const substance = (reading: Pick<DraftReading, 'paragraphs'>): string[] =>
  reading.paragraphs.filter((p) => SUBSTANCE.has(p.part) && narrow(p.text) !== '').map((p) => p.text)

/**
 * Differences in reading order, by the longest common subsequence of paragraphs (Myers' O(ND) greedy form), with
 * neighbouring removed and added paragraphs shown as one changed pair.
 */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  const a = before.map(narrow)
  const b = after.map(narrow)
  const out: Difference[] = []
  const removed: string[] = []
  const added: string[] = []
  const flush = (): void => {
    const n = Math.max(removed.length, added.length)
    for (let i = 0; i < n; i++) out.push({ before: removed[i] ?? null, after: added[i] ?? null })
    removed.length = added.length = 0
  }
  let [i, j] = [0, 0]
  for (const [x, y] of commonPairs(a, b)) {
    while (i < x) removed.push(before[i++]!)
    while (j < y) added.push(after[j++]!)
    flush()
    i++
    j++
  }
  while (i < a.length) removed.push(before[i++]!)
  while (j < b.length) added.push(after[j++]!)
  flush()
  return out
}

/** Index pairs of a longest common subsequence; memory grows with the square of the number of differences. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = a.length + b.length
  let v = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(v))
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1)) ? (v.get(k + 1) ?? 0) : (v.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      v.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
    v = new Map(v)
  }
  return []
}

function walkBack(trace: readonly Map<number, number>[], endA: number, endB: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [endA, endB]
  for (let d = trace.length - 1; d >= 0; d--) {
    const v = trace[d]!
    const k = x - y
    const from = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1)) ? k + 1 : k - 1
    const fromX = v.get(from) ?? 0
    const fromY = fromX - from
    while (x > fromX && y > fromY && x > 0 && y > 0) pairs.push([--x, --y])
    if (d > 0) [x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}
