/** The filters of the register: one line of short lists and the search box. Native lists: they are quick and speak to every reader. */
import { useId } from 'react'
import { Pick, type Option } from '../../ui/Pick.tsx'
import type { Filters } from './filters.ts'

export interface FilterLists {
  readonly years: readonly Option[]
  readonly series: readonly Option[]
  readonly units: readonly Option[]
  readonly docKinds: readonly Option[]
  readonly carriers: readonly Option[]
}

const MONTHS: readonly Option[] = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), text: `${i + 1}月` }))

interface BarProps {
  readonly filters: Filters
  readonly lists: FilterLists
  readonly onFilter: (field: keyof Filters, value: string) => void
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onComposing: (composing: boolean) => void
  /** From the search box down into what was found. */
  readonly onToList: () => void
  readonly onClear: (() => void) | null
}

export function FilterBar({ filters, lists, onFilter, typed, onType, onComposing, onToList, onClear }: BarProps) {
  const [box, hint] = [useId(), useId()]
  const pick = (field: keyof Filters) => (value: string) => onFilter(field, value)
  return (
    <search className="filter-bar">
      <div className="pick pick-search">
        <label htmlFor={box}>查找</label>
        <input
          id={box}
          type="search"
          data-find
          value={typed}
          maxLength={200}
          aria-describedby={hint}
          placeholder="文号、标题、单位"
          onChange={(e) => onType(e.target.value)}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown') return
            e.preventDefault()
            onToList()
          }}
          onCompositionStart={() => onComposing(true)}
          onCompositionEnd={() => onComposing(false)}
        />
        <span id={hint} className="visually-hidden">
          文号的括号与数字怎样写都可以，几个词用空格隔开
        </span>
      </div>
      <Pick label="年份" all="全部" value={filters.year} options={lists.years} onPick={pick('year')} />
      <Pick
        label="月份"
        all={filters.year === '' ? '先选年份' : '全年'}
        value={filters.month}
        options={MONTHS}
        disabled={filters.year === ''}
        onPick={pick('month')}
      />
      <Pick label="机关代字" all="全部" value={filters.seriesCode} options={lists.series} onPick={pick('seriesCode')} />
      <Pick label="起草单位" all="全部" value={filters.unit} options={lists.units} onPick={pick('unit')} />
      <Pick label="文种" all="全部" value={filters.docKind} options={lists.docKinds} onPick={pick('docKind')} />
      <Pick label="载体" all="全部" value={filters.carrier} options={lists.carriers} onPick={pick('carrier')} />
      {onClear && (
        <button type="button" className="link" onClick={onClear}>
          清除筛选
        </button>
      )}
    </search>
  )
}
