/** Which month: back, forward, or picked. */
import { monthFrom, monthInWords, monthNumber, yearOf, type Month } from '#domain/day'
import { FIRST_YEAR, monthAway } from './period.ts'

interface Props {
  readonly month: Month
  readonly latest: Month
  readonly onMonth: (month: Month) => void
}

export function MonthBar({ month, latest, onMonth }: Props) {
  const year = yearOf(month)
  // Ten years to pick from and whatever is shown now; further back goes by the button.
  const years = [...new Set([year, ...Array.from({ length: 10 }, (_, i) => yearOf(latest) - i)])].sort((a, b) => b - a)
  return (
    <div className="month-bar" role="group" aria-label="月份">
      <button type="button" disabled={year < FIRST_YEAR} aria-keyshortcuts="[" onClick={() => onMonth(monthAway(month, -1))}>
        ‹ 上月
      </button>
      <select aria-label="年" value={year} onChange={(e) => onMonth(monthFrom(Number(e.target.value), monthNumber(month)))}>
        {years.map((y) => (
          <option key={y} value={y}>{`${y}年`}</option>
        ))}
      </select>
      <select aria-label="月" value={monthNumber(month)} onChange={(e) => onMonth(monthFrom(year, Number(e.target.value)))}>
        {Array.from({ length: 12 }, (_, i) => (
          <option key={i + 1} value={i + 1}>{`${i + 1}月`}</option>
        ))}
      </select>
      <button type="button" aria-keyshortcuts="]" disabled={month >= latest} onClick={() => onMonth(monthAway(month, 1))}>
        下月 ›
      </button>
      {month !== latest && (
        <button type="button" onClick={() => onMonth(latest)}>
          回到{monthInWords(latest)}
        </button>
      )}
    </div>
  )
}
