/**
 * L04, L22: what a draft rests on. Every 《title》 and （number） is looked up in the office's library of bases; what is not there,
 * or stands there without a verified standing, is said to be unverified: silence about it would read as verified.
 */
import type { DraftReading, Paragraph } from '../draft.ts'
import { check, type CheckFacts, type Fault, type KnownBasis, type Rule } from './check.ts'
import { inParts, SAID } from './place.ts'
import type { Span } from './quote.ts'
import { TITLE_SIMILARITY, titleSimilarity } from './similarTitle.ts'
import { inSentence } from './words.ts'

export interface CitedBasis {
  readonly title: string | null
  readonly docNumber: string | null
  readonly span: Span
}

const NUMBER = '[\\u4e00-\\u9fff]{1,12}〔\\d{4}〕[\\s\\u3000]*\\d+号'
const TITLE_FIRST = new RegExp(`《([^《》]{2,80})》(?:[（(]([^（）()《》]{0,6}?${NUMBER})[^（）()]{0,20}[）)])?`, 'gu')
const NUMBER_ALONE = new RegExp(NUMBER, 'gu')
const NUMBER_THEN_TITLE = new RegExp(`${NUMBER}(?:文件)?[\\s\\u3000]*《[^《》]{2,80}》`, 'gu')
const LEAD_IN = /^(?:根据|按照|依据|依照|贯彻|落实|执行|参照|以及|关于|见|以|和|与|及|的|将|由|对|按)+/u
const leadIn = (text: string): number => LEAD_IN.exec(text)?.[0].length ?? 0
/** A title that something may rest on; forms, books and names of things are none. */
const RESTS_ON =
  /^.{2,}(?:法|法典|条例|规定|办法|决定|决议|意见|通知|通报|公告|方案|规划|纲要|细则|规则|规范|标准|批复|命令|要点|预案|准则)(?:（[^（）]{1,12}）)?$/u

const plain = (text: string): string => text.replace(/[\s\u3000《》〈〉]/gu, '').replace(/^中华人民共和国/u, '')

/** Paragraphs that can hold a reference: three hundred pages hold few. */
const citing = (reading: DraftReading): Paragraph[] => inParts(reading, SAID).filter((p) => /[《〔]/u.test(p.text))

/** Every reference of the text in reading order. */
export function basesCited(reading: DraftReading): CitedBasis[] {
  return citing(reading).flatMap(({ text, index }) => {
    const titled = [...text.matchAll(TITLE_FIRST)]
      .filter((m) => !text.slice(0, m.index).endsWith('简称'))
      .map((m) => ({
        title: m[1]!,
        docNumber: m[2]?.replace(/[\s\u3000]/gu, '') ?? null,
        span: { paragraph: index, start: m.index, end: m.index + m[0].length },
      }))
    const numbered = [...text.matchAll(NUMBER_ALONE)]
      .filter((m) => !titled.some((t) => t.span.start <= m.index && m.index < t.span.end))
      .map((m) => {
        const lead = leadIn(m[0])
        return {
          title: null,
          docNumber: m[0].slice(lead).replace(/[\s\u3000]/gu, ''),
          span: { paragraph: index, start: m.index + lead, end: m.index + m[0].length },
        }
      })
    return [...titled, ...numbered].sort((a, b) => a.span.start - b.span.start)
  })
}

/** The draft's own titles: 「《×方案》已经审议通过，现印发给你们」 rests on nothing. */
const isOwn = (reading: DraftReading, title: string): boolean =>
  [reading.title, reading.printedTextTitle, ...reading.attachments].some(
    (own) => own !== null && plain(own).includes(plain(title)),
  )

const sameTitle = (cited: string, kept: string): boolean => {
  const [a, b] = [plain(cited), plain(kept)]
  return a === b || (b.endsWith(a) && a.startsWith('关于'))
}
const numberOf = (kept: KnownBasis): string => (kept.docNumber ?? '').replace(/[\s\u3000]/gu, '')

/** What the library holds under this reference: by its number where there is one, else by its title. */
function entriesFor(cited: CitedBasis, library: readonly KnownBasis[]): readonly KnownBasis[] {
  if (cited.docNumber !== null) {
    const byNumber = library.filter((k) => numberOf(k) !== '' && cited.docNumber!.endsWith(numberOf(k)))
    if (byNumber.length > 0) return byNumber
  }
  return cited.title === null ? [] : library.filter((k) => sameTitle(cited.title!, k.title))
}

const agrees = (cited: CitedBasis, kept: KnownBasis): boolean =>
  (cited.title === null || sameTitle(cited.title, kept.title) || plain(kept.title).includes(plain(cited.title))) &&
  (cited.docNumber === null || numberOf(kept) === '' || cited.docNumber.endsWith(numberOf(kept)))

