/**
 * What changed between two versions: paragraphs in order, words inside a changed one, tables row by row and cell by cell,
 * attachments by name and content. The longest common subsequence is `diff`'s; this file says what is compared with what.
 *
 *   units      a paragraph, or a table's row: what is looked for as a whole in the other text
 *   anchors    units with the same words in both, in the same order
 *   moves      the same words, elsewhere
 *   pairs      between two anchors, units that say nearly the same are one changed unit
 */
import { diffArrays } from 'diff'
import type { Part } from '#domain/draft'
import {
  narrow,
  type AttachmentChange,
  type ComparedFile,
  type ComparedParagraph,
  type ComparedVersion,
  type ParagraphChange,
  type VersionComparison,
} from '#domain/compareText'
import { MOST_EDITS, wordMarks } from './wordMarks.ts'

/** Share of common pairs of characters from which two paragraphs are one that was changed. */
const ALIKE = 0.4
/** Shorter words are found elsewhere by chance. */
const MOVED_CHARS = 8
/** Between two anchors, units further apart than this are not held against each other when there are very many. */
const BAND = 48
const SMALL_GAP = 40_000

/** A document has one of each: it is changed, not taken out and put in. */
const ONE_OF: ReadonlySet<Part> = new Set<Part>(['number', 'title', 'recipients', 'signature', 'date', 'printedTitle'])

interface Unit {
  readonly paragraphs: readonly ComparedParagraph[]
  readonly key: string
  /** Codes of neighbouring characters, sorted; made when first asked for. */
  pairs: Uint32Array | null
}

const unitOf = (paragraphs: readonly ComparedParagraph[]): Unit => ({
  paragraphs,
  // The column belongs to a row's words: 「1｜」 is not 「｜1」.
  key: paragraphs.map((p) => `${p.cell ? `${p.cell[2]}\u241e` : ''}${narrow(p.text)}`).join('\u241f'),
  pairs: null,
})

function unitsOf(paragraphs: readonly ComparedParagraph[]): Unit[] {
  const groups: ComparedParagraph[][] = []
  let row: readonly number[] | null = null
  for (const p of paragraphs) {
    if (narrow(p.text) === '') continue
    if (p.cell && row && p.cell[0] === row[0] && p.cell[1] === row[1]) groups.at(-1)!.push(p)
    else groups.push([p])
    row = p.cell ?? null
  }
  return groups.map(unitOf)
}

function pairsOf(unit: Unit): Uint32Array {
  if (unit.pairs) return unit.pairs
  const text = unit.paragraphs.map((p) => narrow(p.text)).join('')
  const codes = new Uint32Array(Math.max(0, text.length - 1))
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i) * 65_536 + text.charCodeAt(i + 1)
  return (unit.pairs = codes.sort())
}

/** 0 to 1: twice the common neighbouring pairs of characters over all of both. */
function likeness(a: Unit, b: Unit): number {
  if (a.key === b.key) return 1
  const [x, y] = [pairsOf(a), pairsOf(b)]
  if (x.length === 0 || y.length === 0) return 0
  if ((2 * Math.min(x.length, y.length)) / (x.length + y.length) < ALIKE) return 0
  let common = 0
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    if (x[i] === y[j]) {
      common++
      i++
      j++
    } else if (x[i]! < y[j]!) i++
    else j++
  }
  return (2 * common) / (x.length + y.length)
}

/** How much speaks for two units being one that was changed; 0 when they are two. */
function weight(a: Unit, b: Unit): number {
  const [p, q] = [a.paragraphs[0]!, b.paragraphs[0]!]
  // A row is never a paragraph that was changed.
  if ((p.cell === undefined) !== (q.cell === undefined)) return 0
  const found = likeness(a, b)
  if (found >= ALIKE) return found
  const oneOf = p.part === q.part && ONE_OF.has(p.part)
  return oneOf ? ALIKE : 0
}

type Pair = readonly [before: number | null, after: number | null]

/** Units with the same words in both texts, in order. What stands in only one of them cannot be common and is left out first. */
function anchors(a: readonly Unit[], b: readonly Unit[]): [number, number][] {
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const x = a.map((u) => numberOf(u.key))
  const inA = new Set(x)
  const y = b.map((u) => numberOf(u.key))
  const inB = new Set(y)
  const atX = x.flatMap((n, i) => (inB.has(n) ? [i] : []))
  const atY = y.flatMap((n, j) => (inA.has(n) ? [j] : []))
  const changes = diffArrays(
    atX.map((i) => x[i]!),
    atY.map((j) => y[j]!),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes) return []
  const found: [number, number][] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let n = 0; n < count; n++) found.push([atX[i + n]!, atY[j + n]!])
    if (!added) i += count
    if (!removed) j += count
  }
  return found
}

