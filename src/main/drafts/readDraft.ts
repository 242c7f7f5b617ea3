/**
 * A .docx as handed in -> what the review needs to know, or why it is refused.
 *
 * Order matters: what the file is, the archive as a whole, 涉密 marks in every part, and only then what it says. Nothing of a
 * refused file leaves this function but the reason. Pure of I/O; work of 5–200 ms and up to some seconds on the largest files
 * allowed, so it is called in a worker.
 */
import {
  charCount,
  type DraftOutcome,
  type DraftReading,
  type OutlineItem,
  type Paragraph,
  type Part,
  type Place,
  type ReadField,
} from '#domain/draft'
import { hasSecretName } from '#domain/secretMarks'
import { readFields, type Fields } from './fields.ts'
import { kindOf } from './kind.ts'
import { layoutFacts, pagesOf } from './layoutFacts.ts'
import { dominant, linesOf, renderNumbers, type Line } from './lines.ts'
import { LIMITS } from './limits.ts'
import { openNumbering } from './numbering.ts'
import { openPackage, type Package } from './opc.ts'
import { headingLevel, headingText } from './patterns.ts'
import { reasonOf, stop } from './refusal.ts'
import { markSlips } from './markSlips.ts'
import { markRoles } from './roles.ts'
import { refuseMarkedPackage, refuseMarkedPart } from './secretScan.ts'
import { readStory, type Budget, type RawParagraph, type Story, type StoryKind } from './story.ts'
import { openStyles } from './styles.ts'
import { warningsOf } from './warnings.ts'
import { wordCount } from './wordCount.ts'
import { openArchive } from './zip.ts'

/** Relationship types of the other stories, in the order they are read. */
const STORIES: readonly [StoryKind, readonly string[]][] = [
  ['header', ['header']],
  ['footer', ['footer']],
  ['footnote', ['footnotes', 'endnotes']],
  ['comment', ['comments']],
]

const PART_OF_STORY = { header: 'header', footer: 'footer', footnote: 'footnote', comment: 'comment' } as const
const COUNTED: ReadonlySet<Part> = new Set<Part>(['body', 'printedTitle', 'printed'])

/** Reads every story; each part is asked for marks while it is in memory, the other parts of the package afterwards. */
function readStories(pack: Package): { main: Story; others: Story[] } {
  const styles = openStyles(pack)
  const budget: Budget = { paragraphs: 0, chars: 0 }
  const asked = new Set<string>()
  const read = (name: string, kind: StoryKind): Story | null => {
    const part = pack.part(name)
    if (!part) return null
    refuseMarkedPart(part)
    asked.add(name)
    return readStory(part, kind, styles, budget)
  }
  const main = read(pack.mainPart, 'main') ?? stop('damaged', 'main document is missing')
  const others = STORIES.flatMap(([kind, types]) =>
    pack.relationships
      .filter((r) => types.includes(r.type) && !r.external && !asked.has(r.target))
      .map((r) => read(r.target, kind))
      .filter((s) => s !== null),
  )
  refuseMarkedPackage(pack, asked)
  renderNumbers(main, openNumbering(pack))
  return { main, others }
}

/** No field is read from lines of these roles. */
const UNPLACED: ReadonlySet<Part> = new Set<Part>(['body', 'printed', 'attachment', 'table', 'note'])

/** A form to fill in has a row of headings and little else. */
const FORM_CELLS = 8
const EMPTY_SHARE = 0.5

/** Tables after 附件 of which at least half is empty: each by its first paragraph with text. */
function blankTables(main: Story, { paragraphs, tableAt }: Written): number[] {
  const cells = new Map<number, { all: number; empty: number }>()
  for (const p of main.paragraphs) {
    if (p.table === 0 || p.inBox) continue
    const of = cells.get(p.table) ?? { all: 0, empty: 0 }
    cells.set(p.table, { all: of.all + 1, empty: of.empty + (p.text.trim() === '' ? 1 : 0) })
  }
  const attachments = paragraphs.findIndex((p) => p.part === 'attachment')
  return [...cells].flatMap(([table, { all, empty }]) => {
    const at = tableAt.get(table)
    return at !== undefined && attachments >= 0 && at > attachments && all >= FORM_CELLS && empty >= all * EMPTY_SHARE ? [at] : []
  })
}

interface Written {
  readonly paragraphs: Paragraph[]
  /** The first paragraph with text of each table. */
  readonly tableAt: Map<number, number>
  /** Where each line a field may come from ended up. */
  readonly placeOf: Map<Line, { readonly paragraph: number; readonly start: number; readonly end: number }>
}

