/** 依据库 and what drafts have in common with it, at the router, on the demo county's 22 October 2026. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { playOctober, STORY_CASES } from '../../src/main/app/program/playOctober.ts'
import { rebuildTexts } from '../../src/main/app/similar/keepTexts.ts'
import {
  asInput,
  commandId,
  fixture,
  refusalOf,
  theDemo,
  withWords,
  countyDraft,
  draftOf,
  type Client,
  type Demo,
} from '../support/theDemo.ts'
import { demoCounty, demoFile, demoPaper } from '../../src/main/machine/demoFiles.ts'

const FOREST = 'C-2026-0143'
const LAST_YEAR = '云政办发〔2025〕52号'

let demo: Demo
let desk: Client
let clerk: Client
beforeAll(async () => {
  demo = await theDemo([FOREST])
  desk = await demo.as('zhoulan')
  clerk = await demo.as('maxiaochuan')
})
afterAll(() => demo.close())

type Item = Parameters<Client['library']['add']>[0]['item']
const item = (title: string, more: Partial<Item> = {}): Item => ({
  kind: 'superior',
  title,
  docNumber: null,
  issuer: '云州市人民政府办公室',
  issuedOn: null,
  status: 'unknown',
  statusSource: '',
  ...more,
})
const add = (what: Item, file: File | null = null): Promise<{ id: string }> =>
  clerk.library.add({ commandId: commandId(), item: what, file })
const entries = async (): Promise<number> => (await desk.program.status()).ledger!.seq
const listed = async (search: string): Promise<Awaited<ReturnType<Client['library']['list']>>> => desk.library.list({ search })
const similarTo = async (caseId: string): Promise<(readonly [string | null, number])[]> =>
  (await desk.cases.overlaps({ caseId })).flatMap((l) => (l.text ? [[l.docNumber ?? l.title, l.text.sharePercent] as const] : []))

async function handIn(file: File, unit = '县交通运输局'): Promise<string> {
  const { form } = await desk.intake.read({ main: file, attachments: [] })
  const whole = { ...asInput(form), unit, drafterName: '曹静', plan: 'inPlan' as const, planRef: '2026-31' }
  return (await desk.intake.submit({ commandId: commandId(), form: whole, main: file, attachments: [] })).caseId
}

describe('依据库', () => {
  it('lists the demo county’s papers, each with its standing; a search finds by name, number and issuer', async () => {
    const all = await listed('')
    expect(all).toHaveLength(8)
    expect(new Set(all.map((i) => i.status))).toEqual(new Set(['inForce', 'repealed', 'expired', 'unknown']))
    expect(all.filter((i) => i.status !== 'unknown' && i.statusSource === '')).toEqual([])
    expect((await listed('52号')).map((i) => i.docNumber)).toEqual([LAST_YEAR])
    expect((await listed('云州市 清洁取暖')).map((i) => i.status)).toEqual(['expired'])
    expect(await listed('没有这样的文件')).toEqual([])
  })

  it('takes a paper with its file, hands the file back as it was, and takes it once', async () => {
    const file = fixture('08a_上级文件.docx')
    const { id } = await add(item('关于进一步加强农村消防安全工作的通知', { docNumber: '云州政办发〔2026〕46号' }), file)
    const back = await desk.library.file({ id })
    expect(Buffer.from(await back.arrayBuffer())).toEqual(Buffer.from(await file.arrayBuffer()))
    const again = await refusalOf(add(item('另一个名字', { docNumber: '云州政办发[2026]046号' })))
    expect(again).toMatchObject({ code: 'LIBRARY_HAS', data: { docNumber: '云州政办发〔2026〕46号' } })
  })

  it('a retry of the same command is the same paper', async () => {
    const command = { commandId: commandId(), item: item('只增加一次的文件'), file: null }
    const first = await clerk.library.add(command)
    expect(await clerk.library.add(command)).toEqual(first)
    expect(await listed('只增加一次')).toHaveLength(1)
  })

  it('refuses a standing without its source, and anything with a 密级标志, and keeps nothing of it', async () => {
    const before = await entries()
    expect(await refusalOf(add(item('甲', { status: 'inForce' })))).toMatchObject({
      code: 'FIELD_MISSING',
      data: { field: 'statusSource' },
    })
    for (const refused of [
      () => add(item('机密★1年 某方案')),
      () => add(item('甲'), fixture('17a_密级_正文.docx')),
      () => add(item('甲'), fixture('08a_上级文件.docx', '（秘密）通知.docx')),
    ])
      expect(await refusalOf(refused())).toMatchObject({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
    expect(await refusalOf(add(item('甲'), fixture('20d_督查通知.pdf')))).toMatchObject({ data: { reason: 'pdf' } })
    expect(await entries()).toBe(before)
  })

  it('a standing is changed by who looked it up, and not over another’s change', async () => {
    const [law] = await listed('土地管理法')
    const change = {
      commandId: commandId(),
      id: law!.id,
      seen: 'unknown' as const,
      status: 'inForce' as const,
      statusSource: '国家法律法规数据库',
    }
    expect(await refusalOf(desk.library.changeStatus({ ...change, statusSource: ' ' }))).toMatchObject({ code: 'FIELD_MISSING' })
    await desk.library.changeStatus(change)
    expect((await listed('土地管理法'))[0]).toMatchObject({ status: 'inForce', statusSource: '国家法律法规数据库' })
    expect(await refusalOf(clerk.library.changeStatus({ ...change, commandId: commandId(), status: 'repealed' }))).toMatchObject({
      code: 'LIBRARY_STATUS_MOVED',
      data: { seen: 'unknown', now: 'inForce' },
    })
    await desk.library.changeStatus({ ...change, commandId: commandId(), seen: 'inForce', status: 'unknown' })
    expect((await listed('土地管理法'))[0]).toMatchObject({ status: 'unknown', statusSource: '' })
    expect(await refusalOf(desk.library.changeStatus({ ...change, commandId: commandId(), id: 'none' }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

const HEAD = ['名称', '文号', '制发机关', '日期', '效力', '备注']
const sheet = async (rows: string[][], name = '依据目录.xlsx'): Promise<File> =>
  new File([new Uint8Array(await writeXlsx({ sheets: [{ name: '目录', rows: [HEAD, ...rows] }] }))], name)
const GOOD = [
  ['云江省农村供水条例', '云江省人大公告第12号', '云江省人民代表大会常务委员会', '2024-05-30', '现行有效', '省人大网站'],
  ['云岭县农村供水管理办法', '云政发〔2019〕7号', '云岭县人民政府', '2019/6/1', '', ''],
  ['云政办发52号重复行', LAST_YEAR, '', '', '', ''],
]

describe('a table of bases', () => {
  it('is shown row by row first, and nothing is written', async () => {
    const before = await entries()
    const preview = await clerk.library.previewImport({
      file: await sheet([...GOOD, ['', '无名', '', '', '', ''], ['甲', '', '', '昨天', '', '']]),
    })
    expect(preview).toMatchObject({ fresh: 2, known: 1, wrong: 2 })
    expect(preview.rows.map((r) => [r.row, r.standing, r.problem])).toEqual([
      [2, 'new', null],
      [3, 'new', null],
      [4, 'known', null],
      [5, 'wrong', '没有名称'],
      [6, 'wrong', '日期「昨天」认不出来'],
    ])
    expect(await entries()).toBe(before)
  })

  it('with one wrong row nothing goes in, and the refusal names the row', async () => {
    const before = await listed('')
    const refused = await refusalOf(
      clerk.library.import({ commandId: commandId(), file: await sheet([...GOOD, ['', '无名', '', '', '', '']]) }),
    )
    expect(refused).toMatchObject({
      code: 'TABLE_REFUSED',
      data: { reason: 'rowsWrong', rows: [{ row: 5, problem: '没有名称' }] },
    })
    expect(await listed('')).toEqual(before)
  })

  it('goes in whole as one entry; the same table again adds nothing', async () => {
    const before = await entries()
    const file = await sheet(GOOD)
    expect(await clerk.library.import({ commandId: commandId(), file })).toEqual({ added: 2 })
    expect(await entries()).toBe(before + 1)
    expect((await listed('农村供水管理办法'))[0]).toMatchObject({ kind: 'own', status: 'unknown', issuedOn: '2019-06-01' })
    expect((await listed('农村供水条例'))[0]).toMatchObject({ kind: 'law', status: 'inForce', statusSource: '省人大网站' })
    expect(await clerk.library.import({ commandId: commandId(), file })).toEqual({ added: 0 })
    expect(await entries()).toBe(before + 1)
  })

  it.each<[string, () => Promise<File> | File, object]>([
    ['a Word file', () => fixture('01_通知_clean.docx'), { code: 'TABLE_REFUSED', data: { reason: 'notXlsx', rows: [] } }],
    [
      'a table without 名称',
      async () => new File([new Uint8Array(await writeXlsx({ sheets: [{ name: '一', rows: [['序号'], ['1']] }] }))], '表.xlsx'),
      { code: 'TABLE_REFUSED', data: { reason: 'noColumns' } },
    ],
    [
      'a 密级标志 in a cell',
      () => sheet([['机密★5年 某方案', '', '', '', '', '']]),
      { code: 'DRAFT_REFUSED', data: { reason: 'classified' } },
    ],
    [
      'a 密级标志 in the name of the file',
      () => sheet(GOOD, '机密-目录.xlsx'),
      { code: 'DRAFT_REFUSED', data: { reason: 'classified' } },
    ],
  ])('%s is refused at the preview and at the import', async (_, file, refusal) => {
    const before = await entries()
    expect(await refusalOf(clerk.library.previewImport({ file: await file() }))).toMatchObject(refusal)
    expect(await refusalOf(clerk.library.import({ commandId: commandId(), file: await file() }))).toMatchObject(refusal)
    expect(await entries()).toBe(before)
  })
})

describe('what a draft has in common', () => {
  it('last year’s plan is offered for this year’s draft with 81 %, its passages on both sides (scenario 1.3)', async () => {
    const { id } = await demo.caseRow(FOREST)
    const [first] = await desk.cases.overlaps({ caseId: id })
    expect(first).toMatchObject({ kind: 'own', docNumber: LAST_YEAR, standing: 'inForce', text: { sharePercent: 81 } })
    const { reading, findings } = await demo.caseOf(FOREST)
    for (const { draft, source } of first!.text!.passages) {
      const there = first!.text!.paragraphs.find((p) => p.index === source.paragraph)!.text.slice(source.start, source.end)
      expect(reading.paragraphs[draft.paragraph]!.text.slice(draft.start, draft.end).slice(0, 4)).toBe(there.slice(0, 4))
    }
    expect(findings.find((f) => f.checklistId === 'N05')?.message).toContain(LAST_YEAR)
  })

  it('a relayed paper is suspected by what the library holds, and no longer shown when nobody may see it', async () => {
    const caseId = await handIn(fixture('08b_转发上级.docx'), '县消防救援大队')
    expect(await similarTo(caseId)).toEqual([['云州政办发〔2026〕46号', 93]])
    const { findings } = await desk.cases.get({ caseId })
    expect(findings.filter((f) => ['N04', 'N06'].includes(f.checklistId)).map((f) => f.level)).toEqual(['疑似', '疑似'])
    expect(await refusalOf((await demo.as('liuhai')).cases.overlaps({ caseId }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('a light rewording is still a candidate, of a paper and of a draft in hand; a case is not compared with itself', async () => {
    await add(
      item('云岭县2025年冬季农村公路冰雪灾害防范工作方案', { kind: 'own', docNumber: '云政办发〔2025〕55号' }),
      fixture('09a_上年方案.docx'),
    )
    const near = await handIn(fixture('09b_本年方案_近似.docx'))
    const reworded = await handIn(fixture('09c_本年方案_改写.docx'))
    expect((await similarTo(near)).find(([name]) => name === '云政办发〔2025〕55号')?.[1]).toBe(95)
    const seen = (await desk.cases.overlaps({ caseId: reworded })).filter((l) => l.text !== null)
    expect(seen.map((l) => [l.kind, l.docNumber]).sort()).toEqual([
      ['openCase', null],
      ['own', '云政办发〔2025〕55号'],
    ])
    expect(seen.every((l) => l.text!.coveragePercent >= 40 && l.text!.passages.length > 0)).toBe(true)
    const { findings } = await desk.cases.get({ caseId: reworded })
    expect(findings.find((f) => f.checklistId === 'N09')?.message).toContain('在办')
  })

  it('a new version takes the place of the text before', async () => {
    const view = await demo.caseOf(FOREST)
    const later = await withWords(countyDraft('森林防灭火工作方案（修改稿）.docx'), '工作目标', '工作总目标')
    await desk.cases.addVersion({
      commandId: commandId(),
      caseId: view.row.id,
      version: view.version,
      main: later,
      attachments: [],
      origin: 'handedIn',
      note: '',
    })
    const [[, share]] = (await similarTo(view.row.id)) as [readonly [string, number]]
    expect(share).not.toBe(81)
    // The same file handed in by somebody else meets the new version, and not the old one.
    const copy = await handIn(countyDraft('森林防灭火工作方案（修改稿）.docx'), '县林业局')
    const [first] = await desk.cases.overlaps({ caseId: copy })
    expect(first).toMatchObject({ kind: 'openCase', unit: '县应急管理局', text: { sharePercent: 100 } })
  })

  it('all texts made anew from what was read say the same', async () => {
    const office = demo.program.office()!
    const { id } = await demo.caseRow(FOREST)
    const before = await desk.cases.overlaps({ caseId: id })
    expect(await rebuildTexts(office, false)).toBe(0)
    expect(await rebuildTexts(office, true)).toBeGreaterThan(5)
    expect(await desk.cases.overlaps({ caseId: id })).toEqual(before)
    expect((await office.store.verify()).faults).toEqual([])
  })

  it('the local rule on new content speaks only where the office has it', async () => {
    const admin = await demo.as('luoqiang')
    const limits = (await admin.settings.list()).find((s) => s.key === 'limits')!
    await admin.settings.change({
      commandId: commandId(),
      key: 'limits',
      value: { ...(limits.value as object), newContentMinPercent: 30 },
      version: limits.version,
    })
    const caseId = await handIn(fixture('08b_转发上级.docx'), '县消防救援大队')
    const { findings } = await desk.cases.get({ caseId })
    expect(findings.find((f) => f.checklistId === 'N07')?.message).toContain('低于本地规定的30%')
  })
})

describe('a case that is closed', () => {
  it('issued, its text is the office’s own paper in force with its number; refused, it is still known (scenarios 1.18, 3.7)', async () => {
    const october = await theDemo([...STORY_CASES])
    const draft = (name: string) =>
      name.startsWith('17a') ? { name, bytes: readFileSync(`test/fixtures/drafts/${name}`) } : demoFile(name)
    await playOctober(october.program, {
      county: demoCounty(),
      moveTo: (iso) => october.moveTo(iso),
      file: (name) => ({ name, bytes: new Uint8Array(draft(name).bytes) }),
      paper: demoPaper,
    })
    const office = await october.as('zhoulan')
    const again = async (reviewNo: string): Promise<Awaited<ReturnType<Client['cases']['overlaps']>>[number] | undefined> => {
      const main = draftOf(reviewNo)
      const { form } = await office.intake.read({ main, attachments: [] })
      const whole = { ...asInput(form), unit: '县林业局', drafterName: '曹静', plan: 'inPlan' as const, planRef: '2026-31' }
      const { caseId } = await office.intake.submit({ commandId: commandId(), form: whole, main, attachments: [] })
      return (await office.cases.overlaps({ caseId }))[0]
    }
    expect(await again('C-2026-0145')).toMatchObject({
      kind: 'own',
      docNumber: '云政办发〔2026〕39号',
      on: '2026-10-23',
      standing: 'inForce',
      text: { sharePercent: 100 },
    })
    expect(await again('C-2026-0144')).toMatchObject({ kind: 'openCase', docNumber: null, text: { sharePercent: 100 } })
    await october.close()
  })
})
