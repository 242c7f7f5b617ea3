/** Reasons of a return, one line each, taken beforehand from what was answered 不符合. */
import type { Finding } from '#domain/finding'
import type { CaseView } from '../caseTypes.ts'

export interface ReasonLine {
  /** Stays the same while the line is edited. */
  readonly key: number
  readonly itemId: string | null
  readonly text: string
}

/** The words of one 不符合: the reason given, and the places in the draft, so that the drafter finds them. */
function lineOf(question: string, reason: string, findings: readonly Finding[]): string {
  const quotes = findings.filter((f) => f.quote !== null && !reason.includes(f.quote)).map((f) => `“${f.quote}”`)
  const said = reason.trim() === '' ? `不符合：${question}` : reason.trim()
  return quotes.length > 0 ? `${said}（原文：${quotes.join('、')}）` : said
}

export function reasonsFromAnswers(view: Pick<CaseView, 'groups' | 'findings'>): ReasonLine[] {
  return view.groups
    .flatMap((g) => g.rows)
    .filter((r) => r.answer?.value === '不符合' && r.release === null)
    .map((r, key) => ({
      key,
      itemId: r.itemId,
      text: lineOf(
        r.question,
        r.settledBy === 'record' ? r.because : (r.answer?.reason ?? ''),
        r.findings.map((i) => view.findings[i]).filter((f) => f !== undefined),
      ),
    }))
}
