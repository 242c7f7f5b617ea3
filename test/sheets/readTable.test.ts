/** Tables as people keep them, through the worker: what is read, what is refused, and that nothing in them is worked out. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { createPool, type Pool } from '../../src/main/workers/pool.ts'
import { zipOf } from '../drafts/zipOf.ts'
import { WORKER } from '../support/theDemo.ts'

let pool: Pool
beforeAll(() => {
  pool = createPool({ workerFile: WORKER, maxThreads: 1 })
})
afterAll(() => pool.close())

type Cell = string | number | Date | null
const table = (rows: Cell[][]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '依据', rows }] })

describe('a table', () => {
  it('is read row by row, its own row numbers kept, days as days, empty rows left out', async () => {
    const bytes = await table([
      ['依据目录'],
      [],
      ['名称', '日期'],
      ['𠮷林镇防火办法', new Date(Date.UTC(2025, 9, 13))],
      ['编号', 541],
    ])
    const read = await pool.readTable(bytes)
    expect(read.outcome === 'read' && read.rows.map((r) => [r.row, ...r.cells.filter((c) => c !== '')])).toEqual([
      [1, '依据目录'],
      [3, '名称', '日期'],
      [4, '𠮷林镇防火办法', '2025-10-13'],
      [5, '编号', '541'],
    ])
  })

  it('a formula is named as one and never worked out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '依据',
          rows: [['名称'], ['见公式']],
          cells: new Map([['1,0', { formula: 'WEBSERVICE("x")', formulaResult: '旧值' }]]),
        },
      ],
    })
    const read = await pool.readTable(bytes)
    expect(read).toMatchObject({ outcome: 'read', rows: [{ row: 1 }, { row: 2, formulas: [0] }] })
    expect(read.outcome === 'read' && read.rows[1]?.cells[0]).toBe('旧值')
    const bare = await writeXlsx({
      sheets: [{ name: '依据', rows: [['名称'], [null]], cells: new Map([['1,0', { formula: '1+1' }]]) }],
    })
    expect(await pool.readTable(bare)).toMatchObject({ rows: [{ row: 1 }, { row: 2, cells: [''], formulas: [0] }] })
  })

  it('keeps every rare and every wide character of ten thousand rows', async () => {
    const text = (i: number): string => `第${i}号《𠀀${String.fromCodePoint(0x4e00 + (i % 20_000))}镇办法》`
    const read = await pool.readTable(await table(Array.from({ length: 10_000 }, (_, i) => [text(i)])))
    expect(read.outcome === 'read' && read.rows.filter((r, i) => r.cells[0] !== text(i))).toEqual([])
  })

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a Word file', () => readFileSync('test/fixtures/drafts/01_通知_clean.docx'), 'notXlsx'],
    ['a PDF', () => readFileSync('test/fixtures/drafts/20d_督查通知.pdf'), 'notXlsx'],
    ['an empty file', () => new Uint8Array(0), 'notXlsx'],
    ['a file cut off', async () => (await table([['名称']])).slice(0, 300), 'damaged'],
    ['a file that says it is a workbook and is none', () => zipOf([{ name: 'xl/workbook.xml', data: '<workbook' }]), 'damaged'],
    ['a bomb', () => zipOf([{ name: 'xl/workbook.xml', data: Buffer.alloc(100 << 20) }]), 'tooLarge'],
    ['a table longer than anyone keeps', () => table(Array.from({ length: 20_002 }, (_, i) => [i])), 'tooManyRows'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await pool.readTable(await bytes())).toEqual({ outcome: 'refused', reason })
  })
})
