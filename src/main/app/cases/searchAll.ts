/** One search over everything: issued, refused, returned, in progress. Complete, and it says how many, whatever the page. */
import { CASE_STATE_NAMES, OUTCOME_NAMES } from '#domain/case'
import { ok } from '#domain/result'
import { excerptOf, parseSearch, stretchesOf, type Excerpt } from '#domain/searchQuery'
import type { SearchHit } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import type { FoundPaper, Reader } from '../ports.ts'
import { ownUnitOnly } from './caseRow.ts'

function hitOf(paper: FoundPaper): Omit<SearchHit, 'excerpt'> {
  if (paper.kind === 'closed') {
    const { id, docNumber, reviewNo, title, unit, decidedOn, outcome } = paper.closed
    const standing = OUTCOME_NAMES[outcome]
    return { kind: 'closed', id, caseId: null, docNumber, reviewNo, title, unit, on: decidedOn, outcome, standing }
  }
  const record = paper.kind === 'case' ? paper.record : null
  if (paper.row) {
    const { id, caseId, docNumber, title, unit, printDate, status } = paper.row
    const standing = status === 'void' ? '已作废' : '已印发'
    const reviewNo = record?.reviewNo ?? null
    return { kind: 'issued', id, caseId, docNumber, reviewNo, title, unit, on: printDate, outcome: 'issued', standing }
  }
  const { id, docNumber, reviewNo, form, submittedOn, state } = record!
  return {
    kind: 'case',
    id,
    caseId: id,
    docNumber,
    reviewNo,
    title: form.title,
    unit: form.unit,
    on: submittedOn,
    outcome: state,
    standing: CASE_STATE_NAMES[state],
  }
}

/** Where the words stand when the line itself does not show all of them. */
async function excerptFor(
  r: Reader,
  paper: FoundPaper,
  hit: Omit<SearchHit, 'excerpt'>,
  words: string[],
): Promise<Excerpt | null> {
  const shown = [hit.title, hit.unit, hit.docNumber ?? '', hit.reviewNo ?? '']
  const left = words.filter((w) => !shown.some((text) => stretchesOf(text, [w]).length > 0))
  if (left.length === 0) return null
  const passages =
    paper.kind === 'closed'
      ? [{ label: '办结理由', text: paper.closed.reason }]
      : [
          ...(paper.row ? [{ label: '发文机关', text: paper.row.issuer }] : []),
          ...(paper.kind === 'case'
            ? [
                { label: '发文理由', text: paper.record.form.reason },
                { label: '送审时的标题', text: paper.record.form.title },
                { label: '送审单位', text: paper.record.form.unit },
              ]
            : []),
        ]
  return (paper.kind === 'case' ? await r.excerpt(paper.record.id, left) : null) ?? excerptOf(passages, left)
}

export async function searchAll(
  ctx: Ctx,
  input: { query: string; sort: 'number' | 'day'; descending: boolean; offset: number; limit: number },
): Outcome<{ hits: SearchHit[]; total: number; words: string[] }> {
  const { query, ...page } = input
  const { words, fromYear, toYear } = parseSearch(query)
  return ctx.store.read(async (r) => {
    const { found, total } = await r.search({ words, fromYear, toYear, unit: ownUnitOnly(ctx.actor), ...page })
    const hits: SearchHit[] = []
    for (const paper of found) {
      const hit = hitOf(paper)
      hits.push({ ...hit, excerpt: await excerptFor(r, paper, hit, [...words]) })
    }
    return ok({ hits, total, words: [...words] })
  })
}
