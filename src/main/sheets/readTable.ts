/** The first sheet of an .xlsx as rows of text. Formulas are never worked out: what the file says their value is, is what is read. */
import { readXlsx } from 'hucre/xlsx'
import type { TableOutcome, TableRow } from '../app/ports.ts'

/** A table somebody keeps by hand is far below; a longer one is not what was meant. */
const ROWS_MAX = 20_000
const COLUMNS_MAX = 64

type Value = string | number | boolean | Date | null

function text(value: Value): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}

/** @param bytes whose archive was checked before: sizes, names, ratio */
export async function readTable(bytes: Uint8Array): Promise<TableOutcome> {
  let sheet
  try {
    sheet = (await readXlsx(bytes, { sheets: [0], maxRows: ROWS_MAX + 1, readStyles: true })).sheets[0]
  } catch {
    return { outcome: 'refused', reason: 'damaged' }
  }
  if (!sheet) return { outcome: 'refused', reason: 'damaged' }
  if (sheet.rows.length > ROWS_MAX) return { outcome: 'refused', reason: 'tooManyRows' }
  const formulas = new Map<number, number[]>()
  for (const [at, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue
    const [row = 0, column = 0] = at.split(',').map(Number)
    formulas.set(row, [...(formulas.get(row) ?? []), column])
  }
  const rows: TableRow[] = sheet.rows.map((values, i) => ({
    row: i + 1,
    cells: values.slice(0, COLUMNS_MAX).map(text),
    formulas: formulas.get(i) ?? [],
  }))
  return { outcome: 'read', rows: rows.filter((r) => r.formulas.length > 0 || r.cells.some((c) => c !== '')) }
}
