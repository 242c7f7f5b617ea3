/**
 * 立项, the written explanation, 乡镇负担 and 督检考报备 by the operations people use, on the demo county's 22 October 2026.
 * Over 300 lines because its parts share one demo office and one day.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/views'
import { day } from '#domain/day'
import { formatNumber } from '#domain/numbering'
import { ok } from '#domain/result'
import { save } from '../../src/main/app/context.ts'
import { asInput, commandId, draftOf, refusalOf, shutBy, textOf, theDemo, type Client, type Demo } from '../support/theDemo.ts'

const FOREST = 'C-2026-0143'
const BALCONY = 'C-2026-0144'
const SAFETY = 'C-2026-0146'
const FOUR = ['城关镇', '双河镇', '大坪镇', '马鞍乡']

let demo: Demo
let zhou: Client
let ma: Client
let ding: Client
beforeAll(async () => {
  demo = await theDemo()
  ;[zhou, ma, ding] = [await demo.as('zhoulan'), await demo.as('maxiaochuan'), await demo.as('dingyiming')]
})
afterAll(() => demo.close())

const rowOf = (view: CaseView, itemId: string) => view.groups.flatMap((g) => g.rows).find((r) => r.itemId === itemId)!
const n02 = (view: CaseView): [string | undefined, string] => {
  const row = rowOf(view, 'N02')
  return [row.answer?.value, row.because]
}
const seen = (view: CaseView) => ({ caseId: view.row.id, version: view.version, commandId: commandId() })
const changed = async (reviewNo: string, part: Partial<CaseView['form']>): Promise<CaseView> => {
  const view = await demo.caseOf(reviewNo)
  return zhou.cases.changeForm({ ...seen(view), form: asInput({ ...view.form, ...part }) })
}
const whole = async (): Promise<void> => expect(await ma.program.verify()).toMatchObject({ ok: true, faults: [] })

const asked = {
  unit: '县住房和城乡建设局',
  title: '关于开展“最美阳台”评选活动的通知',
  docKind: '通知' as const,
  seriesCode: '云政办发',
  reason: '县委专题会议要求年内开展',
  basis: '县委专题会议纪要',
  overlap: '没有重复的现行文件',
  alternative: '不能归并',
}
const byFang = { approverName: '方敏', approverPost: '常务副县长', opinion: '同意', on: day('2026-10-22') }

describe('the plan of the year', () => {
  it('holds what the open cases name, each in hand', async () => {
    const plan = await ma.plan.year({ year: 2026 })
    const named = plan.items.filter((i) => i.standing === 'inHand').map((i) => [i.ref, i.uses.map((u) => u.reviewNo)])
    expect(named).toEqual([
      ['2026年规范性文件制定计划第6项', ['C-2026-0141']],
      ['2026年县政府发文计划第9项', ['C-2026-0142']],
      ['2026年县政府发文计划第31项', [FOREST]],
      ['2026年县政府发文计划第33项', ['C-2026-0145']],
    ])
    expect(n02(await demo.caseOf(FOREST))).toEqual([
      '符合',
      '发文计划：2026年县政府发文计划第31项「2026—2027年度森林防灭火工作方案」',
    ])
  })

  const item = {
    year: 2026,
    ref: '2026年县政府发文计划第40项',
    title: '阳台绿化',
    docKind: '通知' as const,
    seriesCode: '云政办发',
    unit: '县住房和城乡建设局',
    basis: '',
    content: '',
    when: '11月',
    normative: false,
    nature: '新增' as const,
    note: '',
  }
  it('takes all rows or none, and names every wrong one', async () => {
    const bad = [item, item, { ...item, ref: '2026年县政府发文计划第31项' }, { ...item, ref: '另一项', seriesCode: '市发' }]
    const before = await ma.plan.year({ year: 2026 })
    const { code, data } = await refusalOf(ma.plan.add({ commandId: commandId(), source: '手工登记', items: bad }))
    expect(code).toBe('ROWS_REFUSED')
    expect((data['rows'] as { line: number }[]).map((r) => r.line)).toEqual([2, 3, 4])
    expect(await ma.plan.year({ year: 2026 })).toEqual(before)
  })

  it('an item added after the hand-in counts, and the words say so; withdrawn it does not', async () => {
    expect((await changed(BALCONY, { plan: 'inPlan', planRef: item.ref })).form.planRef).toBe(item.ref)
    expect(n02(await demo.caseOf(BALCONY))).toEqual(['不符合', `发文计划中没有「${item.ref}」`])
    await ma.plan.add({ commandId: commandId(), source: '手工登记', items: [item] })
    const [value, because] = n02(await demo.caseOf(BALCONY))
    expect(value).toBe('符合')
    expect(because).toContain('2026年10月22日才列入计划，晚于本件收稿（2026年10月20日）')

    const { id } = (await ma.plan.year({ year: 2026 })).items.find((i) => i.ref === item.ref)!
    expect((await refusalOf(ma.plan.withdraw({ commandId: commandId(), id, reason: ' ' }))).code).toBe('FIELD_MISSING')
    await ma.plan.withdraw({ commandId: commandId(), id, reason: '事后补列' })
    expect(n02(await demo.caseOf(BALCONY))).toEqual(['不符合', `${item.ref}已于2026年10月22日撤销：事后补列`])
    expect((await refusalOf(ma.plan.withdraw({ commandId: commandId(), id, reason: '再撤' }))).code).toBe('CONFLICT')
    expect((await ma.plan.choices({ year: 2026 })).items.map((i) => i.ref)).not.toContain(item.ref)
    await whole()
  })

  it('a drafter chooses among the own unit only, and may not add', async () => {
    const own = await ding.plan.choices({ year: 2026 })
    expect([...new Set(own.items.map((i) => i.unit))]).toEqual(['县住房和城乡建设局'])
    expect((await refusalOf(ding.plan.add({ commandId: commandId(), source: '', items: [item] }))).code).toBe('NOT_ALLOWED')
  })
})

describe('an off-plan request', () => {
  it('is refused until every answer is there', async () => {
    for (const field of ['reason', 'basis', 'overlap', 'alternative'] as const) {
      const call = ding.plan.requestOffPlan({ commandId: commandId(), caseId: null, ...asked, [field]: ' ' })
      expect((await refusalOf(call)).data).toMatchObject({ field })
    }
  })

  it('of a case: asked for, refused, asked for again, approved by a leader who is named', async () => {
    const { row } = await demo.caseOf(BALCONY)
    const first = await ding.plan.requestOffPlan({ commandId: commandId(), caseId: row.id, ...asked })
    expect([first.ref, first.case?.form.plan, first.case?.form.planRef]).toEqual([
      '计划外〔2026〕1号',
      'offPlan',
      '计划外〔2026〕1号',
    ])
    expect(n02(await demo.caseOf(BALCONY))).toEqual(['不符合', '计划外〔2026〕1号已申请，尚未审批'])
    const twice = ding.plan.requestOffPlan({ commandId: commandId(), caseId: row.id, ...asked })
    expect((await refusalOf(twice)).code).toBe('NOT_ALLOWED')
    expect((await ma.plan.tasks()).map((t) => t.title)).toContain('计划外〔2026〕1号 待审批')
    expect(await zhou.plan.tasks()).toEqual([])

    const { id } = (await ma.plan.year({ year: 2026 })).offPlans[0]!
    const decide = (part: object) => ma.plan.decideOffPlan({ commandId: commandId(), id, approved: false, ...byFang, ...part })
    expect((await refusalOf(decide({ approverName: '' }))).data).toMatchObject({ field: 'approverName' })
    expect((await refusalOf(decide({ approverPost: ' ' }))).data).toMatchObject({ field: 'approverPost' })
    expect((await refusalOf(decide({ opinion: '' }))).data).toMatchObject({ field: 'opinion' })
    expect((await refusalOf(decide({ on: day('2026-10-23') }))).data).toMatchObject({ field: 'on' })
    await decide({ opinion: '未列入保留项目' })
    expect((await refusalOf(decide({ opinion: '再议' }))).code).toBe('CONFLICT')
    expect(n02(await demo.caseOf(BALCONY))[1]).toContain('未获同意（常务副县长方敏，2026年10月22日）：未列入保留项目')

    const again = await ding.plan.requestOffPlan({ commandId: commandId(), caseId: row.id, ...asked })
    expect(again.ref).toBe('计划外〔2026〕2号')
    const second = (await ma.plan.year({ year: 2026 })).offPlans[1]!
    await ma.plan.decideOffPlan({ commandId: commandId(), id: second.id, approved: true, ...byFang })
    const after = await demo.caseOf(BALCONY)
    expect([after.form.plan, ...n02(after)]).toEqual([
      'offPlanApproved',
      '符合',
      '计划外批准：计划外〔2026〕2号（常务副县长方敏，2026年10月22日）',
    ])

    const { file } = await ma.plan.offPlanPaper({ commandId: commandId(), id: second.id })
    const text = await textOf(file)
    for (const words of ['计划外发文申请（立项）', '计划外〔2026〕2号', asked.title, asked.overlap, '常务副县长 方敏'])
      expect(text).toContain(words)
    const paper = (await ma.plan.year({ year: 2026 })).offPlans[1]!.papers[0]!
    expect((await ma.plan.paper({ subject: second.id, sha256: paper.file.sha256 })).name).toBe(file.name)
    const foreign = ma.plan.paper({ subject: 'other', sha256: paper.file.sha256 })
    expect((await refusalOf(foreign)).code).toBe('NOT_FOUND')
    await whole()
  })

  it('a command sent twice asks once', async () => {
    const command = { commandId: commandId(), caseId: null, ...asked }
    const [one, two] = [await zhou.plan.requestOffPlan(command), await zhou.plan.requestOffPlan(command)]
    expect(two.ref).toBe(one.ref)
    expect((await ma.plan.year({ year: 2026 })).offPlans.filter((o) => o.ref === one.ref)).toHaveLength(1)
  })

  it('of another unit is not found', async () => {
    const { row } = await demo.caseOf(FOREST)
    const call = ding.plan.requestOffPlan({ commandId: commandId(), caseId: row.id, ...asked })
    expect((await refusalOf(call)).code).toBe('NOT_FOUND')
  })
})

describe('more than last year', () => {
  const which = { seriesCode: '云政发', year: 2026 }
  it('is not due while the count is below', async () => {
    expect((await refusalOf(ma.plan.explanation(which))).code).toBe('NOT_FOUND')
    expect((await ma.plan.year({ year: 2026 })).series.filter((s) => s.due)).toEqual([])
    expect(rowOf(await demo.caseOf(FOREST), 'N03').because).toContain('云政办发 本年已编 36 件，控制数 70 件')
    expect(rowOf(await demo.caseOf(FOREST), 'N03').because).toContain('县应急管理局本年 4 件，控制数 8 件')
  })

  it('becomes a task with its figures, and closes with the paper', async () => {
    const numbers = (await ma.plan.year({ year: 2026 })).series.find((s) => s.seriesCode === '云政发')!
    const rows = Array.from({ length: numbers.lastYear! - numbers.issued + 1 }, (_, i) => {
      const serial = numbers.issued + 1 + i
      return {
        id: `more-${serial}`,
        ...which,
        serial,
        docNumber: formatNumber({ ...which, serial }),
        title: `第${serial}项工作`,
        unit: '县财政局',
        issuer: '云岭县人民政府',
        coIssuers: [],
        docKind: '通知' as const,
        carrier: 'redHead' as const,
        direction: 'down' as const,
        normativeKind: 'none' as const,
        inPlan: 'inPlan' as const,
        documentDate: day('2026-10-21'),
        printDate: day('2026-10-21'),
        recipients: '',
        copies: 1,
        caseId: null,
        origin: 'imported' as const,
        status: 'issued' as const,
        voidedOn: null,
        voidReason: null,
      }
    })
    const office = demo.program.office()!
    await save(office, { id: null, name: '程序' }, async (tx) =>
      ok(await tx.record('register.imported', 't', { source: '试', rows })),
    )

    expect((await ma.plan.tasks()).find((t) => t.kind === 'explanation')).toMatchObject({ title: '云政发 超过上年度书面说明' })
    const view = await ma.plan.explanation(which)
    expect(view).toMatchObject({
      issued: 22,
      lastYear: 21,
      beyond: [{ docNumber: '云政发〔2026〕22号' }],
      savedBy: null,
      made: null,
    })
    expect(view.text).toContain('多1件')
    expect(n03('C-2026-0142', await demo.caseOf('C-2026-0142'))).toContain(
      '超过上年全年 21 件，向上级党委办公厅（室）的书面说明尚未作出',
    )

    await ma.plan.saveExplanation({ ...which, text: '一、情况。\n二、措施。' })
    expect((await ma.plan.explanation(which)).savedBy?.name).toBe('马小川')
    await whole()
    expect((await refusalOf(ma.plan.makeExplanation({ commandId: commandId(), ...which, text: ' ' }))).code).toBe('FIELD_MISSING')
    const { file } = await ma.plan.makeExplanation({ commandId: commandId(), ...which, text: '一、情况。\n二、措施。' })
    const text = await textOf(file)
    for (const words of ['书面说明', '一、情况。', '22件', '21件', '多1件', '云政发〔2026〕22号']) expect(text).toContain(words)
    expect((await ma.plan.tasks()).filter((t) => t.kind === 'explanation')).toEqual([])
    expect(n03('C-2026-0142', await demo.caseOf('C-2026-0142'))).toContain('已作出')
    expect((await ma.plan.explanation(which)).papers).toHaveLength(1)
    await whole()
  })
  const n03 = (_: string, view: CaseView): string => rowOf(view, 'N03').because
})

const WEEKS = { from: day('2026-10-26'), to: day('2026-11-06') }

describe('乡镇负担', () => {
  it('shows twelve townships, and seven items of 石桥乡 in the week of 10-26, one of them from a draft', async () => {
    const table = await zhou.load.table(WEEKS)
    expect(table.rows).toHaveLength(12)
    expect(table.weeks.map((w) => w.from)).toEqual(['2026-10-26', '2026-11-02'])
    const [first] = table.rows.find((r) => r.township === '石桥乡')!.cells
    expect(first?.total).toBe(7)
    expect(first?.counts).toEqual({ paper: 2, meeting: 2, inspection: 1, return: 2 })
    expect(first?.items.filter((i) => i.ref === 'C-2026-0145').map((i) => i.from)).toEqual(['2026-10-31'])
  })

  const load = {
    kind: 'return' as const,
    title: '林长制巡查表',
    unit: '县林业局',
    townships: ['石桥乡'],
    from: day('2026-12-08'),
    to: day('2026-12-09'),
    ref: '',
  }
  it('takes all rows or none', async () => {
    const bad = [load, { ...load, townships: ['石桥镇'] }, { ...load, to: day('2026-12-01') }]
    const { code, data } = await refusalOf(zhou.load.add({ commandId: commandId(), source: '手工登记', items: bad }))
    expect([code, (data['rows'] as { line: number }[]).map((r) => r.line)]).toEqual(['ROWS_REFUSED', [2, 3]])
    const december = { from: day('2026-12-07'), to: day('2026-12-11') }
    const count = async () => (await zhou.load.table(december)).rows.find((r) => r.township === '石桥乡')!.cells[0]!.total
    expect(await count()).toBe(0)
    await zhou.load.add({ commandId: commandId(), source: '手工登记', items: [load] })
    expect(await count()).toBe(1)
    await whole()
  })

  it('what was looked at goes into the decision; without a look there is nothing', async () => {
    const { row } = await demo.caseOf(FOREST)
    expect((await demo.caseOf(FOREST)).loadSeen).toBeNull()
    const table = await zhou.load.look({ caseId: row.id, ...WEEKS })
    const view = await demo.caseOf(FOREST)
    expect(view.loadSeen?.rows.find((r) => r.township === '石桥乡')?.cells.map((c) => c.total)).toEqual(
      table.rows.find((r) => r.township === '石桥乡')?.cells.map((c) => c.total),
    )
    // A colleague has not looked.
    expect((await demo.caseOf(FOREST, 'chenmo')).loadSeen).toBeNull()
    await zhou.review.decide({ ...seen(view), decision: 'returnForRevision', reasons: [{ itemId: 'B06', text: '删除每日报送' }] })
    const after = await demo.caseOf(FOREST)
    expect(after.decisions[0]?.load).toEqual(view.loadSeen)
    // After the decision looking keeps nothing.
    await zhou.load.look({ caseId: row.id, from: day('2026-11-09'), to: day('2026-11-13') })
    expect((await demo.caseOf(FOREST)).loadSeen).toEqual(view.loadSeen)
    expect((await refusalOf(ding.load.table(WEEKS))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(zhou.load.table({ from: WEEKS.to, to: WEEKS.from }))).code).toBe('FIELD_MISSING')
    await whole()
  })
})

describe('转督检考报备', () => {
  const reason = '属于督检考事项，未列入年度计划，按一事一报办理'
  it('is recognised, filled from the draft, and offered a group', async () => {
    const view = await demo.caseOf(SAFETY)
    expect(rowOf(view, 'B07').findings.length).toBeGreaterThan(0)
    const { form, townships } = await zhou.inspection.draft({ caseId: view.row.id })
    expect(townships).toHaveLength(12)
    expect(form).toMatchObject({
      title: '国庆假期后安全生产督查',
      unit: '县应急管理局',
      townships: FOUR,
      from: '2026-11-02',
      to: '2026-11-06',
    })
    expect(form.content).toContain('企业落实主体责任情况')
    const where = { caseId: view.row.id, townships: FOUR, from: day('2026-11-02'), to: day('2026-11-06') }
    const [first] = await zhou.inspection.suggestions(where)
    expect([first?.item.unit, first?.item.from, first?.shared]).toEqual(['县消防救援大队', '2026-11-03', FOUR])
  })

  it('is shut until the form is whole and the group is answered; then the case ends without a number', async () => {
    const view = await demo.caseOf(SAFETY)
    const { form } = await zhou.inspection.draft({ caseId: view.row.id })
    const numbers = await ma.number.lines({ year: 2026 })
    const filing = { ...form, townships: [...form.townships], groupedWith: null, groupingNote: '', reason }
    const request = (part: Partial<typeof filing> | { groupedWith: string }) =>
      zhou.inspection.request({ ...seen(view), ...filing, ...part })
    expect(await shutBy(request({}))).toEqual(['filingGrouping'])
    expect(await shutBy(request({ reason: ' ', townships: [], from: null, groupedWith: null }))).toEqual([
      'reason',
      'filingTownships',
      'filingDays',
    ])
    expect((await refusalOf(ma.inspection.request({ ...seen(view), ...filing }))).code).toBe('NOT_ALLOWED')
    const where = { caseId: view.row.id, townships: FOUR, from: day('2026-11-02'), to: day('2026-11-06') }
    const [first] = await zhou.inspection.suggestions(where)
    const after = await request({ groupedWith: first!.item.id })
    expect([after.row.state, after.row.docNumber]).toEqual(['inspection', null])
    expect(after.inspection).toMatchObject({
      ref: '督检考报备〔2026〕1号',
      groupedWith: '今冬火灾防控检查（县消防救援大队）',
      decision: null,
    })
    expect(after.decisions[0]).toMatchObject({ decision: 'toInspection', target: '督检考报备〔2026〕1号' })
    expect(after.versions[0]?.main.name).toBe(view.versions[0]?.main.name)
    expect(await ma.number.lines({ year: 2026 })).toEqual(numbers)
    expect((await refusalOf(request({ groupedWith: first!.item.id }))).code).toBe('CONFLICT')
    const table = await zhou.load.table({ from: day('2026-11-02'), to: day('2026-11-06') })
    const city = table.rows.find((r) => r.township === '城关镇')!.cells[0]!
    expect(city.items.map((i) => i.ref)).toContain('督检考报备〔2026〕1号')
    await whole()
  })

  it('its form is a paper of the case', async () => {
    const { inspection, row } = await demo.caseOf(SAFETY)
    const { file } = await ma.inspection.paper({ commandId: commandId(), id: inspection!.id })
    const text = await textOf(file)
    for (const words of [
      '督查检查考核事项报备表',
      '督检考报备〔2026〕1号',
      '一事一报',
      '城关镇、双河镇、大坪镇、马鞍乡',
      '组团开展',
    ])
      expect(text).toContain(words)
    const [paper] = (await demo.caseOf(SAFETY)).papers
    expect((await zhou.cases.file({ caseId: row.id, sha256: paper!.file.sha256 })).name).toBe(file.name)
  })

  it('a notice may name it once a leader approved it, and B07 is settled by the record', async () => {
    const { inspection } = await demo.caseOf(SAFETY)
    const { form } = await zhou.intake.read({ main: draftOf(SAFETY), attachments: [] })
    const hand = async () =>
      zhou.intake.submit({
        commandId: commandId(),
        form: asInput({ ...form, drafterName: '刘海', unit: '县应急管理局', reason: '督查通知', inspectionRef: inspection!.ref }),
        main: draftOf(SAFETY),
        attachments: [],
      })
    const early = await zhou.cases.get({ caseId: (await hand()).caseId })
    expect(rowOf(early, 'B07').findings.length).toBeGreaterThan(0)
    const decide = (part: object) =>
      ma.inspection.decide({ commandId: commandId(), id: inspection!.id, approved: true, ...byFang, ...part })
    expect((await refusalOf(decide({ approverName: '' }))).code).toBe('FIELD_MISSING')
    expect((await decide({})).decision).toMatchObject({ approved: true, approverName: '方敏' })
    expect((await refusalOf(decide({}))).code).toBe('CONFLICT')
    const late = await zhou.cases.get({ caseId: early.row.id })
    expect(rowOf(late, 'B07')).toMatchObject({ findings: [], answer: { value: '符合' } })
    expect(rowOf(late, 'B07').because).toContain(inspection!.ref)
    expect(late.findings.filter((f) => f.checklistId === 'B07')).toEqual([])
    expect((await zhou.plan.choices({ year: 2026 })).inspections.map((i) => i.ref)).toContain(inspection!.ref)
    await whole()
  })
})
