import { describe, expect, it } from 'vitest'
import type { ActName, ActPayloads } from '#domain/acts'
import type { DecisionKind } from '#domain/acts'
import type { CaseState } from '#domain/case'
import { DAY_RESULTS, groupWords, resultGroups, todayResults, type ResultOf } from '#domain/today'

type Entry = Parameters<typeof todayResults>[0][number]

const entry = <A extends ActName>(act: A, subject: string, payload: Partial<ActPayloads[A]>, personName = '周岚') => ({
  act,
  subject,
  personName,
  payload: JSON.stringify(payload),
})
const decided = (subject: string, decision: DecisionKind, by?: string) => entry('review.decided', subject, { decision }, by)
const added = (subject: string, stateBefore: CaseState) => entry('version.added', subject, { stateBefore })
/** In the order given, as the ledger numbers them. */
const ofDay = (...entries: readonly Omit<Entry, 'seq' | 'at'>[]): Entry[] =>
  entries.map((e, i) => ({ ...e, seq: i + 1, at: `2026-10-22T0${i}:00:00.000Z` }))

describe('the result of a case on a day', () => {
  it.each<[string, Omit<Entry, 'seq' | 'at'>[], string | null]>([
    ['退回', [decided('c', 'returnForRevision')], '退回修改'],
    ['不予发文', [decided('c', 'refuse')], '不予发文'],
    ['同意送签', [decided('c', 'pass')], '审核通过'],
    ['签批核对相符', [entry('signOff.compared', 'c', { matches: true })], '签批已核对'],
    ['签批核对不符', [entry('signOff.compared', 'c', { matches: false })], '签批核对不符'],
    ['复核一致', [entry('recheck.done', 'c', { same: true })], '复核通过'],
    ['复核不符', [entry('recheck.done', 'c', { same: false })], '复核不符，重新审核'],
    ['取号', [entry('number.drawn', 'c', {})], '已取号'],
    [
      'the last deciding act wins',
      [decided('c', 'pass'), entry('signOff.compared', 'c', { matches: true }), entry('number.drawn', 'c', {})],
      '已取号',
    ],
    [
      'returned, and handed in again: it was sent back that day',
      [decided('c', 'returnForRevision'), added('c', 'returned')],
      '退回修改',
    ],
    [
      'returned, handed in again and passed',
      [decided('c', 'returnForRevision'), added('c', 'returned'), decided('c', 'pass')],
      '审核通过',
    ],
    ['passed, then the text was changed: it did not pass', [decided('c', 'pass'), added('c', 'passed')], '改稿后重新审核'],
    ['passed, changed, passed again', [decided('c', 'pass'), added('c', 'passed'), decided('c', 'pass', '陈默')], '审核通过'],
    ['a new text under review is no result', [added('c', 'reviewing')], null],
    [
      'acts that decide nothing',
      [entry('case.opened', 'c', {}), entry('sheet.printed', 'c', {}), entry('session.signedIn', 'p', {})],
      null,
    ],
    ['nothing', [], null],
  ])('%s', (_, entries, expected) => {
    expect(resultGroups(todayResults(ofDay(...entries))).map((g) => g.name)).toEqual(expected === null ? [] : [expected])
  })

  it('says who decided, with the entry that did', () => {
    expect(todayResults(ofDay(decided('c', 'pass'), added('c', 'passed'), decided('c', 'pass', '陈默')))).toEqual([
      { caseId: 'c', result: 'passed', seq: 3, by: '陈默', at: '2026-10-22T02:00:00.000Z' },
    ])
  })

  it('reads an act of tomorrow by its line in the table', () => {
    const more: ResultOf = { 'item.overridden': () => 'emergency' }
    expect(todayResults(ofDay(entry('item.overridden', 'c', {})), more).map((c) => c.result)).toEqual(['emergency'])
  })
})

describe('the counts of a day', () => {
  const cases = todayResults(
    ofDay(
      decided('0145', 'pass', '陈默'),
      decided('0143', 'returnForRevision'),
      decided('0144', 'refuse'),
      decided('0150', 'pass', '周岚'),
      decided('0151', 'pass', '陈默'),
    ),
  )
  const groups = resultGroups(cases)

  it('stand in the order of the results and add up to the cases', () => {
    expect(groups.map((g) => g.result)).toEqual(DAY_RESULTS.filter((r) => ['returned', 'refused', 'passed'].includes(r)))
    expect(groups.reduce((n, g) => n + g.count, 0)).toBe(cases.length)
    expect(cases.map((c) => c.caseId)).toEqual(['0143', '0144', '0145', '0150', '0151'])
  })

  it('name who decided how many', () => {
    expect(groups.map(groupWords)).toEqual(['退回修改 1（周岚）', '不予发文 1（周岚）', '审核通过 3（陈默 2、周岚 1）'])
  })
})
