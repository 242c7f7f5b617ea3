/** T art25(一): the final file is compared with the signed version; a difference of substance goes back. */
import { differences, substance } from '#domain/compareText'
import { ok } from '#domain/result'
import { conditionsToRecheck } from '#domain/review'
import { runChecks } from '#domain/checks/all'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { keepVersion } from '../intake/keepVersion.ts'
import { bytesOf, described, readFiles, type FileBytes } from '../intake/readFiles.ts'
import { draftFacts } from '../similar/draftFacts.ts'
import { keptText } from '../similar/keepTexts.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'

export async function recheck(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; final: File },
): Outcome<CaseView> {
  const done = await recheckBytes(ctx, { ...input, final: await bytesOf(input.final) })
  return done.ok ? getCase(ctx, input) : done
}

export async function recheckBytes(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; final: FileBytes },
): Outcome<{ same: boolean }> {
  const { commandId, caseId } = input
  const command = { caseId, final: described(ctx.program, input.final) }
  const seen = await ctx.store.read((r) => loadSeen(r, input))
  // A retry of what was done already is told the first outcome.
  if (!seen.ok) return change<{ same: boolean }>(ctx, 'recheck.run', commandId, command, async () => seen)
  const { record, current } = seen.value
  // Before the file is kept: a refused recheck leaves nothing behind.
  const early = gate(conditionsToRecheck(actFacts(ctx.actor, seen.value, { outstanding: [], blocking: [] })))
  if (!early.ok) return early
  const read = await readFiles(ctx.program, input.final, [])
  if (!read.ok) return read
  const signed = await ctx.store.read((r) => r.reading(current.main.sha256))
  if (!signed) return no({ code: 'NOT_FOUND', data: { what: '签发稿的文字' } })
  const changed = differences(substance(signed), substance(read.value))
  const findings =
    changed.length === 0
      ? []
      : runChecks(read.value, await draftFacts(ctx, record.form, read.value, { caseId, docNumber: record.docNumber }))
  // The changed file goes back as a version of its own: whoever brings it has its words to answer for.
  const kept = await keepVersion(ctx.objects, ctx.program.rules.ruleSet, {
    versionNo: record.versionNo + 1,
    main: input.final,
    attachments: [],
    origin: 'handedIn',
    contributors: current.contributors,
    note: '复核时送来的终稿，与签发稿不同',
    reading: read.value,
    findings,
  })
  const version = { ...kept, attachments: current.attachments }
  const keep = keptText('case', version.main.sha256, read.value)
  return change(ctx, 'recheck.run', commandId, command, async (tx) => {
    const still = await loadSeen(tx, input)
    if (!still.ok) return still
    const facts = actFacts(ctx.actor, still.value, await reviewState(tx, ctx, still.value))
    const open = gate(conditionsToRecheck(facts))
    if (!open.ok) return open
    const same = changed.length === 0
    await tx.record('recheck.done', caseId, {
      caseId,
      versionNo: record.versionNo,
      final: version.main,
      same,
      differences: changed.slice(0, 200),
    })
    if (!same) {
      await tx.saveReading(version.main.sha256, read.value)
      await keep(tx, caseId)
      await tx.record('version.added', caseId, { caseId, version, stateBefore: 'signed' })
    }
    return ok({ same })
  })
}
