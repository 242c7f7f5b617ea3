import { describe, expect, it } from 'vitest'
import type { YearCalendar } from '#domain/calendar'
import {
  countersignConditions,
  countersignFact,
  countersignWords,
  unitStandings,
  type Ask,
  type CountersignFacts,
  type CountersignRecord,
  type Opinion,
  type UnitStanding,
} from '#domain/countersign'
import { day } from '#domain/day'

const CALENDARS: readonly YearCalendar[] = [{ year: 2026, complete: true, holidays: [], workdays: [] }]
const TODAY = day('2026-10-23')

const ask = (unit: string, over: Partial<Ask> = {}): Ask => ({
  seq: 10,
  versionNo: 1,
  unit,
  on: day('2026-10-16'),
  dueOn: day('2026-10-21'),
  byName: '马小川',
  withdrawn: null,
  ...over,
})
const said = (unit: string, over: Partial<Opinion> = {}): Opinion => ({
  seq: 20,
  versionNo: 1,
  unit,
  stance: 'agree',
  text: '无意见',
  signedBy: '钱勇',
  on: day('2026-10-19'),
  file: null,
  origin: 'login',
  byName: '钱勇',
  at: '2026-10-19T02:00:00.000Z',
  settled: null,
  ...over,
})
const stand = (record: Partial<CountersignRecord>): UnitStanding[] =>
  unitStandings({ asks: [], opinions: [], urges: [], ...record }, TODAY, CALENDARS)
const byHow = { how: '第2稿已按意见修改', byName: '周岚' }

describe('where a unit stands', () => {
  it.each<[string, Partial<CountersignRecord>, string, number]>([
    ['asked, two working days over', { asks: [ask('县财政局')] }, 'waiting', 2],
    ['asked, due today', { asks: [ask('县财政局', { dueOn: TODAY })] }, 'waiting', 0],
    ['answered late: the clock has stopped', { asks: [ask('县财政局')], opinions: [said('县财政局')] }, 'agreed', 0],
    ['修改后同意', { asks: [ask('县财政局')], opinions: [said('县财政局', { stance: 'agreeWithChanges' })] }, 'toSettle', 0],
    ['不同意', { asks: [ask('县财政局')], opinions: [said('县财政局', { stance: 'disagree' })] }, 'toSettle', 0],
    [
      '不同意, settled',
      { asks: [ask('县财政局')], opinions: [said('县财政局', { stance: 'disagree', settled: byHow })] },
      'settled',
      0,
    ],
    ['withdrawn', { asks: [ask('县财政局', { withdrawn: { reason: '不涉及资金', byName: '周岚' } })] }, 'withdrawn', 0],
    [
      'asked again: what it said before no longer counts',
      { asks: [ask('县财政局'), ask('县财政局', { seq: 30 })], opinions: [said('县财政局')] },
      'waiting',
      2,
    ],
    [
      'asked again and answered again',
      { asks: [ask('县财政局'), ask('县财政局', { seq: 30 })], opinions: [said('县财政局'), said('县财政局', { seq: 40 })] },
      'agreed',
      0,
    ],
    ['an opinion on paper nobody asked for', { opinions: [said('县财政局', { origin: 'paper' })] }, 'agreed', 0],
    [
      'asked again after it was set aside',
      { asks: [ask('县财政局', { withdrawn: { reason: '误列', byName: '周岚' } }), ask('县财政局', { seq: 30 })] },
      'waiting',
      2,
    ],
  ])('%s', (_, record, status, overdueDays) => {
    expect(stand(record).map((s) => [s.unit, s.status, s.overdueDays])).toEqual([['县财政局', status, overdueDays]])
  })

  it('counts reminders of the running request only, and they move no limit', () => {
    const urge = (seq: number, n: number) => ({ seq, unit: '县财政局', n, overdueDays: 1, on: day('2026-10-22') })
    const [s] = stand({ asks: [ask('县财政局'), ask('县财政局', { seq: 30 })], urges: [urge(15, 1), urge(35, 1), urge(36, 2)] })
    expect([s!.urges.map((u) => u.n), s!.ask!.dueOn, s!.overdueDays]).toEqual([[1, 2], '2026-10-21', 2])
  })

  it('keeps the order in which units were asked', () => {
    expect(stand({ asks: [ask('县林业局', { seq: 5 }), ask('县财政局'), ask('县公安局')] }).map((s) => s.unit)).toEqual([
      '县林业局',
      '县财政局',
      '县公安局',
    ])
  })
})

