/** Everything the office has, by the words in it; sorted by number as a number, counted in full, whatever the page. */
import { excerptOf, needlesOf } from '#domain/searchQuery'
import { placeLabel } from '#domain/checks/place'
import type { FoundPaper, Reader, SearchAsked } from '../../app/ports.ts'
import { inList, isMissing, type Db } from '../dialects/sqlite.ts'
import { holdsAll } from '../dialects/sqliteSearch.ts'
import { caseOf, closedOf, registerOf } from '../rows.ts'
import { currentReading, isSearched } from '../searchIndex.ts'

function asked(db: Db, q: SearchAsked) {
  let docs = db.selectFrom('search_doc').where('listed', '=', 1)
  const needles = needlesOf(q.words)
  if (needles.length > 0) docs = docs.where(holdsAll('search_doc.id', needles))
  if (q.fromYear !== null) docs = docs.where('day', '>=', `${q.fromYear}-01-01`)
  if (q.toYear !== null) docs = docs.where('day', '<=', `${q.toYear}-12-31`)
  if (q.unit !== null) docs = docs.where('unit', '=', q.unit)
  return docs
}

export const searchReads = (db: Db): Pick<Reader, 'search' | 'excerpt'> => ({
  search: async (q) => {
    // A search of nothing but spaces finds nothing.
    if (needlesOf(q.words).length === 0 && q.fromYear === null) return { found: [], total: 0 }
    const { n } = await asked(db, q)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    const dir = q.descending ? 'desc' : 'asc'
    let page = asked(db, q).select(['kind', 'ref'])
    if (q.sort === 'number')
      page = page
        .orderBy(isMissing('serial'))
        .orderBy('series_code')
        .orderBy('year', dir)
        .orderBy('serial', dir)
        .orderBy('day', 'desc')
    else page = page.orderBy('day', dir)
    const docs = await page.orderBy('id').limit(q.limit).offset(q.offset).execute()
    const refs = (kind: string): string[] => docs.filter((d) => d.kind === kind).map((d) => d.ref)
    const rows = (
      await db
        .selectFrom('register')
        .selectAll()
        .where((eb) => eb.or([inList('id', refs('row')), inList('case_id', refs('case'))]))
        .execute()
    ).map(registerOf)
    const cases = (
      await db
        .selectFrom('case_file')
        .selectAll()
        .where(inList('id', refs('case')))
        .execute()
    ).map(caseOf)
    const closed = (
      await db
        .selectFrom('closed_case')
        .selectAll()
        .where(inList('id', refs('closed')))
        .execute()
    ).map(closedOf)
    const byRow = new Map(rows.map((r) => [r.id, r]))
    const byCase = new Map(rows.filter((r) => r.caseId !== null).map((r) => [r.caseId!, r]))
    const caseById = new Map(cases.map((c) => [c.id, c]))
    const closedById = new Map(closed.map((c) => [c.id, c]))
    const found = docs.map(({ kind, ref }): FoundPaper => {
      if (kind === 'row') return { kind, row: byRow.get(ref)! }
      if (kind === 'case') return { kind, record: caseById.get(ref)!, row: byCase.get(ref) ?? null }
      return { kind: 'closed', closed: closedById.get(ref)! }
    })
    return { found, total: Number(n) }
  },
  excerpt: async (caseId, words) => {
    const reading = await currentReading(db, caseId)
    if (!reading) return null
    const { paragraphs } = reading
    const found = excerptOf(
      paragraphs.filter(isSearched).map((p) => ({ label: String(p.index), text: p.text })),
      words,
    )
    return found && { label: placeLabel(paragraphs, Number(found.label)), text: found.text }
  },
})
