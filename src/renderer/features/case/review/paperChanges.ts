/** A comparison as the paper shows it: what changed in each paragraph, what stood before it and is gone, what is folded. */
import type { ParagraphChange, VersionComparison, WordMark } from '#domain/compareText'
import type { Paragraph } from '#domain/draft'

export interface PaperChanges {
  /** Changed and added paragraphs, by their index in the present text. */
  readonly at: ReadonlyMap<number, ParagraphChange>
  /** Paragraphs taken out, by the index of the one they stood before; at the end under -1. */
  readonly gone: ReadonlyMap<number, readonly ParagraphChange[]>
  readonly count: number
}

export function paperChanges({ paragraphs }: Pick<VersionComparison, 'paragraphs'>): PaperChanges {
  const at = new Map<number, ParagraphChange>()
  const gone = new Map<number, ParagraphChange[]>()
  let waiting: ParagraphChange[] = []
  for (const c of paragraphs) {
    if (c.after === null) {
      waiting.push(c)
      continue
    }
    if (c.kind !== 'same') at.set(c.after.index, c)
    if (waiting.length > 0) gone.set(c.after.index, waiting)
    waiting = []
  }
  if (waiting.length > 0) gone.set(-1, waiting)
  return { at, gone, count: paragraphs.filter((c) => c.kind !== 'same').length }
}

/** Where the added words of a changed paragraph stand in it, and the removed ones before each offset. */
export interface WordRuns {
  readonly added: readonly (readonly [start: number, end: number])[]
  readonly removed: ReadonlyMap<number, string>
}

export function wordRuns(marks: readonly WordMark[]): WordRuns {
  const added: [number, number][] = []
  const removed = new Map<number, string>()
  let offset = 0
  for (const { kind, text } of marks) {
    if (kind === 'removed') removed.set(offset, (removed.get(offset) ?? '') + text)
    else {
      if (kind === 'added') added.push([offset, offset + text.length])
      offset += text.length
    }
  }
  return { added, removed }
}

export type PaperPiece =
  | { readonly kind: 'shown'; readonly paragraph: Paragraph }
  | { readonly kind: 'folded'; readonly paragraphs: readonly Paragraph[] }

/** One unchanged paragraph between changed ones is shown: folding it would hide no more than it costs. */
const SHORTEST_FOLD = 2

/** The paragraphs of a zone: changed ones shown, runs of unchanged ones folded. */
export function piecesOf(paragraphs: readonly Paragraph[], changes: PaperChanges | null): PaperPiece[] {
  const shown = (paragraph: Paragraph): PaperPiece => ({ kind: 'shown', paragraph })
  if (!changes) return paragraphs.map(shown)
  const pieces: PaperPiece[] = []
  let run: Paragraph[] = []
  const close = (): void => {
    if (run.length >= SHORTEST_FOLD) pieces.push({ kind: 'folded', paragraphs: run })
    else pieces.push(...run.map(shown))
    run = []
  }
  for (const p of paragraphs) {
    if (changes.at.has(p.index) || changes.gone.has(p.index)) {
      close()
      pieces.push(shown(p))
    } else run.push(p)
  }
  close()
  return pieces
}
