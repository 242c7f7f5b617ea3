/**
 * The one table of the program: sorting, column widths and order of rows kept per person, virtual rows, the keys of a list
 * (↑↓ PageUp PageDown Home End, Enter or double click opens), 「共 n 件」, and an empty state with one action.
 *
 * Rows may all be here (`rows`), or be the loaded window of a longer list: `offset` says where the window begins, `total` how long the
 * list is, and `onRange` asks for what comes into view; the office then sorts (`sort`, `onSort`).
 *
 * Somewhat over 300 lines, because head, rows and keys share one geometry and read best together.
 *
 * Focus stays on the grid and moves by aria-activedescendant: rows come and go while scrolling, focus must not go with them.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  columnResizingFeature,
  columnSizingFeature,
  createSortedRowModel,
  createTableHook,
  rowSortingFeature,
  tableFeatures,
  type ColumnSizingState,
  type SortingState,
} from '@tanstack/react-table'
import { useCallback, useContext, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useRemembered } from './remembered.ts'
import './table.css'
import { byValue, rowForKey } from './tableKeys.ts'
import type { Sort, TableProps } from './tableProps.ts'
import { useSize, widths } from './tableWidths.ts'
import { ThemeContext } from './theme.ts'

export type { Column, Sort } from './tableProps.ts'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnSizingFeature,
  columnResizingFeature,
})

const { useAppTable, createAppColumnHelper } = createTableHook({
  features,
  columnResizeMode: 'onChange',
  enableSortingRemoval: false,
  enableMultiSort: false,
})

const ROW_HEIGHT = 40
const NARROWEST = 56
/** Of the table's letters under 大字号. */
const LARGER = 1.2

