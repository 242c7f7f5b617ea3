/**
 * A reviewer's day as lists show it, through the router on the demo county's 22 October: 待办, the search over everything, 今日办理.
 * One story; each part begins where the one before left the cases.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView, SearchHit } from '#contract/views'
import { day } from '#domain/day'
import { compareNumbers, parseNumber } from '#domain/numbering'
import { matchesFilter } from '#domain/register'
import { demoCounty } from '../../src/main/machine/demoFiles.ts'
import { openSqlite } from '../../src/main/storage/dialects/sqlite.ts'
import { commandId, draftOf, refusalOf, signedIn, theDemo, withWords, type Client, type Demo } from '../support/theDemo.ts'

const HOMESTEAD = 'C-2026-0141'
const FOREST = 'C-2026-0143'
const BALCONY = 'C-2026-0144'
const HEATING = 'C-2026-0145'

let demo: Demo
beforeAll(async () => {
  demo = await theDemo()
})
afterAll(() => demo.close())

const seen = (view: CaseView) => ({ caseId: view.row.id, version: view.row.versionNo, commandId: commandId() })
async function decide(
  reviewNo: string,
  decision: 'refuse' | 'returnForRevision',
  text: string,
  login = 'zhoulan',
): Promise<void> {
  const view = await demo.caseOf(reviewNo, login)
  const desk = await demo.as(login)
  await desk.review.decide({ ...seen(view), version: view.version, decision, reasons: [{ itemId: null, text }] })
}
const numbersOf = (hits: readonly SearchHit[]): string[] => hits.map((h) => h.docNumber ?? h.reviewNo ?? '')

describe('待办', () => {
  it('shows each case with all that is asked of it; what is pressing first', async () => {
    const { mine, others } = await (await demo.as('zhoulan')).cases.queue()
    expect(mine.map((r) => r.reviewNo)).toEqual([HEATING, FOREST, BALCONY, 'C-2026-0146', HOMESTEAD])
    expect(others.map((r) => [r.reviewNo, r.waitsFor])).toEqual([
      ['C-2026-0123', '起草单位修改重报'],
      ['C-2026-0142', '打印送签、签发录入'],
    ])
    // Each since the day it came in, whatever happened to another in between.
    expect(mine.map((r) => [r.submittedOn, r.daysWaiting])).toEqual([
      ['2026-10-19', 3],
      ['2026-10-19', 3],
      ['2026-10-20', 2],
      ['2026-10-21', 1],
      ['2026-10-09', 10],
    ])
    expect(mine[2]).toMatchObject({
      unit: '县住房和城乡建设局',
      title: '云岭县人民政府办公室关于开展“最美阳台”评选活动的通知',
      docKind: '通知',
      seriesCode: '云政办发',
      plan: 'offPlan',
      daysWaiting: 2,
      dueOn: '2026-10-27',
      dueInWords: '还有3个工作日',
      overdue: false,
      waitsFor: '审核',
    })
  })

  it('urgency comes before the day it is due', async () => {
    const desk = await demo.as('zhoulan')
    const view = await demo.caseOf(HOMESTEAD)
    const form = { ...view.form, attachments: [...view.form.attachments], countersigns: [...view.form.countersigns] }
    const change = (urgency: '特急' | 'none', version: number) =>
      desk.cases.changeForm({ ...seen(view), version, form: { ...form, urgency } })
    const urgent = await change('特急', view.version)
    expect((await desk.cases.queue()).mine[0]).toMatchObject({ reviewNo: HOMESTEAD, urgency: '特急' })
    await change('none', urgent.version)
    expect((await desk.cases.queue()).mine.at(-1)!.reviewNo).toBe(HOMESTEAD)
  })

  it('what is due says so, today and after', async () => {
    const due = async (): Promise<(string | null)[]> =>
      [...(await (await demo.as('zhoulan')).cases.queue()).mine].slice(0, 2).map((r) => r.dueInWords)
    expect(await due()).toEqual(['还有1个工作日', '还有2个工作日'])
  })
})

describe('the search', () => {
  const search = async (query: string, desk?: Client) => (desk ?? (await demo.as('zhoulan'))).cases.search({ query })

  it('「取暖 2024..2026」: issued and in progress, by number as a number, all of them', async () => {
    const { hits, total, words } = await search('取暖 2024..2026')
    const issued = demoCounty().register.filter(
      (r) => r.printDate <= '2026-10-22' && matchesFilter(r, { search: '取暖', fromYear: 2024, toYear: 2026 }),
    )
    expect(issued.length).toBeGreaterThan(3)
    const inBook = hits.filter((h) => h.kind === 'issued')
    expect(inBook.map((h) => h.id).sort()).toEqual(issued.map((r) => r.id).sort())
    const numbers = hits.map((h) => h.docNumber && parseNumber(h.docNumber)).filter((n) => n !== null && n !== '')
    expect(numbers).toEqual([...numbers].sort(compareNumbers))
    // 9 before 57: numbers, not texts.
    expect(numbers.map((n) => n.serial).slice(0, 2)).toEqual([9, 57])
    expect(hits.map((h) => h.reviewNo)).toContain(HEATING)
    expect(total).toBe(hits.length)
    expect(words).toEqual(['取暖'])
  })

  it('finds a case by the text of its draft, and shows where', async () => {
    const { hits, total } = await search('签订责任状')
    expect([total, hits[0]]).toMatchObject([1, { kind: 'case', reviewNo: FOREST, standing: '审核中', caseId: hits[0]!.id }])
    expect(hits[0]!.excerpt!.text).toContain('签订责任状')
    expect(hits[0]!.excerpt!.label).toMatch(/第\d+段$/)
  })

  it('needs no excerpt where the line shows the words', async () => {
    expect((await search('最美阳台')).hits[0]!.excerpt).toBeNull()
  })

  it.each(['云政办发〔2025〕52号', '云政办发[2025]052号', '云政办发（２０２５）第５２号', '云政办发 〔2025〕 52 号'])(
    'a number as %s',
    async (query) => {
      const { hits } = await search(query)
      expect(hits.map((h) => h.docNumber)).toContain('云政办发〔2025〕52号')
      expect(hits.map((h) => h.docNumber)).not.toContain('云政办发〔2025〕152号')
    },
  )

  it('pages join to the whole, and each says how many there are', async () => {
    const desk = await demo.as('zhoulan')
    const whole: SearchHit[] = []
    const { total } = await desk.cases.search({ query: '通知', limit: 1 })
    for (let offset = 0; offset < total; offset += 90) {
      const page = await desk.cases.search({ query: '通知', offset, limit: 90 })
      expect(page.total).toBe(total)
      whole.push(...page.hits)
    }
    expect(new Set(whole.map((h) => `${h.kind} ${h.id}`)).size).toBe(total)
    expect(total).toBeGreaterThan(200)
    const back = await desk.cases.search({ query: '通知', sort: 'day', descending: true, limit: 5 })
    expect(back.hits.map((h) => h.on)).toEqual(
      whole
        .map((h) => h.on)
        .sort()
        .reverse()
        .slice(0, 5),
    )
  })

  it('a refused draft is still found by its text; a new text takes the place of the old', async () => {
    await decide(BALCONY, 'refuse', '未列入评比达标表彰保留项目')
    await decide(FOREST, 'returnForRevision', '删除每日报送')
    const refused = (await search('评选活动 阳台')).hits.find((h) => h.reviewNo === BALCONY)
    expect(refused).toMatchObject({ standing: '不予发文', outcome: 'refused' })
    const old = await demo.caseOf(FOREST, 'liuhai')
    await (
      await demo.as('liuhai')
    ).cases.addVersion({
      ...seen(old),
      version: old.version,
      main: await withWords(draftOf(FOREST), '签订责任状', '明确职责分工'),
      attachments: [],
      origin: 'handedIn',
      note: '',
    })
    expect((await search('各村签订责任状')).total).toBe(0)
    expect((await search('各村明确职责分工')).hits.map((h) => h.reviewNo)).toEqual([FOREST])
  })

  it('a drafter finds papers of the own unit only, and no count of others', async () => {
    const own = await demo.as('liuhai')
    const { hits, total } = await search('通知', own)
    expect(new Set(hits.map((h) => h.unit))).toEqual(new Set(['县应急管理局']))
    expect(total).toBe(hits.length)
    expect(numbersOf(hits)).toContain(FOREST)
    expect(numbersOf(hits)).toContain('云政办发〔2025〕52号')
    expect((await search('最美阳台', own)).total).toBe(0)
    expect((await refusalOf((await demo.as('luoqiang')).cases.search({ query: '通知' }))).code).toBe('NOT_ALLOWED')
  })
})

describe('今日办理', () => {
  it('counts each case once, by its result and by whom; the sum is the rows', async () => {
    await decide('C-2026-0146', 'returnForRevision', '转督检考报备', 'chenmo')
    const view = await (await demo.as('zhoulan')).cases.today({})
    expect(view.day).toBe('2026-10-22')
    expect(view.groups).toEqual([
      {
        result: 'returned',
        name: '退回修改',
        count: 2,
        by: [
          { name: '周岚', count: 1 },
          { name: '陈默', count: 1 },
        ],
      },
      { result: 'refused', name: '不予发文', count: 1, by: [{ name: '周岚', count: 1 }] },
    ])
    expect(view.rows.map((r) => [r.reviewNo, r.resultName])).toEqual([
      [FOREST, '退回修改'],
      ['C-2026-0146', '退回修改'],
      [BALCONY, '不予发文'],
    ])
    expect(view.groups.reduce((n, g) => n + g.count, 0)).toBe(view.rows.length)
  })

  it('has every act of the day once, and the chain checked', async () => {
    const desk = await demo.as('zhoulan')
    const { lines, chain } = await desk.cases.today({})
    const { lines: book } = await desk.ledger.page({ day: day('2026-10-22'), limit: 500 })
    expect(lines.map((l) => l.seq)).toEqual(book.map((l) => l.seq).reverse())
    expect(new Set(lines.map((l) => l.seq)).size).toBe(lines.length)
    expect(chain).toEqual({ whole: true, words: `正常，第 ${lines[0]!.seq} 至 ${lines.at(-1)!.seq} 条逐条重算，前后相接` })
  })

  it('a day ends at midnight in the county', async () => {
    demo.moveTo('2026-10-22T15:59:59.000Z')
    await decide(HEATING, 'returnForRevision', '当晚退回')
    demo.moveTo('2026-10-22T16:00:00.000Z')
    await decide(HOMESTEAD, 'returnForRevision', '次日退回')
    const desk = await signedIn(demo.program, 'zhoulan')
    const of = async (d?: string) => (await desk.cases.today(d ? { day: day(d) } : {})).rows.map((r) => r.reviewNo)
    expect(await of('2026-10-22')).toContain(HEATING)
    expect(await of('2026-10-22')).not.toContain(HOMESTEAD)
    expect(await of()).toEqual([HOMESTEAD])
  })

  it('of a day without acts is empty and says so', async () => {
    const view = await (await demo.as('zhoulan')).cases.today({ day: day('2026-10-11') })
    expect(view).toMatchObject({ groups: [], rows: [], lines: [], chain: { whole: true, words: '当日没有记录' } })
  })

  it('is no room of drafters and administrators', async () => {
    for (const login of ['liuhai', 'luoqiang'])
      expect((await refusalOf((await demo.as(login)).cases.today({}))).code).toBe('NOT_ALLOWED')
  })

  it('says which entry of the day was altered', async () => {
    const { lines } = await (await signedIn(demo.program, 'zhoulan')).cases.today({ day: day('2026-10-22') })
    const altered = lines.find((l) => l.act === 'review.decided')!.seq
    await demo.program.closeDemo()
    const raw = openSqlite(join(demo.dataDir, 'demo-2026-10-22', 'fawen.db'), { create: false, exclusive: true })
    raw.exec('drop trigger ledger_no_update')
    raw.prepare("update ledger set payload = replace(payload, '保留项目', '待定项目') where seq = ?").run(altered)
    raw.close()
    expect(await demo.program.openDemo('2026-10-22', false)).toMatchObject({ ok: true })
    const { chain } = await (await signedIn(demo.program, 'zhoulan')).cases.today({ day: day('2026-10-22') })
    expect(chain).toEqual({ whole: false, words: `第 ${altered} 条对不上，请做完整校验` })
  })
})
