/**
 * The 规范性文件 route by the operations people use, on the demo county's 22 October 2026: the day's own story first (scenario 1.9 to 1.11),
 * then the refusals and the other ways a case can take. Longer than 300 lines for that story.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '#contract/views'
import { day, type Day } from '#domain/day'
import { LEGALITY_POINTS, type LegalRemark } from '#domain/normative'
import {
  commandId,
  countyDraft,
  fixture,
  refusalOf,
  scan,
  shutBy,
  textOf,
  theDemo,
  type Client,
  type Demo,
  withWords,
} from '../support/theDemo.ts'

const RULES = 'C-2026-0141'
const CATALOGUE = 'C-2026-0142'
const HEATING = 'C-2026-0145'

const seen = (view: CaseView): { caseId: string; version: number; commandId: string } => ({
  caseId: view.row.id,
  version: view.version,
  commandId: commandId(),
})
const points = (five = '第九条') =>
  LEGALITY_POINTS.map((_, i) => ({ point: i + 1, fits: true, articles: i === 4 ? five : '', note: '' }))

interface Opinion {
  opinionNo: string
  issuedOn: Day
  points: ReturnType<typeof points>
  outcome: 'mayDeliberate' | 'afterRevision' | 'backToProcedure' | 'unlawful'
  remarks: LegalRemark[]
  grounds: string
  process: string
  responsible: string
  urgentReason: string
}
const opinion = (more: Partial<Opinion> = {}): Opinion => ({
  opinionNo: '云司审〔2026〕18号',
  issuedOn: day('2026-10-21'),
  points: points(),
  outcome: 'mayDeliberate',
  remarks: [],
  grounds: '土地管理法、农村宅基地管理暂行办法',
  process: '书面审核',
  responsible: '王立',
  urgentReason: '',
  ...more,
})
const onPaper = (more: Partial<Opinion> = {}) => ({
  ...opinion(more),
  paperType: 'legalOpinion' as const,
  organ: '县司法局',
  reviewer: '何清',
  receivedOn: day('2026-10-14'),
  file: scan('云司审〔2026〕18号.png'),
})
const remark = (id: string): LegalRemark => ({
  id,
  clause: '第十二条',
  problem: '审批时限长于上位规定',
  basis: '农村宅基地管理暂行办法',
  suggestion: '改为二十个工作日',
})
const notEconomic = {
  applies: false,
  reason: '不涉及经营者生产经营活动',
  organ: '',
  result: null,
  heard: '',
  exception: '',
  revised: '',
  on: day('2026-10-22'),
  file: null,
}
const meeting = (on = '2026-10-28') => ({
  meeting: '县政府第42次常务会议',
  on: day(on),
  minutesNo: '云政纪要〔2026〕31号',
  result: 'passed' as const,
  file: scan('会议纪要摘录.png'),
})

const LEGAL = ['normativeDecided', 'materials', 'legalOpinion', 'sevenPoints', 'adoption', 'fairCompetition', 'deliberation']
/** Conditions of the route in the gate of 同意送签: id -> met, in their order. */
const route = (view: CaseView): [string, boolean][] =>
  view.steps
    .find((s) => s.step === 'pass')!
    .conditions.filter((c) => LEGAL.includes(c.id))
    .map((c) => [c.id, c.met])
const open = (view: CaseView): string[] =>
  route(view)
    .filter(([, met]) => !met)
    .map(([id]) => id)
const item = (view: CaseView, id: string) => view.groups.flatMap((g) => g.rows).find((r) => r.itemId === id)

async function withDemo(only: readonly string[], what: (demo: Demo) => Promise<void>): Promise<void> {
  const demo = await theDemo(only)
  try {
    await what(demo)
  } finally {
    await demo.close()
  }
}

