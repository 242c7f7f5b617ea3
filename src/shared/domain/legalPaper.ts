/**
 * What a paper handed over as legality opinion really is (R115: 不得以征求意见、会签、参加审议等方式代替合法性审核). Three signs: what the
 * person says it is, what it calls itself, and whose it is.
 */
import { foldNumberText, formatNumber, parseNumber } from './numbering.ts'

export const PAPER_TYPES = ['legalOpinion', 'countersign', 'consultation', 'minutes'] as const
export type PaperType = (typeof PAPER_TYPES)[number]
export const PAPER_TYPE_NAMES = {
  legalOpinion: '合法性审核意见书',
  countersign: '会签意见',
  consultation: '征求意见的复函',
  minutes: '会议纪要',
} as const satisfies Record<PaperType, string>

/** Bodies that may give it: 司法行政部门 or the organ's own 法制、法规 body (R115, domain facts §3.1 for the Party's). */
const LEGAL_ORGAN = /司法(局|厅|部)|法制|法规|合法性审核|政策法规/u

export const isLegalOrgan = (organ: string): boolean => LEGAL_ORGAN.test(organ)

const OWN_NAME = /合法性(审核|审查)(意见|结论)/u
const NAMES: readonly (readonly [Exclude<PaperType, 'legalOpinion'>, RegExp])[] = [
  ['countersign', /会签(意见|单|表|稿|栏)?/u],
  ['minutes', /(会议)?纪要/u],
  ['consultation', /征求.{0,60}意见.{0,12}(复函|回复|反馈)|反馈意见的函/u],
]

/** Only the head of a paper says what it is; a legality opinion may well mention 会签 further down. */
const HEAD_LINES = 6

/**
 * What a paper calls itself, by its file name and its first lines; null when nothing says so.
 * @param lines text of the paper, empty for a scan
 */
export function paperReadsAs(fileName: string, lines: readonly string[]): PaperType | null {
  const head = lines
    .map((l) => l.trim())
    .filter((l) => l !== '')
    .slice(0, HEAD_LINES)
    .join('\n')
  if (OWN_NAME.test(head)) return 'legalOpinion'
  for (const text of [head, fileName]) {
    if (OWN_NAME.test(text)) return 'legalOpinion'
    const other = NAMES.find(([, pattern]) => pattern.test(text))
    if (other) return other[0]
  }
  return null
}

/** One writing for each opinion number, so that 云司审[2026]018号 is not taken for another: it is free in form. */
export function opinionNumber(typed: string): string {
  const number = parseNumber(typed)
  return number ? formatNumber(number) : foldNumberText(typed)
}
