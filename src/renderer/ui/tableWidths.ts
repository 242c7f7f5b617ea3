import { useEffect, useState } from 'react'
import type { Column } from './tableProps.ts'

/** Widths in pixels that fill the room exactly: fixed columns as set, the growing ones share the rest, all shrink when it is too narrow. */
export function widths<Row>(
  columns: readonly Column<Row>[],
  sizes: Readonly<Record<string, number>>,
  room: number,
  scale = 1,
): number[] {
  const wanted = columns.map((c) => (sizes[c.id] ?? c.width) * scale)
  const sum = wanted.reduce((a, b) => a + b, 0)
  if (room <= 0) return wanted
  if (sum > room) return wanted.map((w) => Math.floor((w / sum) * room))
  const growing = columns.reduce((n, c) => n + (c.grow ? 1 : 0), 0)
  const share = (room - sum) / (growing || columns.length)
  return wanted.map((w, i) => Math.floor(growing === 0 || columns[i]?.grow ? w + share : w))
}

/** The inner size of an element, followed while it changes. */
export function useSize(ref: { readonly current: HTMLElement | null }): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.offsetHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
