import { describe, expect, it } from 'vitest'
import { day } from '#domain/day'
import {
  compareNumbers,
  formatBlank,
  formatNumber,
  mayDraw,
  nextSerial,
  parseNumber,
  seriesBalance,
  type DrawFacts,
  type NumberEntry,
  NO_YEAR,
} from '#domain/numbering'

const n = (seriesCode: string, year: number, serial: number) => ({ seriesCode, year, serial })

describe('the number of an order (G 10.2)', () => {
  const order = { seriesCode: '云岭县人民政府令', year: NO_YEAR, serial: 3 }
  it('has no year', () => expect(formatNumber(order)).toBe('云岭县人民政府令第3号'))
  it('is left open before it is drawn', () => expect(formatBlank('云岭县人民政府令', NO_YEAR)).toBe('云岭县人民政府令第  号'))
  it.each([
    ['云岭县人民政府令第3号', order],
    ['云岭县人民政府令 第 ３ 号', order],
    ['云岭县人民政府令第0号', null],
    ['云岭县人民政府第3号', null],
    ['令第3号', null],
  ])('%s', (text, expected) => expect(parseNumber(text)).toEqual(expected))
})

describe('writing a number', () => {
  it.each([
    [n('云政办发', 2026, 38), '云政办发〔2026〕38号'],
    [n('云发', 2026, 7), '云发〔2026〕7号'],
  ])('%o is written with six-corner brackets, no 第 and no leading zero', (number, text) =>
    expect(formatNumber(number)).toBe(text),
  )

  it('leaves the serial open before the number is drawn', () =>
    expect(formatBlank('云政办发', 2026)).toBe('云政办发〔2026〕  号'))
})

describe('reading a number as people write it', () => {
  it.each([
    '云政办发〔2024〕7号',
    '云政办发[2024]7号',
    '云政办发［2024］7号',
    '云政办发(2024)7号',
    '云政办发（2024）7号',
    '云政办发【2024】7号',
    '云政办发〔２０２４〕７号',
    '云政办发〔2024〕07号',
    '云政办发〔2024〕第7号',
    '云政办发［２０２４］第０７号',
    ' 云政办发 〔 2024 〕 7 号 ',
    '云政办发　〔2024〕　7号',
  ])('%s is 7 of 2024', (text) => expect(parseNumber(text)).toEqual(n('云政办发', 2024, 7)))

  it.each([
    '',
    '云政办发〔2026〕  号',
    '云政办发〔2026〕号',
    '云政办发2026年7号',
    '〔2026〕7号',
    '云政办发〔26〕7号',
    '云政办发〔2026〕0号',
    '云政办发〔2026〕7',
    '云政办发〔2026〕7号 8号',
    '见云政办发〔2026〕7号文',
  ])('%j is not one complete number', (text) => expect(parseNumber(text)).toBeNull())

  it('a written number reads back as itself', () => {
    for (const serial of [1, 9, 10, 99, 100, 1234])
      expect(parseNumber(formatNumber(n('云办发', 2025, serial)))).toEqual(n('云办发', 2025, serial))
  })
})

describe('order', () => {
  it('is by series, year and serial as numbers: 9 before 10', () => {
    const sorted = [n('云政发', 2026, 10), n('云政发', 2026, 9), n('云发', 2026, 11), n('云政发', 2025, 12)]
      .sort(compareNumbers)
      .map(formatNumber)
    expect(sorted).toEqual(['云发〔2026〕11号', '云政发〔2025〕12号', '云政发〔2026〕9号', '云政发〔2026〕10号'])
  })
})