/** The same words taken out in one place and put in at another, by index in both directions. */
function moves(a: readonly Unit[], b: readonly Unit[], kept: readonly [number, number][]): Map<number, number> {
  const [keptA, keptB] = [new Set(kept.map(([i]) => i)), new Set(kept.map(([, j]) => j))]
  const waiting = new Map<string, number[]>()
  b.forEach((u, j) => {
    if (keptB.has(j) || u.key.length < MOVED_CHARS) return
    const there = waiting.get(u.key)
    if (there) there.push(j)
    else waiting.set(u.key, [j])
  })
  const found = new Map<number, number>()
  a.forEach((u, i) => {
    const j = keptA.has(i) ? undefined : waiting.get(u.key)?.shift()
    if (j !== undefined) found.set(i, j)
  })
  return found
}

/** Between two anchors: the pairing in order that speaks for most likeness; what is left stands alone. */
function pairUp(a: readonly Unit[], b: readonly Unit[], from: readonly [number, number], to: readonly [number, number]): Pair[] {
  const [n, m] = [to[0] - from[0], to[1] - from[1]]
  if (n === 0 || m === 0) return alone(from, to)
  const half = n * m <= SMALL_GAP ? Math.max(n, m) : BAND + Math.abs(n - m)
  const [low, high] = [
    (i: number): number => Math.max(0, Math.floor((i * m) / n) - half),
    (i: number): number => Math.min(m, Math.floor((i * m) / n) + half),
  ]
  // best[i][j]: of the first i and j units. Outside the band nothing is held against anything.
  const best: Float64Array[] = [new Float64Array(m + 1)]
  for (let i = 1; i <= n; i++) {
    const [above, here] = [best[i - 1]!, new Float64Array(m + 1)]
    for (let j = 1; j <= m; j++) {
      const w = j < low(i) || j > high(i) ? 0 : weight(a[from[0] + i - 1]!, b[from[1] + j - 1]!)
      here[j] = Math.max(above[j]!, here[j - 1]!, w > 0 ? above[j - 1]! + w : 0)
    }
    best.push(here)
  }
  const pairs: Pair[] = []
  let [i, j] = [n, m]
  while (i > 0 && j > 0) {
    const value = best[i]![j]!
    if (value === best[i]![j - 1]!) pairs.push([null, from[1] + --j])
    else if (value === best[i - 1]![j]!) pairs.push([from[0] + --i, null])
    else pairs.push([from[0] + --i, from[1] + --j])
  }
  while (j > 0) pairs.push([null, from[1] + --j])
  while (i > 0) pairs.push([from[0] + --i, null])
  return pairs.reverse()
}

const alone = (from: readonly [number, number], to: readonly [number, number]): Pair[] => [
  ...Array.from({ length: to[0] - from[0] }, (_, i): Pair => [from[0] + i, null]),
  ...Array.from({ length: to[1] - from[1] }, (_, j): Pair => [null, from[1] + j]),
]

function align(a: readonly Unit[], b: readonly Unit[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...anchors(a, b), [a.length, b.length] as const]) {
    pairs.push(...pairUp(a, b, [i, j], [x, y]))
    if (x < a.length) pairs.push([x, y])
    ;[i, j] = [x + 1, y + 1]
  }
  return pairs
}

const cellLabel = (p: ComparedParagraph): string | null => (p.cell ? `表${p.cell[0]} 第${p.cell[1]}行第${p.cell[2]}列` : null)
const side = ({ index, text }: ComparedParagraph): { index: number; text: string } => ({ index, text })

const only = (kind: 'removed' | 'added', p: ComparedParagraph, moved: number | null): ParagraphChange => ({
  kind,
  part: p.part,
  before: kind === 'removed' ? side(p) : null,
  after: kind === 'added' ? side(p) : null,
  marks: [],
  moved,
  cell: cellLabel(p),
})

