/**
 * Reading what is handed in, before anything is kept. A 涉密 mark in the main text, in an attachment or in any file name
 * ends the intake: nothing is stored, nothing is logged (checklist L25).
 */
import type { StoredFile } from '#domain/acts'
import type { DraftReading } from '#domain/draft'
import { hasSecretName } from '#domain/secretMarks'
import { ok } from '#domain/result'
import { no, type Outcome, type Program } from '../context.ts'

export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export const bytesOf = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** How a file stands in a command's input: the same for a retry, and nothing is kept for it. */
export const described = (program: Program, file: FileBytes): StoredFile => ({
  name: file.name,
  sha256: program.ids.sha256(file.bytes),
  size: file.bytes.length,
})

const isWord = (name: string): boolean => /\.doc[xm]$/i.test(name)

export interface Readings {
  readonly main: DraftReading
  /** Of the attachments that are .docx. */
  readonly attached: ReadonlyMap<FileBytes, DraftReading>
}

/** What the files say, or why intake is refused. Attachments that are .docx are read too; others are known by name only. */
export async function readAll(program: Program, main: FileBytes, attachments: readonly FileBytes[]): Outcome<Readings> {
  if ([main, ...attachments].some((f) => hasSecretName(f.name)))
    return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  const read = await program.workers.readDraft(main.bytes, main.name)
  if (read.outcome === 'refused') return no({ code: 'DRAFT_REFUSED', data: { reason: read.reason } })
  const attached = new Map<FileBytes, DraftReading>()
  for (const file of attachments.filter((f) => isWord(f.name))) {
    const next = await program.workers.readDraft(file.bytes, file.name)
    if (next.outcome === 'refused') return no({ code: 'DRAFT_REFUSED', data: { reason: next.reason } })
    attached.set(file, next.reading)
  }
  return ok({ main: read.reading, attached })
}

/** The same, where only the main text is asked for. */
export async function readFiles(program: Program, main: FileBytes, attachments: readonly FileBytes[]): Outcome<DraftReading> {
  const read = await readAll(program, main, attachments)
  return read.ok ? ok(read.value.main) : read
}
