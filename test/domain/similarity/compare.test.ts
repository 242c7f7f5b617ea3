import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANDIDATE_FROM, compareTexts, type Likeness } from '#domain/similarity/compare'
import { comparedText, normalise, type TextParagraph } from '#domain/similarity/normalise'
import { RUN_MIN } from '#domain/similarity/runs'
import { sentencesOf } from '#domain/similarity/fingerprints'
import { readDraft } from '../../../src/main/drafts/readDraft.ts'

const text = (...texts: string[]): TextParagraph[] => texts.map((t, i) => ({ index: i, text: t }))
const compare = (draft: TextParagraph[], source: TextParagraph[]): Likeness => compareTexts(draft, [], [source], 5)[0]!

function draftOf(url: string): TextParagraph[] {
  const read = readDraft(new Uint8Array(readFileSync(new URL(url, import.meta.url))), 'draft.docx')
  if (read.outcome === 'refused') throw new Error(read.reason)
  return comparedText(read.reading)
}
const fixture = (name: string): TextParagraph[] => draftOf(`../../fixtures/drafts/${name}`)

interface Truth {
  readonly parent: string
  readonly containment5gram: number
  readonly charShareCoveredBy8PlusMatches: number
}
const EXPECTED = JSON.parse(readFileSync(new URL('../../fixtures/drafts/expected.json', import.meta.url), 'utf8')) as {
  files: { file: string; trueSimilarity?: Truth }[]
}
const KNOWN = EXPECTED.files.flatMap((f) => (f.trueSimilarity ? [{ file: f.file, ...f.trueSimilarity }] : []))

describe('drafts whose likeness is known', () => {
  it('are three: a relay, a near copy, a light rewording', () => {
    expect(KNOWN.map((k) => k.file)).toEqual(['08b_转发上级.docx', '09b_本年方案_近似.docx', '09c_本年方案_改写.docx'])
  })
  // Levels of place names count as one here, and a printed title belongs to the text: a point more or less.
  it.each(KNOWN)('$file', ({ file, parent, containment5gram, charShareCoveredBy8PlusMatches }) => {
    const { share, containment, coverage } = compare(fixture(file), fixture(parent))
    expect(Math.abs(share - charShareCoveredBy8PlusMatches)).toBeLessThan(0.015)
    expect(Math.abs(containment - containment5gram)).toBeLessThan(0.015)
    expect(coverage).toBeGreaterThanOrEqual(share)
    expect(coverage).toBeGreaterThan(CANDIDATE_FROM)
  })
  it('the light rewording is covered further than it is copied', () => {
    const { share, coverage } = compare(fixture('09c_本年方案_改写.docx'), fixture('09a_上年方案.docx'))
    expect(coverage - share).toBeGreaterThan(0.04)
  })
  it('papers on different matters are no candidates', () => {
    const names = ['08a_上级文件.docx', '09a_上年方案.docx', '03_管理办法.docx', '11_督查通知.docx', '02_通知_印发方案.docx']
    for (const a of names) for (const b of names) if (a !== b) expect(compare(fixture(a), fixture(b)).coverage).toBeLessThan(0.1)
  })
  it("the county's plan of the year before stands in this year's draft to 81 %, by its own words", () => {
    const { share } = compare(
      draftOf('../../../resources/demo/drafts/森林防灭火工作方案（送审稿）.docx'),
      draftOf('../../../resources/demo/library/云政办发〔2025〕52号 森林防灭火工作方案.docx'),
    )
    expect(Math.round(share * 100)).toBe(81)
  })
})

/** Every common run by looking at every pair of places. */
function shareByHand(a: Uint32Array, b: Uint32Array): number {
  const marks = new Uint8Array(a.length)
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let n = 0
      while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++
      if (n >= RUN_MIN) marks.fill(1, i, i + n)
    }
  return a.length === 0 ? 0 : marks.reduce((x, y) => x + y, 0) / a.length
}

describe('the share', () => {
  const word = fc.constantFrom('防火', '巡护', '县林业局', '一', '2026', '，', '。', '责任', '值守')
  const prose = fc.array(
    fc.array(word, { maxLength: 25 }).map((w) => w.join('')),
    { minLength: 1, maxLength: 4 },
  )
  it('is that of an exhaustive search, and passages say the same on both sides', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const [draft, source] = [text(...a), text(...b)]
        const { share, coverage, passages } = compare(draft, source)
        expect(share).toBeCloseTo(shareByHand(normalise(draft).codes, normalise(source).codes), 10)
        expect(coverage).toBeGreaterThanOrEqual(share)
        for (const p of passages) {
          const said = (side: TextParagraph[], s: typeof p.draft): string => side[s.paragraph]!.text.slice(s.start, s.end)
          expect(said(draft, p.draft).length).toBeGreaterThan(0)
          expect(said(source, p.source).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
  it.each<[string, string[], string[], number]>([
    [
      'all of a text that stands there',
      ['县林业局负责火源管控和巡护工作。'],
      ['前言', '县林业局负责火源管控和巡护工作。后记'],
      1,
    ],
    ['nothing of an empty draft', ['，。'], ['县林业局负责火源管控'], 0],
    ['nothing of a run of seven', ['防火巡护工作好甲乙丙丁'], ['防火巡护工作好子丑寅卯'], 0],
    ['across the marks and paragraphs of the source', ['县林业局负责火源管控和巡护'], ['县林业局', '负责、火源管控和巡护'], 1],
  ])('counts %s', (_, a, b, share) => expect(compare(text(...a), text(...b)).share).toBe(share))
  it('does not count stock wording, in the share, the coverage or the grams', () => {
    const draft = text('各乡镇要高度重视认真抓好贯彻落实。县林业局负责火源管控和日常巡护。')
    const stock = sentencesOf(draft, normalise(draft)).slice(0, 1)
    const source = text('各乡镇要高度重视认真抓好贯彻落实。县财政局负责落实。')
    const [bare] = compareTexts(draft, [], [source], 5)
    const [without] = compareTexts(draft, stock, [source], 5)
    expect(bare!.share).toBeGreaterThan(0.4)
    expect(without).toEqual({ share: 0, containment: 0, coverage: 0, passages: [] })
  })
})

describe('passages', () => {
  it('bridge what a light hand changed, and keep to one paragraph on each side', () => {
    const draft = text('（一）严管野外火源。森林防火期内，林区严禁一切野外用火，确需用火的依法报批。')
    const source = text('总则', '（一）严管野外火源。森林防火期内，林区禁止一切野外用火，确需用火的，应当依法报批。')
    const { passages, coverage, share } = compare(draft, source)
    expect(passages.map((p) => [p.draft.paragraph, p.source.paragraph])).toEqual([[0, 1]])
    expect(draft[0]!.text.slice(passages[0]!.draft.start, passages[0]!.draft.end)).toContain('林区严禁一切')
    expect(coverage).toBeGreaterThan(share)
  })
  it('short runs that lie far apart are no passage', () => {
    const draft = text('甲乙丙丁戊，子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙，己庚辛壬癸')
    const source = text('甲乙丙丁戊，日月盈昃辰宿列张寒来暑往秋收冬藏闰余，己庚辛壬癸')
    expect(compare(draft, source).passages).toEqual([])
  })
})
