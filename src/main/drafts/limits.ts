/**
 * What a draft may cost. With the file (twice: the caller's copy and the worker's), one part and its scanned text in memory at
 * the same time the worst case is 64 + 64 + 64 + 64 MiB plus the text read so far, which keeps the whole process under 512 MiB.
 * V8's own limit does not see buffers, so these caps are what holds.
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
  partBytes: 64 * MiB,
  scannedBytes: 160 * MiB,
  /** Nesting of elements. */
  depth: 256,
  /** Paragraphs in all stories, and those of them that hold text. */
  paragraphs: 200_000,
  /** Characters of text in all stories. */
  textChars: 6_000_000,
  /** Pieces of warnings that are kept as quotes, and their length. */
  quotes: 20,
  quoteChars: 60,
} as const