describe('the number ledger', () => {
  const e = (serial: number, state: NumberEntry['state'], reason = ''): NumberEntry => ({ serial, state, reason })

  it.each<[NumberEntry[], number]>([
    [[], 1],
    [[e(1, 'used')], 2],
    [[e(1, 'used'), e(2, 'void')], 3],
    [[e(1, 'used'), e(5, 'reserved')], 6],
    [[e(3, 'classified')], 4],
    [[e(9, 'used'), e(10, 'gap')], 11],
  ])('after %j the next serial is %i, whatever the state of the largest', (entries, next) =>
    expect(nextSerial(entries)).toBe(next),
  )

  it('puts every serial in exactly one state', () => {
    const b = seriesBalance([
      e(1, 'used'),
      e(2, 'void', '撤稿'),
      e(3, 'reserved'),
      e(4, 'classified'),
      e(6, 'gap', '登记本脱页'),
      e(7, 'gap'),
      e(8, 'used'),
    ])
    expect(b).toEqual({
      max: 8,
      used: 2,
      void: 1,
      reserved: 1,
      classified: 1,
      gap: 3,
      voided: [2],
      gaps: [
        { serial: 5, explained: false },
        { serial: 6, explained: true },
        { serial: 7, explained: false },
      ],
      unexplained: [5, 7],
    })
  })

  it('最大 − 作废 − 预留 − 涉密 − 空号 = 已用 for any mixture', () => {
    const states = ['used', 'void', 'reserved', 'classified', 'gap'] as const
    for (let seed = 1; seed <= 200; seed++) {
      const entries = Array.from({ length: 40 }, (_, i) =>
        (seed * 31 + i * 17) % 7 === 0 ? null : e(i + 1, states[(seed + i * i) % 5]!),
      ).filter((x) => x !== null)
      const b = seriesBalance(entries)
      expect(b.max - b.void - b.reserved - b.classified - b.gap).toBe(b.used)
      expect(b.used).toBe(entries.filter((x) => x.state === 'used').length)
    }
  })

  it('a released reservation is free again: it was never used', () => {
    expect(nextSerial([e(39, 'used'), e(40, 'reserved')])).toBe(41)
    expect(nextSerial([e(39, 'used')])).toBe(40)
  })

  it.each([[[e(1, 'used'), e(1, 'void')]], [[e(0, 'used')]], [[e(1.5, 'used')]]])('%j is a broken ledger', (entries) =>
    expect(() => seriesBalance(entries)).toThrow(RangeError),
  )
})

describe('drawing a number', () => {
  const open: DrawFacts = {
    rechecked: true,
    existing: null,
    seriesCode: '云政办发',
    seriesKnown: true,
    seriesActive: true,
    now: '2026-10-23T01:00:00.000Z',
    newestRecord: '2026-10-23T00:59:59.999Z',
    documentDate: day('2026-10-23'),
    year: 2026,
    yearChosen: null,
  }
  it('is open after the recheck, for the year of 成文日期', () =>
    expect(mayDraw(open)).toEqual({ ok: true, value: { seriesCode: '云政办发', year: 2026 } }))

  it.each<[string, Partial<DrawFacts>, object]>([
    [
      'the case has a number, which is named',
      { existing: n('云政办发', 2026, 39) },
      { code: 'number.already', docNumber: '云政办发〔2026〕39号' },
    ],
    [
      'a number comes before every other reason',
      { existing: n('云政办发', 2026, 39), rechecked: false },
      { code: 'number.already' },
    ],
    ['not rechecked', { rechecked: false }, { code: 'number.notRechecked' }],
    ['no series chosen', { seriesCode: null }, { code: 'number.noSeries' }],
    ['unknown series', { seriesKnown: false }, { code: 'number.seriesUnknown', seriesCode: '云政办发' }],
    ['closed series', { seriesActive: false }, { code: 'number.seriesClosed', seriesCode: '云政办发' }],
    ['the clock stands before the newest record', { newestRecord: '2026-10-23T01:00:00.001Z' }, { code: 'number.clockBehind' }],
    ['no 成文日期', { documentDate: null }, { code: 'number.noDocumentDate' }],
    [
      'another year than 成文日期',
      { documentDate: day('2025-12-31') },
      { code: 'number.yearDiffers', year: 2026, documentYear: 2025 },
    ],
    [
      'another year, chosen with an empty reason',
      { documentDate: day('2025-12-31'), yearChosen: ' ' },
      { code: 'number.yearDiffers' },
    ],
  ])('is refused: %s', (_why, facts, refusal) => expect(mayDraw({ ...open, ...facts })).toMatchObject({ ok: false, refusal }))

  it('allows another year that a person chose with a reason', () => {
    expect(mayDraw({ ...open, documentDate: day('2025-12-31'), yearChosen: '跨年印发，按印发年编号' }).ok).toBe(true)
  })
  it('allows the very first record', () => expect(mayDraw({ ...open, newestRecord: null }).ok).toBe(true))
})
