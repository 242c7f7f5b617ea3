/** The seven items of R115, one by one from the keyboard: 1 符合, 2 不符合, ↑↓ move, Enter goes into the row's fields. */
import { Input } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { LEGALITY_POINTS } from '#domain/normative'
import type { DraftPoint } from '#domain/opinionDraft'
import { isTyping } from '../../../ui/Keys.tsx'

interface Props {
  readonly points: readonly DraftPoint[]
  readonly onPoint: (point: number, change: Partial<DraftPoint>) => void
}

/** Point 5 always names its article (checklist L07). */
const NEEDS_ARTICLE = 5

export function SevenPoints({ points, onPoint }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // A point that fits has nothing to add: its fields come when they are asked for, never because the focus passes (the page would jump).
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const wanted = useRef<number | null>(null)
  const row = (n: number): HTMLElement | null => list.current?.querySelector<HTMLElement>(`[data-point="${n}"]`) ?? null
  const isOpen = (n: number, p: DraftPoint | undefined): boolean =>
    n === NEEDS_ARTICLE || opened.has(n) || p?.fits === false || (p?.articles ?? '') !== '' || (p?.note ?? '') !== ''
  const openFields = (n: number): void => {
    wanted.current = n
    setOpened((now) => new Set(now).add(n))
  }
  /** What is being typed into stays, also when its last character is deleted. */
  const say = (n: number, change: Partial<DraftPoint>): void => {
    setOpened((now) => (now.has(n) ? now : new Set(now).add(n)))
    onPoint(n, change)
  }
  useEffect(() => {
    // The fields are on the screen one render after they were asked for.
    if (wanted.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-point="${wanted.current}"] input`)?.focus()
    wanted.current = null
  })
  const keys = (e: KeyboardEvent, n: number): void => {
    if (e.nativeEvent.isComposing || e.ctrlKey || e.altKey) return
    if (isTyping(e.target)) {
      // Back to the row, and on with the keys.
      if (e.key === 'Escape' || e.key === 'Enter') {
        e.preventDefault()
        e.stopPropagation()
        row(e.key === 'Enter' ? Math.min(n + 1, LEGALITY_POINTS.length) : n)?.focus()
      }
      return
    }
    const move = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    if (move !== 0) row(Math.max(1, Math.min(LEGALITY_POINTS.length, n + move)))?.focus()
    else if (e.key === '1' || e.key === '2') {
      const fits = e.key === '1'
      onPoint(n, { fits })
      if (n === NEEDS_ARTICLE || !fits) openFields(n)
      else row(Math.min(n + 1, LEGALITY_POINTS.length))?.focus()
    } else if (e.key === 'Enter' && e.target === row(n)) openFields(n)
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  return (
    <div ref={list} className="seven-points" role="group" aria-label="合法性审核的七项内容">
      <p className="small soft">
        <kbd>1</kbd> 符合　<kbd>2</kbd> 不符合　<kbd>↑</kbd> <kbd>↓</kbd> 移动　<kbd>Enter</kbd> 填条款
      </p>
      {LEGALITY_POINTS.map((words, i) => {
        const n = i + 1
        const p = points.find((x) => x.point === n)
        return (
          <div
            key={n}
            className="seven-point"
            data-point={n}
            tabIndex={0}
            role="group"
            aria-label={`第 ${n} 项`}
            onKeyDown={(e) => keys(e, n)}
          >
            <span className="item-id">{n}</span>
            <span>{words}</span>
            <span className="row">
              {([true, false] as const).map((fits) => (
                <button
                  key={String(fits)}
                  type="button"
                  className={`answer${p?.fits === fits ? ' is-chosen' : ''}`}
                  aria-pressed={p?.fits === fits}
                  tabIndex={-1}
                  onClick={() => onPoint(n, { fits })}
                >
                  {p?.fits === fits ? (fits ? '✓ ' : '✕ ') : ''}
                  {fits ? '符合' : '不符合'}
                </button>
              ))}
              {!isOpen(n, p) && (
                <button type="button" className="link" tabIndex={-1} onClick={() => openFields(n)}>
                  填条款<span className="visually-hidden">，第 {n} 项</span>
                </button>
              )}
            </span>
            {isOpen(n, p) && (
              <span className="seven-fields">
                <Input
                  aria-label={`第 ${n} 项条款`}
                  placeholder={n === NEEDS_ARTICLE ? '条款（必填，如：第九条）' : '条款'}
                  value={p?.articles ?? ''}
                  maxLength={200}
                  status={n === NEEDS_ARTICLE && p?.fits !== null && (p?.articles ?? '') === '' ? 'error' : ''}
                  onChange={(e) => say(n, { articles: e.target.value })}
                />
                <Input
                  aria-label={`第 ${n} 项说明`}
                  placeholder="说明"
                  value={p?.note ?? ''}
                  maxLength={2000}
                  onChange={(e) => say(n, { note: e.target.value })}
                />
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
