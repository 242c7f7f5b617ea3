/** The sample county, from its files alone: every figure the story names comes out of the rows by the domain's own functions.
 * One file, over 300 lines, because it is the story's tables one after the other. */
import { readdirSync, readFileSync } from 'node:fs'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { describe, expect, it } from 'vitest'
import type { ClosedCase } from '#domain/acts'
import { BLIND_ITEMS } from '#domain/blindSample'
import { isWorkingDay, noMeetingWeek, type YearCalendar } from '#domain/calendar'
import { classify, isRelay, percentChange, ruleFor } from '#domain/countingRule'
import { day, month, yearOf, type Day, type Month } from '#domain/day'
import {
  demoAsOf,
  type DemoCalendar,
  type DemoCounty,
  type DemoLateEntries,
  type DemoLoad,
  type DemoDecidedCase,
  type DemoOpenCase,
  type DemoPeople,
  type DemoPlan,
  type DemoSettings,
} from '#domain/demo'
import { figuresOf } from '#domain/figures'
import { compareNumbers, formatNumber, nextSerial, parseNumber, seriesBalance } from '#domain/numbering'
import { ceilingOf } from '#domain/quota'
import { compareRows, filterRows, numberEntriesOf, type RegisterRow } from '#domain/register'
import { monthReport, type Line, type MonthReport, type TableId } from '#domain/statistics'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../resources/demo/${name}`, import.meta.url), 'utf8')) as T
const county: DemoCounty = {
  people: read<DemoPeople>('people.json'),
  settings: read<DemoSettings>('settings.json'),
  calendar: read<DemoCalendar>('calendar.json'),
  register: [...read<RegisterRow[]>('register-2025.json'), ...read<RegisterRow[]>('register-2026.json')],
  closedCases: read<ClosedCase[]>('closed-cases.json'),
  openCases: read<DemoOpenCase[]>('open-cases.json'),
  decidedCases: read<DemoDecidedCase[]>('decided-cases.json'),
  lateEntries: read<DemoLateEntries>('late-entries.json'),
  plan: read<DemoPlan>('plan-2026.json'),
  load: read<DemoLoad>('load-2026.json'),
  library: read<DemoCounty['library']>('library.json'),
}
const rule = ruleFor(county.settings.countingRules, month('2026-10'))!
const report = (m: string, rows: readonly RegisterRow[] = county.register, closed = county.closedCases): MonthReport =>
  monthReport({
    rows,
    cases: closed.map((c) => ({ caseId: c.reviewNo, outcome: c.outcome, on: c.decidedOn })),
    rule,
    month: month(m),
    ceilings: county.settings.ceilings,
    units: county.settings.office.units,
  })
const october = report('2026-10')
const lineOf = (r: MonthReport, table: TableId, key: string): Line => r.tables[table].lines.find((l) => l.key === key)!
const figures = (l: Line) => [l.month.before.value, l.month.now.value, l.cumulative.before.value, l.cumulative.now.value]
const byId = new Map(county.register.map((r) => [r.id, r]))

describe('the rule in force', () => {
  it('is v3 of 2026, by print date, counting the four red-head series', () => {
    expect(rule).toMatchObject({
      id: 'v3',
      validFrom: '2026-01-01',
      dateBasis: 'printDate',
      countsSeries: ['云发', '云办发', '云政发', '云政办发'],
    })
    expect(october.rule).toEqual({ id: 'v3', text: rule.text })
  })
})

describe('口径内 by series and month', () => {
  const monthly: readonly [string, number, readonly number[]][] = [
    ['云发', 2025, [2, 1, 3, 2, 1, 2, 1, 1, 2, 1, 2, 2]],
    ['云办发', 2025, [4, 3, 6, 5, 4, 5, 4, 3, 5, 5, 4, 6]],
    ['云政发', 2025, [2, 1, 2, 2, 2, 1, 2, 1, 2, 2, 1, 3]],
    ['云政办发', 2025, [6, 4, 8, 7, 6, 6, 5, 5, 7, 6, 6, 8]],
    ['云发', 2026, [1, 1, 2, 1, 1, 1, 1, 1, 1, 1]],
    ['云办发', 2026, [3, 2, 4, 3, 3, 3, 2, 2, 4, 3]],
    ['云政发', 2026, [1, 1, 2, 1, 1, 1, 1, 1, 1, 2]],
    ['云政办发', 2026, [4, 3, 5, 5, 4, 4, 3, 3, 5, 4]],
  ]
  it.each(monthly)('%s of %i counts month by month as the register of the county says', (code, year, counts) => {
    const got = counts.map((_, i) => lineOf(report(`${year}-${String(i + 1).padStart(2, '0')}`), 'series', code).month.now.value)
    expect(got).toEqual(counts)
  })

  it.each<[string, number[], string, string]>([
    ['云发', [1, 1, 16, 11], '0.00%', '−31.25%'],
    ['云办发', [5, 3, 44, 29], '−40.00%', '−34.09%'],
    ['云政发', [2, 2, 17, 12], '0.00%', '−29.41%'],
    ['云政办发', [6, 4, 60, 40], '−33.33%', '−33.33%'],
  ])('%s stands in October and January–October 2025 and 2026 at %j', (code, counts, inMonth, cumulative) => {
    const line = lineOf(october, 'series', code)
    expect([figures(line), line.month.change.text, line.cumulative.change.text]).toEqual([counts, inMonth, cumulative])
  })

  it('adds up to 14 → 10 (−28.57%) and 137 → 92 (−32.85%), 169 in all of 2025', () => {
    const { total } = october.tables.series
    expect([figures(total), total.month.change.text, total.cumulative.change.text]).toEqual([
      [14, 10, 137, 92],
      '−28.57%',
      '−32.85%',
    ])
    expect(report('2025-12').tables.series.total.cumulative.now.value).toBe(169)
  })

  it.each([
    ['云发', 20],
    ['云办发', 54],
    ['云政发', 21],
    ['云政办发', 74],
  ])('%s issued %i papers in all of 2025', (code, n) => {
    expect(lineOf(report('2025-12'), 'series', code).cumulative.now.value).toBe(n)
  })
})

describe('口径外', () => {
  it.each<[string, number[], string]>([
    ['工作提示', [2, 6, 18, 41], '+127.78%'],
    ['便函', [5, 7, 52, 60], '+15.38%'],
    ['会议纪要', [4, 3, 33, 30], '−9.09%'],
    ['情况简报', [2, 2, 20, 24], '+20.00%'],
  ])('%s stands at %j', (kind, counts, change) => {
    const line = lineOf(october, 'outside', kind)
    expect([figures(line), line.cumulative.change.text]).toEqual([counts, change])
  })

  it('has no other kind, and adds up to 13 → 18 (+38.46%) and 123 → 155 (+26.02%)', () => {
    const { total, lines } = october.tables.outside
    expect(lines.map((l) => l.label)).toEqual(['工作提示', '便函', '会议纪要', '情况简报'])
    expect([figures(total), total.month.change.text, total.cumulative.change.text]).toEqual([
      [13, 18, 123, 155],
      '+38.46%',
      '+26.02%',
    ])
  })

  it('together with 口径内 makes 27 → 28 (+3.70%) and 260 → 247 (−5.00%)', () => {
    const { both } = october
    expect([figures(both), both.month.change.text, both.cumulative.change.text]).toEqual([[27, 28, 260, 247], '+3.70%', '−5.00%'])
  })

  it.each<[string, number, number, number]>([
    ['县应急管理局', 2, 9, 2],
    ['县教育体育局', 3, 8, 1],
    ['县农业农村局', 1, 7, 2],
    ['县市场监督管理局', 2, 3, 1],
  ])('工作提示 of %s: %i → %i, October 2026 %i', (unit, before, now, inOctober) => {
    const line = lineOf(october, 'reminderUnit', unit)
    expect([line.cumulative.before.value, line.cumulative.now.value, line.month.now.value]).toEqual([before, now, inOctober])
  })

  it('工作提示 of all other units go from 12 to 17', () => {
    const others = october.tables.reminderUnit.lines.filter(
      (l) => !['县应急管理局', '县教育体育局', '县农业农村局'].includes(l.key),
    )
    const sum = (pick: (l: Line) => number): number => others.reduce((n, l) => n + pick(l), 0)
    expect([sum((l) => l.cumulative.before.value), sum((l) => l.cumulative.now.value)]).toEqual([12, 17])
    expect(october.tables.reminderUnit.lines.filter((l) => l.month.now.value > 0)).toHaveLength(4)
  })

  it('县应急管理局 wrote three on one matter: 09-29, 10-16, 10-20, after a draft on it was refused in August', () => {
    const matter = '有限空间作业安全排查'
    const three = county.register.filter((r) => r.carrier === 'workReminder' && r.title.includes(matter))
    expect(three.map((r) => [r.unit, r.printDate])).toEqual(
      ['2026-09-29', '2026-10-16', '2026-10-20'].map((d) => ['县应急管理局', d]),
    )
    const refused = county.closedCases.filter((c) => c.title.includes(matter))
    expect(refused.map((c) => [c.outcome, c.unit, c.decidedOn.slice(0, 7)])).toEqual([['refused', '县应急管理局', '2026-08']])
  })
})

describe('October 2026', () => {
  const rows = october.tables.series.total.month.now.rowIds.map((id) => byId.get(id)!)

  it('opens exactly the ten rows of the register, sorted by number as a number', () => {
    const ten = [...rows].sort(compareRows)
    const expected: readonly [string, string, string, string][] = [
      ['云办发〔2026〕27号', '乡镇履职事项清单动态调整办法', '县委编办', '2026-10-09'],
      ['云办发〔2026〕28号', '调整县委有关议事协调机构', '县委编办', '2026-10-19'],
      ['云办发〔2026〕29号', '2026年冬季困难群众走访帮扶', '县民政局', '2026-10-27'],
      ['云发〔2026〕11号', '加快县域特色农产品加工业发展', '县农业农村局', '2026-10-13'],
      ['云政办发〔2026〕38号', '启动县级地质灾害Ⅳ级应急响应', '县自然资源局', '2026-10-22'],
      ['云政办发〔2026〕39号', '做好今冬明春农村取暖安全工作', '县住房和城乡建设局', '2026-10-23'],
      ['云政办发〔2026〕40号', '2026—2027年度森林防灭火工作方案', '县应急管理局', '2026-10-28'],
      ['云政办发〔2026〕41号', '农村宅基地审批管理办法', '县农业农村局', '2026-10-30'],
      ['云政发〔2026〕11号', '公布第六批县级文物保护单位', '县文化和旅游局', '2026-10-09'],
      ['云政发〔2026〕12号', '公布重大行政决策事项目录（2026年调整）', '县司法局', '2026-10-23'],
    ]
    expect(ten.map((r) => [r.docNumber, r.unit, r.printDate])).toEqual(expected.map(([n, , u, d]) => [n, u, d]))
    expected.forEach(([, subject], i) => expect(ten[i]!.title).toContain(subject))
  })

  it('counts them by unit: 农业农村 2, 编办 2, six others 1 each', () => {
    const counts = october.tables.unit.lines
      .filter((l) => l.month.now.value > 0)
      .map((l): [string, number] => [l.key, l.month.now.value])
    expect(
      counts
        .filter(([, n]) => n === 2)
        .map(([u]) => u)
        .sort(),
    ).toEqual(['县农业农村局', '县委编办'].sort())
    expect(counts.filter(([, n]) => n === 1)).toHaveLength(6)
  })

  it('opens fourteen rows of October 2025 beside them', () => {
    const before = october.tables.series.total.month.before.rowIds.map((id) => byId.get(id)!)
    expect(before).toHaveLength(14)
    expect(before.every((r) => r.printDate.startsWith('2025-10'))).toBe(true)
  })

  it('decided 17 cases: 印发 10, 退回修改 3, 合并 2, 不予发文 2', () => {
    expect(october.outcomes.decided.value).toBe(17)
    expect(october.outcomes.byOutcome.map((o) => [o.label, o.figure.value])).toEqual([
      ['印发', 10],
      ['退回修改', 3],
      ['合并', 2],
      ['不予发文', 2],
      ['改由部门发', 0],
      ['转督检考报备', 0],
    ])
  })

  it('says so in one sentence, and asks to look at 白头件', () => {
    expect(october.sentence).toBe(
      '2026年10月印发10件，比去年同月少4件（−28.57%）；口径外18件，比去年同月多5件（+38.46%）；两者合计28件，多1件（+3.70%）。',
    )
    expect(october.cumulativeSentence).toBe(
      '2026年1—10月印发92件，比去年同期少45件（−32.85%）；口径外155件，比去年同期多32件（+26.02%）；两者合计247件，少13件（−5.00%）。',
    )
    expect(october.hint).toBe('存在以白头件替代文件的可能，请核查')
  })
})

describe('further figures', () => {
  it('规范性文件 14 → 9, −35.71%', () => {
    const { cumulative } = lineOf(october, 'normative', 'admin')
    expect([cumulative.before.value, cumulative.now.value, cumulative.change.text]).toEqual([14, 9, '−35.71%'])
  })

  it('without 转发 it would be 137 → 124 and 92 → 85, −31.45% against −32.85%', () => {
    const v4 = { ...rule, id: 'v4', relaysCount: false }
    const { cumulative } = monthReport({ rows: county.register, cases: [], rule: v4, month: month('2026-10'), ceilings: null })
      .tables.series.total
    expect([cumulative.before.value, cumulative.now.value, cumulative.change.text]).toEqual([124, 85, '−31.45%'])
    expect(county.register.some((r) => isRelay(r.title) && classify(r, v4).place === 'excluded')).toBe(true)
  })

  it('县数据局 had none last year: the change is not calculated', () => {
    const { cumulative } = lineOf(october, 'unit', '县数据局')
    expect([cumulative.before.value, cumulative.now.value, cumulative.change.text]).toEqual([0, 1, '上年同期为0，不计算'])
  })

  it.each([
    ['会议', 148, 109, '−26.35%'],
    ['会议，10月', 15, 11, '−26.67%'],
    ['督检考', 62, 41, '−33.87%'],
    ['督检考，10月', 7, 4, '−42.86%'],
  ])('%s %i → %i is %s', (_what, before, now, text) => expect(percentChange(now, before).text).toBe(text))

  it('the ceilings are last year times 0.95, cut: 19, 51, 19, 70, together 159; 92 used, 67 left', () => {
    const full = report('2025-12').tables.series.lines
    const cut = full.map((l) => ceilingOf({ mode: 'last_year_actual', keepPercent: 95 }, [l.cumulative.now.value]))
    expect(cut.map((c) => c.ok && c.value)).toEqual([19, 51, 19, 70])
    const { lines, total } = october.ceilings!
    expect(lines.map((l) => [l.seriesCode, l.used.value, l.ceiling])).toEqual([
      ['云发', 11, 19],
      ['云办发', 29, 51],
      ['云政发', 12, 19],
      ['云政办发', 40, 70],
    ])
    expect([total.ceiling, total.used.value, total.left, total.over]).toEqual([159, 92, 67, 0])
    expect(october.aboveLastYear).toEqual([])
  })

  it('every figure is the number of its rows, and each of its rows is in the register or among the cases', () => {
    const cases = new Set(county.closedCases.map((c) => c.reviewNo))
    const all = figuresOf(october)
    expect(all.length).toBeGreaterThan(200)
    for (const f of all) {
      expect([f.figureId, f.value]).toEqual([f.figureId, f.rowIds.length])
      for (const id of f.rowIds) expect(f.of === 'rows' ? byId.has(id) : cases.has(id)).toBe(true)
    }
    expect(new Set(all.map((f) => f.figureId)).size).toBe(all.length)
  })

  it.each<TableId>(['docKind', 'unit', 'normative', 'plan'])('the table by %s adds up to 口径内', (table) => {
    expect(figures(october.tables[table].total)).toEqual(figures(october.tables.series.total))
  })

  it('the table by carrier adds up to both', () => expect(figures(october.tables.carrier.total)).toEqual(figures(october.both)))
})

describe('the number ledger', () => {
  const balance = (on: string, code: string) => seriesBalance(numberEntriesOf(demoAsOf(county, day(on)).register, code, 2026))

  it.each<[string, string, number, number, number]>([
    ['2026-09-30', '云政办发', 37, 1, 36],
    ['2026-10-22', '云政办发', 38, 1, 37],
    ['2026-10-22', '云政发', 11, 0, 11],
    ['2026-10-22', '云办发', 28, 0, 28],
    ['2026-10-22', '云发', 11, 0, 11],
    ['2026-10-22', '云政办函', 57, 0, 57],
    ['2026-10-23', '云政办发', 39, 1, 38],
    ['2026-10-23', '云政发', 12, 0, 12],
    ['2026-10-23', '云办发', 28, 0, 28],
    ['2026-10-23', '云发', 11, 0, 11],
    ['2026-10-23', '云政办函', 59, 1, 58],
  ])('on the evening of %s %s: largest %i − void %i = %i, no gaps', (on, code, max, voided, used) => {
    const b = balance(on, code)
    expect([b.max, b.void, b.reserved, b.used, b.unexplained]).toEqual([max, voided, 0, used, []])
  })

  it('17 of 云政办发 was voided on 2026-05-11 before printing; the day before it was in use', () => {
    const row = county.register.find((r) => r.docNumber === '云政办发〔2026〕17号')!
    expect([row.status, row.voidedOn, row.voidReason]).toEqual(['void', '2026-05-11', '印制前撤稿'])
    expect([balance('2026-05-10', '云政办发').void, balance('2026-05-11', '云政办发').void]).toEqual([0, 1])
    expect(nextSerial(numberEntriesOf(county.register, '云政办发', 2026))).toBe(42)
  })

  it('has no unexplained gap in any series and year', () => {
    const pairs = new Set(county.register.filter((r) => r.serial !== null).map((r) => `${r.seriesCode!} ${r.year!}`))
    expect(pairs.size).toBe(12)
    for (const pair of pairs) {
      const [code, year] = pair.split(' ')
      expect([pair, seriesBalance(numberEntriesOf(county.register, code!, Number(year))).unexplained]).toEqual([pair, []])
    }
  })

  it('sorts 9, 10, 11, 12 as numbers', () => {
    const rows = county.register.filter((r) => r.seriesCode === '云政发' && r.year === 2026).sort(compareRows)
    expect(rows.map((r) => r.serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })
})

describe('the register', () => {
  it('has one row for each id and number, and each number is written as the standard says', () => {
    expect(byId.size).toBe(county.register.length)
    for (const r of county.register) {
      if (r.serial === null) continue
      expect(parseNumber(r.docNumber!)).toEqual({ seriesCode: r.seriesCode, year: r.year, serial: r.serial })
      expect(formatNumber({ seriesCode: r.seriesCode!, year: r.year!, serial: r.serial })).toBe(r.docNumber)
    }
  })

  it('in each series 成文日期 and 印发日期 rise with the serial, and the number has the year of its 成文日期', () => {
    const rows = county.register.filter((r) => r.serial !== null).sort(compareRows)
    rows.forEach((r, i) => {
      expect(r.documentDate <= r.printDate && yearOf(r.documentDate) === r.year && yearOf(r.printDate) === r.year).toBe(true)
      const next = rows[i + 1]
      if (
        next &&
        compareNumbers(
          { seriesCode: r.seriesCode!, year: r.year!, serial: 1 },
          { seriesCode: next.seriesCode!, year: next.year!, serial: 1 },
        ) === 0
      ) {
        expect([r.docNumber, r.printDate <= next.printDate]).toEqual([r.docNumber, true])
        if (r.carrier !== 'minutes') expect([r.docNumber, r.documentDate <= next.documentDate]).toEqual([r.docNumber, true])
      }
    })
  })

  it('every paper of 2026 was printed on a working day of that year', () => {
    const calendar = JSON.parse(
      readFileSync(new URL('../../resources/calendar/2026.json', import.meta.url), 'utf8'),
    ) as YearCalendar
    for (const r of county.register)
      if (yearOf(r.printDate) === 2026)
        expect([r.id, r.printDate, isWorkingDay([calendar], r.printDate)]).toEqual([r.id, r.printDate, true])
  })

  it('holds last year’s森林防灭火 plan as 云政办发〔2025〕52号, printed in autumn', () => {
    const [row] = filterRows(county.register, { search: '云政办发[2025]52号' })
    expect(row!.title).toContain('2025—2026年度森林防灭火工作方案')
    expect(row!.printDate >= '2025-09-01').toBe(true)
  })

  it('finds 取暖 in both years, 9 before 57', () => {
    const found = filterRows(county.register, { search: '取暖', fromYear: 2024, toYear: 2026 }).sort(compareRows)
    expect(found.map((r) => r.docNumber)).toEqual([
      '云政办发〔2025〕9号',
      '云政办发〔2025〕57号',
      '云政办发〔2025〕63号',
      '云政办发〔2026〕2号',
      '云政办发〔2026〕39号',
    ])
  })

  it('the 工作提示 of 10-20 was entered on 10-23 only', () => {
    const has = (on: string): boolean =>
      demoAsOf(county, day(on)).register.some((r) => r.carrier === 'workReminder' && r.printDate === '2026-10-20')
    expect([has('2026-10-22'), has('2026-10-23')]).toEqual([false, true])
  })

  it('no title carries a secrecy mark', () => {
    const text = JSON.stringify(county)
    expect(/(绝密|机密|秘密|★)/.test(text)).toBe(false)
  })
})

describe('people, calendar and cases', () => {
  it('ten people with their logins; the administrator reviews and signs nothing', () => {
    expect(county.people.map((p) => p.login)).toEqual([
      'zhoulan',
      'chenmo',
      'maxiaochuan',
      'xieyun',
      'hanliqun',
      'luoqiang',
      'liuhai',
      'dingyiming',
      'wutong',
      'heqing',
    ])
    expect(county.people.find((p) => p.login === 'luoqiang')!.roles).toEqual(['admin'])
    for (const p of county.people) expect([p.unit, county.settings.office.units.includes(p.unit)]).toEqual([p.unit, true])
  })

  it.each<[string, boolean]>([
    ['2026-10-01', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-10-17', false],
    ['2026-10-22', true],
  ])('%s is a working day in the county: %s', (d, works) => expect(isWorkingDay(county.calendar, day(d))).toBe(works))

  it('November 2026 has its 无会周 from 11-09 to 11-13', () => {
    expect(noMeetingWeek(county.settings.noMeetingWeeks, '2026-11' as Month)).toEqual({ from: '2026-11-09', to: '2026-11-13' })
  })

  it('every issued number of 2026 in the count has its case, and no other', () => {
    const issued = county.closedCases
      .filter((c) => c.outcome === 'issued')
      .map((c) => c.docNumber)
      .sort()
    const counted = county.register
      .filter((r) => yearOf(r.printDate) === 2026 && classify(r, rule).place === 'inside')
      .map((r) => r.docNumber)
      .sort()
    expect(issued).toEqual(counted)
  })

  it('review numbers run from 0001 to 0147 with 0146 still open', () => {
    const numbers = county.closedCases.map((c) => Number(c.reviewNo.slice(-4))).sort((a, b) => a - b)
    expect(numbers).toEqual([...Array.from({ length: 145 }, (_, i) => i + 1), 147])
  })

  it('on the morning of 2026-10-22 six cases are open, five of them waiting for review, and their drafts are there', () => {
    const { openCases } = demoAsOf(county, day('2026-10-21'))
    expect(openCases.map((c) => c.reviewNo)).toEqual(['0141', '0142', '0143', '0144', '0145', '0146'].map((n) => `C-2026-${n}`))
    expect(openCases.filter((c) => c.stage === 'reviewing')).toHaveLength(5)
    const files = new Set(readdirSync(new URL('../../resources/demo/drafts/', import.meta.url)))
    for (const c of openCases)
      for (const d of [c.draft, ...c.laterDrafts]) expect([d.file, files.has(d.file)]).toEqual([d.file, true])
    expect(openCases.find((c) => c.reviewNo === 'C-2026-0145')!.form.countersigns).toHaveLength(9)
  })

  it.each<[string, number, number]>([
    ['农村宅基地审批管理办法（送审稿）.docx', 600, 1800],
    ['重大行政决策事项目录（送审稿）.docx', 600, 1800],
    ['森林防灭火工作方案（送审稿）.docx', 5236, 5236],
    ['森林防灭火工作方案（修改稿）.docx', 2000, 3999],
    ['“最美阳台”评选活动通知（送审稿）.docx', 600, 1800],
    ['农村取暖安全工作通知（送审稿）.docx', 600, 1800],
    ['国庆假期后安全生产督查通知（送审稿）.docx', 600, 1800],
  ])('the draft %s reads as its case says, on a page of the standard, with %i to %i characters', (file, least, most) => {
    const outcome = readDraft(
      new Uint8Array(readFileSync(new URL(`../../resources/demo/drafts/${encodeURIComponent(file)}`, import.meta.url))),
      file,
    )
    if (outcome.outcome === 'refused') throw new Error(outcome.reason)
    const { reading } = outcome
    const { form } = county.openCases.find((c) => [c.draft, ...c.laterDrafts].some((d) => d.file === file))!
    expect([
      reading.title,
      reading.docKind,
      reading.mainRecipientsText,
      reading.signature,
      reading.documentDate,
      reading.attachments,
    ]).toEqual([form.title, form.docKind, form.mainRecipientsText, form.signature, form.documentDate, form.attachments])
    expect(reading.docNumber?.startsWith(form.seriesCode!)).toBe(true)
    expect(reading.layout.matchesGBT9704).toBe(true)
    expect(reading.charCount).toBeGreaterThanOrEqual(least)
    expect(reading.charCount).toBeLessThanOrEqual(most)
  })

  it.each(county.decidedCases.map((c) => [c.reviewNo, c] as const))(
    '%s of September has a draft that says what its case says, and ended as the closed cases say',
    (reviewNo, c) => {
      const closed = county.closedCases.find((x) => x.reviewNo === reviewNo)!
      expect([c.form.title, c.form.unit, c.decidedOn, c.reasons.map((r) => r.text).join('；')]).toEqual([
        closed.title,
        closed.unit,
        closed.decidedOn,
        closed.reason,
      ])
      expect(c.decision === 'refuse' ? 'refused' : 'returned').toBe(closed.outcome)
      expect(c.answers.map((a) => a.itemId)).toEqual([...BLIND_ITEMS])
      const outcome = readDraft(
        new Uint8Array(readFileSync(new URL(`../../resources/demo/drafts/${encodeURIComponent(c.draft.file)}`, import.meta.url))),
        c.draft.file,
      )
      if (outcome.outcome === 'refused') throw new Error(outcome.reason)
      const { title, docKind, mainRecipientsText, signature, documentDate } = outcome.reading
      expect([title, docKind, mainRecipientsText, signature, documentDate]).toEqual([
        c.form.title,
        c.form.docKind,
        c.form.mainRecipientsText,
        c.form.signature,
        c.form.documentDate,
      ])
    },
  )

  it('a cut leaves out what came later', () => {
    const then: Day = day('2026-10-21')
    const cut = demoAsOf(county, then)
    expect(report('2026-10', cut.register, [...cut.closedCases]).tables.series.total.month.now.value).toBe(4)
    expect(cut.closedCases.every((c) => c.decidedOn <= then)).toBe(true)
  })
})
