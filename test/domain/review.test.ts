import { describe, expect, it } from 'vitest'
import { CASE_STATES, type CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import { jointConditions } from '#domain/jointIssue'
import {
  conditionsToCompare,
  conditionsToDrawNumber,
  conditionsToEnterSignOff,
  conditionsToPass,
  conditionsToRecheck,
  conditionsToSendBack,
  nextState,
  unmet,
  type ActFacts,
  type ConditionId,
  type NumberFacts,
  type SendingBack,
  type SignOffFacts,
  type Step,
} from '#domain/review'

const facts = (over: Partial<ActFacts> = {}): ActFacts => ({
  state: 'reviewing',
  versionNo: 1,
  actor: { id: 'zhoulan', name: '周岚', roles: ['reviewer'] },
  contributors: ['liuhai'],
  outstanding: [],
  blocking: [],
  unsettled: [],
  routes: [],
  ...over,
})
const ids = (conditions: Parameters<typeof unmet>[0]): ConditionId[] => unmet(conditions).map((c) => c.id)

describe('the workflow', () => {
  it.each<[CaseState, Step, CaseState | null]>([
    ['reviewing', 'pass', 'passed'],
    ['reviewing', 'returnForRevision', 'returned'],
    ['reviewing', 'refuse', 'refused'],
    ['reviewing', 'drawNumber', null],
    ['returned', 'addVersion', 'reviewing'],
    ['returned', 'pass', null],
    ['passed', 'enterSignOff', 'signEntered'],
    ['passed', 'drawNumber', null],
    ['passed', 'addVersion', 'reviewing'],
    ['signEntered', 'signOffMatches', 'signed'],
    ['signEntered', 'signOffDiffers', 'passed'],
    ['signEntered', 'drawNumber', null],
    ['signed', 'recheckSame', 'rechecked'],
    ['signed', 'recheckDiffers', 'reviewing'],
    ['signed', 'drawNumber', null],
    ['rechecked', 'drawNumber', 'issued'],
    ['issued', 'drawNumber', null],
    ['issued', 'addVersion', null],
    ['refused', 'addVersion', null],
    ['refused', 'pass', null],
  ])('%s + %s gives %s', (state, step, expected) => {
    expect(nextState(state, step)).toBe(expected)
  })

  it('draws a number after 复核 (T art25(二)) or after a release by two, which leaves a 补审 open', () => {
    const from = CASE_STATES.filter((s) => nextState(s, 'drawNumber') !== null)
    expect(from.map((s) => [s, nextState(s, 'drawNumber')])).toEqual([
      ['released', 'postReview'],
      ['rechecked', 'issued'],
    ])
    expect(CASE_STATES.filter((s) => nextState(s, 'reviewAfterwards') !== null)).toEqual(['postReview'])
  })
})

describe('同意送签 is shut until every condition is met', () => {
  it.each<[string, Partial<ActFacts>, ConditionId[]]>([
    ['all is well', {}, []],
    ['an item is unanswered', { outstanding: ['N01'] }, ['checklist']],
    ['a 不符合 stands', { blocking: ['B05'] }, ['negatives']],
    ['tracked changes are in the text', { unsettled: ['修订 3 处'] }, ['unsettledText']],
    ['the reviewer wrote in it', { contributors: ['liuhai', 'zhoulan'] }, ['notContributor']],
    ['the person is no reviewer', { actor: { id: 'ma', name: '马小川', roles: ['secretary'] } }, ['role']],
    ['it was decided already', { state: 'passed' }, ['state']],
    [
      'everything at once',
      {
        state: 'issued',
        actor: { id: 'x', name: '罗强', roles: ['admin'] },
        contributors: ['x'],
        outstanding: ['N01'],
        blocking: ['B05'],
        unsettled: ['批注 1 处'],
      },
      ['state', 'role', 'notContributor', 'checklist', 'negatives', 'unsettledText'],
    ],
  ])('%s', (_, over, expected) => {
    expect(ids(conditionsToPass(facts(over)))).toEqual(expected)
  })
})

describe('sending back and refusing ask for the reason first (T art21)', () => {
  it.each<[SendingBack, string[], string | null, ConditionId[]]>([
    ['returnForRevision', ['删除每日报送'], null, []],
    ['returnForRevision', [], null, ['reason']],
    ['returnForRevision', ['  ', ''], null, ['reason']],
    ['refuse', ['未列入评比达标表彰保留项目'], null, []],
    ['refuse', [], null, ['reason']],
    ['merge', ['内容相近'], 'C-2026-0143', []],
    ['merge', ['内容相近'], ' ', ['target']],
    ['merge', [], null, ['reason', 'target']],
    ['redirect', ['部门职权内事项'], '县应急管理局', []],
    ['redirect', ['部门职权内事项'], null, ['target']],
    ['toInspection', ['属于督检考事项'], null, []],
    ['toInspection', [], null, ['reason']],
  ])('%s with %j to %s', (step, reasons, target, expected) => {
    expect(ids(conditionsToSendBack(facts(), step, reasons, target))).toEqual(expected)
  })

  it('does not ask for a finished checklist', () => {
    expect(ids(conditionsToSendBack(facts({ outstanding: ['N01'], blocking: ['B05'] }), 'refuse', ['理由'], null))).toEqual([])
  })

  it('is shut for whoever wrote in the text', () => {
    expect(ids(conditionsToSendBack(facts({ contributors: ['zhoulan'] }), 'refuse', ['理由'], null))).toEqual(['notContributor'])
  })
})

describe('a paper signature is transcribed whole (T art22)', () => {
  const secretary = facts({ state: 'passed', actor: { id: 'ma', name: '马小川', roles: ['secretary'] } })
  const s = (over: Partial<SignOffFacts> = {}): SignOffFacts => ({
    signer: '林致远',
    opinion: '同意印发',
    signedOn: '2026-10-23' as Day,
    hasScan: true,
    authorityProblem: null,
    passedOn: '2026-10-22' as Day,
    today: '2026-10-23' as Day,
    ...over,
  })
  it.each<[string, Partial<SignOffFacts>, ConditionId[]]>([
    ['complete', {}, []],
    ['no name', { signer: '' }, ['signAuthority', 'signDate']],
    ['no opinion', { opinion: ' ' }, ['signDate']],
    ['no date', { signedOn: null }, ['signDate']],
    ['signed before it was passed', { signedOn: '2026-10-21' as Day }, ['signDate']],
    ['signed tomorrow', { signedOn: '2026-10-24' as Day }, ['signDate']],
    ['no scan', { hasScan: false }, ['scan']],
    ['a signer without authority', { authorityProblem: '上行文须由主要负责人签发' }, ['signAuthority']],
  ])('%s', (_, over, expected) => {
    expect(ids(conditionsToEnterSignOff(secretary, s(over)))).toEqual(expected)
  })

  it('needs a case that was passed', () => {
    expect(ids(conditionsToEnterSignOff({ ...secretary, state: 'reviewing' }, s()))).toEqual(['state'])
  })
})

describe('the comparison is made by a second person', () => {
  const secretary = facts({ state: 'signEntered', actor: { id: 'xie', name: '谢芸', roles: ['secretary'] } })
  it.each([
    ['another', 'ma', []],
    ['the same', 'xie', ['secondPerson']],
    ['nobody entered one', null, ['secondPerson']],
  ])('%s', (_, enteredBy, expected) => {
    expect(ids(conditionsToCompare(secretary, 'signOffMatches', enteredBy))).toEqual(expected)
  })
})

it('rechecks only what was signed and compared', () => {
  expect(ids(conditionsToRecheck(facts({ state: 'signed' }), []))).toEqual([])
  expect(ids(conditionsToRecheck(facts({ state: 'signEntered' }), []))).toEqual(['state'])
  const joint = jointConditions({ coIssuers: ['中共云岭县委'], signs: [], versionNo: 1 })
  expect(ids(conditionsToRecheck(facts({ state: 'signed' }), joint))).toEqual(['coIssuersSigned'])
})

describe('the number is drawn after sign-off and recheck, once (T art25(二))', () => {
  const secretary = facts({ state: 'rechecked', actor: { id: 'ma', name: '马小川', roles: ['secretary'] } })
  const n = (over: Partial<NumberFacts> = {}): NumberFacts => ({
    number: 'yearBracket',
    seriesProblem: null,
    seriesCode: '云政办发',
    alreadyNumber: null,
    clockBehind: false,
    documentYear: 2026,
    year: 2026,
    ...over,
  })
  it.each<[string, Partial<ActFacts>, Partial<NumberFacts>, ConditionId[]]>([
    ['ready', {}, {}, []],
    ['signed, not rechecked', { state: 'signed' }, {}, ['state']],
    ['under review', { state: 'reviewing' }, {}, ['state']],
    ['numbered already', { state: 'issued' }, { alreadyNumber: '云政办发〔2026〕39号' }, ['notNumbered', 'state']],
    ['by a reviewer', { actor: { id: 'z', name: '周岚', roles: ['reviewer'] } }, {}, ['role']],
    ['unknown series', {}, { seriesProblem: '没有「云政」这个代字' }, ['series']],
    ['the year of another date', {}, { documentYear: 2025 }, ['year']],
    ['no date', {}, { documentYear: null }, ['year']],
    ['an order, whose number has no year', {}, { number: 'order', year: 0 }, []],
    ['an order without a date', {}, { number: 'order', year: 0, documentYear: null }, ['year']],
    ['a carrier without a number', {}, { number: 'none', seriesCode: null }, []],
    [
      'a carrier without a number, entered already',
      { state: 'issued' },
      { number: 'none', seriesCode: null },
      ['notNumbered', 'state'],
    ],
    ['a clock that runs behind', {}, { clockBehind: true }, ['clock']],
  ])('%s', (_, over, number, expected) => {
    expect(ids(conditionsToDrawNumber({ ...secretary, ...over }, n(number)))).toEqual(expected)
  })

  it('says which number it has', () => {
    const shut = unmet(conditionsToDrawNumber({ ...secretary, state: 'issued' }, n({ alreadyNumber: '云政办发〔2026〕39号' })))
    expect(shut[0]!.detail).toBe('本件已编云政办发〔2026〕39号')
  })
})
