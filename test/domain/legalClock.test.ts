import { describe, expect, it } from 'vitest'
import { CHECKLIST } from '../support/checklist.ts'
import { resourceCalendar } from '../support/calendars.ts'
import type { YearCalendar } from '#domain/calendar'
import { rulesOn } from '#domain/ruleData'
import { day } from '#domain/day'
import { clockInWords, LEGAL_DAYS, legalClock, type ClockFacts } from '#domain/legalClock'

const complete = (year: number, holidays: string[] = [], workdays: string[] = []): YearCalendar => ({
  year,
  complete: true,
  holidays: holidays.map(day),
  workdays: workdays.map(day),
})
/** The office's own of the scenario: National Day off, 10-10 worked. */
const SCENARIO = [
  complete(
    2026,
    ['01', '02', '03', '04', '05', '06', '07'].map((d) => `2026-10-${d}`),
    ['2026-10-10'],
  ),
]
const on = (received: string, issued: string | null, more: Partial<ClockFacts> = {}): ClockFacts => ({
  calendars: SCENARIO,
  receivedOn: day(received),
  pauses: [],
  issuedOn: issued === null ? null : day(issued),
  today: day('2026-10-22'),
  ...more,
})
const pause = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) })

describe('the legality clock (R115)', () => {
  it('has the limits of the checklist', () => {
    const { params } = rulesOn(CHECKLIST.data, day('2026-10-22'))
    expect([LEGAL_DAYS.least, LEGAL_DAYS.most]).toEqual([
      params['legal_review_min_workdays'],
      params['legal_review_max_workdays'],
    ])
  })

  it.each<[string, ClockFacts, Partial<ReturnType<typeof legalClock>>]>([
    [
      'scenario 1.11: 10-21 is day 5, the last day 11-04',
      on('2026-10-14', '2026-10-21'),
      { day: 5, lastDay: day('2026-11-04'), standing: 'inTime', certainty: 'exact' },
    ],
    ['the day of receipt is not counted', on('2026-10-14', '2026-10-14'), { day: 0, standing: 'early' }],
    ['day 4 is early', on('2026-10-14', '2026-10-20'), { day: 4, standing: 'early' }],
    ['day 15 is in time', on('2026-10-14', '2026-11-04'), { day: 15, standing: 'inTime' }],
    ['day 16 is 超期', on('2026-10-14', '2026-11-05'), { day: 16, standing: 'overdue', lastDay: day('2026-11-04') }],
    ['running on day 6', on('2026-10-14', null), { day: 6, standing: 'running', lastDay: day('2026-11-04') }],
    [
      'running past day 15 is 超期 already',
      on('2026-10-14', null, { today: day('2026-11-05') }),
      { day: 16, standing: 'overdue' },
    ],
    ['before anything ran', on('2026-10-22', null), { day: 0, standing: 'running', lastDay: day('2026-11-12') }],
    ['over National Day, 10-10 worked', on('2026-09-30', '2026-10-13'), { day: 5, standing: 'inTime' }],
    ['received on a day off', on('2026-10-17', '2026-10-23'), { day: 5, standing: 'inTime' }],
  ])('%s', (_, facts, expected) => {
    expect(legalClock(facts)).toMatchObject(expected)
  })

  it.each<[string, ClockFacts, Partial<ReturnType<typeof legalClock>>]>([
    [
      'stands still while materials are outstanding',
      on('2026-10-14', null, { pauses: [pause('2026-10-16', null)] }),
      { day: 2, standing: 'paused', lastDay: null },
    ],
    [
      'goes on the day after they are in',
      on('2026-10-14', null, { pauses: [pause('2026-10-16', '2026-10-21')] }),
      { day: 3, standing: 'running', lastDay: day('2026-11-09') },
    ],
    [
      'the day they are in does not count',
      on('2026-10-14', '2026-10-21', { pauses: [pause('2026-10-16', '2026-10-21')] }),
      { day: 2, standing: 'early' },
    ],
    [
      'twice',
      on('2026-10-14', '2026-11-06', { pauses: [pause('2026-10-16', '2026-10-20'), pause('2026-10-22', '2026-10-27')] }),
      { day: 12, standing: 'inTime' },
    ],
    [
      'a pause before receipt stops nothing',
      on('2026-10-14', '2026-10-21', { pauses: [pause('2026-10-09', '2026-10-13')] }),
      { day: 5 },
    ],
    [
      'a pause over the receipt begins it',
      on('2026-10-14', '2026-10-21', { pauses: [pause('2026-10-12', '2026-10-16')] }),
      { day: 3, lastDay: day('2026-11-06') },
    ],
    [
      'asked for after the opinion stops nothing',
      on('2026-10-14', '2026-10-21', { pauses: [pause('2026-10-22', null)] }),
      { day: 5, standing: 'inTime' },
    ],
    [
      'overdue before it was asked for stays overdue',
      on('2026-10-14', null, { today: day('2026-11-10'), pauses: [pause('2026-11-06', null)] }),
      { day: 17, standing: 'overdue', lastDay: day('2026-11-04') },
    ],
  ])('补正 %s', (_, facts, expected) => {
    expect(legalClock(facts)).toMatchObject(expected)
  })

  it.each([
    [5, '2026-02-27'],
    [15, '2026-03-12'],
  ])('the vectors of the year 2026: received 02-13, day %i is %s', (n, issued) => {
    const facts = on('2026-02-13', issued, { calendars: [resourceCalendar(2026)] })
    expect(legalClock(facts)).toMatchObject({ day: n, lastDay: day('2026-03-12'), standing: 'inTime', certainty: 'exact' })
  })

  it.each<[string, ClockFacts, 'exact' | 'estimated']>([
    ['over the turn of the year into one not entered', on('2026-12-21', null, { today: day('2026-12-23') }), 'estimated'],
    ['finished before it', on('2026-12-14', '2026-12-21', {}), 'exact'],
    ['a year not complete', on('2026-10-14', '2026-11-05', { calendars: [{ ...SCENARIO[0]!, complete: false }] }), 'estimated'],
    ['no calendar at all', on('2026-10-14', '2026-10-21', { calendars: [] }), 'estimated'],
  ])('%s', (_, facts, certainty) => {
    expect(legalClock(facts).certainty).toBe(certainty)
  })

  it.each<[ClockFacts, string]>([
    [
      on('2026-10-14', '2026-10-21'),
      '2026年10月14日收件，2026年10月21日出具意见，第 5 个工作日，在 5 至 15 个工作日以内，最迟 2026年11月4日',
    ],
    [on('2026-10-14', null), '2026年10月14日收件，今天是第 6 个工作日，一般 5 至 15 个工作日，最迟 2026年11月4日'],
    [on('2026-10-14', '2026-10-19'), '2026年10月14日收件，2026年10月19日出具意见，第 3 个工作日，少于 5 个工作日'],
    [
      on('2026-10-14', '2026-11-05'),
      '2026年10月14日收件，2026年11月5日出具意见，第 16 个工作日，超过 15 个工作日（超期），最迟 2026年11月4日',
    ],
    [
      on('2026-10-14', null, { pauses: [pause('2026-10-16', null)] }),
      '2026年10月14日收件，补正期间停止计时，已用 2 个工作日，材料补齐的次日接着计算',
    ],
    [
      on('2026-12-21', null, { today: day('2026-12-23') }),
      '2026年12月21日收件，今天是第 2 个工作日，一般 5 至 15 个工作日，最迟 2027年1月11日。有年度放假安排未导入，工作日为估算',
    ],
  ])('in words: %#', (facts, words) => {
    expect(clockInWords(legalClock(facts), facts)).toBe(words)
  })
})
