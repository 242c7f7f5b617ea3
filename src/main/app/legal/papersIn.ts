/** Papers that come with an act: looked at before anything is kept, stored before the transaction (nothing slow inside it). */
import type { StoredFile } from '#domain/storedFile'
import { hasSecretName } from '#domain/secretMarks'
import { ok } from '#domain/result'
import { no, type Ctx, type Outcome } from '../context.ts'
import { bytesOf, described, type FileBytes } from '../intake/readFiles.ts'

export interface PaperIn {
  readonly bytes: FileBytes
  readonly stored: StoredFile
  /** Its text where it can be read, for what it calls itself; empty for a scan. */
  readonly lines: readonly string[]
}

const isWord = (name: string): boolean => /\.doc[xm]$/i.test(name)

/** A 涉密 mark ends it here: nothing is kept, nothing is logged (L25). */
export async function examine(ctx: Ctx, file: File | null): Outcome<PaperIn | null> {
  if (file === null) return ok(null)
  const bytes = await bytesOf(file)
  const stored = described(ctx.program, bytes)
  if (hasSecretName(bytes.name)) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  if (bytes.bytes.length === 0) return no({ code: 'DRAFT_REFUSED', data: { reason: 'empty' } })
  if (!isWord(bytes.name)) return ok({ bytes, stored, lines: [] })
  const read = await ctx.program.workers.readDraft(bytes.bytes, bytes.name)
  if (read.outcome === 'refused') return no({ code: 'DRAFT_REFUSED', data: { reason: read.reason } })
  return ok({ bytes, stored, lines: read.reading.paragraphs.map((p) => p.text) })
}

export async function keep(ctx: Ctx, paper: PaperIn | null): Promise<StoredFile | null> {
  if (paper === null) return null
  await ctx.objects.put(paper.bytes.bytes)
  return paper.stored
}

/** Examined and kept, for papers about which nothing more is asked. */
export async function takeIn(ctx: Ctx, file: File | null): Outcome<StoredFile | null> {
  const seen = await examine(ctx, file)
  return seen.ok ? ok(await keep(ctx, seen.value)) : seen
}
