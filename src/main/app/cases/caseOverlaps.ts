/** What looks like a case's draft: texts that share its words, with the passages side by side, and papers whose title is close (N04–N09). */
import { TITLE_SIMILARITY, titleSimilarity } from '#domain/checks/similarTitle'
import { ok } from '#domain/result'
import type { Lookalike } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { overlapsOf, type Found } from '../similar/overlapsOf.ts'
import { maySee } from './caseRow.ts'
import { loadCase } from './loadCase.ts'

/** Titles alone, beside the texts. */
const TITLES_MOST = 10

const percent = (share: number): number => Math.round(share * 100)

const ofText = ({ overlap, paragraphs }: Found, title: string): Lookalike => {
  const { source } = overlap
  return {
    id: source.id,
    kind: source.kind,
    title: source.title,
    docNumber: source.docNumber,
    unit: source.unit,
    on: source.on,
    standing: source.standing,
    titlePercent: percent(titleSimilarity(title, source.title)),
    text: {
      sharePercent: percent(overlap.share),
      coveragePercent: percent(overlap.coverage),
      containmentPercent: percent(overlap.containment),
      passages: overlap.passages,
      paragraphs,
    },
  }
}

export async function caseOverlaps(ctx: Ctx, input: { caseId: string }): Outcome<Lookalike[]> {
  const seen = await ctx.store.read(async (r) => {
    const found = await loadCase(r, input.caseId)
    if (!found.ok || !maySee(ctx.actor, found.value.record)) return null
    const { record, current } = found.value
    return { record, reading: await r.reading(current.main.sha256), titles: await r.registerTitles() }
  })
  if (!seen?.reading) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
  const { record, reading, titles } = seen
  const { title } = record.form
  const texts = (await overlapsOf(ctx, reading, { caseId: record.id, docNumber: record.docNumber })).map((f) => ofText(f, title))
  const known = new Set([record.docNumber, ...texts.map((t) => t.docNumber)].filter((n) => n !== null))
  const byTitle = titles
    .filter((t) => t.docNumber === null || !known.has(t.docNumber))
    .map((row) => ({ row, similarity: titleSimilarity(title, row.title) }))
    .filter((x) => x.similarity >= TITLE_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, TITLES_MOST)
    .map(({ row, similarity }): Lookalike => ({
      id: row.id,
      kind: 'own',
      title: row.title,
      docNumber: row.docNumber,
      unit: row.unit,
      on: row.printDate,
      standing: 'inForce',
      titlePercent: percent(similarity),
      text: null,
    }))
  return ok([...texts, ...byTitle])
}
