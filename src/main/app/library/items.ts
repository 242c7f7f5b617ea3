/** What the operations on 依据库 share, and looking into it. */
import type { StoredFile } from '#domain/acts'
import type { DraftReading } from '#domain/draft'
import { hasSecretMark, hasSecretName } from '#domain/secretMarks'
import { libraryKey, type LibraryItem, type LibraryStatus } from '#domain/library'
import { ok, type Result } from '#domain/result'
import type { Refusal } from '#contract/errors'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { Reader } from '../ports.ts'
import { readFiles, type FileBytes } from '../intake/readFiles.ts'
import { keptText } from '../similar/keepTexts.ts'

export type ItemFacts = Pick<LibraryItem, 'kind' | 'title' | 'docNumber' | 'issuer' | 'issuedOn' | 'status' | 'statusSource'>

/** A status somebody vouches for names where it was looked up. */
export function statusProblem(status: LibraryStatus, source: string): Refusal | null {
  return status !== 'unknown' && source.trim() === ''
    ? { code: 'FIELD_MISSING', data: { field: 'statusSource', label: '效力核对来源' } }
    : null
}

export const isClassified = (texts: readonly string[]): boolean => texts.some((t) => hasSecretMark(t) || hasSecretName(t))

/** The same paper is in the library once. */
export async function knownProblem(
  r: Reader,
  item: Pick<LibraryItem, 'title' | 'docNumber' | 'issuer'>,
): Promise<Refusal | null> {
  const key = libraryKey(item)
  const same = (await r.library()).find((i) => libraryKey(i) === key)
  return same ? { code: 'LIBRARY_HAS', data: { title: same.title, docNumber: same.docNumber } } : null
}

export interface KeptFile {
  readonly file: StoredFile
  readonly reading: DraftReading
  readonly keepText: ReturnType<typeof keptText>
}

/** The text of an item, from a .docx; 涉密 ends it before anything is kept. */
export async function keepFile(ctx: Ctx, file: FileBytes): Promise<Result<KeptFile, Refusal>> {
  const read = await readFiles(ctx.program, file, [])
  if (!read.ok) return read
  const stored = { name: file.name, ...(await ctx.objects.put(file.bytes)) }
  return ok({ file: stored, reading: read.value, keepText: keptText('library', stored.sha256, read.value) })
}

export const listLibrary = async (ctx: Ctx, input: { search?: string | undefined }): Outcome<LibraryItem[]> => {
  const words = (input.search ?? '').split(/[\s\u3000]+/u).filter((w) => w !== '')
  const items = await ctx.store.read((r) => r.library())
  return ok(items.filter((i) => words.every((w) => [i.title, i.docNumber ?? '', i.issuer].some((text) => text.includes(w)))))
}

export async function libraryFile(ctx: Ctx, input: { id: string }): Outcome<File> {
  const item = await ctx.store.read((r) => r.libraryItem(input.id))
  const bytes = item?.file && (await ctx.objects.get(item.file.sha256))
  return item?.file && bytes
    ? ok(new File([new Uint8Array(bytes)], item.file.name))
    : no({ code: 'NOT_FOUND', data: { what: '这个文件' } })
}