const inText = (cited: CitedBasis): string => `${cited.title === null ? '' : `《${cited.title}》`}${cited.docNumber ?? ''}`

/** Each reference once, where it first stands. */
const perBasis =
  (see: (cited: CitedBasis, entries: readonly KnownBasis[]) => string | null, level?: '提示' | '疑似'): Fault =>
  (reading, facts) => {
    if (facts.basisLibrary === null) return []
    const seen = new Set<string>()
    return basesCited(reading).flatMap((cited) => {
      if (seen.has(inText(cited)) || (cited.title !== null && isOwn(reading, cited.title))) return []
      seen.add(inText(cited))
      const message = see(cited, entriesFor(cited, facts.basisLibrary!))
      return message === null ? [] : [{ at: cited.span, exact: true, message, ...(level ? { level } : {}) }]
    })
  }

const STANDINGS = { repealed: '已废止', expired: '已失效' } as const

/** Entries that are this very document, not one of the same number under another name. */
const veryOnes = (cited: CitedBasis, entries: readonly KnownBasis[]): readonly KnownBasis[] =>
  entries.filter((k) => agrees(cited, k))

export const basesStand: Rule = {
  id: 'L04',
  level: '必错',
  source: 'T art20(一)；T art20(四)',
  sure: (_, facts: CheckFacts) => facts.basisLibrary !== null,
  when: {},
  most: 12,
  faults: {
    noLongerInForce: perBasis((cited, entries) => {
      const own = veryOnes(cited, entries)
      const gone = own.find((k) => k.status === 'repealed' || k.status === 'expired')
      // An older and a newer text may bear one title: one that is in force is enough.
      return gone && !own.some((k) => k.status === 'inForce')
        ? `依据${inText(cited)}${STANDINGS[gone.status as keyof typeof STANDINGS]}（依据库）；行文依据应现行有效（条例第20条第1项）`
        : null
    }),
    unverified: perBasis((cited, entries) => {
      if (entries.length === 0)
        return cited.title === null || cited.docNumber !== null || RESTS_ON.test(cited.title)
          ? `依据库中没有${inText(cited)}，效力未核实（条例第20条第1项）`
          : null
      return entries.every((k) => k.status === 'unknown') ? `${inText(cited)}在依据库中，但效力未核实（条例第20条第1项）` : null
    }, '提示'),
    otherThanKept: perBasis((cited, entries) => {
      const kept = entries[0]
      return kept && veryOnes(cited, entries).length === 0
        ? `引用为${inText(cited)}，依据库中为《${kept.title}》${kept.docNumber ?? ''}，名称与文号请核对（条例第20条第1项）`
        : null
    }, '疑似'),
    numberFirst: (reading) =>
      citing(reading).flatMap((p) =>
        [...p.text.matchAll(NUMBER_THEN_TITLE)].map((m) => ({
          at: { paragraph: p.index, start: m.index + leadIn(m[0]), end: m.index + m[0].length },
          exact: true,
          level: '疑似' as const,
          message: '引用公文应先引标题、后引发文字号（条例第20条第4项）',
        })),
      ),
  },
  unless: {
    // What the draft itself does away with is no basis of it.
    repealsIt: inSentence(/(?:同时|予以|一并)(?:废止|停止执行)|不再执行/u),
  },
}

const REPEALS = /同时废止|予以废止|停止执行|同时失效|不再执行|(?:本|该)?(?:办法|通知|方案|规定|意见)[^。；]{0,12}废止/u

export const oldPapersNamed: Rule = {
  id: 'L22',
  level: '疑似',
  source: 'T art19(一)；T art20(二)',
  needs: (reading) => reading.title !== null,
  when: { saysNothing: (reading) => !inParts(reading, SAID).some((p) => REPEALS.test(p.text)) },
  most: 3,
  faults: {
    onTheSameMatter: (reading, facts) =>
      facts.register
        .filter((row) => row.inForce && titleSimilarity(reading.title!, row.title) >= TITLE_SIMILARITY)
        .map((row) => ({
          at: null,
          level: '提示',
          seen: { year: Number(/(\d{4})年/u.exec(row.title)?.[1] ?? 0), today: Number(facts.today.slice(0, 4)) },
          message: `现行${row.docNumber ?? ''}《${row.title}》与本件事项相同，文中未写明同时废止或停止执行，请核对衔接（条例第19条第1项）`,
        })),
  },
  unless: {
    // A plan of a year that is over has run out by itself.
    ranOut: (s) => Number(s.seen?.['year']) > 0 && Number(s.seen?.['year']) < Number(s.seen?.['today']),
  },
}

export const basisChecks = [basesStand, oldPapersNamed].map(check)
