/** 依据库 and its import from tables, at the router, on the demo county's 22 October 2026. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { libraryItem, type NewLibraryItem } from '../support/libraryItem.ts'
import { commandId, fixture, refusalOf, theDemo, type Client, type Demo } from '../support/theDemo.ts'

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

const add = (what: NewLibraryItem, file: File | null = null): Promise<{ id: string }> =>
  clerk.library.add({ commandId: commandId(), item: what, file })
const entries = async (): Promise<number> => (await desk.program.status()).ledger!.seq
const listed = async (search: string): Promise<Awaited<ReturnType<Client['library']['list']>>> => desk.library.list({ search })

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
    const { id } = await add(libraryItem('关于进一步加强农村消防安全工作的通知', { docNumber: '云州政办发〔2026〕46号' }), file)
    const back = await desk.library.file({ id })
    expect(Buffer.from(await back.arrayBuffer())).toEqual(Buffer.from(await file.arrayBuffer()))
    const again = await refusalOf(add(libraryItem('另一个名字', { docNumber: '云州政办发[2026]046号' })))
    expect(again).toMatchObject({ code: 'LIBRARY_HAS', data: { docNumber: '云州政办发〔2026〕46号' } })
  })

  it('a retry of the same command is the same paper', async () => {
    const command = { commandId: commandId(), item: libraryItem('只增加一次的文件'), file: null }
    const first = await clerk.library.add(command)
    expect(await clerk.library.add(command)).toEqual(first)
    expect(await listed('只增加一次')).toHaveLength(1)
  })

  it('refuses a standing without its source, and anything with a 密级标志, and keeps nothing of it', async () => {
    const before = await entries()
    expect(await refusalOf(add(libraryItem('甲', { status: 'inForce' })))).toMatchObject({
      code: 'FIELD_MISSING',
      data: { field: 'statusSource' },
    })
    for (const refused of [
      () => add(libraryItem('机密★1年 某方案')),
      () => add(libraryItem('甲'), fixture('17a_密级_正文.docx')),
      () => add(libraryItem('甲'), fixture('08a_上级文件.docx', '（秘密）通知.docx')),
    ])
      expect(await refusalOf(refused())).toMatchObject({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
    expect(await refusalOf(add(libraryItem('甲'), fixture('20d_督查通知.pdf')))).toMatchObject({ data: { reason: 'pdf' } })
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