/** The paragraphs of all stories in reading order; empty ones are left out. */
function writeParagraphs(main: Story, others: readonly Story[], lines: readonly Line[]): Written {
  const paragraphs: Paragraph[] = []
  const placeOf: Written['placeOf'] = new Map()
  const tableAt: Written['tableAt'] = new Map()
  const put = (part: Part, text: string, from: RawParagraph | null): number => {
    if (paragraphs.length >= LIMITS.textParagraphs) stop('tooManyParagraphs', `over ${LIMITS.textParagraphs} with text`)
    const shown = text.replace(/\f/gu, '\n').trimEnd()
    const size = from ? dominant(from.sizes) : null
    const level = COUNTED.has(part) || part === 'attachment' ? headingLevel(shown) : 0
    paragraphs.push({
      index: paragraphs.length,
      part,
      text: shown,
      level,
      font: from ? dominant(from.fonts) : null,
      sizePt: size === null ? null : size / 2,
      ...(from && from.table > 0 ? { cell: [from.table, from.row, from.column] as const } : {}),
    })
    return paragraphs.length - 1
  }
  const putHidden = (p: RawParagraph): void => {
    if (p.hidden.trim() !== '') put('hidden', p.hidden, null)
  }

  let next = 0
  main.paragraphs.forEach((p, i) => {
    if (p.inBox) {
      if (p.text.trim() !== '') put('textBox', p.text, p)
    } else {
      // Lines of one paragraph that play different roles (name and date with a line break) become paragraphs of their own.
      while (lines[next]?.paragraph === i) {
        const from = next
        const role = lines[from]!.role
        while (lines[next]?.paragraph === i && lines[next]!.role === role) next++
        const start = lines[from]!.start
        const index = put(role, p.text.slice(start, lines[next - 1]!.end), p)
        if (p.table > 0 && !tableAt.has(p.table)) tableAt.set(p.table, index)
        if (UNPLACED.has(role)) continue
        for (const line of lines.slice(from, next)) {
          const whole = p.text.slice(line.start, line.end)
          const at = line.start - start + (whole.length - whole.trimStart().length)
          placeOf.set(line, { paragraph: index, start: at, end: at + line.text.length })
        }
      }
    }
    putHidden(p)
  })
  for (const story of others)
    for (const p of story.paragraphs) {
      if (p.text.trim() !== '') put(PART_OF_STORY[story.kind as keyof typeof PART_OF_STORY], p.text, p)
      putHidden(p)
    }
  return { paragraphs, placeOf, tableAt }
}

const FIELD_LABELS: Readonly<Record<ReadField, string>> = {
  title: '标题',
  docKind: '标题',
  mainRecipients: '主送机关',
  ccRecipients: '版记',
  signature: '署名',
  documentDate: '成文日期',
  docNumber: '发文字号',
  issuerMark: '发文机关标志',
  attachments: '附件说明',
}

/** Where each field was found; a field over several paragraphs is placed in the first of them and says how many lines. */
function placesOf(fields: Fields, lines: readonly Line[], placeOf: Written['placeOf']): Partial<Record<ReadField, Place>> {
  const places: Partial<Record<ReadField, Place>> = {}
  for (const [field, [first, last]] of Object.entries(fields.linesOf) as [ReadField, readonly [Line, Line]][]) {
    const from = placeOf.get(first)!
    const to = placeOf.get(last)!
    const count = lines.indexOf(last) - lines.indexOf(first) + 1
    const end = to.paragraph === from.paragraph ? to.end : from.end
    places[field] = {
      paragraph: from.paragraph,
      start: from.start,
      end,
      label: FIELD_LABELS[field] + (count > 1 ? `，第1–${count}行` : ''),
    }
  }
  return places
}

function outlineOf(paragraphs: readonly Paragraph[]): OutlineItem[] {
  const items: OutlineItem[] = []
  for (const { level, part, text, index } of paragraphs)
    if (level !== 0 && part !== 'attachment' && items.length < LIMITS.outline)
      items.push({ level, text: headingText(text), paragraph: index })
  return items
}

function readPackage(pack: Package): DraftReading {
  const { main, others } = readStories(pack)
  const lines = linesOf(main)
  markRoles(lines)
  const withLines = readFields(lines)
  const { linesOf: _, ...fields } = withLines
  if (fields.attachments.some(hasSecretName)) stop('classified', 'name of an attachment')

  const written = writeParagraphs(main, others, lines)
  const { paragraphs, placeOf } = written
  const counted = new Set(lines.filter((l) => COUNTED.has(l.role)).map((l) => l.paragraph))
  const body = main.paragraphs.filter((_, i) => counted.has(i))
  const chars = lines.reduce((n, l) => (COUNTED.has(l.role) ? n + charCount(l.text) : n), 0)
  const footnotes = others.filter((s) => s.kind === 'footnote').flatMap((s) => s.paragraphs)
  const pages = pagesOf(main)

  return {
    ...fields,
    charCount: chars,
    wordCount: [...main.paragraphs, ...footnotes].reduce((n, p) => n + wordCount(p.text), 0),
    pages,
    outline: outlineOf(paragraphs),
    layout: layoutFacts(main, body),
    warnings: warningsOf({ pack, stories: [main, ...others], fields: withLines, pages, charCount: chars }),
    foundAt: placesOf(withLines, lines, placeOf),
    markSlips: markSlips(paragraphs),
    blankTables: blankTables(main, written),
    paragraphs,
  }
}

/** Reads one draft. Every file gets an outcome; a throw is a bug. */
export function readDraft(bytes: Uint8Array, fileName: string): DraftOutcome {
  try {
    if (hasSecretName(fileName)) stop('classified', 'name of the file')
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const kind = kindOf(file, fileName)
    if (kind !== 'zip') stop(kind, 'by its first bytes')
    return { outcome: 'read', reading: readPackage(openPackage(openArchive(file))) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { outcome: 'refused', reason }
  }
}
