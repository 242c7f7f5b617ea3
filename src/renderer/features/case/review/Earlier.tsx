/** Beside an item: what was said of it on an earlier version — why the text was sent back, and the answer that may be confirmed again. */
import { STEP_NAMES } from '#domain/review'
import type { CaseView, Row } from '../caseTypes.ts'

/** Reasons of returns and refusals of earlier versions that named this item. */
export function SentBackFor({ view, itemId }: { readonly view: Pick<CaseView, 'row' | 'decisions'>; readonly itemId: string }) {
  const said = view.decisions
    .filter((d) => d.decision !== 'pass' && d.versionNo < view.row.versionNo)
    .flatMap((d) => d.reasons.filter((r) => r.itemId === itemId).map((r) => ({ d, text: r.text })))
  return said.map(({ d, text }, i) => (
    <p key={i} className="small item-sent-back">
      <span className="mark official">
        第 {d.versionNo} 稿{STEP_NAMES[d.decision]}
      </span>{' '}
      {text} <span className="soft">{d.byName}</span>
    </p>
  ))
}

interface EarlierProps {
  readonly row: Row
  readonly current: boolean
  readonly onCarry: (row: Row) => void
}

export function EarlierAnswer({ row, current, onCarry }: EarlierProps) {
  const { earlier } = row
  if (earlier === null) return null
  return (
    <p className="small item-earlier">
      <span className={`mark ${earlier.value === '不符合' ? 'official' : ''}`}>
        第 {earlier.versionNo} 稿已答 {earlier.value}
      </span>{' '}
      <span className="soft">
        {earlier.byName}
        {earlier.reason !== '' && ` 理由：${earlier.reason}`}
        {earlier.evidence !== '' && ` 依据：${earlier.evidence}`}
      </span>{' '}
      <button type="button" className="link" tabIndex={current ? 0 : -1} aria-keyshortcuts="Y" onClick={() => onCarry(row)}>
        沿用（Y）<span className="visually-hidden">{row.itemId}</span>
      </button>
    </p>
  )
}

/** The answers of one visible heading together; each stands in its row below. There is no button for all. */
export function CarryGroup({
  rows,
  name,
  onCarry,
}: {
  readonly rows: readonly Row[]
  readonly name: string
  readonly onCarry: () => void
}) {
  const offered = rows.filter((r) => r.earlier !== null).length
  if (offered < 2) return null
  return (
    <div className="carry-group small">
      <span>
        「{name}」有 {offered} 项上一稿已答，所见的段落和发现没有变，答案列在各项下。
      </span>
      <button type="button" className="link" onClick={onCarry}>
        沿用本组 {offered} 项
      </button>
    </div>
  )
}
