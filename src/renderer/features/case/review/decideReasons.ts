/** Reasons of a return, one line each, taken beforehand from what was answered 不符合. */
import type { Finding } from '#domain/finding'
import type { CaseView } from '../caseTypes.ts'
import { reasonFromFindings } from './rowRules.ts'

export interface ReasonLine {
  /** Stays the same while the line is edited. */
  readonly key: number
  readonly itemId: string | null
  readonly text: string
}

/** N18 asks whether the B group has been answered here: an open line of one's own is no reason for the drafter. */
const OWN_WORK = 'N18'

/** The words of one 不符合: the reason given, and the places in the draft, so that the drafter finds them. */
function lineOf(question: string, reason: string, findings: readonly Finding[]): string {
  const quotes = findings.filter((f) => f.quote !== null && !reason.includes(f.quote)).map((f) => `“${f.quote}”`)
  const said = reason.trim() === '' ? `不符合：${question}` : reason.trim()
  return quotes.length > 0 ? `${said}（原文：${quotes.join('、')}）` : said
}

/**
 * From the items answered 不符合, and from those the program preset so and nobody has answered yet: the reviewer sees each line
 * before it is given as a reason, and may delete it.
 */
export function reasonsFromAnswers(view: Pick<CaseView, 'groups' | 'findings'>): ReasonLine[] {
  return view.groups
    .flatMap((g) => g.rows)
    .filter((r) => (r.answer?.value ?? r.preset) === '不符合' && r.release === null && r.itemId !== OWN_WORK)
    .map((r, key) => {
      const said = r.settledBy === 'record' ? r.because : (r.answer?.reason ?? reasonFromFindings(r, view.findings))
      const findings = r.findings.map((i) => view.findings[i]).filter((f) => f !== undefined)
      return { key, itemId: r.itemId, text: lineOf(r.question, said, findings) }
    })
}
