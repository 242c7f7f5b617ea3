/** Where a paragraph stands, in words for people, and which parts the checks look into. */
import type { DraftReading, Paragraph, Part, ReadField } from '../draft.ts'
import type { Span } from './quote.ts'

export const PART_NAMES = {
  head: '版头',
  number: '发文字号',
  title: '标题',
  recipients: '主送机关',
  body: '正文',
  attachmentNote: '附件说明',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  printedTitle: '印发件标题',
  printed: '印发件',
  attachment: '附件',
  colophon: '版记',
  table: '表格',
  textBox: '文本框',
  header: '页眉',
  footer: '页脚',
  footnote: '脚注',
  comment: '批注',
  hidden: '隐藏文字',
} as const satisfies Record<Part, string>

/** Parts that run over many paragraphs: the place names the paragraph in its part, counted from 1. */
const COUNTED: ReadonlySet<Part> = new Set<Part>([
  'body',
  'printed',
  'attachment',
  'table',
  'textBox',
  'footnote',
  'comment',
  'hidden',
])

/** 「正文第3段」「印发件标题」「表格第2段」. */
export function placeLabel(paragraphs: readonly Paragraph[], index: number): string {
  const part = paragraphs[index]!.part
  if (!COUNTED.has(part)) return PART_NAMES[part]
  const nth = paragraphs.slice(0, index + 1).filter((p) => p.part === part && p.text.trim() !== '').length
  return `${PART_NAMES[part]}第${nth}段`
}

/**
 * What the draft says to those below: text, tables, boxes, attachments, page headers and footnotes. Hidden text too, since it
 * is in the file that would go out; its place says so. Comments are the office talking to itself and are settled elsewhere.
 */
export const SAID: ReadonlySet<Part> = new Set<Part>([
  'body',
  'printed',
  'attachment',
  'attachmentNote',
  'note',
  'table',
  'textBox',
  'header',
  'footer',
  'footnote',
  'hidden',
])
/** The running text alone. */
export const RUNNING: ReadonlySet<Part> = new Set<Part>(['body', 'printed'])

export const inParts = (reading: DraftReading, parts: ReadonlySet<Part>): Paragraph[] =>
  reading.paragraphs.filter((p) => parts.has(p.part))

const PART_OF: Partial<Record<ReadField, Part>> = {
  title: 'title',
  mainRecipients: 'recipients',
  ccRecipients: 'colophon',
  signature: 'signature',
  documentDate: 'date',
  docNumber: 'number',
}

/** The span of a field that was read: where the reader found it, else the first paragraph of its part. */
export function spanOf(reading: DraftReading, field: ReadField): Span | null {
  const place = reading.foundAt[field]
  if (place && reading.paragraphs[place.paragraph]) return { paragraph: place.paragraph, start: place.start, end: place.end }
  const first = reading.paragraphs.find((p) => p.part === PART_OF[field])
  return first ? { paragraph: first.index, start: 0, end: first.text.length } : null
}

/** The line of this signature among several. */
export function signatureSpan(reading: DraftReading, name: string): Span | null {
  const plain = (text: string): string => text.replace(/[\s\u3000]/gu, '')
  const line = reading.paragraphs.find((p) => p.part === 'signature' && plain(p.text).includes(plain(name)))
  return line ? { paragraph: line.index, start: 0, end: line.text.length } : spanOf(reading, 'signature')
}
