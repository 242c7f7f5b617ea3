/** The texts that drafts are compared with are working copies: made from what was read, and made again whenever they are not all there. */
import type { DraftReading } from '#domain/draft'
import { comparedText } from '#domain/similarity/normalise'
import { storedText } from '#domain/similarity/overlap'
import { ok } from '#domain/result'
import { save, type Office } from '../context.ts'
import type { Reader, TextKey, Writer } from '../ports.ts'

/** Keeps a text for later comparisons. The work of it was a millisecond for a usual draft and is done before the transaction begins. */
export function keptText(
  source: TextKey['source'],
  sha256: string,
  reading: Pick<DraftReading, 'paragraphs'>,
): (tx: Writer, sourceId: string) => Promise<void> {
  const text = storedText(comparedText(reading))
  return (tx, sourceId) => tx.saveText({ source, sourceId, sha256 }, text)
}

const nameOf = (k: TextKey): string => `${k.source} ${k.sourceId} ${k.sha256}`

/** The text every case and every item of the library should have: the current version's, the item's file's. */
async function wanted(r: Reader): Promise<TextKey[]> {
  const cases: TextKey[] = []
  for (const record of await r.cases()) {
    const current = (await r.versions(record.id)).find((v) => v.versionNo === record.versionNo)
    if (current) cases.push({ source: 'case', sourceId: record.id, sha256: current.main.sha256 })
  }
  const items = (await r.library()).flatMap((i): TextKey[] =>
    i.file ? [{ source: 'library', sourceId: i.id, sha256: i.file.sha256 }] : [],
  )
  return [...cases, ...items]
}

const BATCH = 20

/**
 * Makes what is missing and takes out what is left over: after an upgrade, after a restore, after a database tool was at it.
 * @returns how many texts were made or taken out
 */
export async function rebuildTexts(office: Pick<Office, 'store' | 'objects' | 'clock'>): Promise<number> {
  const { should, are } = await office.store.read(async (r) => ({ should: await wanted(r), are: await r.textKeys() }))
  const [names, there] = [new Set(should.map(nameOf)), new Set(are.map(nameOf))]
  const stray = are.filter((k) => !names.has(nameOf(k)))
  const missing = should.filter((k) => !there.has(nameOf(k)))
  const program = { id: null, name: '程序' }
  if (stray.length > 0) await save(office, program, async (tx) => ok(await tx.dropTexts(stray)))
  for (let i = 0; i < missing.length; i += BATCH) {
    const batch = missing.slice(i, i + BATCH)
    await save(office, program, async (tx) => {
      for (const key of batch) {
        const reading = await tx.reading(key.sha256)
        if (reading) await keptText(key.source, key.sha256, reading)(tx, key.sourceId)
      }
      return ok(true)
    })
  }
  return stray.length + missing.length
}