describe('the day of C-2026-0141 (scenario 1.9 to 1.11, 2.5)', () => {
  let demo: Demo
  let desk: Client
  beforeAll(async () => {
    demo = await theDemo([RULES])
    desk = await demo.as('zhoulan')
  })
  afterAll(() => demo.close())

  it('reads 待合法性审核, waits at 何清 too, and the clock runs in words', async () => {
    const view = await demo.caseOf(RULES)
    expect(view.row).toMatchObject({ standing: '待合法性审核', waitsFor: '合法性审核、审核', mine: true })
    const { mine } = await (await demo.as('heqing')).cases.queue()
    expect(mine.map((r) => r.reviewNo)).toContain(RULES)
    expect(view.legal!.clock!.words).toBe('2026年10月14日收件，今天是第 6 个工作日，一般 5 至 15 个工作日，最迟 2026年11月4日')
  })

  it('认定 needs a reason; then 合法性审核意见, 七项审查, 公平竞争, 集体审议 stay open, each in words', async () => {
    const before = await demo.caseOf(RULES)
    expect(open(before)[0]).toBe('normativeDecided')
    expect(await shutBy(desk.legal.determine({ ...seen(before), kind: 'admin', reason: ' ' }))).toEqual(['reason'])
    const reason = '对农村村民申请宅基地的权利义务作普遍规定，反复适用'
    const view = await desk.legal.determine({ ...seen(before), kind: 'admin', reason })
    expect(route(view)).toEqual([
      ['normativeDecided', true],
      ['materials', true],
      ['legalOpinion', false],
      ['sevenPoints', false],
      ['fairCompetition', false],
      ['deliberation', false],
    ])
    const labels = view.steps[0]!.conditions.filter((c) => !c.met && LEGAL.includes(c.id)).map((c) => c.label.split('：')[0])
    expect(labels).toEqual(['合法性审核意见', '七项审查', '公平竞争', '集体审议'])
    expect(item(view, 'L05')).toMatchObject({ settledBy: 'record', answer: { value: '符合' } })
    expect(item(view, 'L16')!.answer!.value).toBe('符合')
    expect(item(view, 'L17')!.because).toContain('32 日（规定 30 日）')
    expect(item(view, 'L24')!.answer!.value).toBe('符合')
    expect(item(view, 'L12')!.answer!.value).toBe('不符合')
  })

  it('a 会签意见 is refused as legality opinion, by its kind and by what its text calls itself, and kept under 会签', async () => {
    const view = await demo.caseOf(RULES)
    const as = desk.legal.transcribe({ ...seen(view), ...onPaper(), paperType: 'countersign' })
    expect(await refusalOf(as)).toEqual({ code: 'COUNTERSIGN_PAPER', data: { readsAs: '会签意见' } })
    const byName = desk.legal.transcribe({ ...seen(view), ...onPaper(), file: scan('县司法局会签意见.png') })
    expect(await refusalOf(byName)).toEqual({ code: 'COUNTERSIGN_PAPER', data: { readsAs: '会签意见' } })
    const minutes = desk.legal.transcribe({ ...seen(view), ...onPaper(), file: fixture('13_纪要.docx', '意见.docx') })
    expect(await refusalOf(minutes)).toEqual({ code: 'COUNTERSIGN_PAPER', data: { readsAs: '会议纪要' } })
    expect(open(await demo.caseOf(RULES))).toContain('legalOpinion')
    const kept = await desk.legal.keepCountersign({
      ...seen(view),
      unit: '县司法局',
      stance: 'agree',
      text: '无意见',
      signedBy: '',
      on: day('2026-10-12'),
      file: scan('县司法局会签意见.png'),
    })
    expect(open(kept)).toContain('legalOpinion')
    const { lines } = await desk.ledger.page({ subject: view.row.id })
    expect(lines[0]).toMatchObject({ actName: '会签意见', summary: '县司法局 同意（纸质补录）' })
  })

  it.each([
    ['point 5 without its article', { points: points('') }, 'sevenPoints'],
    ['six of seven points', { points: points().slice(1) }, 'sevenPoints'],
    ['no number', { opinionNo: '' }, 'opinionNumber'],
    ['合法 with a remark', { remarks: [remark('r1')] }, 'outcome'],
    ['修改后可提请 without a remark', { outcome: 'afterRevision' as const }, 'outcome'],
    ['a day to come', { issuedOn: day('2026-10-23') }, 'days'],
    ['before it was received', { issuedOn: day('2026-10-13') }, 'reason'],
    ['after three days without a reason', { issuedOn: day('2026-10-19') }, 'reason'],
  ])('the opinion is shut by %s', async (_, more, condition) => {
    const view = await demo.caseOf(RULES)
    expect(await shutBy(desk.legal.transcribe({ ...seen(view), ...onPaper(more) }))).toEqual([condition])
  })

  it.each([
    ['an organ that is no legal one', { organ: '县财政局' }, 'reviewOrgan'],
    ['no paper', { file: null }, 'scan'],
    ['a reviewer who drafted', { reviewer: '吴桐' }, 'secondPerson'],
  ])('the transcript is shut by %s', async (_, more, condition) => {
    const view = await demo.caseOf(RULES)
    expect(await shutBy(desk.legal.transcribe({ ...seen(view), ...onPaper(), ...more }))).toEqual([condition])
  })

  it('集体审议 before the opinion is refused', async () => {
    const view = await demo.caseOf(RULES)
    expect(await shutBy(desk.legal.deliberate({ ...seen(view), ...meeting('2026-10-21') }))).toEqual(['legalOpinion'])
  })

  it('云司审〔2026〕18号 on day 5, 公平竞争 不适用: three of four met, the case reads 待集体审议', async () => {
    const input = { ...seen(await demo.caseOf(RULES)), ...onPaper({ opinionNo: '云司审[2026]018号' }) }
    let view = await desk.legal.transcribe(input)
    expect(await desk.legal.transcribe(input)).toEqual(view)
    expect(view.legal!.file.opinion).toMatchObject({ opinionNo: '云司审〔2026〕18号', origin: 'paper', byName: '周岚' })
    expect(view.legal!.clock).toEqual({
      words: '2026年10月14日收件，2026年10月21日出具意见，第 5 个工作日，在 5 至 15 个工作日以内，最迟 2026年11月4日',
      standing: 'inTime',
    })
    const bare = desk.legal.fair({ ...seen(view), ...notEconomic, reason: '' })
    expect(await refusalOf(bare)).toMatchObject({ code: 'FIELD_MISSING', data: { field: 'reason' } })
    view = await desk.legal.fair({ ...seen(view), ...notEconomic })
    expect(open(view)).toEqual(['deliberation'])
    expect(view.row).toMatchObject({ standing: '待集体审议', waitsFor: '集体审议、审核' })
    for (const id of ['L12', 'L13', 'L14', 'L15']) expect(item(view, id)!.answer!.value, id).toBe('符合')
    expect(item(view, 'L19')!.answer!.value).toBe('不符合')
    const { mine } = await (await demo.as('heqing')).cases.queue()
    expect(mine.map((r) => r.reviewNo)).not.toContain(RULES)
  })

  it('同意送签 and the number stay shut while 集体审议 is missing, with the condition named', async () => {
    const view = await demo.caseOf(RULES)
    expect(await shutBy(desk.review.decide({ ...seen(view), decision: 'pass', reasons: [] }))).toContain('deliberation')
    const clerk = await demo.as('maxiaochuan')
    expect((await clerk.number.next({ caseId: view.row.id })).conditions.filter((c) => !c.met).map((c) => c.id)).toContain(
      'state',
    )
  })

  it('the papers say what the record says, and are kept with the case', async () => {
    const { row } = await demo.caseOf(RULES)
    const make = (kind: '合法性审核意见书' | '规范性文件送审材料清单' | '公平竞争审查表') =>
      desk.legal.paper({ commandId: commandId(), caseId: row.id, kind })
    const text = await textOf((await make('合法性审核意见书')).file)
    for (const words of [
      '云司审〔2026〕18号',
      '县农业农村局',
      '第 5 个工作日',
      '第九条',
      '☑ 合法，可提请审议',
      '周岚照纸质意见书补录',
    ])
      expect(text).toContain(words)
    expect(await textOf((await make('规范性文件送审材料清单')).file)).toContain('起草说明')
    const fair = await make('公平竞争审查表')
    expect(await textOf(fair.file)).toContain('☑ 不涉及')
    expect(fair.case.papers.map((p) => p.kind)).toEqual(['合法性审核意见书', '规范性文件送审材料清单', '公平竞争审查表'])
    const stored = await desk.cases.file({ caseId: row.id, sha256: fair.case.papers[2]!.file.sha256 })
    expect(stored.size).toBe(fair.file.size)
    const opinionFile = fair.case.legal!.file.opinion!.file!
    expect((await desk.cases.file({ caseId: row.id, sha256: opinionFile.sha256 })).size).toBe(opinionFile.size)
  })

  it('after the meeting of 10-28 nothing of the route is open, and the whole of it is what the ledger says', async () => {
    demo.moveTo('2026-10-29T00:30:00.000Z')
    desk = await demo.as('zhoulan')
    const view = await desk.legal.deliberate({ ...seen(await demo.caseOf(RULES)), ...meeting() })
    expect(open(view)).toEqual([])
    expect(view.row.standing).toBe('审核中')
    expect(item(view, 'L19')!.because).toContain('县政府第42次常务会议（2026-10-28）')
    const sheet = await desk.sheet.preview({ caseId: view.row.id, stage: '送签稿' })
    const words = JSON.stringify(sheet)
    for (const w of ['云司审〔2026〕18号 2026-10-21', '不适用：不涉及经营者', '县政府第42次常务会议 2026-10-28'])
      expect(words).toContain(w)
    const { faults } = await desk.program.verify()
    expect(faults).toEqual([])
  })
})

