/** The draft cut for the screen: zones that stand elsewhere on the paper, and each paragraph cut where findings begin and end. */
import type { Paragraph, Part } from '#domain/draft'
import type { Finding } from '#domain/finding'
import { ZONE_NAMES } from '../zones.ts'

export interface Segment {
  readonly text: string
  readonly start: number
  /** Indexes into the case's findings that cover this piece. */
  readonly findings: readonly number[]
  /** Findings that begin here: the mark's letter and the jump stand in front of this piece. */
  readonly begins: readonly number[]
}

export interface Zone {
  readonly name: string | null
  /** Text that is not part of the paper as it would be printed. */
  readonly apart: boolean
  readonly paragraphs: readonly Paragraph[]
}

const APART: ReadonlySet<Part> = new Set<Part>(['comment', 'hidden'])

export function zonesOf(paragraphs: readonly Paragraph[]): Zone[] {
  const zones: { name: string | null; apart: boolean; paragraphs: Paragraph[] }[] = []
  for (const p of paragraphs) {
    if (p.text.trim() === '') continue
    const name = ZONE_NAMES[p.part] ?? null
    const last = zones[zones.length - 1]
    if (last && last.name === name) last.paragraphs.push(p)
    else zones.push({ name, apart: APART.has(p.part), paragraphs: [p] })
  }
  return zones
}

/** Findings by paragraph, as indexes into the case's list. */
export function findingsByParagraph(findings: readonly Finding[]): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>()
  findings.forEach((f, i) => {
    if (!f.place) return
    const there = map.get(f.place.paragraph)
    if (there) there.push(i)
    else map.set(f.place.paragraph, [i])
  })
  return map
}

/** Pieces that together are exactly the text, cut also at `cuts`; offsets outside it are held to its ends. */
export function segmentsOf(
  text: string,
  findings: readonly Finding[],
  here: readonly number[],
  cuts: readonly number[] = [],
): Segment[] {
  const spans = here.map((i) => {
    const place = findings[i]!.place!
    const start = Math.min(Math.max(0, place.start), text.length)
    return { i, start, end: Math.min(Math.max(place.end, start + 1), text.length) }
  })
  const edges = [...new Set([0, text.length, ...cuts, ...spans.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b)
  const out: Segment[] = []
  for (let e = 0; e + 1 < edges.length; e++) {
    const [from, to] = [edges[e]!, edges[e + 1]!]
    out.push({
      text: text.slice(from, to),
      start: from,
      findings: spans.filter((s) => s.start <= from && s.end >= to).map((s) => s.i),
      begins: spans.filter((s) => s.start === from).map((s) => s.i),
    })
  }
  return out
}
