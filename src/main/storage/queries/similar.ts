/** Texts that drafts are compared with, and the library they belong to. */
import { stockAbove, stockSentences } from '#domain/similarity/stock'
import { candidates, LIST_CAP, RAISED_CAP, tooCommon } from '#domain/similarity/vote'
import { storedText, type StoredText } from '#domain/similarity/overlap'
import type { TextParagraph } from '#domain/similarity/normalise'
import type { Reader, TextKey, Writer } from '../../app/ports.ts'
import { addPrints, addToCounters, dropPrints, inList, textsWith, type Db } from '../dialects/sqlite.ts'
import { libraryItemOf } from '../rows.ts'

/** Counters below 0 hold the totals. */
const TEXTS = -1
const SENTENCES = -2

type SimilarReads = Pick<Reader, 'library' | 'libraryItem' | 'libraryItemOfRow' | 'textKeys' | 'likelyTexts'>
type SimilarWrites = Pick<Writer, 'saveText' | 'dropTexts'>

export const similarReads = (db: Db): SimilarReads => ({
  library: async () =>
    (await db.selectFrom('library_item').selectAll().orderBy('issued_on', 'desc').orderBy('id').execute()).map(libraryItemOf),
  libraryItem: async (id) => {
    const row = await db.selectFrom('library_item').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? libraryItemOf(row) : null
  },
  libraryItemOfRow: async (registerId) => {
    const row = await db.selectFrom('library_item').selectAll().where('register_id', '=', registerId).executeTakeFirst()
    return row ? libraryItemOf(row) : null
  },
  textKeys: async () =>
    (await db.selectFrom('similar_text').select(['source', 'source_id', 'sha256']).execute()).map((r) => ({
      source: r.source as TextKey['source'],
      sourceId: r.source_id,
      sha256: r.sha256,
    })),
  likelyTexts: async (text) => {
    const counters = await counted(db, [TEXTS, SENTENCES, ...text.sentences.map((s) => s.slot)])
    const [all, sentences] = [counters.get(TEXTS) ?? 0, counters.get(SENTENCES) ?? 0]
    const prints = [...text.prints]
    let lists = await textsWith(db, prints, LIST_CAP + 1)
    let cap = LIST_CAP
    const again = tooCommon(lists)
    if (again.length > 0) {
      cap = RAISED_CAP
      lists = new Map([...lists, ...(await textsWith(db, again, cap + 1))])
    }
    const ids = candidates(prints.length, lists, cap, all)
    const rows = await db.selectFrom('similar_text').selectAll().where(inList('id', ids)).execute()
    return {
      stock: stockSentences(text.sentences, counters, stockAbove(all, sentences)),
      texts: rows.map((r) => ({
        source: r.source as TextKey['source'],
        sourceId: r.source_id,
        paragraphs: JSON.parse(r.paragraphs) as TextParagraph[],
      })),
    }
  },
})

async function counted(db: Db, slots: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('similar_sentence')
    .selectAll()
    .where(inList('slot', slots))
    .execute()
  return new Map(rows.map((r) => [r.slot, r.texts]))
}

export const similarWrites = (db: Db): SimilarWrites => ({
  saveText: async ({ source, sourceId, sha256 }, text) => {
    await drop(db, source, sourceId)
    const { id } = await db
      .insertInto('similar_text')
      .values({ source, source_id: sourceId, sha256, paragraphs: JSON.stringify(text.paragraphs) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addPrints(db, id, text.prints)
    await addToCounters(db, countersOf(text, 1))
  },
  dropTexts: async (keys) => {
    for (const { source, sourceId } of keys) await drop(db, source, sourceId)
  },
})

/** What a text adds to the counters: one for each that its sentences fall on, and to the totals. */
function countersOf(text: StoredText, by: 1 | -1): Map<number, number> {
  const counters = new Map([...new Set(text.sentences.map((s) => s.slot))].map((slot) => [slot, by as number]))
  return counters.set(SENTENCES, by * counters.size).set(TEXTS, by)
}

async function drop(db: Db, source: string, sourceId: string): Promise<void> {
  const old = await db
    .deleteFrom('similar_text')
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .returning(['id', 'paragraphs'])
    .executeTakeFirst()
  if (!old) return
  await dropPrints(db, old.id)
  await addToCounters(db, countersOf(storedText(JSON.parse(old.paragraphs) as TextParagraph[]), -1))
}
