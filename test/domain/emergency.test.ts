import { describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import {
  conditionsToConfirm,
  conditionsToPropose,
  conditionsToReviewAfterwards,
  conditionsToWithdraw,
  releaseLine,
  skippedBy,
  type Proposal,
  type ReleaseRequest,
  type ReleaseStanding,
} from '#domain/emergency'
import { bypassReport, findBypassFigure, type BypassFacts } from '#domain/bypass'
import { month } from '#domain/day'
import { unmet, type ActFacts, type Condition } from '#domain/review'

const ids = (conditions: readonly Condition[]): string[] => unmet(conditions).map((c) => c.id)
const who = (id: string, ...roles: ActFacts['actor']['roles'][number][]): ActFacts['actor'] => ({ id, name: id, roles })
const facts = (over: Partial<ActFacts> = {}): ActFacts => ({
  state: 'reviewing',
  versionNo: 2,
  actor: who('chenmo', 'reviewer'),
  contributors: ['liuhai'],
  outstanding: [],
  blocking: [],
  unsettled: [],
  routes: [],
  ...over,
})
const said: ReleaseRequest = { reason: '预报两小时后有暴雨', basis: '县气象局预警第12号', leader: '林致远' }
const pending: Proposal = { versionNo: 2, proposedBy: 'chenmo', proposedByName: '陈默' }

describe('提出紧急放行 asks for everything before anything changes', () => {
  it.each<[string, Partial<ActFacts>, Partial<ReleaseRequest>, Proposal | null, string[]]>([
    ['all said', {}, {}, null, []],
    ['from 待签发录入 too', { state: 'passed' }, {}, null, []],
    ['nothing said', {}, { reason: '', basis: '', leader: '' }, null, ['reason', 'releaseFacts']],
    ['the reason is short', {}, { reason: ' 暴雨 ' }, null, ['reason']],
    ['no basis', {}, { basis: '  ' }, null, ['releaseFacts']],
    ['no leader', {}, { leader: '' }, null, ['releaseFacts']],
    ['one waits already', {}, {}, pending, ['pendingRelease']],
    ['a drafter', { actor: who('liuhai', 'drafter') }, {}, null, ['role']],
    ['an administrator', { actor: who('luoqiang', 'admin') }, {}, null, ['role']],
    ['already refused', { state: 'refused' }, {}, null, ['state']],
    ['already signed', { state: 'signed' }, {}, null, ['state']],
  ])('%s', (_what, over, request, waits, expected) => {
    expect(ids(conditionsToPropose(facts(over), { ...said, ...request }, 4, waits))).toEqual(expected)
  })
})

describe('确认 is another person, the head, at the head’s own login', () => {
  const head = who('hanliqun', 'head')
  it.each<[string, Partial<ActFacts>, Proposal | null, string[]]>([
    ['the head', { actor: head }, pending, []],
    ['another reviewer', { actor: who('zhoulan', 'reviewer') }, pending, ['role']],
    ['the proposer', {}, pending, ['role', 'secondPerson']],
    ['the head who proposed', { actor: head }, { ...pending, proposedBy: 'hanliqun' }, ['secondPerson']],
    ['the head who wrote in the text', { actor: head, contributors: ['hanliqun'] }, pending, ['notContributor']],
    ['nothing proposed', { actor: head }, null, ['pendingRelease', 'secondPerson']],
    ['proposed on an older version', { actor: head }, { ...pending, versionNo: 1 }, ['pendingRelease']],
    ['refused meanwhile', { actor: head, state: 'refused' }, pending, ['state']],
  ])('%s', (_what, over, waits, expected) => {
    expect(ids(conditionsToConfirm(facts(over), waits))).toEqual(expected)
  })
})

describe('撤回', () => {
  it.each<[string, ActFacts['actor'], Proposal | null, string, string[]]>([
    ['by the proposer', who('chenmo', 'reviewer'), pending, '雨情缓解', []],
    ['by the head', who('hanliqun', 'head'), pending, '不必', []],
    ['by another', who('zhoulan', 'reviewer'), pending, '不必', ['role']],
    ['without a reason', who('chenmo', 'reviewer'), pending, ' ', ['reason']],
    ['of nothing', who('hanliqun', 'head'), null, '不必', ['pendingRelease']],
  ])('%s', (_what, actor, waits, reason, expected) => {
    expect(ids(conditionsToWithdraw(facts({ actor }), waits, reason))).toEqual(expected)
  })
})

describe('补审 by somebody who took no part', () => {
  const parties = { proposedBy: 'chenmo', confirmedBy: 'hanliqun' }
  const ready = (actor: ActFacts['actor'], contributors: string[] = ['liuhai']): ActFacts =>
    facts({ state: 'postReview', actor, contributors })
  it.each<[string, ActFacts, { fits: boolean | null; text: string }, string[]]>([
    ['fit', ready(who('zhoulan', 'reviewer')), { fits: true, text: '符合发布条件' }, []],
    ['unfit is an answer too', ready(who('zhoulan', 'reviewer')), { fits: false, text: '缺少响应级别' }, []],
    ['no verdict', ready(who('zhoulan', 'reviewer')), { fits: null, text: '符合发布条件' }, ['reason']],
    ['no words', ready(who('zhoulan', 'reviewer')), { fits: true, text: '好' }, ['reason']],
    ['the proposer', ready(who('chenmo', 'reviewer')), { fits: true, text: '符合发布条件' }, ['notReleaser']],
    [
      'the confirmer, whatever else that person is',
      ready(who('hanliqun', 'head', 'reviewer')),
      { fits: true, text: '符合发布条件' },
      ['notReleaser'],
    ],
    ['a contributor', ready(who('zhoulan', 'reviewer'), ['zhoulan']), { fits: true, text: '符合发布条件' }, ['notContributor']],
    ['a secretary', ready(who('maxiaochuan', 'secretary')), { fits: true, text: '符合发布条件' }, ['role']],
    [
      'before the number',
      facts({ state: 'released', actor: who('zhoulan', 'reviewer') }),
      { fits: true, text: '符合发布条件' },
      ['state'],
    ],
  ])('%s', (_what, given, opinion, expected) => {
    expect(ids(conditionsToReviewAfterwards(given, parties, opinion, 4))).toEqual(expected)
  })
})

describe('what a release went past', () => {
  it.each<[string, Partial<ActFacts>, string[]]>([
    [
      'under review, unanswered',
      { outstanding: ['N01'], blocking: ['B05'] },
      ['state', 'checklist', 'negatives', 'signAuthority', 'finalSame'],
    ],
    ['under review, all answered', {}, ['state', 'signAuthority', 'finalSame']],
    ['passed', { state: 'passed' }, ['signAuthority', 'finalSame']],
    // Who looks is no condition of the paper.
    [
      'seen by the head, who wrote in it',
      { actor: who('hanliqun', 'head'), contributors: ['hanliqun'] },
      ['state', 'signAuthority', 'finalSame'],
    ],
  ])('%s', (_what, over, expected) => {
    expect(skippedBy(facts(over)).map((c) => c.id)).toEqual(expected)
  })
})

it.each<[ReleaseStanding, string]>([
  [{ dueOn: day('2026-10-26'), review: null }, '紧急放行，待补审，期限10-26'],
  [
    { dueOn: day('2026-10-26'), review: { byName: '周岚', on: day('2026-10-26'), fits: true } },
    '紧急放行，已补审：符合（周岚，2026-10-26）',
  ],
  [
    { dueOn: day('2026-10-26'), review: { byName: '周岚', on: day('2026-10-27'), fits: false } },
    '紧急放行，已补审：不符合（周岚，2026-10-27，逾期）',
  ],
])('the red line of %j', (standing, expected) => {
  expect(releaseLine(standing)).toBe(expected)
})

describe('放行与替岗 of a month', () => {
  const dueOn = day('2026-10-26')
  const base: BypassFacts = {
    month: month('2026-10'),
    today: day('2026-11-02'),
    issued: 10,
    releases: [],
    approvals: [],
    refusals: [],
    standIns: [],
  }
  const counts = (over: Partial<BypassFacts>) => {
    const r = bypassReport({ ...base, ...over })
    return [r.releases, r.reviewedInTime, r.reviewedLate, r.open, r.overdue, r.unfit, r.contributorApprovals, r.refusedTries].map(
      (f) => f.value,
    )
  }
  it.each<[string, Partial<BypassFacts>, number[]]>([
    ['nothing', {}, [0, 0, 0, 0, 0, 0, 0, 0]],
    ['one in time', { releases: [{ caseId: 'a', dueOn, review: { on: dueOn, fits: true } }] }, [1, 1, 0, 0, 0, 0, 0, 0]],
    [
      'one late and unfit',
      { releases: [{ caseId: 'a', dueOn, review: { on: day('2026-10-27'), fits: false } }] },
      [1, 0, 1, 0, 0, 1, 0, 0],
    ],
    ['one open, past its day', { releases: [{ caseId: 'a', dueOn, review: null }] }, [1, 0, 0, 1, 1, 0, 0, 0]],
    ['one open on its last day', { today: dueOn, releases: [{ caseId: 'a', dueOn, review: null }] }, [1, 0, 0, 1, 0, 0, 0, 0]],
    [
      'tries refused, none came through',
      { approvals: [{ caseId: 'a', by: 'zhoulan', contributors: ['liuhai'] }], refusals: [{ caseId: 'b' }] },
      [0, 0, 0, 0, 0, 0, 0, 1],
    ],
    [
      'one that should never be',
      { approvals: [{ caseId: 'a', by: 'zhoulan', contributors: ['zhoulan'] }] },
      [0, 0, 0, 0, 0, 0, 1, 0],
    ],
  ])('%s', (_what, over, expected) => {
    expect(counts(over)).toEqual(expected)
  })

  it('1 of 10 is 10.00%, and a figure opens its cases by its name', () => {
    const r = bypassReport({ ...base, releases: [{ caseId: 'a', dueOn, review: { on: dueOn, fits: true } }] })
    expect(r.share).toBe('10.00%')
    expect(findBypassFigure(r, 'bypass:releases')).toEqual({ figure: r.releases, label: '紧急放行' })
    expect(findBypassFigure(r, 'bypass:month')).toBeNull()
    expect(bypassReport({ ...base, issued: 0 }).share).toBeNull()
  })
})
