/**
 * A table of bases as somebody keeps it: columns 名称, 文号, 制发机关, 日期, 效力, 备注 in any order, the heading within the first
 * rows. Every row is read, found known, or told what is wrong with it; nothing is guessed.
 */
import { dayFromWords, isDay, type Day } from './day.ts'
import { kindOfItem, libraryKey, LIBRARY_STATUS_NAMES, type LibraryItem, type LibraryStatus } from './library.ts'

const COLUMNS = {
  title: ['名称', '文件名称', '标题'],
  docNumber: ['文号', '发文字号'],
  issuer: ['制发机关', '发文机关', '制定机关'],
  issuedOn: ['日期', '发布日期', '成文日期', '印发日期'],
  status: ['效力', '效力状态', '时效性'],
  note: ['备注', '依据来源', '核对来源'],
} as const
type Column = keyof typeof COLUMNS

/** The heading is looked for in so many rows: a merged title may stand above it. */
const HEADING_WITHIN = 10

export interface TableLine {
  readonly row: number
  readonly cells: readonly string[]
  readonly formulas: readonly number[]
}

export interface ReadLine {
  readonly row: number
  readonly item: Omit<LibraryItem, 'id'>
  readonly standing: 'new' | 'known' | 'wrong'
  readonly problem: string | null
}

const bare = (text: string): string => text.replace(/[\s\u3000：:*＊]/gu, '')

function headingOf(
  rows: readonly TableLine[],
): { readonly at: number; readonly columns: Partial<Record<Column, number>> } | null {
  for (const [at, { cells }] of rows.slice(0, HEADING_WITHIN).entries()) {
    const columns: Partial<Record<Column, number>> = {}
    for (const [name, words] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
      const column = cells.findIndex((c) => words.includes(bare(c)))
      if (column >= 0) columns[name] = column
    }
    if (columns.title !== undefined) return { at, columns }
  }
  return null
}

/** 2025-10-13, 2025/10/3, 2025.10.13, 20251013, 2025年10月13日. */
function dayOf(text: string): Day | null {
  const words = dayFromWords(text)
  if (words) return words
  const m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const d = m && `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`
  return d && isDay(d) ? d : null
}

const STATUS_WORDS: Readonly<Record<string, LibraryStatus>> = {
  ...Object.fromEntries(Object.entries(LIBRARY_STATUS_NAMES).map(([status, name]) => [name, status as LibraryStatus])),
  有效: 'inForce',
  现行: 'inForce',
  继续有效: 'inForce',
  废止: 'repealed',
  失效: 'expired',
  宣布失效: 'expired',
  '': 'unknown',
  未知: 'unknown',
  待核实: 'unknown',
}

/** @returns null when no row has a column 名称. @param source what the table is called, where a row names no source of its own */
export function readLibraryTable(
  rows: readonly TableLine[],
  known: readonly Pick<LibraryItem, 'title' | 'docNumber' | 'issuer'>[],
  county: string,
  source: string,
): ReadLine[] | null {
  const heading = headingOf(rows)
  if (!heading) return null
  const seen = new Map<string, number>()
  const there = new Set(known.map(libraryKey))
  return rows.slice(heading.at + 1).map((line): ReadLine => {
    const cell = (name: Column): string => line.cells[heading.columns[name] ?? -1]?.trim() ?? ''
    const status = STATUS_WORDS[bare(cell('status'))]
    const issuedOn = dayOf(cell('issuedOn'))
    const known = {
      title: cell('title').replace(/^《(.*)》$/u, '$1'),
      issuer: cell('issuer'),
      docNumber: cell('docNumber') || null,
    }
    const item = {
      ...known,
      kind: kindOfItem(known, county),
      issuedOn,
      status: status ?? 'unknown',
      statusSource: status === 'unknown' || status === undefined ? '' : cell('note') || `导入表「${source}」所载`,
      file: null,
      registerId: null,
    }
    const key = libraryKey(item)
    const before = seen.get(key)
    const wrong = (problem: string): ReadLine => ({ row: line.row, item, standing: 'wrong', problem })
    const made = Object.entries(heading.columns).find(([, column]) => line.formulas.includes(column))
    if (made) return wrong(`「${COLUMNS[made[0] as Column][0]}」是公式算出来的，请改成文字后再导入`)
    if (item.title === '') return wrong('没有名称')
    if (item.title.length > 300) return wrong('名称超过 300 字')
    if (cell('issuedOn') !== '' && issuedOn === null) return wrong(`日期「${cell('issuedOn')}」认不出来`)
    if (status === undefined)
      return wrong(`效力「${cell('status')}」认不出来，应为${Object.values(LIBRARY_STATUS_NAMES).join('、')}或留空`)
    if (before !== undefined) return wrong(`与第 ${before} 行是同一份文件`)
    seen.set(key, line.row)
    return { row: line.row, item, standing: there.has(key) ? 'known' : 'new', problem: null }
  })
}
