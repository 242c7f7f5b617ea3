/** Texts that drafts are compared with, and the library they belong to. */
import type { StoredFile, VersionPayload } from '#domain/acts'
import { stockAbove, stockSentences } from '#domain/similarity/stock'
import { candidates, LIST_CAP, RAISED_CAP, tooCommon } from '#domain/similarity/vote'
import { storedText, type StoredText } from '#domain/similarity/overlap'
import type { TextParagraph } from '#domain/similarity/normalise'
import type { Reader, TextKey, Writer } from '../../app/ports.ts'
import {
  addFresh,
  addToCounters,
  clearPrints,
  dropPrints,
  mergePrints,
  moveFresh,
  inList,
  textsWith,
  type Db,
} from '../dialects/sqlite.ts'
import { libraryItemOf } from '../rows.ts'

/** Counters below 0 hold the totals. */
const TEXTS = -1
const SENTENCES = -2
/** So many fingerprints may wait before they go into the index: those of some hundred texts. */
const FRESH_MOST = 20_000

type SimilarReads = Pick<Reader, 'library' | 'libraryItem' | 'libraryItemOfRow' | 'missingTexts' | 'likelyTexts'>
type SimilarWrites = Pick<Writer, 'saveText' | 'clearTexts' | 'indexTexts' | 'mergeTexts'>

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
  missingTexts: async () => {
    const cases = await db
      .selectFrom('case_file')
      .innerJoin('draft_version', (j) =>
        j.onRef('draft_version.case_id', '=', 'case_file.id').onRef('draft_version.version_no', '=', 'case_file.version_no'),
      )
      .leftJoin('similar_text', (j) => j.onRef('similar_text.source_id', '=', 'case_file.id').on('source', '=', 'case'))
      .select(['case_file.id', 'draft_version.payload'])
      .where('similar_text.id', 'is', null)
      .execute()
    const items = await db
      .selectFrom('library_item')
      .leftJoin('similar_text', (j) => j.onRef('similar_text.source_id', '=', 'library_item.id').on('source', '=', 'library'))
      .select(['library_item.id', 'library_item.file'])
      .where('library_item.file', 'is not', null)
      .where('similar_text.id', 'is', null)
      .execute()
    return [
      ...cases.map(({ id, payload }): TextKey => {
        const { main } = JSON.parse(payload) as VersionPayload
        return { source: 'case', sourceId: id, sha256: main.sha256 }
      }),
      ...items.map(({ id, file }): TextKey => {
        const { sha256 } = JSON.parse(file!) as StoredFile
        return { source: 'library', sourceId: id, sha256 }
      }),
    ]
  },
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
  const rows = await db.selectFrom('similar_sentence').selectAll().where(inList('slot', slots)).execute()
  return new Map(rows.map((r) => [r.slot, r.texts]))
}

export const similarWrites = (db: Db): SimilarWrites => ({
  saveText: async ({ source, sourceId, sha256 }, text, ifMissing = false) => {
    if (ifMissing) {
      const there = db.selectFrom('similar_text').select('id').where('source', '=', source).where('source_id', '=', sourceId)
      if (await there.executeTakeFirst()) return
    }
    await drop(db, source, sourceId)
    const { id } = await db
      .insertInto('similar_text')
      .values({ source, source_id: sourceId, sha256, paragraphs: JSON.stringify(text.paragraphs) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addFresh(db, id, text.prints)
    await addToCounters(db, countersOf(text, 1))
  },
  clearTexts: async () => {
    await db.deleteFrom('similar_text').execute()
    await db.deleteFrom('similar_sentence').execute()
    await clearPrints(db)
  },
  indexTexts: async () => {
    const { n } = await db
      .selectFrom('similar_fresh')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    if (Number(n) < FRESH_MOST) return false
    await moveFresh(db)
    return true
  },
  mergeTexts: async (first) => mergePrints(db, first),
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
