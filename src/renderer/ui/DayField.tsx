/** A day, typed as 2026-10-22 or chosen from a calendar. In between it is a `Day` text: no zone, no clock. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { isDay, type Day } from '#domain/day'

interface DayFieldProps {
  readonly id: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly latest?: Day
}

export function DayField({ id, value, onChange, latest }: DayFieldProps) {
  return (
    <DatePicker
      id={id}
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      // Its own 今天 is this machine's, not the office's.
      showNow={false}
      placeholder="年-月-日"
      {...(latest ? { maxDate: dayjs(latest) } : {})}
      onChange={(at) => {
        const text = at?.format('YYYY-MM-DD') ?? ''
        onChange(isDay(text) ? text : null)
      }}
    />
  )
}
