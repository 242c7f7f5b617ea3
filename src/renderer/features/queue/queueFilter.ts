/** What a person narrows 待办 to; kept for her. Every choice is offered only with the number of rows it leaves. */
import type { CaseRow } from '#contract/views'
import { CASE_STATE_NAMES } from '#domain/case'
import type { Option } from '../../ui/Pick.tsx'

export interface QueueFilter {
  readonly state: CaseRow['state'] | null
  readonly unit: string | null
  /** Only 特急, 加急 and what is overdue or due today. */
  readonly pressing: boolean
}

export const NO_FILTER: QueueFilter = { state: null, unit: null, pressing: false }

const isPressing = (r: CaseRow): boolean => r.urgency !== 'none' || r.overdue || r.dueInWords === '今日到期'

export const passes = (r: CaseRow, f: QueueFilter): boolean =>
  (f.state === null || r.state === f.state) && (f.unit === null || r.unit === f.unit) && (!f.pressing || isPressing(r))

export const isNarrowed = (f: QueueFilter): boolean => f.state !== null || f.unit !== null || f.pressing

/** The values that occur, with how many rows have each; the chosen one stays on offer when it has none. */
function choices<V extends string>(
  rows: readonly CaseRow[],
  of: (r: CaseRow) => V,
  chosen: V | null,
  name: (v: V) => string,
): Option[] {
  const counts = new Map<V, number>(chosen === null ? [] : [[chosen, 0]])
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1)
  return [...counts].map(([value, n]) => ({ value, text: `${name(value)} ${n}` }))
}

export const stateChoices = (rows: readonly CaseRow[], f: QueueFilter): Option[] =>
  choices(
    rows.filter((r) => passes(r, { ...f, state: null })),
    (r) => r.state,
    f.state,
    (v) => CASE_STATE_NAMES[v],
  )

export const unitChoices = (rows: readonly CaseRow[], f: QueueFilter): Option[] =>
  choices(
    rows.filter((r) => passes(r, { ...f, unit: null })),
    (r) => r.unit,
    f.unit,
    (v) => v,
  )
