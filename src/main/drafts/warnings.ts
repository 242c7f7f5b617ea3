/** What a person has to settle or know before the review can pass. */
import type { DraftWarning, DraftWarningCode } from '#domain/draft'
import type { Fields } from './fields.ts'
import { LIMITS } from './limits.ts'
import type { Package } from './opc.ts'
import type { Story } from './story.ts'

/** Relationships that put something into the document or load it from elsewhere. A plain hyperlink does neither. */
const EMBEDS = new Set(['oleObject', 'package', 'control', 'aFChunk', 'subDocument'])
const MANY_PAGES = 50

const MUST_SETTLE: ReadonlySet<DraftWarningCode> = new Set(['trackedChanges', 'comments', 'hiddenText'])

const quote = (text: string): string => {
  const s = text.replace(/\s+/gu, ' ').trim()
  return s.length > LIMITS.quoteChars ? `${s.slice(0, LIMITS.quoteChars - 1)}…` : s
}

export interface Seen {
  readonly pack: Package
  readonly stories: readonly Story[]
  readonly fields: Fields
  readonly pages: number
  readonly charCount: number
}

export function warningsOf({ pack, stories, fields, pages, charCount }: Seen): DraftWarning[] {
  const warnings: DraftWarning[] = []
  const warn = (code: DraftWarningCode, count: number, message: string, quotes: readonly string[] = []): void => {
    if (count === 0) return
    const kept = quotes
      .map(quote)
      .filter((q) => q !== '')
      .slice(0, LIMITS.quotes)
    warnings.push({ code, count, message, mustSettle: MUST_SETTLE.has(code), quotes: kept })
  }
  const sum = (of: (s: Story) => number): number => stories.reduce((n, s) => n + of(s), 0)
  const notes = (kind: Story['kind']): readonly [number, string[]] => {
    const found = stories.filter((s) => s.kind === kind)
    return [found.reduce((n, s) => n + s.notes, 0), found.flatMap((s) => s.paragraphs.map((p) => p.text))]
  }

  const tracked = sum((s) => s.tracked.count)
  warn(
    'trackedChanges',
    tracked,
    `有 ${tracked} 处修订未接受或拒绝。`,
    stories.flatMap((s) => s.tracked.quotes),
  )
  const [comments, commentQuotes] = notes('comment')
  warn('comments', comments, `有 ${comments} 条批注未清除。`, commentQuotes)
  const hidden = stories.flatMap((s) => s.paragraphs.map((p) => p.hidden)).filter((t) => t.trim() !== '')
  warn('hiddenText', hidden.length, `有 ${hidden.length} 处隐藏文字，打印时看不到。`, hidden)
  const [footnotes, footnoteQuotes] = notes('footnote')
  warn('footnotes', footnotes, `有 ${footnotes} 条脚注或尾注，不计入字数。`, footnoteQuotes)
  const boxes = sum((s) => s.boxes)
  warn(
    'textBoxes',
    boxes,
    `有 ${boxes} 个文本框，其中文字不计入字数。`,
    stories.flatMap((s) => s.paragraphs.filter((p) => p.inBox).map((p) => p.text)),
  )

  const embedded = pack.relationships.filter((r) => !r.external && EMBEDS.has(r.type)).length
  warn('embeddedObject', embedded, `有 ${embedded} 个嵌入对象，程序不读其中内容。`)
  const external = pack.relationships.filter((r) => r.external && r.type !== 'hyperlink')
  warn(
    'externalLink',
    external.length,
    `有 ${external.length} 处引用文件以外的内容。`,
    external.map((r) => r.target),
  )

  // A 纪要 carries neither signature nor date of its own (G 10.3).
  const signed = fields.docKind !== '纪要'
  warn('noTitle', fields.title === null ? 1 : 0, '没有读到标题。')
  warn('noSignature', signed && fields.signature === null ? 1 : 0, '没有读到发文机关署名。')
  warn('noDate', signed && fields.documentDate === null ? 1 : 0, '没有读到成文日期。')
  warn('manyPages', pages > MANY_PAGES ? pages : 0, `约 ${pages} 页，正文 ${charCount} 字，篇幅很长。`)
  return warnings
}
