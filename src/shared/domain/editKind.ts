/**
 * What kind of edit made one version out of another. Which approvals an edit voids hangs on it (`voids.ts`), so doubt goes to the
 * heavier kind: what is not plainly layout is text.
 */
import type { DraftReading, Part } from './draft.ts'
import type { AttachmentChange, ParagraphChange, VersionComparison } from './compareText.ts'

/** From the lightest to the heaviest; an edit is of the heaviest kind of all its changes. */
export const EDIT_KINDS = ['layout', 'recipients', 'text', 'printed'] as const
export type EditKind = (typeof EDIT_KINDS)[number]

export const EDIT_NAMES = {
  layout: '只改版式，文字未变',
  recipients: '只改主送、抄送、附注',
  text: '改动文字',
  printed: '改动所印发的文本',
} as const satisfies Record<EditKind, string>

/**
 * The kind of a changed paragraph by the part it stands in. The number is drawn by the program, not written into the file, and
 * page numbers are furniture: neither is a word of the paper.
 */
const KIND_OF_PART = {
  head: 'text',
  number: 'layout',
  title: 'text',
  recipients: 'recipients',
  body: 'text',
  attachmentNote: 'text',
  signature: 'text',
  date: 'text',
  note: 'recipients',
  printedTitle: 'printed',
  printed: 'printed',
  attachment: 'text',
  colophon: 'recipients',
  table: 'text',
  textBox: 'text',
  header: 'text',
  footer: 'text',
  footnote: 'text',
  comment: 'text',
  hidden: 'text',
} as const satisfies Record<Part, EditKind>

/** 「— 3 —」「第3页 共9页」. */
const PAGE_NUMBER = /^[\s—–\-－·第页共/／0-9０-９]*$/u

function kindOf(c: ParagraphChange): EditKind {
  if (c.kind === 'same') return 'layout'
  // Taking out a comment or hidden words settles them; putting some in is for a reviewer to see.
  if ((c.part === 'comment' || c.part === 'hidden') && c.kind === 'removed') return 'layout'
  if (c.part === 'footer' && [c.before, c.after].every((s) => s === null || PAGE_NUMBER.test(s.text))) return 'layout'
  return KIND_OF_PART[c.part]
}

const heavier = (a: EditKind, b: EditKind): EditKind => (EDIT_KINDS.indexOf(a) >= EDIT_KINDS.indexOf(b) ? a : b)

/** A version as far as the kind of an edit hangs on it. */
export interface EditedVersion {
  readonly reading: Pick<DraftReading, 'paragraphs' | 'printedTextTitle'>
  /** Tracked changes, comments and hidden text still in the file. */
  readonly unsettled: readonly string[]
}

const isPrinted = (part: Part): boolean => part === 'printed' || part === 'printedTitle'

/** Whether the paper prints a 办法 or 方案, in the file or beside it. */
export const printsText = ({ reading }: Pick<EditedVersion, 'reading'>): boolean =>
  reading.printedTextTitle !== null || reading.paragraphs.some((p) => isPrinted(p.part))

/** What the paper prints comes as a file of its own. */
const printsBeside = ({ reading }: EditedVersion): boolean =>
  reading.printedTextTitle !== null && !reading.paragraphs.some((p) => isPrinted(p.part))

const ofAttachment = (change: AttachmentChange, beside: boolean): EditKind =>
  change.kind === 'same' ? 'layout' : beside ? 'printed' : 'text'

export function editKind(before: EditedVersion, after: EditedVersion, changes: VersionComparison): EditKind {
  const beside = printsBeside(before) || printsBeside(after)
  const settles: EditKind = after.unsettled.some((u) => !before.unsettled.includes(u)) ? 'text' : 'layout'
  return [...changes.paragraphs.map(kindOf), ...changes.attachments.map((a) => ofAttachment(a, beside)), settles].reduce(
    heavier,
    'layout',
  )
}
