/**
 * What a printed form says, as plain data: parts, tables, rows, cells, lines. Widths and heights are millimetres; there are no
 * fonts and no colours here. The .docx writer and the screen draw the same model, so what is previewed is what is printed.
 */

/** plain: as filled in; said: in a person's own words; strong: a heading or a result; note: small print, 补录 and the like; alarm: not to be overlooked. */
export type SheetTone = 'plain' | 'said' | 'strong' | 'note' | 'alarm'

export interface SheetLine {
  readonly text: string
  readonly tone: SheetTone
}

/**
 * label: printed name of a field · text: free text of a whole row · value: free text in a narrower cell · short: number, date or one word, in a narrow cell · title: the document's
 * title · opinion: upper half of a signature box · signed: its lower half (name and date) · heading: a row across the table ·
 * column: head of a list's column · item, centred: cells of a list.
 */
export type SheetCellKind =
  'label' | 'text' | 'value' | 'short' | 'title' | 'opinion' | 'signed' | 'heading' | 'column' | 'item' | 'centred'

export interface SheetCell {
  readonly kind: SheetCellKind
  /** Millimetres. The cells of a row, with those hanging down from the row above, add up to the table's width. */
  readonly width: number
  /** Empty for a blank box. Never truncated. */
  readonly lines: readonly SheetLine[]
  /** 2: reaches down into the next row. */
  readonly rowSpan: 1 | 2
}

export interface SheetRow {
  /** Millimetres; a row grows with its text and never cuts it. */
  readonly minHeight: number
  readonly cells: readonly SheetCell[]
  /** May break over two pages: rows of free text that can be longer than a page. */
  readonly mayBreak: boolean
}

export interface SheetTable {
  readonly block: 'table'
  /** form: filled-in boxes, thick frame · list: rows of a kind under a head that repeats on each page. */
  readonly look: 'form' | 'list'
  readonly width: number
  /** How many of the first rows repeat on each page. */
  readonly headRows: number
  readonly rows: readonly SheetRow[]
}

export interface SheetParagraph {
  readonly block: 'paragraph'
  readonly role: 'title' | 'subtitle' | 'partTitle' | 'listTitle' | 'note'
  readonly text: string
}

export type SheetBlock = SheetTable | SheetParagraph

/** Each part begins on a new page. form: page 1 · more: 续页 · checklist: 审核清单. */
export interface SheetPart {
  readonly id: 'form' | 'more' | 'checklist'
  readonly blocks: readonly SheetBlock[]
}

export interface SheetModel {
  /** File property and window title: 云岭县人民政府办公室发文审批单 C-2026-0145. */
  readonly name: string
  readonly office: string
  /** Printed across the head of every page; null when the review has passed. */
  readonly watermark: '未通过审核' | null
  /** Why, in small print under the watermark. */
  readonly watermarkNote: string
  /** Marks the sheet of a demo store on every page; null in a real office. */
  readonly demoMark: string | null
  /** Repeated at the head of the second and later pages. */
  readonly runningHead: string
  /** At the foot of every page; the page number stands at the right of the second line. */
  readonly footer: readonly [string, string]
  readonly parts: readonly SheetPart[]
}

/** Widths in millimetres of the finest columns all rows of the table fit into, left to right. */
export function gridOf(table: SheetTable): number[] {
  const edges = new Set<number>()
  for (const placed of placedRows(table)) for (const p of placed) edges.add(p.left + p.width)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.map((edge, i) => edge - (sorted[i - 1] ?? 0))
}

export interface PlacedCell {
  readonly cell: SheetCell
  readonly left: number
  readonly width: number
  /** The lower half of a cell that reaches down: occupies its place and says nothing. */
  readonly continued: boolean
}

/** Every row with all places taken, those hanging down from the row above included. */
export function placedRows(table: SheetTable): PlacedCell[][] {
  let hanging: PlacedCell[] = []
  return table.rows.map((row) => {
    const placed: PlacedCell[] = []
    const next: PlacedCell[] = []
    let left = 0
    const takeHanging = (): void => {
      for (let h = hanging.find((x) => x.left === left); h; h = hanging.find((x) => x.left === left)) {
        placed.push({ ...h, continued: true })
        left += h.width
      }
    }
    for (const cell of row.cells) {
      takeHanging()
      const here = { cell, left, width: cell.width, continued: false }
      placed.push(here)
      if (cell.rowSpan === 2) next.push(here)
      left += cell.width
    }
    takeHanging()
    if (left !== table.width) throw new RangeError(`row covers ${left} of ${table.width} mm`)
    hanging = next
    return placed
  })
}

/** How many columns of `grid` a place covers. */
export function spanIn(grid: readonly number[], place: PlacedCell): number {
  let edge = 0
  let n = 0
  for (const width of grid) {
    if (edge >= place.left && edge < place.left + place.width) n++
    edge += width
  }
  return n
}

const cellText = (cell: SheetCell): string => cell.lines.map((l) => l.text).join('\n')

/** Every paragraph and every cell in reading order, lines of a cell joined by \n; what the file and the screen must both say. */
export function sheetText(model: SheetModel): string[] {
  return model.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.block === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.cells.map(cellText)),
    ),
  )
}
