/**
 * How long the legality review took (R115: 一般不少于 5 个工作日，最长不超过 15 个工作日). The day after receipt is day 1 (民法典 art201);
 * 补正 stops the clock: the day it is asked for still counts, the day the materials are in does not.
 */
import { addWorkingDays, workingDaysBetween, type Certainty, type YearCalendar } from './calendar.ts'
import { dayInWords, type Day } from './day.ts'

export const LEGAL_DAYS = { least: 5, most: 15, source: 'R115' } as const

export interface Pause {
  readonly from: Day
  /** null while the materials are still outstanding. */
  readonly to: Day | null
}

export interface ClockFacts {
  readonly calendars: readonly YearCalendar[]
  readonly receivedOn: Day
  /** In the order they began, none inside another. */
  readonly pauses: readonly Pause[]
  readonly issuedOn: Day | null
  readonly today: Day
}

/** early: fewer than five days, lawful with 突发事件 or 上级紧急命令 as reason · overdue: more than fifteen. */
export type ClockStanding = 'running' | 'paused' | 'early' | 'inTime' | 'overdue'

export interface LegalClock {
  /** Which working day it is, or was when the opinion was given. */
  readonly day: number
  /** Day 15; null while it stands still, for nobody knows when it goes on. */
  readonly lastDay: Day | null
  readonly standing: ClockStanding
  /** estimated: a year's 放假安排 is not entered in full, so days are an estimate and nobody is held to them. */
  readonly certainty: Certainty
}

/** Stretches in which the clock ran, up to `end`; the last one may stand still. */
function stretches(f: ClockFacts, end: Day): { readonly runs: readonly { from: Day; to: Day }[]; readonly paused: boolean } {
  const runs: { from: Day; to: Day }[] = []
  let start = f.receivedOn
  for (const { from, to } of f.pauses) {
    if (from > end || (to !== null && to <= start)) continue
    if (from > start) runs.push({ from: start, to: from })
    if (to === null || to > end) return { runs, paused: true }
    start = to
  }
  runs.push({ from: start, to: end > start ? end : start })
  return { runs, paused: false }
}

export function legalClock(f: ClockFacts): LegalClock {
  const { runs, paused } = stretches(f, f.issuedOn ?? f.today)
  const counted = runs.map((r) => workingDaysBetween(f.calendars, r.from, r.to))
  const day = counted.reduce((sum, c) => sum + c.days, 0)
  let before = 0
  let last: ReturnType<typeof addWorkingDays> | null = null
  for (const [i, run] of runs.entries()) {
    const here = counted[i]!.days
    // Reached in this stretch, or would be if the clock goes on from it.
    if (before + here >= LEGAL_DAYS.most || (i === runs.length - 1 && !paused)) {
      last = addWorkingDays(f.calendars, run.from, LEGAL_DAYS.most - before)
      break
    }
    before += here
  }
  // What is not over yet is uncertain up to its last day; what is over, only as far as it went.
  const unsure =
    counted.some((c) => c.certainty === 'estimated') || (f.issuedOn === null && last !== null && last.certainty === 'estimated')
  return {
    day,
    lastDay: last?.day ?? null,
    standing: standingOf(day, f.issuedOn !== null, paused),
    certainty: unsure ? 'estimated' : 'exact',
  }
}

function standingOf(day: number, issued: boolean, paused: boolean): ClockStanding {
  if (day > LEGAL_DAYS.most) return 'overdue'
  if (issued) return day < LEGAL_DAYS.least ? 'early' : 'inTime'
  return paused ? 'paused' : 'running'
}

/** The clock in words, for the screen, the list and the sheet. */
export function clockInWords(clock: LegalClock, f: Pick<ClockFacts, 'receivedOn' | 'issuedOn'>): string {
  const { day, lastDay, standing } = clock
  const last = lastDay === null ? '' : `，最迟 ${dayInWords(lastDay)}`
  const range = `${LEGAL_DAYS.least} 至 ${LEGAL_DAYS.most} 个工作日`
  const said = {
    running: `今天是第 ${day} 个工作日，一般 ${range}${last}`,
    paused: `补正期间停止计时，已用 ${day} 个工作日，材料补齐的次日接着计算`,
    early: `${f.issuedOn ? dayInWords(f.issuedOn) : ''}出具意见，第 ${day} 个工作日，少于 ${LEGAL_DAYS.least} 个工作日`,
    inTime: `${f.issuedOn ? dayInWords(f.issuedOn) : ''}出具意见，第 ${day} 个工作日，在 ${range}以内${last}`,
    overdue: f.issuedOn
      ? `${dayInWords(f.issuedOn)}出具意见，第 ${day} 个工作日，超过 ${LEGAL_DAYS.most} 个工作日（超期）${last}`
      : `今天是第 ${day} 个工作日，已超过 ${LEGAL_DAYS.most} 个工作日（超期）${last}`,
  }[standing]
  const sure = clock.certainty === 'estimated' ? '。有年度放假安排未导入，工作日为估算' : ''
  return `${dayInWords(f.receivedOn)}收件，${said}${sure}`
}
