/** A table of the month: lines with this year beside last, the month and the year so far; several parts may stand in one table. */
import type { Change } from '#domain/countingRule'
import type { Month } from '#domain/day'
import type { Line, Pair } from '#domain/statistics'
import { FigureButton } from './FigureButton.tsx'
import { columnWords } from './period.ts'

export interface Part {
  readonly key: string
  /** 「口径内」, or null when the table has one part that its caption names. */
  readonly name: string | null
  readonly lines: readonly Line[]
  readonly total: Line | null
}

export const SMALL_BASE_MARK = '※'

function ChangeText({ change }: { readonly change: Change }) {
  if (change.kind === 'baseZero') return <span className="change-words">{change.text}</span>
  return (
    <>
      {change.text}
      <span aria-hidden="true" className="soft small-base">
        {change.smallBase && SMALL_BASE_MARK}
      </span>
      {change.smallBase && <span className="visually-hidden">，上年不足5件</span>}
    </>
  )
}

function PairCells({
  pair,
  label,
  now,
  before,
}: {
  readonly pair: Pair
  readonly label: string
  readonly now: string
  readonly before: string
}) {
  return (
    <>
      <td className="numeric">
        <FigureButton figure={pair.now} of={`${label}，${now}`} />
      </td>
      <td className="numeric">
        <FigureButton figure={pair.before} of={`${label}，${before}`} />
      </td>
      <td className="numeric">
        <ChangeText change={pair.change} />
      </td>
    </>
  )
}

export function FigureTable({
  caption,
  head,
  month,
  parts,
}: {
  readonly caption: string
  readonly head: string
  readonly month: Month
  readonly parts: readonly Part[]
}) {
  const words = columnWords(month)
  const row = (line: Line, part: string | null, kind: 'line' | 'total') => {
    const heard = part === null || line.label.startsWith(part) ? line.label : `${part} ${line.label}`
    return (
      <tr key={line.key} className={kind === 'total' ? 'counts-total' : undefined}>
        <th scope="row">{kind === 'total' && part !== null && line.label === '合计' ? `${part}合计` : line.label}</th>
        <PairCells pair={line.month} label={heard} now={words.month} before={words.monthBefore} />
        <PairCells pair={line.cumulative} label={heard} now={words.cumulative} before={words.cumulativeBefore} />
      </tr>
    )
  }
  return (
    <table className="counts-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="numeric">
            {words.month}
          </th>
          <th scope="col" className="numeric">
            {words.monthBefore}
          </th>
          <th scope="col" className="numeric">
            增减
          </th>
          <th scope="col" className="numeric">
            {words.cumulative}
          </th>
          <th scope="col" className="numeric">
            {words.cumulativeBefore}
          </th>
          <th scope="col" className="numeric">
            增减
          </th>
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part.key}>
          {part.name !== null && part.lines.length > 0 && (
            <tr className="counts-part">
              <th colSpan={7} scope="rowgroup">
                {part.name}
              </th>
            </tr>
          )}
          {part.lines.map((line) => row(line, part.name, 'line'))}
          {part.total && row(part.total, part.name, 'total')}
        </tbody>
      ))}
    </table>
  )
}

/** True when a shown percentage rests on fewer than five: then the note under the table explains the mark. */
export const hasSmallBase = (parts: readonly Part[]): boolean =>
  parts.some((p) =>
    [...p.lines, ...(p.total ? [p.total] : [])].some((l) =>
      [l.month.change, l.cumulative.change].some((c) => c.kind === 'percent' && c.smallBase),
    ),
  )

export function SmallBaseNote({ parts }: { readonly parts: readonly Part[] }) {
  return hasSmallBase(parts) ? (
    <p className="small soft">{SMALL_BASE_MARK} 上年同期不足5件，百分比仅供参考，以件数为准。</p>
  ) : null
}
