/**
 * 表单: the papers beside the approval sheet (退文通知单, 催办单 and the like) as one framed form of a few kinds of rows. A paper says which
 * rows it has, in the order of its form; here they become the sheet model that the .docx writer and the screen already draw.
 */
import { shortCode } from './ledger.ts'
import { estimatedHeight, free } from './sheetFit.ts'
import { FRAME_MM } from './sheetForm.ts'
import type { SheetCell, SheetLine, SheetModel, SheetRow } from './sheetModel.ts'
import { cell, linesOf, minuteInWords, oneLine, orNone, row, widthInChars } from './sheetWords.ts'

export type NoticeRow =
  /** Names and short values side by side; `share` of the width that is left for values, 1 when left out. */
  | {
      readonly row: 'fields'
      readonly fields: readonly { readonly label: string; readonly text: string; readonly share?: number }[]
    }
  /** One name and free text; `minMm` keeps room for a hand. */
  | { readonly row: 'text'; readonly label: string; readonly text: string; readonly minMm?: number; readonly large?: true }
  /** Boxes to tick; the chosen one is said in words too, because the tick may be a missing glyph on some machine. */
  | { readonly row: 'boxes'; readonly label: string; readonly options: readonly string[]; readonly chosen: string | null }
  /** A row across the form. */
  | { readonly row: 'heading'; readonly text: string }
  /** A list inside the form: widths in millimetres, together 175. */
  | {
      readonly row: 'list'
      readonly columns: readonly { readonly name: string; readonly mm: number; readonly centred?: true }[]
      readonly rows: readonly (readonly string[])[]
      /** What stands there when the list is empty. */
      readonly none: string
    }
  /** Boxes for a hand side by side: what stands above, name and date below; blank ones stay blank for ink. */
  | {
      readonly row: 'signatures'
      readonly boxes: readonly { readonly label: string; readonly above?: string; readonly below?: string }[]
      readonly minMm?: number
    }

export interface Notice {
  /** 退文通知单; the office's name stands before it. */
  readonly kind: string
  readonly office: string
  /** The paper's own number: C-2026-0143-退1. */
  readonly number: string
  /** Under the title; empty for none. */
  readonly subtitle: string
  readonly rows: readonly NoticeRow[]
  /** Small print under the form: by which rule it is made, what to do with it. */
  readonly note: string
  readonly isDemo: boolean
  /** Head of the ledger when it was made: its hash, sequence number and the time (UTC, ISO 8601). */
  readonly ledger: { readonly hash: string; readonly seq: number; readonly at: string }
}

const LABEL_MM = 24
export const BLANK_DATE = '年　　月　　日'

/** Room of one page for the table, and the most that signature boxes grow into what is left of it. */
const ROOM_MM = 225
const MOST_SIGN_MM = 40

export function noticeSheet(n: Notice): SheetModel {
  const office = oneLine(n.office)
  const kind = oneLine(n.kind)
  const title = `${office}${kind}`
  // 22 characters of 22 pt fill the frame; a longer name stands on a line of its own.
  const titles = widthInChars(title) > 22 ? [office, kind] : [title]
  return {
    name: `${title} ${oneLine(n.number)}`,
    office,
    watermark: null,
    watermarkNote: '',
    demoMark: n.isDemo ? '演示　演示库打印，不作公文使用' : null,
    runningHead: `${title}　${oneLine(n.number)}`,
    footer: [
      `${title}　编号 ${oneLine(n.number)}`,
      `台账短码 ${shortCode(n.ledger.hash)} · 第 ${n.ledger.seq} 条 · ${minuteInWords(n.ledger.at)}`,
    ],
    parts: [
      {
        id: 'form',
        blocks: [
          ...titles.map((text) => ({ block: 'paragraph', role: 'title', text }) as const),
          { block: 'paragraph', role: 'subtitle', text: orNone(n.subtitle, `编号：${oneLine(n.number)}`) },
          { block: 'table', look: 'form', width: FRAME_MM, headRows: 0, rows: rowsOf(n.rows) },
          { block: 'paragraph', role: 'note', text: oneLine(n.note) },
        ],
      },
    ],
  }
}

