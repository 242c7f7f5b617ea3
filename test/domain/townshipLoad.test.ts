/** 乡镇负担 and 督检考报备: days a text names, weeks of townships, grouping. */
import { describe, expect, it } from 'vitest'
import type { LoadItem, LoadKind } from '#domain/burdenLoad'
import { day } from '#domain/day'
import { filingConditions, groupingSuggestions, inspectionFromReading } from '#domain/inspectionFiling'
import { allOf, loadRows } from '#domain/pastedTable'
import { loadOfPaper, loadTable, namedDeadlines, seenOf, townshipsIn, weekOf, weeksBetween } from '#domain/townshipLoad'
import { aReading } from '../support/aReading.ts'

const T = ['城关镇', '双河镇', '石桥乡']
const about = day('2026-10-22')

describe('days a text names as deadlines', () => {
  it.each<[string, string[]]>([
    ['各乡镇于10月31日前对独居老人家庭查看一遍。', ['2026-10-31']],
    ['2026年11月20日前完成。', ['2026-11-20']],
    ['11月5日之前报送，12月20日以前完成。', ['2026-11-05', '2026-12-20']],
    ['11月15日17时前报县政府办。', ['2026-11-15']],
    ['11月15日（星期日）前完成。', ['2026-11-15']],
    ['11月底前完成整改。', ['2026-11-30']],
    ['2027年2月底前完成。', ['2027-02-28']],
    ['12月上旬前、12月中旬前分两批完成。', ['2026-12-10', '2026-12-20']],
    ['报名截至10月28日。', ['2026-10-28']],
    ['最迟于10月29日报送。', ['2026-10-29']],
    ['1月15日前报送总结。', ['2027-01-15']],
    ['8月15日前的数据不再调整。', ['2026-08-15']],
    ['2026年11月2日至11月6日开展督查。', []],
    ['本办法自2026年12月1日起施行。', []],
    ['2月30日前完成。', []],
    ['13月1日前完成。', []],
    ['每日17时前报送。', []],
  ])('%s', (text, days) => expect(namedDeadlines(text, about).map((d) => d.on)).toEqual(days))

  it('each with its own sentence', () => {
    expect(namedDeadlines('各乡镇10月31日前查看。县教育体育局11月5日前检修。', about)).toEqual([
      { on: '2026-10-31', sentence: '各乡镇10月31日前查看。' },
      { on: '2026-11-05', sentence: '县教育体育局11月5日前检修。' },
    ])
  })
})

describe('whom a sentence is said to', () => {
  it.each<[string, string[]]>([
    ['各乡镇10月31日前查看。', T],
    ['各乡镇人民政府、县政府有关部门', T],
    ['石桥乡、城关镇10月31日前完成。', ['城关镇', '石桥乡']],
    ['县卫生健康局组织乡镇卫生院11月5日前检修。', []],
    ['县水利局11月底前完成。', []],
    ['各村签订责任状，11月20日前完成。', T],
  ])('%s', (text, to) => expect(townshipsIn(text, T)).toEqual(to))

  it('one item a day, with everyone named for it', () => {
    const deadlines = namedDeadlines('石桥乡10月31日前报送。双河镇10月31日前报送；县水利局11月1日前汇总。', about)
    expect(loadOfPaper({ id: 'c', title: '通知', unit: '县水利局', ref: 'C-1' }, deadlines, T)).toEqual([
      {
        id: 'c 2026-10-31',
        kind: 'paper',
        title: '通知',
        unit: '县水利局',
        townships: ['双河镇', '石桥乡'],
        from: '2026-10-31',
        to: '2026-10-31',
        ref: 'C-1',
      },
    ])
  })
})

const item = (kind: LoadKind, townships: readonly string[], from: string, to = from, id = `${kind} ${from}`): LoadItem => ({
  id,
  kind,
  title: id,
  unit: '县水利局',
  townships,
  from: day(from),
  to: day(to),
  ref: '',
})

describe('weeks of townships', () => {
  it('a week is Monday to Sunday; a span of days is whole weeks', () => {
    expect(weekOf(day('2026-10-26'))).toEqual({ from: '2026-10-26', to: '2026-11-01' })
    expect(weekOf(day('2026-11-01'))).toEqual({ from: '2026-10-26', to: '2026-11-01' })
    expect(weeksBetween(day('2026-10-28'), day('2026-11-06')).map((w) => w.from)).toEqual(['2026-10-26', '2026-11-02'])
    expect(weeksBetween(day('2026-11-06'), day('2026-10-28'))).toEqual([])
    expect(weeksBetween(day('2026-01-01'), day('2030-01-01'))).toHaveLength(26)
  })

  const weeks = weeksBetween(day('2026-10-26'), day('2026-11-06'))
  const table = loadTable(
    [
      item('paper', T, '2026-11-01'),
      item('meeting', ['石桥乡'], '2026-10-25'),
      item('inspection', ['石桥乡', '城关镇'], '2026-11-01', '2026-11-03'),
      item('return', ['石桥乡'], '2026-11-08'),
    ],
    weeks,
    T,
  )
  const totals = (township: string) => table.rows.find((r) => r.township === township)!.cells.map((c) => c.total)
  it.each([
    ['石桥乡', [2, 2]],
    ['城关镇', [2, 1]],
    ['双河镇', [1, 0]],
  ])('%s', (township, counts) => expect(totals(township)).toEqual(counts))

  it('what is kept with the decision is figures only', () => {
    expect(seenOf(table).rows[2]).toEqual({
      township: '石桥乡',
      cells: [
        { counts: { paper: 1, meeting: 0, inspection: 1, return: 0 }, total: 2 },
        { counts: { paper: 0, meeting: 0, inspection: 1, return: 1 }, total: 2 },
      ],
    })
    expect(JSON.stringify(seenOf(table))).not.toContain('县水利局')
  })
})

