/** The texts that drafts are compared with are working copies: made from what was read, and made again from it when they are not there. */
import type { DraftReading } from '#domain/draft'
import { comparedText } from '#domain/similarity/normalise'
import { storedText, type StoredText } from '#domain/similarity/overlap'
import { ok } from '#domain/result'
import { save, type Office } from '../context.ts'
import type { TextKey, Writer } from '../ports.ts'

/** Keeps a text for later comparisons. The work of it was a millisecond for a usual draft and is done before the transaction begins. */
export function keptText(
  source: TextKey['source'],
  sha256: string,
  reading: Pick<DraftReading, 'paragraphs'>,
): (tx: Writer, sourceId: string) => Promise<void> {
  const text = storedText(comparedText(reading))
  return (tx, sourceId) => tx.saveText({ source, sourceId, sha256 }, text)
}

const BATCH = 10
const PROGRAM = { id: null, name: '程序' }

/**
 * Makes the texts that are missing, as after an upgrade. @param anew all of them, as after a restore
 * @returns how many were made
 */
export async function rebuildTexts(office: Office, anew: boolean): Promise<number> {
  if (anew) await save(office, PROGRAM, async (tx) => ok(await tx.clearTexts()))
  const missing = await office.store.read((r) => r.missingTexts())
  let made = 0
  for (let i = 0; i < missing.length; i += BATCH) {
    const texts: { readonly key: TextKey; readonly text: StoredText }[] = []
    for (const key of missing.slice(i, i + BATCH)) {
      const reading = await office.store.read((r) => r.reading(key.sha256))
      if (reading) texts.push({ key, text: storedText(comparedText(reading)) })
    }
    await save(office, PROGRAM, async (tx) => {
      // A new version may have come meanwhile, and its text stays.
      for (const { key, text } of texts) await tx.saveText(key, text, true)
      return ok(await tx.indexTexts())
    })
    made += texts.length
  }
  if (made > 0) await mergeTexts(office)
  return made
}

/** Now and then: look-ups stay fast as texts come. */
export async function settleTexts(office: Office): Promise<void> {
  const moved = await save(office, PROGRAM, async (tx) => ok(await tx.indexTexts()))
  if (moved.ok && moved.value) await mergeTexts(office)
}

/** Step by step, so that people's acts go in between. */
async function mergeTexts(office: Office): Promise<void> {
  for (let more = true, first = true; more; first = false) {
    const step = await save(office, PROGRAM, async (tx) => ok(await tx.mergeTexts(first)))
    more = step.ok && step.value
  }
}
