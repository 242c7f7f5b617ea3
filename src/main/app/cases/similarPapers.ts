import { similarTitles } from '#domain/checks/titles'
import type { Similar } from '#contract/views'
import type { Reader } from '../ports.ts'

/** Papers of the register, and cases in hand, with a title close to this one: candidates, never a verdict (N05). */
export async function similarPapers(r: Reader, title: string, ownId: string): Promise<Similar[]> {
  const own = (await r.case(ownId))?.docNumber ?? null
  const known = (await r.registerTitles()).filter((t) => own === null || t.docNumber !== own)
  return similarTitles(title, known).map(({ row, similarity }) => ({ rowId: row.id, docNumber: row.docNumber, title: row.title, percent: Math.round(similarity * 100) }))
}
