import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTAIN_RUN, K, sentencesOf, W, winnow } from '#domain/similarity/fingerprints'
import { normalise } from '#domain/similarity/normalise'
import { stockAbove, stockSentences } from '#domain/similarity/stock'
import { candidates, LIST_CAP, RAISED_CAP, tooCommon } from '#domain/similarity/vote'

const paragraphs = (...texts: string[]): { index: number; text: string }[] => texts.map((text, index) => ({ index, text }))
const codesOf = (text: string): Uint32Array => normalise(paragraphs(text)).codes
const ideographs = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x4e00 + 400 }), { minLength: min, maxLength: max })
    .map((cs) => String.fromCodePoint(...cs))

describe('normalising', () => {
  it.each<[string, string, string]>([
    ['keeps ideographs, letters and digits', '（一）2026年，“A级”景区。', '一2026年a级景区'],
    ['takes full width as half width', 'Ａ１２ｂ', 'a12b'],
    ['takes the levels of place names as one', '省政府、市政府、县政府', '县政府县政府县政府'],
    ['keeps characters outside the first plane whole', '𠀀县', '𠀀县'],
  ])('%s', (_, text, expected) => expect(String.fromCodePoint(...codesOf(text))).toBe(expected))
  it('knows where each character stood', () => {
    const n = normalise(paragraphs('一、𠀀', '（二）'))
    expect([...n.codes].map((c, i) => [String.fromCodePoint(c), n.paragraph[i], n.start[i], n.end[i]])).toEqual([
      ['一', 0, 0, 1],
      ['𠀀', 0, 2, 4],
      ['二', 1, 1, 2],
    ])
  })
})

describe('fingerprints', () => {
  it('a common run of 39 characters always shares one, whatever stands around it', () => {
    expect(CERTAIN_RUN).toBe(39)
    fc.assert(
      fc.property(ideographs(CERTAIN_RUN, 80), ideographs(0, 200), ideographs(0, 200), ideographs(0, 200), (run, a, b, c) => {
        const [x, y] = [winnow(codesOf(a + run + b)), winnow(codesOf(c + run))]
        expect([...x].some((print) => y.has(print))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  it('a run one character shorter is not always found: the bound is exact in its length', () => {
    let missed = 0
    for (let seed = 0; seed < 400; seed++) {
      const text = (from: number, n: number): string =>
        String.fromCodePoint(
          ...Array.from({ length: n }, (_, i) => 0x4e00 + ((Math.imul(from + i + 1, 2654435761) >>> 9) % 9000)),
        )
      const run = text(seed * 1000, CERTAIN_RUN - 1)
      const [x, y] = [
        winnow(codesOf(text(seed * 7 + 5e6, 100) + run + text(seed + 9e6, 100))),
        winnow(codesOf(text(seed + 2e6, 100) + run + text(seed + 3e6, 100))),
      ]
      if (![...x].some((p) => y.has(p))) missed++
    }
    expect(missed).toBeGreaterThan(0)
  })
  it.each<[string, number, number]>([
    ['none for a text shorter than a gram', K - 1, 0],
    ['one for a text shorter than a window', K + W - 2, 1],
  ])('%s', (_, length, many) => {
    const text = String.fromCodePoint(...Array.from({ length }, (__, i) => 0x4e00 + i))
    expect(winnow(codesOf(text)).size).toBe(many)
  })
})

describe('sentences', () => {
  const slots = (...texts: string[]): number[] => {
    const p = paragraphs(...texts)
    return sentencesOf(p, normalise(p)).map((s) => s.slot)
  }
  it('end at their marks and at the end of a paragraph; short ones are none', () => {
    const p = paragraphs('各乡镇要加强值班值守。特此通知。', '县财政局保障必要的工作经费；做好衔接')
    expect(sentencesOf(p, normalise(p)).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [14, 27],
    ])
  })
  it('fall on the same counter whatever their marks and place', () => {
    expect(slots('各乡镇要加强，值班值守。')).toEqual(slots('一、总则。各乡镇要“加强”值班值守；').slice(-1))
    expect(slots('各乡镇要加强值班值守。')).not.toEqual(slots('各乡镇要落实值班值守。'))
  })
})

describe('stock wording', () => {
  it.each<[number, number, number]>([
    [10, 600, 20],
    [499, 0, 20],
    [500, 0, 9],
    [1000, 0, 19],
    [100_000, 0, 20],
  ])('of %i texts with %i sentences a sentence in more than %i is stock', (texts, sentences, above) =>
    expect(stockAbove(texts, sentences)).toBe(above),
  )
  it('allows for sentences that meet on a counter by chance', () => {
    expect(stockAbove(100_000, 7_500_000)).toBe(35)
    expect(stockAbove(1_000_000, 75_000_000)).toBe(116)
  })
  it('is what a counter above the bound says', () => {
    const p = paragraphs('各乡镇要加强值班值守。县财政局保障必要的工作经费。')
    const all = sentencesOf(p, normalise(p))
    const texts = new Map([
      [all[0]!.slot, 21],
      [all[1]!.slot, 20],
    ])
    expect(stockSentences(all, texts, 20)).toEqual([all[0]])
  })
})

describe('the vote', () => {
  const lists = (entries: Record<number, number[]>): Map<number, number[]> =>
    new Map(Object.entries(entries).map(([k, v]) => [Number(k), v]))
  const many = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 100)

  it('a rare fingerprint weighs more than a common one', () => {
    const found = candidates(4, lists({ 1: [7], 2: [7], 3: [8, 9, 10, 11], 4: [8, 9, 10, 11] }), LIST_CAP, 1000)
    expect(found).toEqual([7, 8, 9, 10, 11])
  })
  it('less than 4 % of the fingerprints is chance', () => {
    const few = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [i, i < 3 ? [1, 2] : [2]]))
    expect(candidates(100, lists(few), LIST_CAP, 1000)).toEqual([2])
    expect(candidates(50, lists(few), LIST_CAP, 1000)).toEqual([2, 1])
  })
  it('common wording nominates nobody', () => {
    expect(candidates(10, lists({ 1: many(LIST_CAP + 1), 2: many(LIST_CAP + 1), 3: [5], 4: [5] }), LIST_CAP, 5000)).toEqual([5])
  })
  it('unless hardly anything else is left: a paper that everybody relayed', () => {
    const relayed = lists({
      1: many(LIST_CAP + 1),
      2: many(LIST_CAP + 1),
      3: many(LIST_CAP + 1),
      4: many(LIST_CAP + 1),
      5: [1],
      6: [],
    })
    expect(tooCommon(relayed)).toEqual([1, 2, 3, 4])
    expect(candidates(6, relayed, RAISED_CAP, 5000)).toContain(100)
    expect(tooCommon(lists({ 1: many(LIST_CAP + 1), 2: [1], 3: [2] }))).toEqual([])
  })
})
