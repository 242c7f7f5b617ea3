import { describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import type { Person, Role } from '#domain/people'
import { unmet, type Condition } from '#domain/review'
import {
  activeOn,
  conditionsToConfirmStandIn,
  conditionsToEndStandIn,
  conditionsToProposeStandIn,
  rolesWith,
  type StandIn,
  type StandInRequest,
} from '#domain/standIn'
import { standInFor } from '../../src/main/app/authorise.ts'

const ids = (conditions: readonly Condition[]): string[] => unmet(conditions).map((c) => c.id)
const person = (id: string, ...roles: Role[]): Person => ({
  id,
  login: id,
  name: id,
  unit: '',
  title: '',
  roles,
  disabled: false,
})
const xieyun = person('xieyun', 'secretary')
const standIn = (over: Partial<StandIn> = {}): StandIn => ({
  id: 's1',
  personId: 'xieyun',
  personName: '谢芸',
  role: 'reviewer',
  reason: '值班',
  from: day('2026-10-24'),
  until: day('2026-10-25'),
  status: 'confirmed',
  proposedBy: 'zhoulan',
  ...over,
})

describe('active only when confirmed, and only between its days', () => {
  it.each<[Partial<StandIn>, string, boolean]>([
    [{}, '2026-10-23', false],
    [{}, '2026-10-24', true],
    [{}, '2026-10-25', true],
    [{}, '2026-10-26', false],
    [{ status: 'proposed' }, '2026-10-24', false],
    [{ status: 'ended' }, '2026-10-24', false],
  ])('%j on %s: %s', (over, today, active) => {
    expect(activeOn([standIn(over)], day(today)).length === 1).toBe(active)
  })

  it.each<[Role[], Role[], Role[]]>([
    [['secretary'], ['reviewer'], ['secretary', 'reviewer']],
    [['secretary'], ['secretary'], ['secretary']],
    // Never, whatever a store says.
    [['secretary'], ['admin'], ['secretary']],
  ])('%j standing in for %j is %j', (own, posts, roles) => {
    expect(
      rolesWith(
        { roles: own },
        posts.map((role) => ({ role })),
      ),
    ).toEqual(roles)
  })
})

describe('提出替岗', () => {
  const known = {
    list: [
      { personId: 'xieyun', roles: ['reviewer', 'secretary', 'admin'] as Role[] },
      { personId: 'luoqiang', roles: ['reviewer'] as Role[] },
    ],
    today: day('2026-10-22'),
    least: 4,
    others: [] as StandIn[],
  }
  const request: StandInRequest = {
    person: xieyun,
    role: 'reviewer',
    reason: '周末值班无审核人',
    from: day('2026-10-24'),
    until: day('2026-10-25'),
  }
  it.each<[string, Partial<StandInRequest>, Partial<typeof known>, string[]]>([
    ['as it should be', {}, {}, []],
    ['from today, for today', { from: day('2026-10-22'), until: day('2026-10-22') }, {}, []],
    ['not on the list', { person: person('maxiaochuan', 'secretary') }, {}, ['listed']],
    ['nobody', { person: null }, {}, ['listed', 'role']],
    ['disabled', { person: { ...xieyun, disabled: true } }, {}, ['listed']],
    ['a post of the own', { role: 'secretary' }, {}, ['role']],
    ['the administrator’s post, though listed', { role: 'admin' }, {}, ['standable']],
    ['by the administrator', { person: person('luoqiang', 'admin') }, {}, ['standable']],
    ['short reason', { reason: '值班' }, {}, ['reason']],
    ['no days', { from: null, until: null }, {}, ['days']],
    ['backwards', { from: day('2026-10-25'), until: day('2026-10-24') }, {}, ['days']],
    ['from yesterday', { from: day('2026-10-21') }, {}, ['days']],
    ['over another', {}, { others: [standIn({ from: day('2026-10-25'), until: day('2026-10-28') })] }, ['days']],
    ['beside one that was ended', {}, { others: [standIn({ status: 'ended' })] }, []],
    ['beside another person’s', {}, { others: [standIn({ personId: 'chenmo' })] }, []],
  ])('%s', (_what, over, more, expected) => {
    expect(ids(conditionsToProposeStandIn({ ...request, ...over }, { ...known, ...more }))).toEqual(expected)
  })
})

describe('同意 and 结束', () => {
  const proposed = standIn({ status: 'proposed' })
  it.each<[string, Partial<StandIn>, Person, Role[], string, string[]]>([
    ['the head', {}, person('hanliqun', 'head'), ['head'], '2026-10-22', []],
    ['who proposed it', { proposedBy: 'hanliqun' }, person('hanliqun', 'head'), ['head'], '2026-10-22', ['secondPerson']],
    ['who is to stand in', { personId: 'hanliqun' }, person('hanliqun', 'head'), ['head'], '2026-10-22', ['secondPerson']],
    ['somebody standing in for the head', {}, person('chenmo', 'reviewer', 'head'), ['reviewer'], '2026-10-22', ['role']],
    ['too late', {}, person('hanliqun', 'head'), ['head'], '2026-10-26', ['state']],
    ['twice', { status: 'confirmed' }, person('hanliqun', 'head'), ['head'], '2026-10-22', ['state']],
  ])('同意 by %s', (_what, over, actor, own, today, expected) => {
    expect(ids(conditionsToConfirmStandIn({ ...proposed, ...over }, actor, own, day(today)))).toEqual(expected)
  })

  it.each<[string, Partial<StandIn>, Person, string, string[]]>([
    ['the head', {}, person('hanliqun', 'head'), '审核人返岗', []],
    ['the stand-in', {}, xieyun, '身体不适', []],
    ['the proposer', {}, person('zhoulan', 'reviewer'), '已返岗', []],
    ['a stranger', {}, person('maxiaochuan', 'secretary'), '已返岗', ['role']],
    ['without a reason', {}, xieyun, ' ', ['reason']],
    ['again', { status: 'ended' }, xieyun, '已返岗', ['state']],
  ])('结束 by %s', (_what, over, actor, reason, expected) => {
    expect(ids(conditionsToEndStandIn(standIn(over), actor, reason))).toEqual(expected)
  })
})

describe('what is marked 替岗', () => {
  const reviewer = standIn()
  const head = standIn({ id: 's2', role: 'head' })
  it.each<[string, Role[], StandIn[], string | null]>([
    ['review.decide', ['secretary'], [reviewer], 's1'],
    // One's own post opens it as well: done in one's own.
    ['recheck.run', ['secretary'], [reviewer], null],
    ['number.draw', ['secretary'], [reviewer], null],
    ['emergency.confirm', ['reviewer'], [head], 's2'],
    // A reviewer may release too, but only a head releases what a head releases.
    ['review.release', ['reviewer'], [head], 's2'],
    ['review.decide', ['reviewer'], [head], null],
    ['cases.get', ['secretary'], [reviewer], null],
  ])('%s by %j', (operation, own, active, expected) => {
    expect(standInFor(operation as never, own, active)?.id ?? null).toBe(expected)
  })
})
