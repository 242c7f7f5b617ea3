/**
 * How tall a form will be, roughly: enough to give what is left of the page to the signature boxes, so that an ordinary sheet fills
 * its page and a fuller one still fits. Rows grow by themselves; a wrong estimate costs blank space or a second page, never text.
 */
import type { SheetCell, SheetCellKind, SheetRow } from './sheetModel.ts'
import { printedLines, row } from './sheetWords.ts'

/** Millimetres of one character and of one line of each kind, as the writer and the screen set them. */
const PITCH: Readonly<Record<SheetCellKind, readonly [number, number]>> = {
  label: [3.75, 5],
  text: [4.3, 6],
  value: [3.75, 5.3],
  short: [3.75, 5.3],
  title: [5, 7.1],
  opinion: [4.3, 6],
  signed: [3.75, 5.3],
  heading: [3.75, 5.3],
  column: [3.75, 5.3],
  item: [3.75, 5],
  centred: [3.75, 5],
}
const PADDING = 2

const textHeight = (r: SheetRow): number =>
  Math.max(
    ...r.cells
      .filter((c) => c.rowSpan === 1)
      .map((c) => {
        const [char, line] = PITCH[c.kind]
        const most = Math.max(1, Math.floor((c.width - PADDING) / char))
        // A mark does not begin a line, so a line of text may hold one character less than its width.
        const perLine = c.kind === 'label' || c.kind === 'short' ? most : Math.max(1, most - 1)
        return c.lines.length === 0
          ? 0
          : printedLines(
              c.lines.map((l) => l.text),
              perLine,
            ) *
              line +
              1.1
      }),
    0,
  )

/** Millimetres, borders included. */
export const estimatedHeight = (rows: readonly SheetRow[]): number =>
  rows.reduce((sum, r) => sum + Math.max(r.minHeight, textHeight(r)) + 0.2, 0)

/** A row of free text: kept on one page while it is short, broken when it is so long that it would leave much of a page empty. */
export function free(minHeight: number, cells: readonly SheetCell[]): SheetRow {
  const whole = row(minHeight, cells)
  return estimatedHeight([whole]) > 60 ? row(minHeight, cells, true) : whole
}
