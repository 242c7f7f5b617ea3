import { TITLE_SIMILARITY, titleSimilarity } from '#domain/checks/similarTitle'
import type { Similar } from '#contract/views'
import type { Reader } from '../ports.ts'

const MOST = 10

/** Papers of the register, and cases in hand, with a title close to this one: candidates, never a verdict (N05). */
export async function similarPapers(r: Reader, title: string, ownId: string): Promise<Similar[]> {
  const own = (await r.case(ownId))?.docNumber ?? null
  const known = (await r.registerTitles()).filter((t) => own === null || t.docNumber !== own)
  return known
    .map((row) => ({ row, similarity: titleSimilarity(title, row.title) }))
    .filter((x) => x.similarity >= TITLE_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST)
    .map(({ row, similarity }) => ({
      rowId: row.id,
      docNumber: row.docNumber,
      title: row.title,
      percent: Math.round(similarity * 100),
    }))
}
