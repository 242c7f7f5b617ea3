/**
 * The routes beside the straight road, by the operations people use, on the demo county's 22 October 2026: refusals first.
 * Over 300 lines because the last line rebuilds the ledger that all of it wrote.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/views'
import { day, month } from '#domain/day'
import { canonicalJson } from '#domain/ledger'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import { save } from '../../src/main/app/context.ts'
import {
  asInput,
  commandId,
  countyDraft,
  fixture,
  refusalOf,
  scan,
  shutBy,
  signedIn,
  textOf,
  theDemo,
  type Client,
  type Demo,
} from '../support/theDemo.ts'

const HOMESTEAD = 'C-2026-0141'
const BALCONY = 'C-2026-0144'
const HEATING = 'C-2026-0145'
const OCTOBER = month('2026-10')
const ORDERS = '云岭县人民政府令'

let demo: Demo
let reviewer: Client
let second: Client
let secretary: Client
let partySecretary: Client

beforeAll(async () => {
  demo = await theDemo([HOMESTEAD, BALCONY, HEATING])
  const people = async (): Promise<void> => {
    reviewer = await demo.as('zhoulan')
    second = await demo.as('chenmo')
    secretary = await demo.as('maxiaochuan')
    partySecretary = await demo.as('xieyun')
  }
  await people()
  // An office that keeps a counter of orders.
  const office = demo.program.office()!
  const settings = await office.store.read((r) => r.setting('office'))
  const now = JSON.parse(settings!.value) as OfficeSettings
  const series = [
    ...now.series,
    { code: ORDERS, issuer: '云岭县人民政府', issuerType: 'gov' as const, carrier: 'order' as const, active: true },
  ]
  const signers = now.signers.map((s) => ({ ...s, series: [...s.series, ORDERS] }))
  await save(office, { id: null, name: '程序' }, async (tx) => {
    await tx.record('setting.changed', 'office', {
      key: 'office',
      before: settings!.value,
      value: canonicalJson({ ...now, series, signers }),
    })
    return ok(true)
  })
})
afterAll(async () => {
  const report = await demo.program.office()!.store.verify()
  expect(report.faults).toEqual([])
  await demo.close()
})

const seen = (view: CaseView): { caseId: string; version: number; commandId: string } => ({
  caseId: view.row.id,
  version: view.version,
  commandId: commandId(),
})
const onDraft = (view: CaseView): { caseId: string; versionNo: number; commandId: string } => ({
  caseId: view.row.id,
  versionNo: view.row.versionNo,
  commandId: commandId(),
})
const again = (view: CaseView, person = reviewer): Promise<CaseView> => person.cases.get({ caseId: view.row.id })
const conditionOf = (view: CaseView, id: string) => view.steps.find((s) => s.step === 'pass')!.conditions.find((c) => c.id === id)

/** Answers everything that is open with 符合 and passes the case. */
async function pass(view: CaseView, person: Client): Promise<CaseView> {
  const on = { caseId: view.row.id, versionNo: view.row.versionNo }
  let now = await again(view, person)
  for (const { id, outstanding } of now.groups)
    if (outstanding > 0) now = await person.review.confirmUntriggered({ ...on, groupId: id })
  for (const row of now.groups.flatMap((g) => g.rows)) {
    if (row.settledBy !== 'person' || row.answer !== null) continue
    const reason = row.findings.length > 0 ? '已核对原文' : ''
    now = await person.review.saveAnswer({ ...on, answer: { itemId: row.itemId, value: '符合', reason, evidence: '见送审材料' } })
  }
  return person.review.decide({ ...seen(now), decision: 'pass', reasons: [] })
}

async function sign(view: CaseView, signer: string, on = '2026-10-22'): Promise<CaseView> {
  const entered = await secretary.signOff.enter({ ...seen(view), signer, opinion: '同意印发', signedOn: on, scan: scan() })
  return partySecretary.signOff.compare({ ...seen(entered), matches: true, note: '' })
}
const drawn = (view: CaseView) => ({ ...seen(view), printDate: day('2026-10-22'), copies: 30, recipients: '各乡镇' })