describe('items pasted from a table', () => {
  const line = (...cells: string[]): string => cells.join('\t')
  it('takes dates as people write them, 各乡镇 for all, one day without an end', () => {
    const rows = loadRows(
      [
        line('会议', '调度会', '县发改局', '各乡镇', '2026/10/27'),
        line('督检考', '检查', '消防', '城关镇、石桥乡', '2026年11月3日', '2026-11-05', '计划第22项'),
      ].join('\n'),
      T,
    )
    expect(allOf(rows)).toMatchObject([
      { kind: 'meeting', townships: T, from: '2026-10-27', to: '2026-10-27' },
      { kind: 'inspection', townships: ['城关镇', '石桥乡'], from: '2026-11-03', to: '2026-11-05', ref: '计划第22项' },
    ])
  })
  it.each([
    ['another kind', line('调研', '甲', '乙', '石桥乡', '2026-10-27'), '类别应为'],
    ['a township that is not ours', line('会议', '甲', '乙', '石桥镇', '2026-10-27'), '石桥镇不在乡镇名单中'],
    ['no township', line('会议', '甲', '乙', '', '2026-10-27'), '没有乡镇'],
    ['a day that is none', line('会议', '甲', '乙', '石桥乡', '2026-02-30'), '日期应写成'],
    ['the wrong way round', line('会议', '甲', '乙', '石桥乡', '2026-10-27', '2026-10-26'), '结束早于开始'],
    ['no title, no unit', line('会议', '', '', '石桥乡', '2026-10-27'), '没有事项名称'],
  ])('refuses %s', (_, bad, why) => {
    const rows = loadRows(bad, T)
    expect(allOf(rows)).toBeNull()
    expect(rows[0]?.wrong.join()).toContain(why)
  })
})

describe('督检考报备', () => {
  const reading = aReading({
    body: [
      '决定在部分乡镇开展一次督查。',
      '一、督查时间',
      '2026年11月2日至11月6日。',
      '二、督查内容',
      '石桥乡、城关镇的矿山。',
      '三、督查方式',
      '直接到现场。',
    ],
  })
  it('is filled from the draft: days, townships, content', () => {
    const form = { title: '云岭县人民政府办公室关于开展安全生产督查的通知', unit: '县应急管理局', reason: '' }
    expect(inspectionFromReading(reading, form, T, about)).toEqual({
      title: '安全生产督查',
      unit: '县应急管理局',
      townships: ['城关镇', '石桥乡'],
      from: '2026-11-02',
      to: '2026-11-06',
      basis: '决定在部分乡镇开展一次督查。',
      content: '石桥乡、城关镇的矿山。',
    })
  })

  const request = { id: 'me', townships: ['城关镇', '双河镇'], from: day('2026-11-04'), to: day('2026-11-06') }
  it.each([
    ['the same week, two townships in common', item('inspection', T, '2026-11-02'), 2],
    ['the end of that week', item('inspection', ['双河镇'], '2026-11-08'), 1],
    ['the week before', item('inspection', T, '2026-10-26', '2026-11-01'), null],
    ['other townships', item('inspection', ['石桥乡'], '2026-11-04'), null],
    ['a meeting', item('meeting', T, '2026-11-04'), null],
    ['itself', item('inspection', T, '2026-11-04', '2026-11-04', 'me'), null],
  ])('grouping: %s', (_, planned, shared) => {
    expect(groupingSuggestions(request, [planned]).map((s) => s.shared.length)).toEqual(shared === null ? [] : [shared])
  })

  const whole = {
    title: '督查',
    unit: '县应急管理局',
    townships: T,
    from: day('2026-11-02'),
    to: day('2026-11-06'),
    basis: '依据',
    content: '内容',
    groupedWith: null,
    groupingNote: '',
  }
  const offered = groupingSuggestions(request, [item('inspection', T, '2026-11-02', '2026-11-02', 'fire')])
  it.each([
    ['whole, nothing to group with', {}, [], []],
    ['no township', { townships: [] }, [], ['filingTownships']],
    ['no end', { to: null }, [], ['filingDays']],
    ['the wrong way round', { to: day('2026-11-01') }, [], ['filingDays']],
    ['no content', { content: ' ' }, [], ['filingBasis']],
    ['grouping not answered', {}, offered, ['filingGrouping']],
    ['accepted', { groupedWith: 'fire' }, offered, []],
    ['accepted what was not offered', { groupedWith: 'other' }, offered, ['filingGrouping']],
    ['declined with a reason', { groupingNote: '重点行业不同' }, offered, []],
  ] as const)('conditions: %s', (_, change, suggestions, unmet) => {
    expect(
      filingConditions({ ...whole, ...change }, suggestions)
        .filter((c) => !c.met)
        .map((c) => c.id),
    ).toEqual(unmet)
  })
})
