import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import type { RegisterQuery, Store } from '../../src/main/app/ports.ts'
import { act, makeStore, openCase, registerRow, removeTempDirs, tempDir } from './office.ts'

afterAll(removeTempDirs)

const ALL: RegisterQuery = { sort: 'number', descending: false, offset: 0, limit: 100 }
let store: Store

beforeAll(async () => {
  store = await makeStore(tempDir())
  const rows = [
    ...[10, 9, 2, 1].map((n) =>
      registerRow(n, { printDate: day(`2026-0${(n % 9) + 1}-05`), unit: n > 5 ? '县教育局' : '县发展和改革局' }),
    ),
    registerRow(17, {
      status: 'void',
      voidReason: '重复编号',
      voidedOn: day('2026-10-20'),
      title: '关于印发《云岭县Ａ级景区管理办法》的通知',
    }),
    registerRow(7, { seriesCode: '云政发', year: 2024, printDate: day('2024-12-31'), docKind: '意见', issuer: '云岭县人民政府' }),
    registerRow(1, {
      id: 'note-1',
      seriesCode: null,
      year: null,
      serial: null,
      docNumber: null,
      carrier: 'informalNote',
      docKind: null,
      inPlan: null,
      title: '关于报送材料的便函',
      printDate: day('2026-03-31'),
    }),
  ]
  await act(store, (tx) => tx.record('register.imported', 'register', { source: '旧台账', rows }))
})

describe('the register', () => {
  it.each<[string, Partial<RegisterQuery>, (number | string)[]]>([
    ['numbers as numbers, 9 before 10; what has none after', {}, [7, 1, 2, 9, 10, 17, 'note-1']],
    ['by series', { seriesCode: '云政办发' }, [1, 2, 9, 10, 17]],
    ['by unit', { unit: '县教育局' }, [9, 10]],
    ['by kind', { docKind: '意见' }, [7]],
    ['by carrier', { carrier: 'informalNote' }, ['note-1']],
    ['by year of printing', { year: 2024 }, [7]],
    ['by month, its last day too', { month: '2026-03' }, [2, 'note-1']],
    ['by years, inclusive', { fromYear: 2024, toYear: 2025 }, [7]],
    ['by ids', { ids: ['note-1', 'r-云政办发-2026-9', 'nobody'] }, [9, 'note-1']],
    ['by no ids', { ids: [] }, []],
    ['a number in another writing is that number and no other', { search: '云政办发[2026]07号' }, []],
    ['with full-width digits and round brackets', { search: '云政办发（２０２６）１７号' }, [17]],
    ['of another series', { search: '云政发【2024】第7号' }, [7]],
    ['all words must occur', { search: '县教育局 第9项' }, [9]],
    ['full-width letters are letters', { search: 'a级景区' }, [17]],
    ['a percent sign is a percent sign', { search: '%' }, []],
    ['by print date, newest first', { sort: 'printDate', descending: true, limit: 2 }, [17, 'note-1']],
    ['the second page', { offset: 2, limit: 2 }, [2, 9]],
  ])('%s', async (_, query, expected) => {
    const { rows } = await store.read((r) => r.register({ ...ALL, ...query }))
    expect(rows.map((row) => row.serial ?? row.id)).toEqual(expected)
  })

  it('says how many there are, whatever the page', async () => {
    expect((await store.read((r) => r.register({ ...ALL, limit: 1 }))).total).toBe(7)
    expect((await store.read((r) => r.register({ ...ALL, unit: '县教育局', limit: 1 }))).total).toBe(2)
  })

  it('gives back the row that went in', async () => {
    expect(await store.read((r) => r.registerRow('r-云政办发-2026-2'))).toEqual(registerRow(2, { printDate: day('2026-03-05') }))
  })

  it('counts by print date, both ends included', async () => {
    const between = await store.read((r) => r.registerBetween(day('2026-03-05'), day('2026-03-31')))
    expect(between.map((r) => r.id)).toEqual(['r-云政办发-2026-2', 'note-1'])
  })

  it('compares new titles with everything that is not void', async () => {
    const titles = await store.read((r) => r.registerTitles())
    expect(titles.length).toBe(6)
    expect(titles.some((t) => t.title.includes('景区'))).toBe(false)
  })

  it('keeps a void number in its place', async () => {
    expect((await store.read((r) => r.numbers('云政办发', 2026))).map((n) => [n.serial, n.state, n.reason])).toEqual([
      [1, 'used', ''],
      [2, 'used', ''],
      [9, 'used', ''],
      [10, 'used', ''],
      [17, 'void', '重复编号'],
    ])
    expect(await store.read((r) => r.numberSeries())).toEqual([
      { seriesCode: '云政发', year: 2024 },
      { seriesCode: '云政办发', year: 2026 },
    ])
  })

  it('finds rows, cases and closed cases by title, unit and reason, by number as a number, then newest first', async () => {
    await act(store, async (tx) => {
      await openCase(tx, 'c1', 1)
      await tx.record('closedCases.imported', 'closed', {
        source: '旧台账',
        rows: [
          {
            id: 'k1',
            reviewNo: '审〔2025〕4',
            title: '关于成立领导小组的通知',
            unit: '县水利局',
            outcome: 'refused',
            decidedOn: day('2025-06-01'),
            reason: '没有必要',
            docNumber: null,
          },
        ],
      })
    })
    const ids = async (words: string[], from: number | null = null, to: number | null = null): Promise<string[]> => {
      const asked = {
        words,
        fromYear: from,
        toYear: to,
        unit: null,
        sort: 'number',
        descending: false,
        offset: 0,
        limit: 100,
      } as const
      const { found } = await store.read((r) => r.search(asked))
      return found.map((f) => (f.kind === 'row' ? f.row.id : f.kind === 'case' ? f.record.id : f.closed.id))
    }
    expect([
      await ids(['事项1']),
      await ids(['上级部署']),
      await ids(['没有必要']),
      await ids(['通知']),
      await ids(['通知'], 2025, 2025),
      await ids(['县水利局', '事项1']),
    ]).toEqual([
      ['c1'],
      ['c1'],
      ['k1'],
      [...[1, 2, 9, 10, 17].map((n) => `r-云政办发-2026-${n}`), 'r-云政发-2024-7', 'c1', 'k1'],
      ['k1'],
      [],
    ])
  })
})

describe('a large register', () => {
  it('takes 8,000 rows in acts of 2,000, and verifies', async () => {
    const large = await makeStore(tempDir())
    const began = Date.now()
    for (let chunk = 0; chunk < 4; chunk++) {
      const rows = Array.from({ length: 2000 }, (_, i) => registerRow(chunk * 2000 + i + 1))
      await act(large, (tx) => tx.record('register.imported', 'register', { source: '旧台账', rows }))
    }
    const report = await large.verify()
    expect([report.ok, report.entries]).toEqual([true, 5])
    expect((await large.read((r) => r.register(ALL))).total).toBe(8000)
    const ids = Array.from({ length: 8000 }, (_, i) => registerRow(i + 1).id)
    expect((await large.read((r) => r.register({ ...ALL, ids, limit: 1 }))).total).toBe(8000)
    // Seconds on a slow machine; a row at a time would be minutes.
    expect(Date.now() - began).toBeLessThan(15_000)
    await large.release()
  })
})
