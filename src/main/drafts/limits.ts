/**
 * What a draft may cost. In memory at the same time are the file (the caller's copy and the worker's), one part, its scanned view,
 * and the text read so far: 64 + 64 + 32 + 32 MiB and what the paragraphs take, which keeps the process under 512 MiB.
 * V8's own limit does not see buffers, so these caps are what holds. A draft of 300 pages is a part of 1.2 MiB.
 */
const MiB = 1 << 20

export const LIMITS = {
  /** The file as handed in. */
  fileBytes: 64 * MiB,
  /** Entries of the archive. */
  entries: 4096,
  /** What one entry, and all of them together, may declare as unpacked. */
  entryBytes: 96 * MiB,
  totalBytes: 192 * MiB,
  /** Unpacked to packed, for entries over 4 MiB: deflate reaches 1,032 on nothing but repetition, text about 30. */
  ratio: 500,
  ratioFrom: 4 * MiB,
  /** A part that is scanned, and all scanned parts together. */
  partBytes: 32 * MiB,
  scannedBytes: 96 * MiB,
  /** Nesting of elements. */
  depth: 256,
  /** Paragraphs and line breaks in all stories; and paragraphs that hold text, cells of tables among them (300 pages have 1,800). */
  paragraphs: 200_000,
  textParagraphs: 60_000,
  /** Headings of the outline, names of a list. */
  outline: 2000,
  names: 500,
  /** Characters of text in all stories. */
  textChars: 4_000_000,
  /** Pieces of warnings that are kept as quotes, and their length. */
  quotes: 20,
  quoteChars: 60,
} as const