export function DataTable<Row>(props: TableProps<Row>) {
  const {
    name,
    label,
    columns,
    rows,
    rowId,
    onOpen,
    onSelect,
    empty,
    loading,
    unit = '件',
    foot,
    offset = 0,
    onRange,
    height = 'fill',
    rowClass,
  } = props
  const total = props.total ?? rows.length
  const byOffice = props.onSort !== undefined
  const gridId = useId()
  const [sizes, keepSizes] = useRemembered<ColumnSizingState>(`table:${name}:widths`, {})
  const [keptSort, keepSort] = useRemembered<Sort | null>(`table:${name}:sort`, props.initialSort ?? null)
  const sort = byOffice ? (props.sort ?? null) : keptSort
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const { width: room } = useSize(scroller)
  const { height: headHeight } = useSize(head)
  const scale = useContext(ThemeContext) === 'large' ? LARGER : 1

  const defs = useMemo(() => {
    const helper = createAppColumnHelper<{ readonly row: Row }>()
    const defined = columns.map((c) =>
      helper.accessor((d) => c.value(d.row) ?? undefined, {
        id: c.id,
        header: c.title,
        size: c.width,
        minSize: NARROWEST,
        enableSorting: c.sortable !== false,
        sortUndefined: 'last',
        sortFn: (a, b, id) => byValue(a.getValue(id), b.getValue(id)),
      }),
    )
    return helper.columns(defined)
  }, [columns])
  // Wrapped, so that a row may be of any type; stable, so that the models are not rebuilt at each render.
  const data = useMemo(() => rows.map((row) => ({ row })), [rows])
  const sorting: SortingState = useMemo(() => (sort ? [{ id: sort.id, desc: sort.desc }] : []), [sort])

  const table = useAppTable({
    data,
    columns: defs,
    getRowId: (d) => rowId(d.row),
    manualSorting: byOffice,
    state: { sorting, columnSizing: sizes },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (!next) return
      if (props.onSort) props.onSort(next)
      else keepSort(next)
    },
    onColumnSizingChange: (change) => keepSizes(typeof change === 'function' ? change(sizes) : change),
  })
  const model = table.getRowModel().rows
  const byId = useMemo(() => new Map(columns.map((c) => [c.id, c])), [columns])
  const template = useMemo(
    () =>
      widths(columns, sizes, room, scale)
        .map((w) => `${w}px`)
        .join(' '),
    [columns, sizes, room, scale],
  )

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => model[i - offset]?.id ?? `at-${i}`,
    overscan: 8,
    // The head scrolls in the same box and stays on top: rows begin below it, and a row moved to is not under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => {
    if (onRange && total > 0) onRange(first, last)
  }, [onRange, first, last, total])

  // Rows that come into view are measured, or even fetched, after the jump: until the person scrolls, the jump is made good.
  const following = useRef<number | null>(null)
  const extent = virtualizer.getTotalSize()
  useEffect(() => {
    if (following.current !== null) virtualizer.scrollToIndex(following.current)
  }, [extent, virtualizer])
  const letGo = () => {
    following.current = null
  }
  const rowAt = (i: number): Row | undefined => model[i - offset]?.original.row
  const moveTo = useCallback(
    (i: number) => {
      const to = Math.max(0, Math.min(total - 1, i))
      setActive(to)
      following.current = to
      virtualizer.scrollToIndex(to)
    },
    [total, virtualizer],
  )
  useEffect(() => {
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true })
    // Only when the screen opens: later it would take the focus away from where it is.
    // eslint-disable-next-line react/exhaustive-deps
  }, [])
  useEffect(() => {
    if (active >= total && total > 0) setActive(total - 1)
  }, [active, total])

  const onKeyDown = (e: KeyboardEvent<HTMLDivElement>) => {
    if (e.target !== e.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT * 10) / ROW_HEIGHT) - 1)
    const to = rowForKey(e.key, active, page, total)
    if (to !== null) {
      e.preventDefault()
      moveTo(to)
      const row = rowAt(to)
      if (row !== undefined) onSelect?.(row)
    } else if (e.key === 'Enter' && !e.ctrlKey) {
      const row = rowAt(active)
      if (row !== undefined && onOpen) {
        e.preventDefault()
        onOpen(row)
      }
    }
  }

  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const heightStyle = typeof height === 'number' ? { height } : undefined

  return (
    <div className={`table-box table-${typeof height === 'number' ? 'fixed' : height}${total === 0 ? ' is-empty' : ''}`}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={total > 0 ? `${gridId}-${active}` : undefined}
        aria-busy={loading ?? false}
        tabIndex={0}
        className="table-scroll"
        style={heightStyle}
        onKeyDown={onKeyDown}
        onWheel={letGo}
        onPointerDown={letGo}
      >
        <div ref={head} role="rowgroup" className="table-head">
          <div role="row" aria-rowindex={1} className="table-row" style={{ gridTemplateColumns: template }}>
            {headers.map((header) => {
              const column = byId.get(header.column.id)
              if (!column) return null
              const sorted = header.column.getIsSorted()
              const sortable = header.column.getCanSort()
              const resize = header.getResizeHandler()
              return (
                <div
                  key={header.id}
                  role="columnheader"
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                  className={column.numeric ? 'table-th numeric' : 'table-th'}
                >
                  {sortable ? (
                    <button
                      type="button"
                      className="table-sort"
                      onClick={() => header.column.toggleSorting()}
                      onKeyDown={(e) => {
                        // The same as dragging the edge, from the keyboard.
                        if (!e.altKey || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return
                        e.preventDefault()
                        keepSizes({
                          ...sizes,
                          [column.id]: Math.max(
                            NARROWEST,
                            (sizes[column.id] ?? column.width) + (e.key === 'ArrowRight' ? 16 : -16),
                          ),
                        })
                      }}
                    >
                      {column.title}
                      <span aria-hidden="true" className="table-arrow">
                        {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                      </span>
                    </button>
                  ) : (
                    <span>{column.title}</span>
                  )}
                  {!column.grow && <span aria-hidden="true" className="table-edge" onMouseDown={resize} onTouchStart={resize} />}
                </div>
              )
            })}
          </div>
        </div>
        <div role="rowgroup" className="table-body" style={{ height: extent }}>
          {items.map((item) => {
            const row = rowAt(item.index)
            const shown = model[item.index - offset]
            const classes = [
              'table-row',
              item.index === active ? 'is-active' : '',
              row === undefined ? 'is-waiting' : (rowClass?.(row) ?? ''),
            ]
            return (
              <div
                key={item.key}
                id={`${gridId}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === active}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className={classes.filter(Boolean).join(' ')}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start - headHeight}px)` }}
                onMouseDown={() => setActive(item.index)}
                onClick={() => row !== undefined && onSelect?.(row)}
                onDoubleClick={() => row !== undefined && onOpen?.(row)}
              >
                {columns.map((column, n) => {
                  const value = row === undefined ? null : column.value(row)
                  return (
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={n + 1}
                      className={['table-td', column.numeric ? 'numeric' : '', column.whole ? 'whole' : '']
                        .filter(Boolean)
                        .join(' ')}
                    >
                      {row === undefined || !shown ? (n === 0 ? '读取中' : '') : column.cell ? column.cell(row) : (value ?? '')}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
      {total === 0 && (
        <div className="table-empty">
          {loading ? (
            <p className="late">正在读取</p>
          ) : (
            <>
              <p>{empty.text}</p>
              {empty.action}
            </>
          )}
        </div>
      )}
      <div className="table-foot">
        <span>
          共 <b className="figure">{total}</b> {unit}
        </span>
        {foot}
      </div>
    </div>
  )
}
