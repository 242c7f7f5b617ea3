import { describe, expect, it } from 'vitest'
import { CASE_STATES, type CaseState } from '#domain/case'
import { day, type Day } from '#domain/day'
import { ROLES, type Role } from '#domain/people'
import { dueWords, isFor, nextDue, waitingFor, waitingWords, WAITS, type WaitingFacts, type WaitingReason } from '#domain/waiting'

const DUE = day('2026-10-26')
const facts = (state: CaseState, more: Partial<WaitingFacts> = {}): WaitingFacts => ({
  state,
  unit: '县应急管理局',
  contributors: ['liuhai'],
  signEnteredBy: null,
  releaseProposedBy: null,
  owesReview: null,
  legalRoute: null,
  dueOn: DUE,
  ...more,
})

/** State -> words, and the roles whose 待办 it stands in (a person of another unit, who had no part in it). */
const TABLE: Record<CaseState, [words: string, roles: readonly Role[]]> = {
  reviewing: ['审核', ['reviewer']],
  returned: ['起草单位修改重报', []],
  refused: ['已办结', []],
  merged: ['已办结', []],
  redirected: ['已办结', []],
  inspection: ['已转督检考报备', []],
  released: ['紧急取号', ['secretary']],
  postReview: ['补审', ['reviewer']],
  passed: ['打印送签、签发录入', ['secretary']],
  signEntered: ['第二人核对签批', ['reviewer', 'secretary', 'head']],
  signed: ['终稿复核', ['reviewer', 'secretary']],
  rechecked: ['取号登记', ['secretary']],
  issued: ['已印发', []],
}

describe('what a case waits for, and whom', () => {
  it.each(CASE_STATES)('%s', (state) => {
    const [words, roles] = TABLE[state]
    const waits = waitingFor(facts(state))
    expect(waitingWords(state, waits)).toBe(words)
    expect(ROLES.filter((role) => waits.some((w) => isFor(w, { id: 'x', unit: '县教育局', roles: [role] })))).toEqual(
      ROLES.filter((role) => roles.includes(role)),
    )
  })

  it.each<[string, WaitingFacts, { id: string; unit: string; roles: Role[] }, boolean]>([
    ['who wrote into the text does not review it', facts('reviewing'), { id: 'liuhai', unit: '', roles: ['reviewer'] }, false],
    [
      'who entered the signature does not compare it',
      facts('signEntered', { signEnteredBy: 'ma' }),
      { id: 'ma', unit: '', roles: ['secretary'] },
      false,
    ],
    ['another compares it', facts('signEntered', { signEnteredBy: 'ma' }), { id: 'xie', unit: '', roles: ['secretary'] }, true],
    ['the drafting unit mends what was returned', facts('returned'), { id: 'y', unit: '县应急管理局', roles: ['drafter'] }, true],
    ['another unit does not', facts('returned'), { id: 'y', unit: '县教育局', roles: ['drafter'] }, false],
    ['nor does its reviewer', facts('returned'), { id: 'y', unit: '县应急管理局', roles: ['reviewer'] }, false],
  ])('%s', (_, f, person, expected) => {
    expect(waitingFor(f).some((w) => isFor(w, person))).toBe(expected)
  })

  it('names several things at once, and the nearest day of them', () => {
    const countersign: WaitingReason = () => ({ words: '县财政局会签', roles: [], dueOn: day('2026-10-23') })
    const f = facts('reviewing')
    const waits = waitingFor(f, [...WAITS, countersign])
    expect(waitingWords('reviewing', waits)).toBe('审核、县财政局会签')
    expect(nextDue(f, waits)).toBe('2026-10-23')
  })

  it.each<[string, Day | null, Day | null]>([
    ['its own limit', DUE, DUE],
    ['none', null, null],
  ])('is due by %s', (_, dueOn, expected) => {
    const f = facts('reviewing', { dueOn })
    expect(nextDue(f, waitingFor(f))).toBe(expected)
  })
})

it.each([
  ['2026-10-22', '2026-10-26', 2, '还有2个工作日'],
  ['2026-10-22', '2026-10-22', 0, '今日到期'],
  ['2026-10-22', '2026-10-20', -2, '已逾期2个工作日'],
  ['2026-10-25', '2026-10-24', 0, '已逾期'],
  ['2026-10-24', '2026-10-25', 0, '休息日到期'],
])('on %s what is due on %s: %i working days are 「%s」', (today, due, left, words) => {
  expect(dueWords(day(today), day(due), left)).toBe(words)
})
