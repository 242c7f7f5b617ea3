/**
 * What was read from a draft. Made by `src/main/drafts`, used by the checks, the form and the screen.
 * All positions are paragraph numbers (0-based, in reading order) and UTF-16 offsets inside that paragraph's text.
 */

/** The fifteen kinds of T art8, in the order of the regulation. */
export const DOC_KINDS = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const
export type DocKind = (typeof DOC_KINDS)[number]

/** Which part of the document a paragraph belongs to (G 7: 版头, 主体, 版记). */
export type Part =
  | 'head' // 份号, 密级, 紧急程度, 发文机关标志, 签发人
  | 'number' // 发文字号
  | 'title'
  | 'recipients' // 主送机关
  | 'body'
  | 'attachmentNote' // 附件说明
  | 'signature'
  | 'date'
  | 'note' // 附注
  | 'printedTitle' // title of the 办法 / 方案 that a 通知 prints
  | 'printed' // its text
  | 'attachment' // pages after 附件1
  | 'colophon' // 抄送, 印发机关和印发日期, 主题词
  | 'table'
  | 'textBox'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  | 'hidden'

export interface Paragraph {
  readonly index: number
  readonly part: Part
  /** Visible text with tracked changes accepted, automatic number included, control characters removed. */
  readonly text: string
  /** Heading level 1–4 by 一、（一）1.（1） (G 7.3.3); 0 for other text. */
  readonly level: 0 | 1 | 2 | 3 | 4
  /** Dominant East Asian font and size in points, where known. */
  readonly font: string | null
  readonly sizePt: number | null
  /** In a table: number of the table, row and column, from 1. A table inside a cell belongs to that cell. */
  readonly cell?: readonly [table: number, row: number, column: number]
}

/** Where a quote stands. `label` is for people: 「正文第3段」「页眉文本框」「表格1」. */
export interface Place {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly label: string
}

export interface OutlineItem {
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly paragraph: number
}

export interface LayoutFacts {
  /** Paper in millimetres [width, height]; margins [top, right, bottom, left]. One decimal. */
  readonly pageMm: readonly [number, number] | null
  readonly marginsMm: readonly [number, number, number, number] | null
  /** Font and size of most body characters, and the line pitch in points where it is exact. */
  readonly bodyFont: string | null
  readonly bodySizePt: number | null
  readonly linePitchPt: number | null
  /** East Asian font -> number of characters set in it. */
  readonly fonts: Readonly<Record<string, number>>
  /** A4, margins within 1 mm of G 5.2 (37/26/35/28). */
  readonly matchesGBT9704: boolean
}

/** Things in the file that a person has to settle or know before the review can pass. */
export type DraftWarningCode =
  | 'trackedChanges'
  | 'comments'
  | 'hiddenText' // must be settled
  | 'footnotes'
  | 'textBoxes'
  | 'embeddedObject'
  | 'externalLink'
  | 'noTitle'
  | 'noDate'
  | 'noSignature'
  | 'manyPages'
export interface DraftWarning {
  readonly code: DraftWarningCode
  readonly count: number
  /** A sentence for people. */
  readonly message: string
  /** Must be settled before 同意送签 (tracked changes, comments, hidden text). */
  readonly mustSettle: boolean
  /** Quotes, each up to 60 characters. */
  readonly quotes: readonly string[]
}

/** A mark a linter of Chinese text would change (checklist F09): half-width between ideographs, or one of a pair without the other. */
export interface MarkSlip {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: 'halfWidth' | 'unpaired'
}

/** Fields that were found by reading; the form shows where each came from. */
export type ReadField =
  | 'title'
  | 'docKind'
  | 'mainRecipients'
  | 'ccRecipients'
  | 'signature'
  | 'documentDate'
  | 'docNumber'
  | 'issuerMark'
  | 'attachments'

export interface DraftReading {
  readonly title: string | null
  readonly docKind: DocKind | null
  /** Title of the 办法 / 方案 printed by a 通知, if any. */
  readonly printedTextTitle: string | null
  readonly mainRecipients: readonly string[]
  readonly mainRecipientsText: string | null
  readonly ccRecipients: readonly string[]
  /** Joint signatures joined by 、 */
  readonly signature: string | null
  readonly signatures: readonly string[]
  /** As written: 2026年11月24日. */
  readonly documentDate: string | null
  /** As written, also when malformed: 云政办发〔2026〕  号. */
  readonly docNumber: string | null
  readonly issuerMark: readonly string[]
  /** Names in 附件说明, without numbers and final marks. */
  readonly attachments: readonly string[]
  /** 字数 as the checklist counts it: each CJK ideograph 1, each run of [A-Za-z0-9] 1; body and printed text only. */
  readonly charCount: number
  /** 字数 as Word counts it, whole text. */
  readonly wordCount: number
  /** About how many pages. */
  readonly pages: number
  readonly outline: readonly OutlineItem[]
  readonly layout: LayoutFacts
  readonly warnings: readonly DraftWarning[]
  readonly foundAt: Partial<Readonly<Record<ReadField, Place>>>
  readonly markSlips: readonly MarkSlip[]
  /** Tables of attachments whose cells are mostly empty: the first paragraph with text in each. */
  readonly blankTables: readonly number[]
  readonly paragraphs: readonly Paragraph[]
}

/** Why a file was refused at intake. 涉密 is one of them and carries no quote, no name and no text (L25). */
export type RefusalReason =
  | 'classified'
  | 'empty'
  | 'notDocx'
  | 'legacyWord'
  | 'wps'
  | 'odt'
  | 'pdf'
  | 'text'
  | 'encrypted'
  | 'macros'
  | 'damaged'
  | 'tooLarge'
  | 'bomb'
  | 'unsafeEntry'
  | 'doctype'
  | 'tooDeep'
  | 'tooManyParagraphs'
  | 'tooSlow'
  | 'tooMuchMemory'

export type DraftOutcome =
  { readonly outcome: 'read'; readonly reading: DraftReading } | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/** 字数 of the checklist for one piece of text: CJK ideographs and runs of letters or digits (drafts count rule). */
export function charCount(text: string): number {
  let n = 0
  let inRun = false
  for (const ch of text) {
    const c = ch.codePointAt(0)!
    const cjk =
      (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000 || c === 0x3007
    const run =
      (c >= 0x30 && c <= 0x39) ||
      (c >= 0x41 && c <= 0x5a) ||
      (c >= 0x61 && c <= 0x7a) ||
      (c >= 0xff10 && c <= 0xff19) ||
      (c >= 0xff21 && c <= 0xff3a) ||
      (c >= 0xff41 && c <= 0xff5a)
    if (cjk) n++
    else if (run && !inRun) n++
    inRun = run
  }
  return n
}