describe('the opinion at the own login', () => {
  it('is kept while it is written, given with its remarks, and its remarks are answered one by one', () =>
    withDemo([RULES], async (demo) => {
      const reviewer = await demo.as('zhoulan')
      await reviewer.legal.determine({ ...seen(await demo.caseOf(RULES)), kind: 'admin', reason: '普遍适用' })
      const legal = await demo.as('heqing')
      const own = (): Promise<CaseView> => demo.caseOf(RULES, 'heqing')
      const draft = {
        ...opinion({ opinionNo: '云司审〔2026〕21号' }),
        paperType: 'legalOpinion' as const,
        organ: '县司法局',
        reviewer: '何清',
        receivedOn: '2026-10-14',
        points: points().map((p) => ({ ...p, fits: p.point === 1 ? true : null })),
        outcome: null,
      }
      await legal.legal.saveDraft({ caseId: (await own()).row.id, draft })
      expect((await own()).legal!.draft).toEqual(draft)
      expect((await demo.caseOf(RULES)).legal!.draft).toBeNull()

      const given = opinion({
        opinionNo: '云司审〔2026〕21号',
        issuedOn: day('2026-10-22'),
        outcome: 'afterRevision',
        points: points().map((p) => (p.point === 3 ? { ...p, fits: false, articles: '第十二条', note: '与上位规定不一致' } : p)),
        remarks: [remark('r1'), remark('r2')],
      })
      const tooEarly = legal.legal.opine({ ...seen(await own()), ...given, outcome: 'mayDeliberate' })
      expect(await shutBy(tooEarly)).toEqual(['outcome'])
      let view = await legal.legal.opine({ ...seen(await own()), ...given })
      expect(view.legal).toMatchObject({
        draft: null,
        revisionUnderWay: true,
        file: { opinion: { origin: 'login', reviewer: '何清' } },
      })
      expect(open(view)).toEqual(['adoption', 'fairCompetition', 'deliberation'])
      expect(await refusalOf(legal.legal.transcribe({ ...seen(view), ...onPaper() }))).toMatchObject({ code: 'NOT_ALLOWED' })

      const adopt = (items: Parameters<Client['legal']['adopt']>[0]['items']) => reviewer.legal.adopt({ ...seen(view), items })
      expect(await refusalOf(adopt([{ remarkId: 'r2', adoption: 'notAdopted', reason: '' }]))).toMatchObject({
        code: 'FIELD_MISSING',
        data: { label: '第 2 条未完全采纳的理由' },
      })
      expect(await refusalOf(adopt([{ remarkId: 'r9', adoption: 'adopted', reason: '' }]))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await shutBy(reviewer.legal.deliberate({ ...seen(view), ...meeting('2026-10-22') }))).toEqual(['adoption'])
      view = await adopt([
        { remarkId: 'r1', adoption: 'adopted', reason: '' },
        { remarkId: 'r2', adoption: 'notAdopted', reason: '上位法已有明确规定' },
      ])
      expect(open(view)).toEqual(['fairCompetition', 'deliberation'])
      expect(view.legal!.revisionUnderWay).toBe(false)
      expect(item(view, 'L14')!.because).toBe('2 条意见均已说明采纳情况')
      expect((await reviewer.program.verify()).faults).toEqual([])
    }))

  it('an unlawful outcome keeps the gate shut and lets nothing be deliberated; the drafter of a paper cannot judge it', () =>
    withDemo([RULES, CATALOGUE], async (demo) => {
      const desk = await demo.as('chenmo')
      let view = await demo.caseOf(RULES)
      view = await desk.legal.transcribe({ ...seen(view), ...onPaper({ outcome: 'unlawful' }) })
      expect(open(view)).toContain('legalOpinion')
      expect(await shutBy(desk.legal.deliberate({ ...seen(view), ...meeting('2026-10-22') }))).toEqual(['legalOpinion'])
      // 0142 was drafted by 何清: neither here nor as the name on a paper.
      const own = await demo.caseOf(CATALOGUE)
      const shut = await shutBy(desk.legal.transcribe({ ...seen(own), ...onPaper({ opinionNo: '云司审〔2026〕18号' }) }))
      expect(shut).toEqual(expect.arrayContaining(['state', 'secondPerson', 'opinionNumber']))
    }))
})

