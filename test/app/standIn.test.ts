/** 值班替岗: proposed, agreed to, used with a mark, ended; separation of duties by person all the while. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, month } from '#domain/day'
import type { CaseView } from '#contract/views'
import { commandId, draftOf, refusalOf, shutBy, theDemo, withWords, type Demo } from '../support/theDemo.ts'

const BALCONY = 'C-2026-0144'
const HEATING = 'C-2026-0145'
const [SATURDAY, SUNDAY] = [day('2026-10-24'), day('2026-10-25')]

let demo: Demo
beforeAll(async () => {
  demo = await theDemo([BALCONY, HEATING])
})
afterAll(() => demo.close())

const seen = (view: CaseView): { caseId: string; version: number; commandId: string } => ({
  caseId: view.row.id,
  version: view.version,
  commandId: commandId(),
})
const request = {
  personId: 'p-xieyun',
  role: 'reviewer' as const,
  reason: '周末值班无审核人在岗',
  from: SATURDAY,
  until: SUNDAY,
}
const propose = async (login: string, over: object = {}) =>
  (await demo.as(login)).standIns.propose({ commandId: commandId(), ...request, ...over })
const refuse = async (login: string, reviewNo: string) =>
  (await demo.as(login)).review.decide({
    ...seen(await demo.caseOf(reviewNo)),
    decision: 'refuse',
    target: '',
    reasons: [{ itemId: null, text: '未列入评比达标表彰保留项目' }],
  })

describe('提出', () => {
  it.each([
    [{ personId: 'p-maxiaochuan' }, ['listed']],
    [{ role: 'admin' }, ['standable', 'listed']],
    [{ reason: '值' }, ['reason']],
    [{ from: SUNDAY, until: SATURDAY }, ['days']],
  ])('%j is shut by %j', async (over, ids) => {
    expect(await shutBy(propose('zhoulan', over))).toEqual(ids)
  })

  it('gives no right by itself', async () => {
    const { standIns } = await propose('zhoulan')
    expect(standIns).toMatchObject([{ personName: '谢芸', role: 'reviewer', standing: 'waiting', proposedByName: '周岚' }])
    expect((await (await demo.as('xieyun')).session.me())!.roles).toEqual(['secretary'])
  })
})

describe('同意', () => {
  const theOne = async (login: string) => (await (await demo.as(login)).standIns.list()).standIns[0]!
  it('is the head’s, not the stand-in’s and not the proposer’s', async () => {
    const { id } = await theOne('hanliqun')
    expect((await refusalOf((await demo.as('xieyun')).standIns.confirm({ commandId: commandId(), id }))).code).toBe('NOT_ALLOWED')
    const { standIns } = await (await demo.as('hanliqun')).standIns.confirm({ commandId: commandId(), id })
    expect(standIns[0]).toMatchObject({ standing: 'toCome', confirmedByName: '韩立群' })
  })

  it('the head’s own proposal waits for another head', async () => {
    await propose('hanliqun', {
      personId: 'p-chenmo',
      role: 'head',
      reason: '主任外出开会',
      from: day('2026-10-27'),
      until: day('2026-10-28'),
    })
    const { id, toConfirm } = await theOne('hanliqun')
    expect(toConfirm.filter((c) => !c.met).map((c) => c.id)).toEqual(['secondPerson'])
    expect(await shutBy((await demo.as('hanliqun')).standIns.confirm({ commandId: commandId(), id }))).toEqual(['secondPerson'])
  })

  it('gives the post between its days only, as the clock says', async () => {
    expect((await (await demo.as('xieyun')).session.me())!.roles).toEqual(['secretary'])
    expect((await refusalOf(refuse('xieyun', BALCONY))).code).toBe('NOT_ALLOWED')
    demo.moveTo('2026-10-24T01:00:00.000Z')
    expect(await (await demo.as('xieyun')).session.me()).toMatchObject({
      roles: ['secretary', 'reviewer'],
      standingIn: [{ role: 'reviewer', until: SUNDAY }],
    })
  })
})

describe('what is done in the post', () => {
  it('is marked 替岗 in the ledger and on the case, in the same transaction', async () => {
    const view = await refuse('xieyun', BALCONY)
    expect(view.row.state).toBe('refused')
    expect(view.standInActs).toMatchObject([{ byName: '谢芸', role: 'reviewer', at: view.decisions[0]!.at }])
    const { lines } = await (await demo.as('hanliqun')).ledger.page({ day: SATURDAY })
    expect(lines.filter((l) => l.standInFor !== null).map((l) => [l.act, l.personName, l.standInFor])).toEqual([
      ['review.decided', '谢芸', 'reviewer'],
    ])
    expect(lines.map((l) => l.act)).toContain('standIn.used')
  })

  it('and what is done in one’s own post is not', async () => {
    const { id } = await demo.caseRow(HEATING)
    await (await demo.as('xieyun')).sheet.print({ commandId: commandId(), caseId: id, stage: '送签稿', reason: '' })
    const { lines } = await (await demo.as('hanliqun')).ledger.page({ subject: id })
    expect(lines[0]).toMatchObject({ act: 'sheet.printed', standInFor: null })
  })

  it('does not reach past the separation of duties', async () => {
    const xieyun = await demo.as('xieyun')
    const view = await demo.caseOf(HEATING)
    const main = await withWords(draftOf(HEATING), '10月31日前', '11月10日前')
    await xieyun.cases.addVersion({ ...seen(view), main, attachments: [], origin: 'edited', note: '' })
    expect(await shutBy(refuse('xieyun', HEATING))).toEqual(['notContributor'])
  })

  it('is counted', async () => {
    const { standIns, refusedTries } = await (await demo.as('hanliqun')).emergency.month({ month: month('2026-10') })
    expect(standIns.map((s) => [s.personName, s.role, s.confirmedByName, s.uses])).toEqual([['谢芸', 'reviewer', '韩立群', 1]])
    expect(refusedTries.value).toBe(1)
  })
})

describe('结束', () => {
  it('takes the post away with the next thing that is asked for', async () => {
    const head = await demo.as('hanliqun')
    const { id } = (await head.standIns.list()).standIns.find((s) => s.personName === '谢芸')!
    expect(await shutBy(head.standIns.end({ commandId: commandId(), id, reason: '' }))).toEqual(['reason'])
    const xieyun = await demo.as('xieyun')
    expect((await xieyun.session.me())!.roles).toContain('reviewer')
    const { standIns } = await head.standIns.end({ commandId: commandId(), id, reason: '审核人返岗' })
    expect(standIns.find((s) => s.id === id)).toMatchObject({ standing: 'ended', endReason: '审核人返岗' })
    expect((await xieyun.session.me())!.roles).toEqual(['secretary'])
  })
})

it('the store is what its ledger says', async () => {
  expect(await (await demo.as('hanliqun')).program.verify()).toMatchObject({ ok: true, faults: [] })
})
