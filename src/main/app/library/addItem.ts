import { ok } from '#domain/result'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { bytesOf, described } from '../intake/readFiles.ts'
import type { FileBytes } from '../intake/readFiles.ts'
import { isClassified, keepFile, knownProblem, statusProblem, type ItemFacts } from './items.ts'

type Added = { readonly id: string }

export async function addItem(ctx: Ctx, input: { commandId: string; item: ItemFacts; file: File | null }): Outcome<Added> {
  return addItemBytes(ctx, { ...input, file: input.file && (await bytesOf(input.file)), registerId: null })
}

/** One paper into 依据库, with its text where there is a .docx of it. */
export async function addItemBytes(
  ctx: Ctx,
  input: { commandId: string; item: ItemFacts; file: FileBytes | null; registerId: string | null },
): Outcome<Added> {
  const { commandId, item, registerId } = input
  if (isClassified([item.title, item.docNumber ?? '', item.statusSource]))
    return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  const problem = statusProblem(item.status, item.statusSource)
  if (problem) return no(problem)
  const kept = input.file && (await keepFile(ctx, input.file))
  if (kept && !kept.ok) return kept
  const id = ctx.program.ids.next()
  const command = { item, registerId, file: input.file && described(ctx.program, input.file) }
  return change<Added>(ctx, 'library.add', commandId, command, async (tx) => {
    const known = await knownProblem(tx, item)
    if (known) return no(known)
    if (kept) {
      await tx.saveReading(kept.value.file.sha256, kept.value.reading)
      await kept.value.keepText(tx, id)
    }
    const whole = { id, ...item, file: kept ? kept.value.file : null, registerId }
    await tx.record('library.added', id, { source: `${ctx.actor.name}录入`, items: [whole] })
    return ok({ id })
  })
}

/** The text of a paper that is in the library already; what was there before gives way. */
export async function addFile(ctx: Ctx, input: { commandId: string; id: string; file: File }): Outcome<Added> {
  const { commandId, id } = input
  const file = await bytesOf(input.file)
  const kept = await keepFile(ctx, file)
  if (!kept.ok) return kept
  return change<Added>(ctx, 'library.addFile', commandId, { id, file: described(ctx.program, file) }, async (tx) => {
    const item = await tx.libraryItem(id)
    if (!item) return no({ code: 'NOT_FOUND', data: { what: '这份文件' } })
    await tx.saveReading(kept.value.file.sha256, kept.value.reading)
    await kept.value.keepText(tx, id)
    await tx.record('library.added', id, { source: `${ctx.actor.name}补录文件`, items: [{ ...item, file: kept.value.file }] })
    return ok({ id })
  })
}
