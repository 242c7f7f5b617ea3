/**
 * What a comparison of two texts speaks about. The comparing itself is `src/main/drafts/versionDiff.ts`; here is what is pure:
 * which words are the document's substance, what counts as the same words, and the shape of the result.
 * Spaces, full and half width and empty paragraphs are no difference of words; words, digits and marks are.
 */
import type { Paragraph, Part } from './draft.ts'

/** A paragraph as it takes part in a comparison. */
export type ComparedParagraph = Pick<Paragraph, 'index' | 'part' | 'text' | 'cell'>

export interface ComparedFile {
  readonly name: string
  readonly sha256: string
  /** null: a file whose text cannot be read. */
  readonly paragraphs: readonly ComparedParagraph[] | null
}

export interface ComparedVersion {
  readonly paragraphs: readonly ComparedParagraph[]
  readonly attachments: readonly ComparedFile[]
}

/** A piece of a changed paragraph. `same` pieces are written as in the later text. */
export interface WordMark {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One paragraph, or one paragraph of a table's cell, in reading order. */
export interface ParagraphChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly part: Part
  readonly before: { readonly index: number; readonly text: string } | null
  readonly after: { readonly index: number; readonly text: string } | null
  /** Of a changed paragraph: same and removed pieces are the earlier text, same and added pieces the later one. */
  readonly marks: readonly WordMark[]
  /** The same words stand elsewhere in the other text: index of that paragraph. */
  readonly moved: number | null
  /** 「表1 第2行第3列」 of a table's cell. */
  readonly cell: string | null
}

export interface AttachmentChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before: string | null
  readonly after: string | null
  /** Paragraph by paragraph where both files can be read; null where only the bytes could be compared. */
  readonly paragraphs: readonly ParagraphChange[] | null
}

export interface VersionComparison {
  readonly paragraphs: readonly ParagraphChange[]
  readonly attachments: readonly AttachmentChange[]
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

/** Text without what is no word: white space and soft hyphens gone, full width as half width. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\u00ad\u200b]/g, '')

/** A paragraph of the substance says something else in the other text (T art25(一)). */
export const changesSubstance = (c: ParagraphChange): boolean => c.kind !== 'same' && SUBSTANCE.has(c.part)

/** Paragraphs whose words are not those of the other text. */
export const changedOnly = (changes: readonly ParagraphChange[]): ParagraphChange[] => changes.filter((c) => c.kind !== 'same')

/** Words left standing between two changes of one stretch: 10月31日 -> 11月10日 is one date, not two numbers. */
const BETWEEN = 4

/** The changed stretches of a paragraph, each as it was and as it is; one of the two may be empty. */
export function changedStretches(marks: readonly WordMark[]): { readonly before: string; readonly after: string }[] {
  const stretches: { before: string; after: string }[] = []
  let between = ''
  for (const { kind, text } of marks) {
    if (kind === 'same') {
      between = text
      continue
    }
    const joins = between.length <= BETWEEN ? stretches.at(-1) : undefined
    const stretch = joins ?? { before: '', after: '' }
    if (joins) {
      stretch.before += between
      stretch.after += between
    } else stretches.push(stretch)
    stretch[kind === 'removed' ? 'before' : 'after'] += text
    between = ''
  }
  return stretches
}

/**
 * Which of the versions a file was made from: the one with the fewest paragraphs that differ; of equally near ones the one whose
 * differing paragraphs say more of the same, then the latest.
 * @throws Error without any version: a case always has one
 */
export function nearestVersion(
  versions: readonly { readonly versionNo: number; readonly texts: readonly string[] }[],
  texts: readonly string[],
): number {
  const [nearest] = versions
    .map(({ versionNo, texts: own }) => ({ versionNo, ...apart(own, texts) }))
    .sort((a, b) => a.paragraphs - b.paragraphs || b.common - a.common || b.versionNo - a.versionNo)
  if (!nearest) throw new Error('no version to compare with')
  return nearest.versionNo
}

/** How many paragraphs stand in one text and not in the other, their order left aside, and how much these still have in common. */
function apart(a: readonly string[], b: readonly string[]): { readonly paragraphs: number; readonly common: number } {
  const left = new Map<string, number>()
  for (const text of a) left.set(narrow(text), (left.get(narrow(text)) ?? 0) + 1)
  for (const text of b) left.set(narrow(text), (left.get(narrow(text)) ?? 0) - 1)
  left.delete('')
  const only = (sign: 1 | -1): Map<string, number> => {
    const pairs = new Map<string, number>()
    for (const [text, n] of left)
      if (n * sign > 0)
        for (let i = 0; i + 1 < text.length; i++) pairs.set(text.slice(i, i + 2), (pairs.get(text.slice(i, i + 2)) ?? 0) + 1)
    return pairs
  }
  const here = only(-1)
  const common = [...only(1)].reduce((sum, [pair, n]) => sum + Math.min(n, here.get(pair) ?? 0), 0)
  return { paragraphs: [...left.values()].reduce((sum, n) => sum + Math.abs(n), 0), common }
}