describe('超期', () => {
  it('is recorded by L13, keeps the gate shut, and only the office head releases it, with a reason', () =>
    withDemo([RULES], async (demo) => {
      demo.moveTo('2026-11-06T00:30:00.000Z')
      const desk = await demo.as('zhoulan')
      let view = await demo.caseOf(RULES)
      view = await desk.legal.transcribe({ ...seen(view), ...onPaper({ issuedOn: day('2026-11-05') }) })
      expect(view.legal!.clock!.standing).toBe('overdue')
      expect(item(view, 'L13')).toMatchObject({ blocking: true, answer: { value: '不符合' }, releaseBy: '办公室主任' })
      expect(item(view, 'L13')!.because).toContain('第 16 个工作日，超过 15 个工作日（超期）')
      const release = { itemId: 'L13', reason: '审核期间机构改革，已说明' }
      expect(await refusalOf(desk.review.release({ ...seen(view), ...release }))).toMatchObject({ code: 'NOT_ALLOWED' })
      view = await (await demo.as('hanliqun')).review.release({ ...seen(view), ...release })
      expect(item(view, 'L13')).toMatchObject({ blocking: false, release: { byName: '韩立群' } })
    }))
})

describe('补正', () => {
  it('stops the clock from the notice until the materials are in, and makes its notice', () =>
    withDemo([RULES], async (demo) => {
      const legal = await demo.as('heqing')
      let view = await demo.caseOf(RULES, 'heqing')
      const ask = {
        missing: ['publicNotice' as const, 'basis' as const],
        note: '请补交公告截图',
        on: day('2026-10-22'),
        dueOn: day('2026-10-27'),
      }
      expect(await refusalOf(legal.legal.request({ ...seen(view), ...ask, dueOn: day('2026-10-21') }))).toMatchObject({
        code: 'FIELD_MISSING',
        data: { field: 'dueOn' },
      })
      view = await legal.legal.request({ ...seen(view), ...ask })
      expect(view.row).toMatchObject({ standing: '待补正材料', mine: false })
      expect(view.legal!.clock).toEqual({
        words: '2026年10月14日收件，补正期间停止计时，已用 6 个工作日，材料补齐的次日接着计算',
        standing: 'paused',
      })
      expect(view.papers).toMatchObject([{ kind: '补正通知单', n: 1, byName: '何清' }])
      const desk0 = await demo.as('zhoulan')
      const notice = await desk0.cases.file({ caseId: view.row.id, sha256: view.papers[0]!.file.sha256 })
      expect(await textOf(notice)).toContain('公开征求意见公告')
      expect(open(await demo.caseOf(RULES))).toContain('materials')

      demo.moveTo('2026-10-28T00:30:00.000Z')
      const desk = await demo.as('zhoulan')
      view = await demo.caseOf(RULES)
      expect(await refusalOf(desk.legal.supply({ ...seen(view), on: day('2026-10-21') }))).toMatchObject({
        code: 'FIELD_MISSING',
      })
      view = await desk.legal.supply({ ...seen(view), on: day('2026-10-27') })
      expect(view.legal!.clock!.words).toContain('今天是第 7 个工作日，一般 5 至 15 个工作日，最迟 2026年11月9日')
      expect(await refusalOf(desk.legal.supply({ ...seen(view), on: day('2026-10-27') }))).toMatchObject({ code: 'NOT_FOUND' })
      expect((await desk.program.verify()).faults).toEqual([])
    }))
})