/** What is left of the page goes to the boxes for ink. */
function rowsOf(rows: readonly NoticeRow[]): SheetRow[] {
  const least = rows.flatMap((r) => tableRows(r, 0))
  const boxes = rows.filter((r) => r.row === 'signatures').length
  const left = Math.floor((ROOM_MM - estimatedHeight(least)) / Math.max(1, boxes))
  return rows.flatMap((r) => tableRows(r, Math.max(0, Math.min(left, 12))))
}

function tableRows(r: NoticeRow, spareMm: number): SheetRow[] {
  switch (r.row) {
    case 'fields':
      return [free(10, fieldCells(r.fields))]
    case 'text':
      return [
        free(r.minMm ?? 12, [
          cell('label', LABEL_MM, r.label),
          cell(r.large ? 'title' : 'text', FRAME_MM - LABEL_MM, orNone(r.text)),
        ]),
      ]
    case 'boxes':
      return [free(11, [cell('label', LABEL_MM, r.label), cell('value', FRAME_MM - LABEL_MM, boxLines(r.options, r.chosen))])]
    case 'heading':
      return [row(8, [cell('heading', FRAME_MM, r.text)])]
    case 'list':
      return [
        row(
          8,
          r.columns.map((c) => cell('column', c.mm, c.name)),
        ),
        ...(r.rows.length === 0
          ? [row(9, [cell('item', FRAME_MM, r.none)])]
          : r.rows.map((texts) =>
              free(
                9,
                r.columns.map((c, i) => cell(c.centred ? 'centred' : 'item', c.mm, texts[i] ?? '')),
              ),
            )),
      ]
    case 'signatures':
      return signatureRows(r.boxes, Math.min(MOST_SIGN_MM, (r.minMm ?? 20) + spareMm))
  }
}

/** Labels as wide as their words, at least the first; values share the rest in whole millimetres. */
function fieldCells(fields: Extract<NoticeRow, { row: 'fields' }>['fields']): SheetCell[] {
  const labels = fields.map((f, i) => (i === 0 ? LABEL_MM : Math.max(16, Math.ceil(widthInChars(f.label) * 4) + 4)))
  const rest = FRAME_MM - labels.reduce((a, b) => a + b, 0)
  const shares = fields.map((f) => f.share ?? 1)
  const all = shares.reduce((a, b) => a + b, 0)
  let given = 0
  return fields.flatMap((f, i) => {
    const width = i === fields.length - 1 ? rest - given : Math.floor((rest * shares[i]!) / all)
    given += width
    return [cell('label', labels[i]!, f.label), cell(fields.length === 1 ? 'text' : 'value', width, orNone(f.text, '—'))]
  })
}

function boxLines(options: readonly string[], chosen: string | null): SheetLine[] {
  const boxes = options.map((o) => `${o === chosen ? '☑' : '☐'} ${o}`).join('　　')
  return [...linesOf(boxes), ...linesOf(chosen === null ? '' : `本件：${chosen}`, 'strong')]
}

/** Two rows without a line between, as on the approval sheet; labels are broken by the caller: 经\n办. */
function signatureRows(boxes: Extract<NoticeRow, { row: 'signatures' }>['boxes'], aboveMm: number): SheetRow[] {
  const labels = boxes.map((b) => (b.label.split('\n').some((l) => l.length > 2) ? 18 : 12))
  const each = Math.floor(FRAME_MM / boxes.length)
  const widths = boxes.map((_, i) => (i === boxes.length - 1 ? FRAME_MM - each * i : each) - labels[i]!)
  return [
    free(
      aboveMm,
      boxes.flatMap((b, i) => [cell('label', labels[i]!, b.label, 2), cell('opinion', widths[i]!, linesOf(b.above ?? ''))]),
    ),
    row(
      8,
      boxes.map((b, i) => cell('signed', widths[i]!, oneLine(b.below ?? '') || BLANK_DATE)),
    ),
  ]
}
