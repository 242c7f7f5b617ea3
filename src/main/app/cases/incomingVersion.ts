/** Files that are to become the next version: read and guarded, the attachments kept or replaced, held against what the case has. */
import type { StoredFile } from '#domain/acts'
import { nearestVersion } from '#domain/compareText'
import type { DraftReading } from '#domain/draft'
import { ok } from '#domain/result'
import { nextState, STEP_ROLES } from '#domain/review'
import { no, type Ctx, type Outcome } from '../context.ts'
import { described, readAll, type FileBytes } from '../intake/readFiles.ts'
import { maySee } from './caseRow.ts'
import { compareSides, sideOf, type Edit, type Side } from './compareVersions.ts'
import type { LoadedCase } from './loadCase.ts'

export interface IncomingFiles {
  readonly main: FileBytes
  /** New attachments; one named as an attachment of the present version takes its place. */
  readonly attachments: readonly FileBytes[]
  /** Attachments of the present version that stay, by hash. */
  readonly keep: readonly string[]
}

export type IncomingAttachment = { readonly kept: StoredFile } | { readonly fresh: FileBytes }

export interface Incoming extends Edit {
  readonly reading: DraftReading
  readonly attachments: readonly IncomingAttachment[]
  readonly side: Side
  /** The version the main text was made from, by its words. */
  readonly base: number
}

/** Kept ones in their order, each replaced where a new file has its name; then the rest of the new ones. */
function arrange(current: readonly StoredFile[], { attachments, keep }: IncomingFiles): IncomingAttachment[] {
  const placed = new Set<FileBytes>()
  const inOrder = current.flatMap((file): IncomingAttachment[] => {
    const fresh = attachments.find((f) => f.name === file.name)
    if (fresh) placed.add(fresh)
    return fresh ? [{ fresh }] : keep.includes(file.sha256) ? [{ kept: file }] : []
  })
  return [...inOrder, ...attachments.filter((f) => !placed.has(f)).map((fresh) => ({ fresh }))]
}

/** @returns a refusal when the case takes no version now, or none of this person */
export function mayAddVersion(ctx: Ctx, { record }: LoadedCase): Awaited<Outcome<true>> {
  if (!maySee(ctx.actor, record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
  if (nextState(record.state, 'addVersion') === null || !STEP_ROLES.addVersion.some((role) => ctx.actor.roles.includes(role)))
    return no({ code: 'NOT_ALLOWED', data: { need: ['在办的件', '拟稿人、审核人或机要秘书'] } })
  return ok(true)
}

export async function readIncoming(ctx: Ctx, { record, current }: LoadedCase, files: IncomingFiles): Outcome<Incoming> {
  if (files.keep.some((sha256) => current.attachments.every((f) => f.sha256 !== sha256)))
    return no({ code: 'NOT_FOUND', data: { what: '要保留的附件' } })
  const read = await readAll(ctx.program, files.main, files.attachments)
  if (!read.ok) return read
  const { main: reading, attached } = read.value
  const attachments = arrange(current.attachments, files)
  const side: Side = {
    reading,
    unsettled: reading.warnings.filter((w) => w.mustSettle).map((w) => w.message),
    attachments: attachments.map((a) =>
      'kept' in a ? { file: a.kept } : { file: described(ctx.program, a.fresh), reading: attached.get(a.fresh) ?? null },
    ),
  }
  const before = await sideOf(ctx, current)
  if (!before.ok) return before
  const texts = await ctx.store.read(async (r) => {
    const found = []
    for (const { versionNo, main } of await r.versions(record.id))
      found.push({ versionNo, texts: ((await r.reading(main.sha256))?.paragraphs ?? []).map((p) => p.text) })
    return found
  })
  const base = nearestVersion(
    texts,
    reading.paragraphs.map((p) => p.text),
  )
  return ok({ reading, attachments, side, base, ...(await compareSides(ctx, before.value, side)) })
}

/** Whose words the next version holds: everyone of the present one, and who changed words now. A file re-saved as it was adds nobody. */
export function contributorsAfter(
  ctx: Ctx,
  { current }: LoadedCase,
  origin: 'handedIn' | 'edited',
  edit: Edit['edit'],
): readonly string[] {
  // A drafter's own hand-in is the drafter's words; a clerk who only passes the file on adds nothing of his own.
  const wrote = edit !== 'layout' && (origin === 'edited' || ctx.actor.roles.includes('drafter'))
  return wrote && !current.contributors.includes(ctx.actor.id) ? [...current.contributors, ctx.actor.id] : current.contributors
}