describe('认定', () => {
  it('否 against the text stands only with another person; the form follows, and a field of the form cannot go round it', () =>
    withDemo([RULES], async (demo) => {
      const desk = await demo.as('zhoulan')
      let view = await demo.caseOf(RULES)
      const form = { ...view.form, normativeKind: 'none' as const, attachments: [], countersigns: [...view.form.countersigns] }
      expect(await refusalOf(desk.cases.changeForm({ ...seen(view), form }))).toMatchObject({ code: 'NOT_ALLOWED' })
      view = await desk.legal.determine({ ...seen(view), kind: 'none', reason: '属于内部工作制度' })
      expect(view.form.normativeKind).toBe('none')
      expect(route(view)).toEqual([['normativeDecided', false]])
      expect(view.legal!.contradiction[0]).toContain('以条文形式规定')
      expect(await shutBy(desk.legal.second({ ...seen(view), note: '' }))).toEqual(['secondPerson'])
      const head = await demo.as('hanliqun')
      expect((await demo.caseOf(RULES, 'hanliqun')).legal!.may.second).toBe(true)
      view = await head.legal.second({ ...seen(view), note: '同意，属内部管理' })
      expect(route(view)).toEqual([['normativeDecided', true]])
      expect(await shutBy(head.legal.second({ ...seen(view), note: '' }))).toEqual(['secondPerson'])
      expect((await desk.program.verify()).faults).toEqual([])
    }))

  it("党内规范性文件: the same gate with the committee's own reviewer, and nothing of the government's procedure", () =>
    withDemo([RULES], async (demo) => {
      const desk = await demo.as('zhoulan')
      let view = await desk.legal.determine({ ...seen(await demo.caseOf(RULES)), kind: 'party', reason: '县委办公室制发' })
      expect(route(view)).toEqual([
        ['normativeDecided', true],
        ['legalOpinion', false],
      ])
      expect(item(view, 'L13')).toBeUndefined()
      view = await desk.legal.transcribe({
        ...seen(view),
        ...onPaper({ points: [], opinionNo: '云办法规〔2026〕3号' }),
        organ: '县委办公室法规科',
        reviewer: '赵越',
      })
      expect(open(view)).toEqual([])
      expect(item(view, 'L12')!.answer!.value).toBe('符合')
    }))

  it('a 文稿 whose words are in the text is not judged by its writer, and a closed case takes no act', () =>
    withDemo([RULES, HEATING], async (demo) => {
      const desk = await demo.as('zhoulan')
      let view = await demo.caseOf(RULES)
      view = await desk.cases.addVersion({
        ...seen(view),
        main: await withWords(countyDraft('农村宅基地审批管理办法（送审稿）.docx'), '第九条', '第玖条'),
        attachments: [],
        origin: 'edited',
        note: '改一处',
      })
      expect(await shutBy(desk.legal.determine({ ...seen(view), kind: 'admin', reason: '普遍适用' }))).toEqual(['notContributor'])
      expect(await shutBy(desk.legal.transcribe({ ...seen(view), ...onPaper() }))).toEqual(['notContributor'])
      const heating = await demo.caseOf(HEATING)
      const refused = await desk.review.decide({
        ...seen(heating),
        decision: 'refuse',
        reasons: [{ itemId: null, text: '已有部署' }],
      })
      expect(await shutBy(desk.legal.determine({ ...seen(refused), kind: 'admin', reason: '试' }))).toEqual(['state'])
    }))
})

