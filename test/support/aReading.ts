/** A reading made by hand, for rules about text: parts in their usual order, positions and counts as a reader would give them. */
import {
  charCount,
  DOC_KINDS,
  type DocKind,
  type DraftReading,
  type LayoutFacts,
  type MarkSlip,
  type Paragraph,
  type Part,
  type Place,
  type ReadField,
} from '#domain/draft'

const GBT: LayoutFacts = {
  pageMm: [210, 297],
  marginsMm: [37, 26, 35, 28],
  bodyFont: '仿宋_GB2312',
  bodySizePt: 16,
  linePitchPt: 28.95,
  fonts: { 仿宋_GB2312: 1000 },
  matchesGBT9704: true,
}

export interface ReadingParts {
  readonly title?: string | null
  /** Taken from the end of the title when left out. */
  readonly docKind?: DocKind | null
  readonly mark?: readonly string[]
  readonly head?: readonly string[]
  readonly number?: string | null
  readonly to?: readonly string[]
  /** The line as printed; the names joined by ， when left out. */
  readonly toText?: string
  readonly body?: readonly string[]
  readonly attachments?: readonly string[]
  /** Lines of 附件说明 as written. */
  readonly attachmentNote?: readonly string[]
  readonly signatures?: readonly string[]
  readonly date?: string | null
  readonly printedTitle?: string
  readonly printed?: readonly string[]
  readonly cc?: readonly string[]
  /** Any further paragraphs: [part, text]. */
  readonly more?: readonly (readonly [Part, string])[]
  readonly charCount?: number
  /** Marks a linter would name: [text of the paragraph that holds it, the mark, its kind]. */
  readonly markSlips?: readonly (readonly [string, string, MarkSlip['kind']])[]
  /** Lines that are the first of a mostly empty table. */
  readonly blankTables?: readonly string[]
  /** The line of 主送机关 with another end than a full-width colon. */
  readonly toLine?: string
  readonly layout?: Partial<LayoutFacts>
}

const levelOf = (text: string): Paragraph['level'] =>
  /^[一二三四五六七八九十]+、/u.test(text)
    ? 1
    : /^（[一二三四五六七八九十]+）/u.test(text)
      ? 2
      : /^\d+[.．]/u.test(text)
        ? 3
        : /^（\d+）/u.test(text)
          ? 4
          : 0

const kindAtEnd = (title: string): DocKind | null => DOC_KINDS.find((k) => title.endsWith(k)) ?? null

export function aReading(parts: ReadingParts = {}): DraftReading {
  const title = parts.title === undefined ? '云岭县人民政府办公室关于做好冬季供水工作的通知' : parts.title
  const paragraphs: Paragraph[] = []
  const foundAt: Partial<Record<ReadField, Place>> = {}
  const add = (part: Part, text: string, field?: ReadField): void => {
    const index = paragraphs.length
    const level = part === 'body' || part === 'printed' ? levelOf(text) : 0
    paragraphs.push({ index, part, text, level, font: null, sizePt: null })
    if (field) foundAt[field] = { paragraph: index, start: 0, end: text.length, label: field }
  }
  const to = parts.to ?? ['各乡镇人民政府']
  const toText = parts.toText ?? to.join('，')
  const signatures = parts.signatures ?? ['云岭县人民政府办公室']
  const date = parts.date === undefined ? '2026年11月24日' : parts.date
  for (const line of [...(parts.mark ?? []), ...(parts.head ?? [])]) add('head', line)
  if (parts.number) add('number', parts.number, 'docNumber')
  if (title !== null) add('title', title, 'title')
  if (to.length > 0) add('recipients', parts.toLine ?? `${toText}：`, 'mainRecipients')
  for (const line of parts.body ?? []) add('body', line)
  for (const line of parts.attachmentNote ?? (parts.attachments ?? []).map((a, i) => `${i === 0 ? '附件：' : ''}${i + 1}. ${a}`))
    add('attachmentNote', line)
  for (const line of signatures) add('signature', line, 'signature')
  if (date !== null) add('date', date, 'documentDate')
  if (parts.printedTitle) add('printedTitle', parts.printedTitle)
  for (const line of parts.printed ?? []) add('printed', line)
  for (const [part, line] of parts.more ?? []) add(part, line)
  if (parts.cc) add('colophon', `抄送：${parts.cc.join('，')}。`, 'ccRecipients')
  const counted = paragraphs.filter((p) => p.part === 'body' || p.part === 'printed' || p.part === 'printedTitle')
  const chars = counted.reduce((n, p) => n + charCount(p.text), 0)
  return {
    title,
    docKind: parts.docKind === undefined ? kindAtEnd(title ?? '') : parts.docKind,
    printedTextTitle: parts.printedTitle ?? null,
    mainRecipients: to,
    mainRecipientsText: to.length > 0 ? toText : null,
    ccRecipients: parts.cc ?? [],
    signature: signatures.length > 0 ? signatures.join('、') : null,
    signatures,
    documentDate: date,
    docNumber: parts.number ?? null,
    issuerMark: parts.mark ?? [],
    attachments: parts.attachments ?? [],
    charCount: parts.charCount ?? chars,
    wordCount: chars,
    pages: 1,
    outline: paragraphs.flatMap((p) =>
      p.level === 0 ? [] : [{ level: p.level, text: p.text.split('。')[0]!, paragraph: p.index }],
    ),
    layout: { ...GBT, ...parts.layout },
    warnings: [],
    foundAt,
    markSlips: (parts.markSlips ?? []).map(([line, mark, kind]) => {
      const { index, text } = paragraphs.find((p) => p.text.includes(line))!
      const start = text.indexOf(mark)
      return { paragraph: index, start, end: start + mark.length, kind }
    }),
    blankTables: (parts.blankTables ?? []).map((line) => paragraphs.find((p) => p.text === line)!.index),
    paragraphs,
  }
}
