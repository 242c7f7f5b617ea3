/** What a list is given: its columns, its rows, and what happens with them. */
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** What the column sorts by; numbers as numbers, text by Chinese reading order. null stands last. */
  readonly value: (row: Row) => string | number | null
  /** What is shown, when it is more than the value. */
  readonly cell?: (row: Row) => ReactNode
  /** Pixels at 默认 size; the columns marked `grow` share what is left. */
  readonly width: number
  readonly grow?: boolean
  /** Right-aligned, tabular. */
  readonly numeric?: boolean
  /** Never broken over lines: numbers of documents, days. */
  readonly whole?: boolean
  readonly sortable?: boolean
}

export interface Sort {
  readonly id: string
  readonly desc: boolean
}

export interface TableProps<Row> {
  /** Under this name widths and sorting are kept for the person. */
  readonly name: string
  /** What the list is, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly onSelect?: (row: Row) => void
  readonly empty: { readonly text: string; readonly action?: ReactNode }
  readonly loading?: boolean
  /** Counted word of the foot line: 件, 条, 人. */
  readonly unit?: string
  /** Right of 「共 n 件」. */
  readonly foot?: ReactNode
  /** A window of a longer list. */
  readonly offset?: number
  readonly total?: number
  readonly onRange?: (from: number, to: number) => void
  /** Given when the office sorts. */
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly initialSort?: Sort
  /** Pixels, or 'fill' for the height that its box has left; 'fit' is as high as its rows. */
  readonly height?: number | 'fill' | 'fit'
  readonly rowClass?: (row: Row) => string | undefined
  /** The keyboard begins here when the screen opens. */
  readonly autoFocus?: boolean
}