interface NewCase {
  readonly draft: File
  readonly form: Partial<CaseView['form']>
}
/** Handed in by 县应急管理局, as an ordinary paper with what is different about it. */
async function handIn({ draft, form }: NewCase): Promise<CaseView> {
  const base = asInput((await demo.caseOf(HEATING)).form)
  const input = {
    ...base,
    title: '云岭县人民政府办公室关于做好冬季供水工作的通知',
    unit: '县应急管理局',
    drafterName: '刘海',
    multiDept: false,
    ...form,
    countersigns: [...(form.countersigns ?? [])],
    attachments: [],
  }
  const opened = await (
    await demo.as('liuhai')
  ).intake.submit({ commandId: commandId(), form: input, main: draft, attachments: [] })
  return reviewer.cases.get({ caseId: opened.caseId })
}

describe('会签 of many units at once', () => {
  it('shuts 同意送签 and L18 while one has not answered, and names it', async () => {
    const view = await demo.caseOf(HOMESTEAD)
    expect(conditionOf(view, 'countersigned')).toMatchObject({ met: false, detail: '未答复：县财政局' })
    const l18 = view.groups.flatMap((g) => g.rows).find((r) => r.itemId === 'L18')!
    expect([l18.settledBy, l18.answer!.value, l18.because]).toEqual(['record', '不符合', '会签记录：未答复：县财政局'])
    expect(await shutBy(reviewer.review.decide({ ...seen(view), decision: 'pass', reasons: [] }))).toContain('countersigned')
  })

  it('keeps 县司法局 an opinion of 会签, transcribed and marked so', async () => {
    const { units } = await reviewer.countersign.get({ caseId: (await demo.caseRow(HOMESTEAD)).id })
    expect(units.find((u) => u.unit === '县司法局')).toMatchObject({
      status: 'agreed',
      opinion: { origin: 'paper', text: '无意见', on: '2026-10-12', versionNo: 1, byName: '马小川' },
    })
  })

  it('asks no unit twice by a retry, and refuses nobody, the drafting unit and a day that is past', async () => {
    const view = await demo.caseOf(BALCONY)
    const ask = (units: string[], dueOn = '2026-10-27') => ({ ...onDraft(view), units, dueOn: day(dueOn) })
    expect((await refusalOf(reviewer.countersign.request(ask([])))).data['field']).toBe('units')
    expect((await refusalOf(reviewer.countersign.request(ask(['县住房和城乡建设局'])))).data['field']).toBe('units')
    expect((await refusalOf(reviewer.countersign.request(ask(['县财政局'], '2026-10-21')))).data['field']).toBe('dueOn')
    expect((await refusalOf(reviewer.countersign.request({ ...ask(['县财政局']), versionNo: 9 }))).code).toBe('CONFLICT')
    const command = ask(['县应急管理局', '县农业农村局', '县应急管理局'])
    await reviewer.countersign.request(command)
    const after = await reviewer.countersign.request(command)
    expect(after.units.map((u) => [u.unit, u.status, u.dueOn])).toEqual([
      ['县农业农村局', 'waiting', '2026-10-27'],
      ['县应急管理局', 'waiting', '2026-10-27'],
    ])
    expect(conditionOf(await again(view), 'countersigned')!.met).toBe(false)
  })

  it('stands in the queue of the unit that is asked, with the draft and nothing of the review', async () => {
    const asked = await demo.as('liuhai')
    const { mine } = await asked.cases.queue()
    const row = mine.find((r) => r.reviewNo === BALCONY)!
    expect([row.waitsFor, row.dueOn, row.mine]).toEqual(['县应急管理局会签', '2026-10-27', true])
    const view = await asked.cases.get({ caseId: row.id })
    expect([view.guest, view.countersignFor, view.reading.title]).toEqual([true, '县应急管理局', view.row.title])
    expect([view.groups, view.steps, view.findings, view.decisions, view.refusedTries]).toEqual([[], [], [], [], []])
    expect((await asked.cases.file({ caseId: row.id, sha256: view.versions[0]!.main.sha256 })).size).toBeGreaterThan(1000)
  })

  it('is answered by the unit itself, by nobody else, and not without words against it', async () => {
    const view = await demo.caseOf(BALCONY)
    const given = (over: object) => ({
      ...onDraft(view),
      unit: '县应急管理局',
      stance: 'disagree' as const,
      text: '阳台摆放影响消防救援',
      signedBy: '',
      on: '',
      file: null,
      ...over,
    })
    const unit = await demo.as('liuhai')
    expect((await refusalOf(unit.countersign.give(given({ text: ' ' })))).data['field']).toBe('text')
    expect((await refusalOf((await demo.as('dingyiming')).countersign.give(given({})))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(unit.countersign.give(given({ unit: '县农业农村局' })))).code).toBe('NOT_ALLOWED')
    const stranger = (await demo.as('heqing')).countersign
    expect((await refusalOf(stranger.give(given({})))).code).toBe('NOT_ALLOWED')
    // By the desk only with the paper.
    expect((await refusalOf(secretary.countersign.give(given({ signedBy: '雷鸣', on: '2026-10-22' })))).data['field']).toBe(
      'file',
    )
    expect((await refusalOf(secretary.countersign.give(given({ on: '2026-10-22', file: scan() })))).data['field']).toBe(
      'signedBy',
    )
    expect(
      (await refusalOf(secretary.countersign.give(given({ signedBy: '雷鸣', on: '2026-10-23', file: scan() })))).data['field'],
    ).toBe('on')
    expect(
      (await refusalOf(secretary.countersign.give(given({ signedBy: '雷鸣', on: '2026-10-22', file: scan('会签（机密）.png') }))))
        .code,
    ).toBe('DRAFT_REFUSED')
    const after = await unit.countersign.give(given({}))
    expect(after.units.find((u) => u.unit === '县应急管理局')).toMatchObject({
      status: 'toSettle',
      opinion: { origin: 'login', stance: 'disagree', signedBy: '刘海', on: '2026-10-22' },
    })
    expect((await unit.cases.queue()).mine.map((r) => r.reviewNo)).not.toContain(BALCONY)
  })

  it('waits until the objection is settled, in words; a unit set aside needs a reason', async () => {
    const view = await demo.caseOf(BALCONY)
    const settle = { ...onDraft(view), unit: '县应急管理局', how: '' }
    expect((await refusalOf(reviewer.countersign.settle(settle))).data['field']).toBe('how')
    expect((await refusalOf(reviewer.countersign.settle({ ...settle, unit: '县农业农村局', how: '协调一致' }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusalOf(secretary.countersign.settle({ ...settle, how: '协调一致' }))).code).toBe('NOT_ALLOWED')
    await reviewer.countersign.settle({ ...settle, commandId: commandId(), how: '经协调，删去阳台外侧摆放的内容' })
    // What a unit has said is settled, not set aside.
    const aside = { ...onDraft(view), unit: '县应急管理局', reason: '无关' }
    expect((await refusalOf(reviewer.countersign.withdraw(aside))).code).toBe('NOT_FOUND')
    expect((await refusalOf(reviewer.countersign.withdraw({ ...aside, unit: '县农业农村局', reason: '' }))).data['field']).toBe(
      'reason',
    )
    const after = await reviewer.countersign.withdraw({
      ...aside,
      commandId: commandId(),
      unit: '县农业农村局',
      reason: '不涉及农村',
    })
    expect(after.units.map((u) => u.status)).toEqual(['withdrawn', 'settled'])
    expect(after.conditions).toMatchObject([{ met: true, detail: '1 家已答复，分歧已处理，1 家无须会签' }])
  })

  it('is reminded on paper, by number, while the clock goes on; a retry gives the same paper', async () => {
    const view = await demo.caseOf(HOMESTEAD)
    const urge = { ...onDraft(view), unit: '县财政局' }
    expect((await refusalOf(secretary.countersign.urge({ ...urge, unit: '县司法局' }))).code).toBe('NOT_FOUND')
    const { file } = await secretary.countersign.urge(urge)
    const same = await secretary.countersign.urge(urge)
    expect(file.name).toMatch(/^催办单_C-2026-0141-催1_关于印发云岭县农村宅基地审批管理办法的通知\.docx$/)
    expect(Buffer.from(await same.file.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    const text = await textOf(file)
    for (const words of ['县财政局', '第 1 次', '2026年10月21日', '1 个工作日', '马小川']) expect(text).toContain(words)
    await secretary.countersign.urge({ ...urge, commandId: commandId() })
    const { units } = await reviewer.countersign.get({ caseId: view.row.id })
    expect(units.find((u) => u.unit === '县财政局')).toMatchObject({
      urged: 2,
      lastUrgedOn: '2026-10-22',
      dueOn: '2026-10-21',
      overdueDays: 1,
    })
    const papers = (await again(view)).papers
    expect(papers.map((p) => [p.kind, p.n])).toEqual([
      ['催办单', 1],
      ['催办单', 2],
    ])
    expect((await reviewer.cases.file({ caseId: view.row.id, sha256: papers[0]!.file.sha256 })).name).toBe(papers[0]!.file.name)
  })

  it('prints what each unit said on the sheet, and which version it said it on', async () => {
    const sheet = await reviewer.sheet.preview({ caseId: (await demo.caseRow(BALCONY)).id, stage: '送签稿' })
    const text = JSON.stringify(sheet)
    expect(text).toContain('不同意，阳台摆放影响消防救援（已处理：经协调，删去阳台外侧摆放的内容）')
    expect(text).not.toContain('县农业农村局')
  })
})

describe('a decision ends with a paper of its own', () => {
  it('has none before there is a decision', async () => {
    const { id } = await demo.caseRow(BALCONY)
    expect((await reviewer.outcome.get({ caseId: id })).notice).toBeNull()
    const asked = reviewer.outcome.notice({ commandId: commandId(), caseId: id, resubmitBy: null })
    expect((await refusalOf(asked)).code).toBe('NOT_ALLOWED')
  })

  it('退回修改: three items by number and clause, the reviewer, the day it is due', async () => {
    const view = await handIn({ draft: countyDraft('农村取暖安全工作通知（送审稿）.docx'), form: {} })
    const reasons = [
      { itemId: 'B06', text: '删除每日报送和零报告' },
      { itemId: 'B05', text: '责任状改为职责分工表' },
      { itemId: 'N12', text: '正文压至4000字以内' },
    ]
    const returned = await reviewer.review.decide({ ...seen(view), decision: 'returnForRevision', reasons })
    const { notice } = await reviewer.outcome.get({ caseId: view.row.id })
    expect(notice).toEqual({ type: '修改后重报', asksDeadline: true, proposedResubmitBy: '2026-10-29' })
    const { file } = await reviewer.outcome.notice({
      commandId: commandId(),
      caseId: view.row.id,
      resubmitBy: notice!.proposedResubmitBy,
    })
    const text = await textOf(file)
    for (const words of [
      '本件：修改后重报',
      'B06',
      '责任状改为职责分工表',
      '减负若干规定第2条',
      '周岚',
      '2026年10月29日前',
      '刘海',
    ])
      expect(text).toContain(words)
    // Handed in again, it shows what it was returned for; the papers stay, a new one waits for a new decision.
    const unit = await demo.as('liuhai')
    const own = await unit.cases.get({ caseId: view.row.id })
    await unit.cases.addVersion({
      ...seen(own),
      main: countyDraft('农村取暖安全工作通知（送审稿）.docx'),
      attachments: [],
      origin: 'handedIn',
      note: '已改',
    })
    const later = await reviewer.outcome.get({ caseId: view.row.id })
    expect(later.notice).toBeNull()
    expect(later.earlier).toMatchObject([
      {
        outcome: '修改后重报',
        versionNo: 1,
        byName: '周岚',
        reasons: ['B06 删除每日报送和零报告', 'B05 责任状改为职责分工表', 'N12 正文压至4000字以内'],
      },
    ])
    expect((await again(returned)).papers.map((p) => p.kind)).toEqual(['退文通知单'])
  })

  it('不予发文: a later text of the unit with nearly the same title shows it', async () => {
    const view = await demo.caseOf(BALCONY)
    const reasons = [{ itemId: 'B04', text: '未列入评比达标表彰保留项目' }]
    await reviewer.review.decide({ ...seen(view), decision: 'refuse', reasons })
    const { file } = await reviewer.outcome.notice({ commandId: commandId(), caseId: view.row.id, resubmitBy: null })
    expect(await textOf(file)).toContain('本件：不宜发文')
    const anew = await handIn({
      draft: countyDraft('农村取暖安全工作通知（送审稿）.docx'),
      form: { title: '云岭县人民政府办公室关于开展“最美阳台”评选工作的通知', unit: '县住房和城乡建设局', drafterName: '丁一鸣' },
    })
    const other = await handIn({
      draft: countyDraft('农村取暖安全工作通知（送审稿）.docx'),
      form: { title: '云岭县人民政府办公室关于开展“最美阳台”评选工作的通知' },
    })
    expect((await reviewer.outcome.get({ caseId: anew.row.id })).earlier).toMatchObject([
      { reviewNo: BALCONY, outcome: '不予发文', byName: '周岚', reasons: ['B04 未列入评比达标表彰保留项目'] },
    ])
    expect((await reviewer.outcome.get({ caseId: other.row.id })).earlier).toEqual([])

    // 合并 offers what is in hand, the closest first, and goes nowhere without saying where.
    const { mergeTargets } = await reviewer.outcome.get({ caseId: other.row.id })
    expect(mergeTargets[0]!.target).toContain(anew.row.reviewNo)
    const merge = { ...seen(other), decision: 'merge' as const, reasons: [{ itemId: null, text: '同一事项' }] }
    expect(await shutBy(reviewer.review.decide({ ...merge, target: ' ' }))).toEqual(['target'])
    await reviewer.review.decide({ ...merge, commandId: commandId(), target: mergeTargets[0]!.target })
    const merged = await reviewer.outcome.notice({ commandId: commandId(), caseId: other.row.id, resubmitBy: null })
    expect(await textOf(merged.file)).toContain(anew.row.reviewNo)
    const redirect = { ...seen(anew), decision: 'redirect' as const, target: '县住房和城乡建设局' }
    await reviewer.review.decide({ ...redirect, reasons: [{ itemId: 'N10', text: '部门职权内事项' }] })
    const paper = await reviewer.outcome.notice({ commandId: commandId(), caseId: anew.row.id, resubmitBy: null })
    expect(await textOf(paper.file)).toContain('请由县住房和城乡建设局在本部门职权范围内行文')
  })
})

describe('疑似以便笺代文件', () => {
  const reminder = (): Promise<CaseView> =>
    handIn({
      draft: fixture('07_工作提示.docx'),
      form: {
        title: '关于做好校园秋冬传染病防控的工作提示',
        docKind: null,
        carrier: 'workReminder',
        seriesCode: null,
        mainRecipientsText: '各乡镇人民政府',
        signature: '县应急管理局',
      },
    })
  let chosen: CaseView

  it('blocks nothing but 同意送签, and shows the orders where they stand', async () => {
    const view = await reminder()
    const quotes = view.findings.filter((f) => f.checklistId === 'N14').map((f) => f.quote)
    expect(quotes.some((q) => q?.includes('报送'))).toBe(true)
    expect(quotes.some((q) => q?.includes('纳入年终考核'))).toBe(true)
    expect(conditionOf(view, 'carrierChosen')!.met).toBe(false)
    expect(view.canAnswer).toBe(true)
    const choose = { ...seen(view), choice: 'stays' as const, reason: ' ', seriesCode: null }
    expect((await refusalOf(reviewer.carrier.choose(choose))).data['field']).toBe('reason')
    expect((await refusalOf(reviewer.carrier.choose({ ...choose, choice: 'asDocument' }))).data['field']).toBe('seriesCode')
    expect((await refusalOf(reviewer.carrier.choose({ ...choose, choice: 'asDocument', seriesCode: '云政函' }))).code).toBe(
      'FIELD_MISSING',
    )
    chosen = await reviewer.carrier.choose({ ...choose, commandId: commandId(), choice: 'asDocument', seriesCode: '云政办发' })
    expect([chosen.form.carrier, chosen.form.seriesCode, chosen.carrierChoice?.choice]).toEqual([
      'redHead',
      '云政办发',
      'asDocument',
    ])
    expect(conditionOf(chosen, 'carrierChosen')!.met).toBe(true)
    expect(chosen.groups.flatMap((g) => g.rows).some((r) => r.itemId === 'N03')).toBe(true)
    expect(
      (await refusalOf(reviewer.carrier.choose({ ...seen(chosen), choice: 'stays', reason: '改', seriesCode: null }))).code,
    ).toBe('NOT_FOUND')
  })

  it('refuses a case without that suspicion', async () => {
    const view = await demo.caseOf(HEATING)
    expect(
      (await refusalOf(reviewer.carrier.choose({ ...seen(view), choice: 'stays', reason: '无', seriesCode: null }))).code,
    ).toBe('NOT_FOUND')
  })

  it('确属工作提示 goes the same road and into the register without a number, 口径外', async () => {
    let view = await reminder()
    const before = await reviewer.statistics.month({ month: OCTOBER })
    view = await reviewer.carrier.choose({ ...seen(view), choice: 'stays', reason: '仅作天气提醒，不布置任务', seriesCode: null })
    expect(view.groups.flatMap((g) => g.rows).find((r) => r.itemId === 'N14')!.answer?.value).toBe('符合')
    for (const itemId of view.groups
      .flatMap((g) => g.rows)
      .filter((r) => r.blocking && r.releaseBy)
      .map((r) => r.itemId))
      view = await (await demo.as('hanliqun')).review.release({ ...seen(view), itemId, reason: '工作提示不入计划' })
    view = await pass(view, second)
    view = await sign(view, '林致远')
    view = await secretary.recheck.run({ ...seen(view), final: fixture('07_工作提示.docx') })
    const next = await secretary.number.next({ caseId: view.row.id })
    expect([next.docNumber, next.conditions.filter((c) => !c.met)]).toEqual(['', []])
    const { docNumber, case: entered } = await secretary.number.draw(drawn(view))
    expect([docNumber, entered.row.state, entered.row.docNumber]).toEqual(['', 'issued', null])
    expect(await shutBy(secretary.number.draw(drawn(entered)))).toEqual(['notNumbered', 'state'])
    const { rows } = await secretary.register.page({ carrier: 'workReminder', sort: 'printDate', search: '校园秋冬' })
    expect(rows.filter((r) => r.caseId === view.row.id)).toMatchObject([
      { seriesCode: null, year: null, serial: null, docNumber: null, carrier: 'workReminder', inPlan: null, copies: 30 },
    ])
    const after = await reviewer.statistics.month({ month: OCTOBER })
    const reminders = (r: typeof after) => r.tables.outside.lines.find((l) => l.key === '工作提示')!.month.now.value
    expect(reminders(after)).toBe(reminders(before) + 1)
    expect(after.tables.series.total.month.now.value).toBe(before.tables.series.total.month.now.value)
    expect(
      (await secretary.sheet.print({ commandId: commandId(), caseId: view.row.id, stage: '存档稿', reason: '' })).print.n,
    ).toBe(1)
  })

  it('counts the choices of a month, and each figure opens its cases', async () => {
    const { carriers } = await reviewer.statistics.month({ month: OCTOBER })
    expect([carriers.asDocument.value, carriers.stays.value]).toEqual([1, 1])
    const opened = await reviewer.statistics.rows({ month: OCTOBER, figureId: carriers.asDocument.figureId })
    expect([opened.label, opened.cases.map((c) => c.id)]).toEqual(['2026年10月 疑似以便笺代文件，按文件送审', [chosen.row.id]])
  })
})

describe('papers with rules of their own', () => {
  const plain = (): File => countyDraft('农村取暖安全工作通知（送审稿）.docx')

  it('联合行文: every co-issuer signs before 复核, 成文日期 is the last signature, counted once for the lead', async () => {
    let view = await handIn({
      draft: plain(),
      form: {
        title: '云岭县人民政府 云岭县人民武装部关于做好民兵整组工作的通知',
        seriesCode: '云政发',
        signature: '云岭县人民政府、云岭县人民武装部',
      },
    })
    view = await pass(view, second)
    const organ = '云岭县人民武装部'
    const on = { ...onDraft(view), organ }
    const co = { ...on, signer: '石坚', post: '部长', opinion: '同意', signedOn: '2026-10-22', scan: scan() }
    expect((await refusalOf(secretary.joint.enter({ ...co, organ: '云岭县人民政府' }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(secretary.joint.enter({ ...co, post: '' }))).data['field']).toBe('post')
    expect((await refusalOf(secretary.joint.enter({ ...co, signedOn: '2026-10-23' }))).data['field']).toBe('signedOn')
    expect((await refusalOf(secretary.joint.enter({ ...co, scan: null }))).data['field']).toBe('scan')
    view = await sign(view, '林致远')
    expect(await shutBy(secretary.recheck.run({ ...seen(view), final: plain() }))).toEqual(['coIssuersSigned'])
    const before = await secretary.joint.get({ caseId: view.row.id })
    expect(before.facts.map((f) => [f.itemId, f.value])).toEqual([
      ['P01', '符合'],
      ['P02', '符合'],
      ['P03', '不符合'],
    ])
    demo.moveTo('2026-10-23T00:30:00.000Z')
    reviewer = await demo.as('zhoulan')
    second = await demo.as('chenmo')
    secretary = await demo.as('maxiaochuan')
    partySecretary = await demo.as('xieyun')
    await secretary.joint.enter({ ...co, commandId: commandId(), signedOn: '2026-10-23', scan: scan() })
    const compare = { ...on, commandId: commandId(), matches: true, note: '' }
    expect((await refusalOf(secretary.joint.compare(compare))).code).toBe('NOT_ALLOWED')
    expect(await shutBy(secretary.recheck.run({ ...seen(view), final: plain() }))).toEqual(['coIssuersSigned'])
    const signed = await partySecretary.joint.compare(compare)
    expect(signed.facts.find((f) => f.itemId === 'P03')).toMatchObject({ value: '符合' })
    view = await secretary.recheck.run({ ...seen(view), final: plain() })
    const { docNumber } = await secretary.number.draw({ ...drawn(view), printDate: day('2026-10-23') })
    expect(docNumber).toMatch(/^云政发〔2026〕\d+号$/)
    const { rows } = await secretary.register.page({ search: '民兵整组', sort: 'number' })
    expect(rows).toMatchObject([{ issuer: '云岭县人民政府', coIssuers: [organ], documentDate: '2026-10-23' }])
  })

  it('上行文 is signed by the 主要负责人 only', async () => {
    let view = await handIn({
      draft: plain(),
      form: {
        title: '云岭县人民政府关于追加抗旱资金的请示',
        docKind: '请示',
        direction: 'up',
        seriesCode: '云政发',
        signature: '云岭县人民政府',
        mainRecipientsText: '云州市人民政府',
      },
    })
    view = await pass(view, second)
    const entry = { ...seen(view), signer: '方敏', opinion: '同意', signedOn: '2026-10-23', scan: scan() }
    expect(await shutBy(secretary.signOff.enter(entry))).toEqual(['signAuthority'])
    view = await secretary.signOff.enter({ ...entry, commandId: commandId(), signer: '林致远' })
    expect(view.row.state).toBe('signEntered')
  })

  it('命令 takes 第×号, and its numbers run on', async () => {
    const numbers: string[] = []
    for (const title of ['云岭县人民政府森林防火戒严令', '云岭县人民政府禁渔令']) {
      let view = await handIn({
        draft: plain(),
        form: { title, docKind: '命令', direction: 'public', carrier: 'order', seriesCode: ORDERS, signature: '云岭县人民政府' },
      })
      view = await pass(view, second)
      view = await sign(view, '林致远', '2026-10-23')
      view = await secretary.recheck.run({ ...seen(view), final: plain() })
      numbers.push((await secretary.number.draw({ ...drawn(view), printDate: day('2026-10-23') })).docNumber)
    }
    expect(numbers).toEqual([`${ORDERS}第1号`, `${ORDERS}第2号`])
    expect((await secretary.register.page({ search: `${ORDERS}第2号`, sort: 'number' })).total).toBe(1)
    const lines = await secretary.number.lines({ year: 2026 })
    expect(lines.find((l) => l.seriesCode === ORDERS)).toMatchObject({ max: 2, used: 2, gaps: [] })
    const month = await reviewer.statistics.month({ month: OCTOBER })
    expect(month.tables.carrier.lines.find((l) => l.key === 'order')!.month.now.value).toBe(2)
  })

  it('函 must take the series the office keeps for it', async () => {
    let view = await handIn({
      draft: plain(),
      form: {
        title: '云岭县人民政府办公室关于商请支持抗旱的函',
        docKind: '函',
        direction: 'flat',
        carrier: 'letter',
        seriesCode: null,
      },
    })
    view = await pass(view, second)
    view = await sign(view, '林致远', '2026-10-23')
    view = await secretary.recheck.run({ ...seen(view), final: plain() })
    expect(await shutBy(secretary.number.draw({ ...drawn(view), printDate: day('2026-10-23') }))).toEqual(['series'])
  })
})

it('leaves a ledger that rebuilds every table', async () => {
  await signedIn(demo.program, 'hanliqun')
  const report = await demo.program.office()!.store.verify()
  expect(report).toMatchObject({ ok: true, faults: [] })
})
