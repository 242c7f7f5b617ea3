/** 紧急放行 from the proposal to the 补审, by the operations people use (scenarios 1.16, 1.17, 3.1, 3.9). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { month } from '#domain/day'
import type { CaseView } from '#contract/views'
import { commandId, draftOf, refusalOf, shutBy, textOf, theDemo, withWords, type Demo } from '../support/theDemo.ts'

const HEATING = 'C-2026-0145'
const BALCONY = 'C-2026-0144'
const FOREST = 'C-2026-0143'
const OCTOBER = { month: month('2026-10') }
const MONDAY = '2026-10-26T01:00:00.000Z'

let demo: Demo
beforeAll(async () => {
  demo = await theDemo([HEATING, BALCONY, FOREST])
})
afterAll(() => demo.close())

const seen = (view: CaseView): { caseId: string; version: number; commandId: string } => ({
  caseId: view.row.id,
  version: view.version,
  commandId: commandId(),
})
const SAID = { reason: '预报两小时后有暴雨，须立即启动响应', basis: '县气象局预警第12号', leader: '林致远' }
const propose = async (login: string, over: Partial<typeof SAID> = {}, reviewNo = HEATING): Promise<CaseView> =>
  (await demo.as(login)).emergency.propose({ ...seen(await demo.caseOf(reviewNo)), ...SAID, ...over })
const confirm = async (login: string, reviewNo = HEATING): Promise<CaseView> =>
  (await demo.as(login)).emergency.confirm(seen(await demo.caseOf(reviewNo)))
const bypass = async () => (await demo.as('hanliqun')).emergency.month(OCTOBER)

describe('提出', () => {
  it('asks for reason, basis and leader before anything changes; a refused try leaves no trace', async () => {
    const before = await demo.caseOf(HEATING)
    await demo.as('chenmo')
    const head = (await (await demo.as('zhoulan')).program.status()).ledger
    expect(await shutBy(propose('chenmo', { reason: '急', basis: '', leader: ' ' }))).toEqual(['reason', 'releaseFacts'])
    expect((await (await demo.as('zhoulan')).program.status()).ledger).toEqual(head)
    expect(await demo.caseOf(HEATING)).toEqual(before)
  })

  it('changes no state; the case waits for the head, in words, and only one proposal waits', async () => {
    const view = await propose('chenmo')
    expect(view.row).toMatchObject({ state: 'reviewing', notice: '紧急放行待确认', waitsFor: '审核、紧急放行待主任确认' })
    expect(view.emergencies).toMatchObject([{ status: 'proposed', proposedByName: '陈默', leader: '林致远' }])
    const { mine } = await (await demo.as('hanliqun')).cases.queue()
    expect(mine.map((r) => r.reviewNo)).toEqual([HEATING])
    expect(await shutBy(propose('maxiaochuan'))).toEqual(['pendingRelease'])
  })

  it('is taken back by the proposer with a reason, and by no other', async () => {
    const on = async () => ({ ...seen(await demo.caseOf(HEATING)), reason: '雨情缓解' })
    expect(await shutBy((await demo.as('zhoulan')).emergency.withdraw(await on()))).toEqual(['role'])
    expect(await shutBy((await demo.as('chenmo')).emergency.withdraw({ ...(await on()), reason: '' }))).toEqual(['reason'])
    const view = await (await demo.as('chenmo')).emergency.withdraw(await on())
    expect(view.row.notice).toBeNull()
    expect(view.emergencies.map((e) => e.status)).toEqual(['withdrawn'])
    expect(await shutBy(confirm('hanliqun'))).toEqual(['pendingRelease', 'secondPerson'])
  })

  it('lapses with a new version', async () => {
    await propose('chenmo')
    const view = await demo.caseOf(HEATING)
    const main = await withWords(draftOf(HEATING), '10月31日前', '11月10日前')
    const after = await (
      await demo.as('dingyiming')
    ).cases.addVersion({ ...seen(view), main, attachments: [], origin: 'handedIn', note: '' })
    expect(after.emergencies.at(-1)!.status).toBe('lapsed')
    expect(await shutBy(confirm('hanliqun'))).toEqual(['pendingRelease', 'secondPerson'])
  })
})

describe('确认', () => {
  it('is not the proposer’s, even when the proposer is the head', async () => {
    await propose('hanliqun', {}, BALCONY)
    expect(await shutBy(confirm('hanliqun', BALCONY))).toEqual(['secondPerson'])
    expect((await refusalOf(confirm('chenmo', BALCONY))).data).toEqual({ need: ['head'] })
    const on = { ...seen(await demo.caseOf(BALCONY)), reason: '不必' }
    await (await demo.as('hanliqun')).emergency.withdraw(on)
  })

  it('by the head at the own login moves the case, with the day two working days on and what had not been met', async () => {
    await propose('chenmo')
    const view = await confirm('hanliqun')
    expect(view.row).toMatchObject({
      state: 'released',
      notice: '紧急放行，待补审，期限10-26',
      dueOn: '2026-10-26',
      waitsFor: '紧急取号',
    })
    const last = view.emergencies.at(-1)!
    expect(last).toMatchObject({ status: 'confirmed', confirmed: { byName: '韩立群', dueOn: '2026-10-26' } })
    expect(last.confirmed!.unmet.map((c) => c.id)).toEqual(['state', 'checklist', 'negatives', 'signAuthority', 'finalSame'])
  })

  it('puts the red line on the sheet for the signature', async () => {
    const { id } = await demo.caseRow(HEATING)
    const { file } = await (
      await demo.as('maxiaochuan')
    ).sheet.print({ commandId: commandId(), caseId: id, stage: '送签稿', reason: '' })
    const text = await textOf(file)
    expect(text).toContain('紧急放行，待补审，期限10-26')
    expect(text).toContain('林致远决定')
  })
})

describe('取号 under a release', () => {
  it('needs no signature; its 成文日期 is today', async () => {
    const secretary = await demo.as('maxiaochuan')
    const view = await demo.caseOf(HEATING)
    const next = await secretary.number.next({ caseId: view.row.id })
    expect(next.conditions.filter((c) => !c.met)).toEqual([])
    const drawn = await secretary.number.draw({
      ...seen(view),
      printDate: '2026-10-22' as never,
      copies: 60,
      recipients: '各乡镇',
    })
    expect(drawn.docNumber).toBe('云政办发〔2026〕38号')
    expect(drawn.case.row).toMatchObject({ state: 'postReview', docNumber: '云政办发〔2026〕38号', waitsFor: '补审' })
    const { rows } = await secretary.register.page({ search: '云政办发〔2026〕38号' })
    expect(rows[0]).toMatchObject({ documentDate: '2026-10-22', printDate: '2026-10-22' })
  })

  it('is no way round for a case that was not released', async () => {
    const secretary = await demo.as('maxiaochuan')
    const view = await demo.caseOf(BALCONY)
    const draw = secretary.number.draw({ ...seen(view), printDate: '2026-10-22' as never, copies: 1, recipients: '' })
    expect(await shutBy(draw)).toEqual(['state', 'year'])
  })

  it('counts: one of the month, still open', async () => {
    const { releases, open, overdue, refusedTries } = await bypass()
    expect([releases.value, open.value, overdue.value, refusedTries.value]).toEqual([1, 1, 0, 0])
  })
})

describe('补审', () => {
  it('waits for a reviewer who took no part, and for nobody else', async () => {
    const mine = async (login: string) =>
      (await (await demo.as(login)).cases.queue()).mine.filter((r) => r.reviewNo === HEATING).length
    expect([await mine('zhoulan'), await mine('chenmo'), await mine('hanliqun')]).toEqual([1, 0, 0])
  })

  it('keeps what is being written for the writer alone, through a restart of the session', async () => {
    const { id } = await demo.caseRow(HEATING)
    const draft = { caseId: id, fits: null, text: '响应级别与预报相符，' }
    await (await demo.as('zhoulan')).emergency.saveDraft(draft)
    expect(await shutBy((await demo.as('chenmo')).emergency.saveDraft(draft))).toEqual(['notReleaser'])
    demo.moveTo(MONDAY)
    expect(await (await demo.as('zhoulan')).emergency.draft({ caseId: id })).toEqual({ fits: null, text: '响应级别与预报相符，' })
    expect(await (await demo.as('chenmo')).emergency.draft({ caseId: id })).toBeNull()
    expect((await demo.caseOf(HEATING)).row.state).toBe('postReview')
  })

  it('is refused to the proposer, and the try is counted', async () => {
    const opinion = { fits: true, text: '符合发布条件' }
    const chenmo = await demo.as('chenmo')
    expect(await shutBy(chenmo.emergency.review({ ...seen(await demo.caseOf(HEATING)), ...opinion }))).toEqual(['notReleaser'])
    const figures = await bypass()
    expect(figures.refusedTries.value).toBe(1)
    const { cases } = await (await demo.as('hanliqun')).statistics.rows({ ...OCTOBER, figureId: 'bypass:refusedTries' })
    expect(cases.map((c) => c.reviewNo)).toEqual([HEATING])
  })

  it('needs a verdict and words', async () => {
    const zhoulan = await demo.as('zhoulan')
    const on = seen(await demo.caseOf(HEATING))
    expect(await shutBy(zhoulan.emergency.review({ ...on, fits: null, text: '符合发布条件' }))).toEqual(['reason'])
    expect(await shutBy(zhoulan.emergency.review({ ...on, fits: true, text: '好' }))).toEqual(['reason'])
  })

  it('ends the case in time, stays on the case and on the archived sheet, and leaves no draft behind', async () => {
    const zhoulan = await demo.as('zhoulan')
    const view = await zhoulan.emergency.review({
      ...seen(await demo.caseOf(HEATING)),
      fits: false,
      text: '缺少撤离路线，应补充',
    })
    expect(view.row).toMatchObject({ state: 'issued', notice: '紧急放行，已补审：不符合（周岚，2026-10-26）' })
    expect(await zhoulan.emergency.draft({ caseId: view.row.id })).toBeNull()
    const { file } = await (
      await demo.as('maxiaochuan')
    ).sheet.print({ commandId: commandId(), caseId: view.row.id, stage: '存档稿', reason: '' })
    const text = await textOf(file)
    expect(text).toContain('紧急放行，已补审：不符合（周岚，2026-10-26）')
    const figures = await bypass()
    expect([figures.reviewedInTime.value, figures.open.value, figures.unfit.value, figures.contributorApprovals.value]).toEqual([
      1, 0, 1, 0,
    ])
  })
})

describe('whoever wrote in the text', () => {
  it('decides nothing about it, and the try is counted', async () => {
    const zhoulan = await demo.as('zhoulan')
    const view = await demo.caseOf(FOREST)
    const main = await withWords(draftOf(FOREST), '县应急管理局', '县应急局')
    const mine = await zhoulan.cases.addVersion({ ...seen(view), main, attachments: [], origin: 'edited', note: '' })
    const decide = { ...seen(mine), decision: 'refuse' as const, target: '', reasons: [{ itemId: null, text: '不必发' }] }
    expect(await shutBy(zhoulan.review.decide(decide))).toEqual(['notContributor'])
    expect((await bypass()).refusedTries.value).toBe(2)
    expect((await demo.caseOf(FOREST)).row.state).toBe('reviewing')
  })
})

it('the store is what its ledger says', async () => {
  expect(await (await demo.as('hanliqun')).program.verify()).toMatchObject({ ok: true, faults: [] })
})