const facts = (over: Partial<CountersignFacts> = {}): CountersignFacts => ({
  multiDept: true,
  declared: [],
  named: [],
  standings: [],
  ...over,
})
const agreed = (unit: string): UnitStanding => stand({ asks: [ask(unit)], opinions: [said(unit)] })[0]!
const aside = (unit: string): UnitStanding =>
  stand({ asks: [ask(unit, { withdrawn: { reason: '不涉及', byName: '周岚' } })] })[0]!
const waits = (unit: string): UnitStanding => stand({ asks: [ask(unit)] })[0]!
const against = (unit: string): UnitStanding =>
  stand({ asks: [ask(unit)], opinions: [said(unit, { stance: 'disagree', text: '资金无来源' })] })[0]!

describe('the condition of 同意送签 (T art16(四), art20(三))', () => {
  it.each<[string, Partial<CountersignFacts>, boolean | null, string]>([
    ['no other department is touched', { multiDept: false }, null, ''],
    ['two departments, nobody asked', {}, false, '尚未送会签'],
    ['entered in the form, not asked', { declared: ['县财政局'] }, false, '未送会签：县财政局'],
    ['one has not answered', { declared: ['县财政局'], standings: [waits('县财政局')] }, false, '未答复：县财政局'],
    ['one objects', { standings: [agreed('县林业局'), against('县财政局')] }, false, '分歧未处理：县财政局'],
    ['all answered', { declared: ['县财政局'], standings: [agreed('县财政局'), agreed('县林业局')] }, true, '2 家已答复'],
    ['one set aside with a reason', { standings: [agreed('县财政局'), aside('县林业局')] }, true, '1 家已答复，1 家无须会签'],
    ['asked though the form names nobody', { multiDept: false, standings: [waits('县财政局')] }, false, '未答复：县财政局'],
    [
      'named in the text only: the record says so, not this condition',
      { named: ['县公安局'], standings: [agreed('县财政局')] },
      true,
      '1 家已答复',
    ],
  ])('%s', (_, over, met, detail) => {
    const conditions = countersignConditions(facts(over))
    if (met === null) return expect(conditions).toEqual([])
    expect(conditions).toHaveLength(1)
    expect([conditions[0]!.id, conditions[0]!.met]).toEqual(['countersigned', met])
    expect(conditions[0]!.detail).toContain(detail)
  })
})

describe('L18 by the record: the responsible units of the text and those asked', () => {
  it.each<[string, Partial<CountersignFacts>, '符合' | '不符合', string]>([
    ['all of them asked and agreed', { named: ['县财政局'], standings: [agreed('县财政局')] }, '符合', '1 家已答复'],
    [
      'two missing, by name',
      { named: ['县财政局', '县公安局', '县林业局'], standings: [agreed('县财政局')] },
      '不符合',
      '未送会签：县公安局、县林业局',
    ],
    [
      'one missing that is in the form as well: once',
      { declared: ['县公安局'], named: ['县公安局'] },
      '不符合',
      '未送会签：县公安局',
    ],
    ['set aside with a reason', { named: ['县公安局'], standings: [aside('县公安局')] }, '符合', '1 家无须会签'],
    ['named, asked, silent', { named: ['县公安局'], standings: [waits('县公安局')] }, '不符合', '未答复：县公安局'],
    ['disputed', { standings: [against('县公安局')] }, '不符合', '分歧未处理：县公安局'],
    ['nothing at all', {}, '不符合', '尚未送会签'],
  ])('%s', (_, over, value, because) => {
    const fact = countersignFact(facts(over))
    expect(fact.value).toBe(value)
    expect(fact.because).toContain(because)
  })
})

describe('as it stands on the sheet', () => {
  it.each<[string, Partial<Opinion>, number, string]>([
    ['at the login, on this version', {}, 1, '同意'],
    ['on an earlier version', {}, 2, '同意〔就第 1 稿〕'],
    ['from paper', { origin: 'paper' }, 1, '同意〔纸质补录〕'],
    ['with words', { text: '建议加强保障' }, 1, '同意，建议加强保障'],
    ['修改后同意', { stance: 'agreeWithChanges', text: '删去第三条' }, 1, '修改后同意，删去第三条'],
    [
      'settled',
      { stance: 'disagree', text: '资金无来源', settled: byHow, origin: 'paper' },
      2,
      '不同意，资金无来源（已处理：第2稿已按意见修改）〔就第 1 稿，纸质补录〕',
    ],
  ])('%s', (_, over, versionNo, words) => expect(countersignWords(said('县财政局', over), versionNo)).toBe(words))
})