describe('公平竞争', () => {
  it('applies: shut until the review organ says 可以出台 on paper; what it heard is asked by L11', () =>
    withDemo([RULES], async (demo) => {
      const desk = await demo.as('zhoulan')
      const act = async (more: object): Promise<CaseView> =>
        desk.legal.fair({
          ...seen(await demo.caseOf(RULES)),
          ...notEconomic,
          applies: true,
          reason: '',
          organ: '县市场监督管理局',
          result: 'mayIssue',
          file: scan('公平竞争审查结论.png'),
          ...more,
        })
      let view = await act({ result: 'mustNotIssue' })
      expect(view.form.economic).toBe(true)
      expect(open(view)).toContain('fairCompetition')
      expect(item(view, 'L10')!.answer!.value).toBe('不符合')
      expect(item(view, 'L11')).toMatchObject({ answer: { value: '不符合' }, because: '审查表「听取意见」栏为空' })
      view = await act({ result: 'afterRevision' })
      expect(open(view)).toContain('fairCompetition')
      view = await act({ file: null })
      expect(open(view)).toContain('fairCompetition')
      view = await act({ heard: '县房地产业协会、2家企业' })
      expect(open(view)).not.toContain('fairCompetition')
      expect(item(view, 'L11')!.answer!.value).toBe('符合')
      expect(await refusalOf(act({ result: null }))).toMatchObject({ code: 'FIELD_MISSING', data: { field: 'result' } })
      expect((await desk.program.verify()).faults).toEqual([])
    }))
})

