/** What needs no answer one by one: the words looked for and not found, confirmed together per heading; what the record settles. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Group, Row } from '../caseTypes.ts'
import { stopId } from './ItemRow.tsx'
import { untriggeredId } from './rowRules.ts'

interface UntriggeredProps {
  readonly group: Group
  readonly rows: readonly Row[]
  readonly confirming: boolean
  readonly current: boolean
  readonly canAnswer: boolean
  readonly onConfirm: () => void
  /** Takes one item out of the group, to be answered by itself. */
  readonly onSingle: (itemId: string) => void
  /** What was said of an item before. */
  readonly said: (row: Row) => ReactNode
}

export function Untriggered({ group, rows, confirming, current, canAnswer, onConfirm, onSingle, said }: UntriggeredProps) {
  if (rows.length === 0) return null
  const id = untriggeredId(group.id)
  const open = rows.filter((r) => r.answer === null)
  const confirmed = open.length === 0 || confirming
  return (
    <li
      id={stopId(id)}
      data-stop={id}
      // One place of the list, moved through by arrows.
      tabIndex={current ? 0 : -1}
      className={`item untriggered${current ? ' is-current' : ''}${confirmed ? '' : ' is-open'}`}
      aria-label={`未触发 ${rows.length} 项，${confirmed ? '已确认' : '待确认'}`}
    >
      <p className="item-question">
        未触发 {rows.length} 项 <span className="small soft">已在稿中查找相关字句，没有找到</span>
      </p>
      <ul className="untriggered-list small">
        {rows.map((r) => (
          <li key={r.itemId}>
            <span className="item-id">{r.itemId}</span> <span>{r.question}</span>
            {canAnswer && (
              <button type="button" className="link" tabIndex={current ? 0 : -1} onClick={() => onSingle(r.itemId)}>
                单独作答<span className="visually-hidden"> {r.itemId}</span>
              </button>
            )}
            {said(r)}
          </li>
        ))}
      </ul>
      {confirmed ? (
        <p className="met">✓ 已确认本组未触发 {rows.length} 项</p>
      ) : (
        canAnswer && (
          <Button onClick={onConfirm} tabIndex={current ? 0 : -1} aria-keyshortcuts="1">
            确认本组未触发 {open.length} 项（1）
          </Button>
        )
      )}
    </li>
  )
}

interface RecordProps {
  readonly rows: readonly Row[]
  readonly current: string
  readonly release: (row: Row) => ReactNode
}

export function RecordRows({ rows, current, release }: RecordProps) {
  return rows.map((r) => (
    <li
      key={r.itemId}
      id={stopId(r.itemId)}
      {...(r.blocking ? { 'data-stop': r.itemId } : {})}
      tabIndex={r.blocking ? (current === r.itemId ? 0 : -1) : undefined}
      className={`item record${r.blocking ? ' is-blocking' : ''}${current === r.itemId ? ' is-current' : ''}`}
    >
      <p className="small">
        <span className={`mark ${r.answer?.value === '不符合' ? 'official' : 'met'}`}>记录认定 {r.answer?.value ?? ''}</span>{' '}
        <span className="item-id">{r.itemId}</span> {r.question}
      </p>
      <p className={r.blocking ? 'small official' : 'small soft'}>{r.because}</p>
      {release(r)}
    </li>
  ))
}
