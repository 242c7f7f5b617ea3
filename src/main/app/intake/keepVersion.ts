import type { StoredFile, VersionPayload } from '#domain/acts'
import type { DraftReading } from '#domain/draft'
import type { Finding } from '#domain/finding'
import type { ObjectStore } from '../ports.ts'
import type { FileBytes } from './readFiles.ts'

const keep = async (objects: ObjectStore, file: FileBytes): Promise<StoredFile> => ({
  name: file.name,
  ...(await objects.put(file.bytes)),
})

/** Puts the files into the object folder and makes the payload of a version. Only after every file was read and allowed. */
export async function keepVersion(
  objects: ObjectStore,
  ruleSet: string,
  what: {
    readonly versionNo: number
    readonly main: FileBytes
    readonly attachments: readonly FileBytes[]
    readonly origin: VersionPayload['origin']
    readonly contributors: readonly string[]
    readonly note: string
    readonly reading: DraftReading
    readonly findings: readonly Finding[]
  },
): Promise<VersionPayload> {
  const main = await keep(objects, what.main)
  const attachments: StoredFile[] = []
  for (const file of what.attachments) attachments.push(await keep(objects, file))
  return {
    versionNo: what.versionNo,
    main,
    attachments,
    origin: what.origin,
    contributors: what.contributors,
    note: what.note,
    charCount: what.reading.charCount,
    wordCount: what.reading.wordCount,
    pages: what.reading.pages,
    ruleSet,
    findings: what.findings,
    unsettled: what.reading.warnings.filter((w) => w.mustSettle).map((w) => w.message),
  }
}
