/** A file before it is saved as a version: where it came from, what it changes, what that would void. Nothing is kept of it. */
import { ok } from '#domain/result'
import { versionStep } from '#domain/review'
import { voidedBy } from '#domain/voids'
import type { FileExam } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { bytesOf, type FileBytes } from '../intake/readFiles.ts'
import { compareSides, sideOf } from './compareVersions.ts'
import { contributorsAfter, mayAddVersion, readIncoming } from './incomingVersion.ts'
import { loadCase } from './loadCase.ts'

export async function examineFile(
  ctx: Ctx,
  input: { caseId: string; main: File; attachments: readonly File[]; keep: readonly string[]; origin: 'handedIn' | 'edited' },
): Outcome<FileExam> {
  const loaded = await ctx.store.read((r) => loadCase(r, input.caseId))
  if (!loaded.ok) return loaded
  const may = mayAddVersion(ctx, loaded.value)
  if (!may.ok) return may
  const attachments: FileBytes[] = []
  for (const file of input.attachments) attachments.push(await bytesOf(file))
  const incoming = await readIncoming(ctx, loaded.value, { main: await bytesOf(input.main), attachments, keep: input.keep })
  if (!incoming.ok) return incoming
  const { base, side, edit, prints, comparison } = incoming.value
  const { record, current } = loaded.value
  const contributors = contributorsAfter(ctx, loaded.value, input.origin, edit)
  const mine = { from: current.versionNo, to: null, edit, ...comparison }
  const exam = {
    base,
    current: current.versionNo,
    currentByName: current.addedByName,
    edit,
    keepsState: versionStep(record.state, edit) === 'replaceFile',
    voids: voidedBy(edit, prints),
    becomesContributor: contributors.length > current.contributors.length,
    comparison: mine,
  }
  if (base === current.versionNo) return ok({ ...exam, sinceBase: null })
  // Made from an older version: both sides are shown, what this file changed in it and what was changed in it since.
  const older = (await ctx.store.read((r) => r.versions(record.id))).find((v) => v.versionNo === base)
  const from = older ? await sideOf(ctx, older) : no({ code: 'NOT_FOUND', data: { what: `第 ${base} 稿` } })
  const now = await sideOf(ctx, current)
  if (!from.ok) return from
  if (!now.ok) return now
  const [here, there] = [await compareSides(ctx, from.value, side), await compareSides(ctx, from.value, now.value)]
  return ok({
    ...exam,
    sinceBase: {
      here: { from: base, to: null, edit: here.edit, ...here.comparison },
      there: { from: base, to: current.versionNo, edit: there.edit, ...there.comparison },
    },
  })
}
