/** 立项 and the count of the year: N02, N03, the written explanation, the plan pasted from a table. */
import { describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import { allOf, planRows, type PlanPasteFacts } from '#domain/pastedTable'
import { officeRef, planFact, standingOfItem, type OffPlanRecord, type PlanClaim, type PlanItemRecord } from '#domain/planFact'
import {
  beyondLastYear,
  countFact,
  explanationsDue,
  explanationText,
  forecast,
  passesLastYear,
  type SeriesYear,
} from '#domain/yearCount'

const REF = '2026年县政府发文计划第31项'
const ASKED = '计划外〔2026〕3号'
const item: PlanItemRecord = {
  id: 'i',
  year: 2026,
  ref: REF,
  title: '森林防灭火工作方案',
  docKind: '通知',
  seriesCode: '云政办发',
  unit: '县应急管理局',
  basis: '',
  content: '',
  when: '10月',
  normative: false,
  nature: '延续',
  note: '',
  addedAt: '2026-01-08T01:00:00.000Z',
  withdrawn: null,
}
const request: OffPlanRecord = {
  id: 'o',
  ref: ASKED,
  caseId: null,
  unit: '县应急管理局',
  title: '安全生产督查',
  docKind: '通知',
  seriesCode: '云政办发',
  reason: '上级新部署',
  basis: '市安委会通知',
  overlap: '无重复',
  alternative: '不能归并',
  on: day('2026-10-20'),
  byName: '周岚',
  decision: null,
}
const decided = (approved: boolean, opinion = ''): OffPlanRecord => ({
  ...request,
  decision: { approved, approverName: '方敏', approverPost: '常务副县长', opinion, on: day('2026-10-21') },
})
const claim = (plan: PlanClaim['plan'], planRef: string): PlanClaim => ({
  plan,
  planRef,
  handedInAt: '2026-10-19T00:30:00.000Z',
})

describe('N02: what the record says of the plan', () => {
  it.each<[string, PlanClaim, PlanItemRecord | null, OffPlanRecord | null, '符合' | '不符合', string]>([
    ['in the plan', claim('inPlan', REF), item, null, '符合', REF],
    ['spaces around the reference', claim('inPlan', ` ${REF} `), item, null, '符合', REF],
    ['a reference the plan does not have', claim('inPlan', '第99项'), null, null, '不符合', '没有「第99项」'],
    ['no reference at all', claim('inPlan', '  '), null, null, '不符合', '未列入年度发文计划'],
    [
      'withdrawn since',
      claim('inPlan', REF),
      { ...item, withdrawn: { reason: '并入防汛方案', at: '2026-10-20T02:00:00.000Z' } },
      null,
      '不符合',
      '2026年10月20日撤销：并入防汛方案',
    ],
    [
      'written into the plan after the hand-in',
      claim('inPlan', REF),
      { ...item, addedAt: '2026-10-20T02:00:00.000Z' },
      null,
      '符合',
      '2026年10月20日才列入计划，晚于本件收稿（2026年10月19日）',
    ],
    ['outside it, nothing asked for', claim('offPlan', ''), null, null, '不符合', '也没有计划外发文申请'],
    ['asked for, not decided', claim('offPlan', ASKED), null, request, '不符合', '尚未审批'],
    ['refused', claim('offPlan', ASKED), null, decided(false, '并入已有文件'), '不符合', '未获同意（常务副县长方敏'],
    ['said to be approved, and is not', claim('offPlanApproved', ASKED), null, request, '不符合', '尚未审批'],
    ['approved', claim('offPlanApproved', ASKED), null, decided(true), '符合', '常务副县长方敏，2026年10月21日'],
    ['a number nobody gave', claim('offPlanApproved', '计划外〔2026〕9号'), null, null, '不符合', '没有编号为'],
  ])('%s', (_, c, i, o, value, words) => {
    const fact = planFact(c, i, o)
    expect(fact.value).toBe(value)
    expect(fact.because).toContain(words)
  })

  it('says nothing of lateness when the item was there before', () => {
    expect(planFact(claim('inPlan', REF), item, null).because).not.toContain('晚于')
  })
})

describe('what became of an item', () => {
  const use = (state: 'reviewing' | 'refused' | 'issued', docNumber: string | null = null) => ({
    reviewNo: 'C-2026-0001',
    state,
    docNumber,
  })
  it.each([
    ['nobody names it', [], null, 'unused'],
    ['a case in hand', [use('reviewing')], null, 'inHand'],
    ['a case that was refused gives it back', [use('refused')], null, 'unused'],
    ['issued', [use('refused'), use('issued', '云政办发〔2026〕40号')], null, 'issued'],
    ['withdrawn, whatever names it', [use('reviewing')], { reason: '', at: '' }, 'withdrawn'],
  ] as const)('%s', (_, uses, withdrawn, standing) => {
    expect(standingOfItem({ withdrawn }, uses).standing).toBe(standing)
  })
})

const series = (issued: number, lastYear: number | null, more: Partial<SeriesYear> = {}): SeriesYear => ({
  seriesCode: '云政办发',
  year: 2026,
  issued,
  lastYear,
  ceiling: 70,
  explained: false,
  ...more,
})

describe('the count of the year', () => {
  it.each<[string, SeriesYear, boolean]>([
    ['far below', series(40, 74), false],
    ['one below: one more only equals', series(73, 74), false],
    ['equal: one more passes', series(74, 74), true],
    ['past it', series(75, 74), true],
    ['nothing known of last year', series(5, null), false],
  ])('%s', (_, s, passes) => {
    expect(passesLastYear(s)).toBe(passes)
    expect(explanationsDue([s])).toEqual(passes ? [s] : [])
    expect(explanationsDue([{ ...s, explained: true }])).toEqual([])
  })

  it('counts what is past last year in the order of numbers', () => {
    expect(beyondLastYear(['1', '2', '3', '4'], 2)).toEqual(['3', '4'])
    expect(beyondLastYear(['1', '2'], 2)).toEqual([])
  })

  it.each([
    [40, '2026-10-22', 49],
    [92, '2026-12-31', 92],
    [1, '2026-01-01', 365],
    [0, '2026-06-30', 0],
  ])('%i papers by %s make %i at that pace', (n, d, all) => expect(forecast(n, day(d))).toBe(all))

  const unit = { unit: '县应急管理局', issued: 8, ceiling: 8 }
  it.each<[string, SeriesYear | null, typeof unit | null, '符合' | '不符合' | null, string]>([
    ['within', series(40, 74), null, '符合', '本年已编 40 件，控制数 70 件'],
    ['at the ceiling', series(70, 174), null, '不符合', '控制数 70 件'],
    ['the unit is at its own', series(40, 74), unit, '不符合', '县应急管理局本年 8 件，控制数 8 件'],
    ['past last year, not explained', series(20, 20), null, '不符合', '书面说明尚未作出'],
    ['past last year, explained', series(20, 20, { explained: true }), null, '符合', '书面说明已作出'],
    ['no ceiling, no last year', series(3, null, { ceiling: null }), null, null, ''],
    ['no series', null, null, null, ''],
  ])('N03: %s', (_, s, u, value, words) => {
    const fact = countFact(s, u)
    expect(fact?.value ?? null).toBe(value)
    expect(fact?.because ?? '').toContain(words)
  })

  it('the explanation begins with the figures and the papers past last year', () => {
    const facts = { office: '县政府办', issuer: '云岭县人民政府办公室', series: { ...series(75, 74), lastYear: 74 } }
    const text = explanationText({ ...facts, beyond: [{ docNumber: '云政办发〔2026〕76号', title: '甲' }] })
    expect(text).toContain('2026年已印发75件，超过2025年全年实际发文数74件，多1件')
    expect(text).toContain('1.甲（云政办发〔2026〕76号）')
    expect(explanationText({ ...facts, series: { ...series(74, 74), lastYear: 74 }, beyond: [] })).toContain('再印发1件即超过')
  })

  it('numbers of the office', () => expect(officeRef('督检考报备', 2026, 7)).toBe('督检考报备〔2026〕7号'))
})

const facts: PlanPasteFacts = {
  year: 2026,
  planName: '2026年发文计划',
  series: [{ code: '云政办发', issuer: '云岭县人民政府办公室' }],
  known: new Set(['2026年发文计划第1项']),
}
const line = (...cells: string[]): string => cells.join('\t')
const good = line('2', '防汛方案', '通知', '云政办发', '依据', '内容', '县水利局', '第二季度', '否', '新增', '')

describe('the plan pasted from a table', () => {
  it('takes rows in the order of the form, numbers and issuers as people write them', () => {
    const rows = planRows(
      `${good}\n${line('3', '办法', '', '云岭县人民政府办公室', '', '', '县司法局', '', '是', '', '注')}`,
      facts,
    )
    expect(allOf(rows)).toMatchObject([
      {
        ref: '2026年发文计划第2项',
        title: '防汛方案',
        docKind: '通知',
        seriesCode: '云政办发',
        normative: false,
        nature: '新增',
      },
      { ref: '2026年发文计划第3项', docKind: null, seriesCode: '云政办发', normative: true, note: '注' },
    ])
  })

  it('takes columns by their names when the first line has them', () => {
    const rows = planRows(`${line('起草单位', '序号', '文件名称')}\n${line('县水利局', '5', '防汛方案')}`, facts)
    expect(allOf(rows)).toMatchObject([{ ref: '2026年发文计划第5项', unit: '县水利局', title: '防汛方案' }])
    expect(rows[0]?.line).toBe(2)
  })

  it.each([
    ['a number that is taken', line('1', '甲', '', '', '', '', '县水利局'), '重复'],
    ['no number', line('', '甲', '', '', '', '', '县水利局'), '没有序号'],
    ['no title', line('4', '', '', '', '', '', '县水利局'), '没有文件名称'],
    ['no unit', line('4', '甲'), '没有起草单位'],
    ['方案 is no 文种', line('4', '甲', '方案', '', '', '', '县水利局'), '「方案」不是法定文种'],
    ['an organ that is not on the list', line('4', '甲', '', '市发', '', '', '县水利局'), '不在机关代字表中'],
    ['neither yes nor no', line('4', '甲', '', '', '', '', '县水利局', '', '可能'), '应填是或否'],
    ['another nature', line('4', '甲', '', '', '', '', '县水利局', '', '', '废止'), '不是新增、修订、延续'],
  ])('refuses all for %s, and names the line', (_, bad, why) => {
    const rows = planRows(`${good}\n\n${bad}`, facts)
    expect(allOf(rows)).toBeNull()
    expect(rows.map((r) => [r.line, r.wrong.join()])).toEqual([
      [1, ''],
      [3, expect.stringContaining(why)],
    ])
  })

  it('the same number twice in one paste, and nothing at all', () => {
    expect(planRows(`${good}\n${good}`, facts)[1]?.wrong).toEqual(['「2026年发文计划第2项」重复'])
    expect(allOf(planRows('\n  \n', facts))).toBeNull()
  })
})