const both = (p: ComparedParagraph, q: ComparedParagraph): ParagraphChange => {
  const same = narrow(p.text) === narrow(q.text)
  return {
    kind: same ? 'same' : 'changed',
    part: q.part,
    before: side(p),
    after: side(q),
    marks: same ? [] : wordMarks(p.text, q.text),
    moved: null,
    cell: cellLabel(q),
  }
}

function compareUnits(a: readonly Unit[], b: readonly Unit[]): ParagraphChange[] {
  const pairs = align(a, b)
  const kept = pairs.filter((p): p is [number, number] => p[0] !== null && p[1] !== null)
  const to = moves(a, b, kept)
  const back = new Map([...to].map(([i, j]) => [j, i]))
  return pairs.flatMap(([i, j]): ParagraphChange[] => {
    if (i !== null && j !== null) return changedUnit(a[i]!, b[j]!)
    if (i !== null) {
      const there = to.has(i) ? b[to.get(i)!]! : null
      return a[i]!.paragraphs.map((p, n) => only('removed', p, there?.paragraphs[n]?.index ?? null))
    }
    const there = back.has(j!) ? a[back.get(j!)!]! : null
    return b[j!]!.paragraphs.map((p, n) => only('added', p, there?.paragraphs[n]?.index ?? null))
  })
}

function changedUnit(a: Unit, b: Unit): ParagraphChange[] {
  if (a.key === b.key) return a.paragraphs.map((p, n) => both(p, b.paragraphs[n]!))
  if (a.paragraphs.length > 1 || b.paragraphs.length > 1) return changedRow(a.paragraphs, b.paragraphs)
  return [both(a.paragraphs[0]!, b.paragraphs[0]!)]
}

/** Cell by cell: by column while there are as many, else by what the cells say. */
function changedRow(a: readonly ComparedParagraph[], b: readonly ComparedParagraph[]): ParagraphChange[] {
  const columns = [...new Set([...a, ...b].map((p) => p.cell![2]))].sort((x, y) => x - y)
  const cell = (row: readonly ComparedParagraph[], column: number): ComparedParagraph[] =>
    row.filter((p) => p.cell![2] === column)
  const last = (row: readonly ComparedParagraph[]): number => row.at(-1)!.cell![2]
  // Without its column a cell is what it says.
  const plain = (row: readonly ComparedParagraph[]): Unit[] => row.map((p) => ({ ...unitOf([p]), key: narrow(p.text) }))
  if (last(a) !== last(b)) return compareUnits(plain(a), plain(b))
  return columns.flatMap((column) => {
    const [x, y] = [cell(a, column), cell(b, column)]
    return x.length === 1 && y.length === 1 ? [both(x[0]!, y[0]!)] : compareUnits(plain(x), plain(y))
  })
}

export const compareTexts = (before: readonly ComparedParagraph[], after: readonly ComparedParagraph[]): ParagraphChange[] =>
  compareUnits(unitsOf(before), unitsOf(after))

/** By content first (a renamed file is the same), then by name. */
function compareAttachments(before: readonly ComparedFile[], after: readonly ComparedFile[]): AttachmentChange[] {
  const left = new Set(before)
  const take = (like: (f: ComparedFile) => boolean): ComparedFile | null => {
    const found = [...left].find(like) ?? null
    if (found) left.delete(found)
    return found
  }
  const same = new Map(after.map((f) => [f, take((x) => x.sha256 === f.sha256)]))
  const named = new Map(after.map((f) => [f, same.get(f) ?? take((x) => x.name === f.name)]))
  const now = after.map((f): AttachmentChange => {
    const old = named.get(f)
    if (!old) return { kind: 'added', before: null, after: f.name, paragraphs: null }
    if (old.sha256 === f.sha256) return { kind: 'same', before: old.name, after: f.name, paragraphs: null }
    const paragraphs = old.paragraphs && f.paragraphs ? compareTexts(old.paragraphs, f.paragraphs) : null
    const unchanged = paragraphs?.every((c) => c.kind === 'same') ?? false
    return { kind: unchanged ? 'same' : 'changed', before: old.name, after: f.name, paragraphs }
  })
  return [...now, ...[...left].map((f): AttachmentChange => ({ kind: 'removed', before: f.name, after: null, paragraphs: null }))]
}

export const compareVersions = (before: ComparedVersion, after: ComparedVersion): VersionComparison => ({
  paragraphs: compareTexts(before.paragraphs, after.paragraphs),
  attachments: compareAttachments(before.attachments, after.attachments),
})
