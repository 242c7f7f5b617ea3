/** One search over everything: issued, refused, returned, in progress. Complete, and it says how many. */
import { CASE_STATE_NAMES, OUTCOME_NAMES } from '#domain/case'
import { compareNumbers, parseNumber } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { ok } from '#domain/result'
import { parseSearch } from '#domain/searchQuery'
import type { SearchHit } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { maySee } from './caseRow.ts'

const ofRegister = (row: RegisterRow): SearchHit => ({
  kind: 'issued',
  id: row.id,
  docNumber: row.docNumber,
  reviewNo: null,
  title: row.title,
  unit: row.unit,
  on: row.printDate,
  outcome: 'issued',
  standing: row.status === 'void' ? '已作废' : '已印发',
})

/** By number as a number (9 before 10); what has none comes after, newest first. */
function byNumber(a: SearchHit, b: SearchHit): number {
  const [x, y] = [a.docNumber ? parseNumber(a.docNumber) : null, b.docNumber ? parseNumber(b.docNumber) : null]
  if (x && y) return compareNumbers(x, y)
  if (x || y) return x ? -1 : 1
  return b.on.localeCompare(a.on) || a.title.localeCompare(b.title, 'zh')
}

const MOST = 5000

export async function searchAll(ctx: Ctx, input: { query: string }): Outcome<{ hits: SearchHit[]; total: number }> {
  const { words, fromYear, toYear } = parseSearch(input.query)
  return ctx.store.read(async (r) => {
    const found: SearchHit[] = []
    const numbers = new Set<string>()
    const page = await r.register({
      search: words.join(' '),
      sort: 'number',
      descending: false,
      offset: 0,
      limit: MOST,
      fromYear,
      toYear,
    })
    for (const row of page.rows) {
      found.push(ofRegister(row))
      if (row.caseId) numbers.add(row.caseId)
    }
    const { cases, closed } = await r.searchCases(words, fromYear, toYear)
    for (const c of cases) {
      if (numbers.has(c.id) || !maySee(ctx.actor, c)) continue
      found.push({
        kind: 'case',
        id: c.id,
        docNumber: c.docNumber,
        reviewNo: c.reviewNo,
        title: c.form.title,
        unit: c.form.unit,
        on: c.submittedOn,
        outcome: c.state,
        standing: CASE_STATE_NAMES[c.state],
      })
    }
    for (const c of closed) {
      if (c.outcome === 'issued') continue
      found.push({
        kind: 'closed',
        id: c.id,
        docNumber: c.docNumber,
        reviewNo: c.reviewNo,
        title: c.title,
        unit: c.unit,
        on: c.decidedOn,
        outcome: c.outcome,
        standing: OUTCOME_NAMES[c.outcome],
      })
    }
    const total = page.total - page.rows.length + found.length
    return ok({ hits: found.sort(byNumber), total })
  })
}
