/** What a draft has in common with the texts this office keeps: found by their fingerprints, compared exactly in a worker. */
import type { DraftReading } from '#domain/draft'
import type { LibraryStatus } from '#domain/library'
import { CANDIDATE_FROM } from '#domain/similarity/compare'
import { rulesOn } from '#domain/ruleData'
import { comparedText, type TextParagraph } from '#domain/similarity/normalise'
import { storedText, type Overlap, type OverlapSource } from '#domain/similarity/overlap'
import { figure } from '#domain/checklist'
import type { Office, Program } from '../context.ts'
import type { LikelyTexts, Reader } from '../ports.ts'

/** The case the draft belongs to: a paper is not compared with itself. Nulls while it is being handed in. */
export interface OwnCase {
  readonly caseId: string | null
  readonly docNumber: string | null
}

export interface Found {
  readonly overlap: Overlap
  readonly paragraphs: readonly TextParagraph[]
}

type Where = Pick<Office, 'store' | 'clock'> & { readonly program: Pick<Program, 'rules' | 'workers'> }

export async function overlapsOf(where: Where, reading: Pick<DraftReading, 'paragraphs'>, own: OwnCase): Promise<Found[]> {
  const draft = storedText(comparedText(reading))
  const { stock, others } = await where.store.read(async (r) => {
    const likely = await r.likelyTexts(draft)
    return { stock: likely.stock, others: await withSources(r, likely.texts, own) }
  })
  if (others.length === 0) return []
  const { rules, workers } = where.program
  const compared = await workers.compareTexts(
    draft.paragraphs,
    stock,
    others.map((o) => o.paragraphs),
    figure(rulesOn(rules.checklist.data, where.clock.today()).params, 'ngram'),
  )
  return others
    .map(({ source, paragraphs }, i) => ({ overlap: { source, ...compared[i]! }, paragraphs }))
    .filter((f) => f.overlap.coverage >= CANDIDATE_FROM)
    .sort((a, b) => b.overlap.share - a.overlap.share || a.overlap.source.id.localeCompare(b.overlap.source.id))
}

interface Other {
  readonly source: OverlapSource
  readonly paragraphs: readonly TextParagraph[]
}

/** Texts with what is known of them; the own case, and a paper that is kept twice under one number, only once or not at all. */
async function withSources(r: Reader, texts: LikelyTexts['texts'], own: OwnCase): Promise<Other[]> {
  const found: Other[] = []
  const casesFirst = [...texts].sort((a, b) => a.source.localeCompare(b.source))
  for (const { source: from, sourceId, paragraphs } of casesFirst) {
    if (from === 'case' && sourceId === own.caseId) continue
    const source = from === 'case' ? await ofCase(r, sourceId) : await ofLibrary(r, sourceId)
    const again = found.some((f) => f.source.docNumber !== null && f.source.docNumber === source?.docNumber)
    const itself = own.docNumber !== null && source?.docNumber === own.docNumber
    if (source && !again && !itself) found.push({ source, paragraphs })
  }
  return found
}

async function ofCase(r: Reader, id: string): Promise<OverlapSource | null> {
  const record = await r.case(id)
  if (!record) return null
  const { title, unit } = record.form
  if (record.state !== 'issued')
    return { id, kind: 'openCase', title, docNumber: null, unit, inForce: false, standing: 'unknown', on: record.submittedOn }
  const row = await r.registerRowOfCase(id)
  const item = row && (await r.libraryItemOfRow(row.id))
  const standing: LibraryStatus = row?.status === 'void' ? 'repealed' : (item?.status ?? 'inForce')
  return {
    id,
    kind: 'own',
    title,
    docNumber: record.docNumber,
    unit,
    inForce: standing === 'inForce',
    standing,
    on: row?.printDate ?? null,
  }
}

async function ofLibrary(r: Reader, id: string): Promise<OverlapSource | null> {
  const item = await r.libraryItem(id)
  return (
    item && {
      id,
      kind: item.kind,
      title: item.title,
      docNumber: item.docNumber,
      unit: item.issuer,
      inForce: item.status === 'inForce',
      standing: item.status,
      on: item.issuedOn,
    }
  )
}
