/** What changed from one version of a case to another: words, tables, attachments, and what kind of edit that is. */
import type { StoredFile } from '#domain/acts'
import type { ComparedFile, ComparedParagraph, ComparedVersion, VersionComparison } from '#domain/compareText'
import type { DraftReading } from '#domain/draft'
import { editKind, printsText, type EditKind } from '#domain/editKind'
import { ok } from '#domain/result'
import type { ComparisonView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { VersionRecord } from '../ports.ts'
import { maySee } from './caseRow.ts'

/** A version, or files that are to become one. */
export interface Side {
  readonly reading: DraftReading
  readonly unsettled: readonly string[]
  /** `reading` is left out where it is not at hand, and null where the file cannot be read. */
  readonly attachments: readonly { readonly file: StoredFile; readonly reading?: DraftReading | null }[]
}

export interface Edit {
  readonly comparison: VersionComparison
  readonly edit: EditKind
  readonly prints: boolean
}

/** The text of a stored file, read again where nothing was kept of it; null when it is no .docx or can no longer be read. */
async function storedReading(ctx: Ctx, file: StoredFile): Promise<DraftReading | null> {
  const kept = await ctx.store.read((r) => r.reading(file.sha256))
  if (kept) return kept
  const bytes = /\.docx$/i.test(file.name) ? await ctx.objects.get(file.sha256) : null
  const read = bytes && (await ctx.program.workers.readDraft(bytes, file.name))
  return read?.outcome === 'read' ? read.reading : null
}

export async function sideOf(ctx: Ctx, version: VersionRecord): Outcome<Side> {
  const reading = await storedReading(ctx, version.main)
  if (!reading) return no({ code: 'NOT_FOUND', data: { what: `第 ${version.versionNo} 稿的文字` } })
  return ok({ reading, unsettled: version.unsettled, attachments: version.attachments.map((file) => ({ file })) })
}

const textOf = ({ paragraphs }: DraftReading): ComparedParagraph[] =>
  paragraphs.map(({ index, part, text, cell }) => ({ index, part, text, ...(cell ? { cell } : {}) }))

/** Attachments that stand in both are known to be the same by their bytes: only the others are read. */
async function compared(ctx: Ctx, side: Side, other: Side): Promise<ComparedVersion> {
  const there = new Set(other.attachments.map((a) => a.file.sha256))
  const attachments: ComparedFile[] = []
  for (const { file, reading } of side.attachments) {
    const known = there.has(file.sha256) ? null : reading === undefined ? await storedReading(ctx, file) : reading
    attachments.push({ name: file.name, sha256: file.sha256, paragraphs: known && textOf(known) })
  }
  return { paragraphs: textOf(side.reading), attachments }
}

export async function compareSides(ctx: Ctx, before: Side, after: Side): Promise<Edit> {
  const comparison = await ctx.program.workers.compareVersions(
    await compared(ctx, before, after),
    await compared(ctx, after, before),
  )
  return { comparison, edit: editKind(before, after, comparison), prints: printsText(before) || printsText(after) }
}

export async function compareCase(ctx: Ctx, input: { caseId: string; from: number; to: number }): Outcome<ComparisonView> {
  const versions = await ctx.store.read(async (r) => {
    const record = await r.case(input.caseId)
    return record && maySee(ctx.actor, record) ? r.versions(input.caseId) : []
  })
  const [from, to] = [versions.find((v) => v.versionNo === input.from), versions.find((v) => v.versionNo === input.to)]
  if (!from || !to) return no({ code: 'NOT_FOUND', data: { what: '这一稿' } })
  const [before, after] = [await sideOf(ctx, from), await sideOf(ctx, to)]
  if (!before.ok) return before
  if (!after.ok) return after
  const { comparison, edit } = await compareSides(ctx, before.value, after.value)
  return ok({ from: input.from, to: input.to, edit, ...comparison })
}