describe('papers that come with an act', () => {
  it('a 涉密 mark ends it: nothing is kept', () =>
    withDemo([RULES], async (demo) => {
      const desk = await demo.as('zhoulan')
      const view = await demo.caseOf(RULES)
      const before = await desk.program.status()
      const items = (file: File) => [{ material: 'other' as const, note: '', file }]
      for (const file of [scan('机密-名单.png'), fixture('17a_密级_正文.docx')]) {
        const call = desk.legal.receive({ ...seen(view), on: day('2026-10-22'), items: items(file) })
        expect(await refusalOf(call)).toEqual({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
      }
      expect((await desk.program.status()).ledger).toEqual(before.ledger)
    }))

  it('重大行政决策: five steps and the report to the Party committee, or why it is none', () =>
    withDemo([RULES], async (demo) => {
      const desk = await demo.as('zhoulan')
      const steps = ['participation', 'experts', 'risk', 'legality', 'discussion'].map((step) => ({
        step: step as 'participation',
        note: '材料附后',
        file: null,
      }))
      let view = await demo.caseOf(RULES)
      expect(item(view, 'L20')).toBeUndefined()
      view = await desk.legal.majorDecision({
        ...seen(view),
        listed: true,
        reason: '',
        steps: steps.slice(1),
        reportedToParty: '',
      })
      expect(item(view, 'L20')).toMatchObject({
        answer: { value: '不符合' },
        because: '重大行政决策程序缺：公众参与、向党委请示报告',
      })
      view = await desk.legal.majorDecision({
        ...seen(view),
        listed: true,
        reason: '',
        steps,
        reportedToParty: '10月20日已报县委',
      })
      expect(item(view, 'L20')!.answer!.value).toBe('符合')
      view = await desk.legal.majorDecision({
        ...seen(view),
        listed: false,
        reason: '未列入目录',
        steps: [],
        reportedToParty: '',
      })
      expect(item(view, 'L20')!.answer!.value).toBe('不适用')
    }))
})
