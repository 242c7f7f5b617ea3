import { describe, expect, it } from 'vitest'
import { kindOfItem, libraryKey } from '#domain/library'
import { readLibraryTable, type TableLine } from '#domain/libraryImport'

const HEAD = ['名称', '文号', '制发机关', '日期', '效力', '备注']
const lines = (...rows: string[][]): TableLine[] => rows.map((cells, i) => ({ row: i + 1, cells, formulas: [] }))
const read = (rows: TableLine[], known: Parameters<typeof readLibraryTable>[1] = []) =>
  readLibraryTable(rows, known, '云岭县', '依据目录')

describe('a table of bases', () => {
  it('a row gives an item, its status with where it was looked up', () => {
    const rows = lines(HEAD, ['《森林防火条例》', '国务院令第541号', '国务院', '2008年12月1日', '现行有效', '司法部法规库'])
    expect(read(rows)).toEqual([
      {
        row: 2,
        standing: 'new',
        problem: null,
        item: {
          kind: 'law',
          title: '森林防火条例',
          docNumber: '国务院令第541号',
          issuer: '国务院',
          issuedOn: '2008-12-01',
          status: 'inForce',
          statusSource: '司法部法规库',
          file: null,
          registerId: null,
        },
      },
    ])
  })
  it('without a word on its standing a paper is 未核实, and names no source', () => {
    expect(read(lines(HEAD, ['甲办法', '', '云岭县人民政府', '', '', '备注里的话']))?.[0]?.item).toMatchObject({
      status: 'unknown',
      statusSource: '',
    })
  })
  it('a standing without a note rests on the table, by its name', () => {
    expect(read(lines(HEAD, ['甲办法', '', '', '', '废止', '']))?.[0]?.item).toMatchObject({
      status: 'repealed',
      statusSource: '导入表「依据目录」所载',
    })
  })
  it('finds its heading under a merged title and in any order; without a column 名称 there is none', () => {
    expect(read(lines(['依据目录'], [''], ['文号：', '名　称'], ['甲', '乙办法']))?.[0]?.item).toMatchObject({
      title: '乙办法',
      docNumber: '甲',
    })
    expect(read(lines(['文号', '日期'], ['甲', '乙']))).toBeNull()
    expect(read([])).toBeNull()
  })
  it.each<[string, string[], string]>([
    ['no name', ['', '甲', '', '', '', ''], '没有名称'],
    ['a day that does not exist', ['甲办法', '', '', '2025-02-30', '', ''], '日期「2025-02-30」认不出来'],
    ['a day in words', ['甲办法', '', '', '去年', '', ''], '日期「去年」认不出来'],
    ['a standing nobody knows', ['甲办法', '', '', '', '大概有效', ''], '效力「大概有效」认不出来'],
    ['a name as long as a text', ['甲'.repeat(301), '', '', '', '', ''], '超过 300 字'],
  ])('%s is said at its row', (_, cells, says) => {
    const [row] = read(lines(HEAD, cells))!
    expect(row).toMatchObject({ row: 2, standing: 'wrong' })
    expect(row!.problem).toContain(says)
  })
  it.each(['2025-10-13', '2025/10/13', '2025.10.13', '20251013', '2025年10月13日'])('reads the day %s', (text) => {
    expect(read(lines(HEAD, ['甲办法', '', '', text, '', '']))?.[0]?.item.issuedOn).toBe('2025-10-13')
  })
  it('a value that a formula made is not taken, in a column that counts', () => {
    const rows: TableLine[] = [...lines(HEAD), { row: 2, cells: ['甲办法', '', '', '', '现行有效', ''], formulas: [4] }]
    expect(read(rows)?.[0]).toMatchObject({ standing: 'wrong', problem: expect.stringContaining('「效力」是公式') })
    const beside: TableLine[] = [...lines(HEAD), { row: 2, cells: ['甲办法', '', '', '', '', '', '7'], formulas: [6] }]
    expect(read(beside)?.[0]?.standing).toBe('new')
  })
  it('the same paper twice, in any writing of its number, is named with its first row', () => {
    const rows = read(lines(HEAD, ['甲办法', '云政办发〔2025〕7号'], ['甲办法', '云政办发[2025]07号']))!
    expect(rows[1]).toMatchObject({ standing: 'wrong', problem: '与第 2 行是同一份文件' })
  })
  it('what the library has is known and adds nothing', () => {
    const known = [{ title: '甲办法', docNumber: '云政办发〔2025〕7号', issuer: '' }]
    const rows = read(lines(HEAD, ['甲办法', '云政办发（2025）7号'], ['乙办法', '', '县政府']), known)!
    expect(rows.map((r) => r.standing)).toEqual(['known', 'new'])
  })
})

describe('what an item is', () => {
  it.each<[string, string, string]>([
    ['中华人民共和国森林法', '', 'law'],
    ['森林防火条例', '国务院', 'law'],
    ['云江省森林防火办法', '云江省人民政府', 'superior'],
    ['关于加强森林防灭火工作的通知', '云州市人民政府办公室', 'superior'],
    ['云岭县农村宅基地审批管理办法', '云岭县人民政府办公室', 'own'],
    ['关于做好秋收工作的通知', '县农业农村局', 'own'],
    ['关于解决供水管网资金的请示', '石桥乡人民政府', 'lower'],
  ])('%s by %s is %s', (title, issuer, kind) => expect(kindOfItem({ title, issuer }, '云岭县')).toBe(kind))
  it('one paper has one key: by its number, else by name and issuer', () => {
    const key = (title: string, docNumber: string | null, issuer = ''): string => libraryKey({ title, docNumber, issuer })
    expect(key('甲', '云政办发[2025]07号')).toBe(key('乙', '云政办发〔2025〕7号'))
    expect(key('《甲办法》', null, '县政府')).toBe(key('甲 办法', null, '县政府'))
    expect(key('甲办法', null, '县政府')).not.toBe(key('甲办法', null, '省政府'))
    expect(key('甲', '国务院令第 541 号')).toBe(key('甲', '国务院令第541号'))
  })
})
