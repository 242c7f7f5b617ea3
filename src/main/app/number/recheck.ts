/** T art25(一): the final file is compared with the signed version; a difference of substance goes back. */
import { changesSubstance } from '#domain/compareText'
import { jointConditions } from '#domain/jointIssue'
import { ok } from '#domain/result'
import { conditionsToRecheck } from '#domain/review'
import type { CaseView } from '#contract/views'
import { change, type Ctx, type Outcome } from '../context.ts'
import { compareSides, sideOf } from '../cases/compareVersions.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen } from '../cases/loadCase.ts'
import { keepVersion } from '../intake/keepVersion.ts'
import { bytesOf, described, readFiles, type FileBytes } from '../intake/readFiles.ts'
import { jointFacts } from '../joint/jointFacts.ts'
import { checkVersion } from '../review/checkVersion.ts'
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
  const early = gate(
    conditionsToRecheck(
      actFacts(ctx.actor, seen.value, { outstanding: [], blocking: [], routes: [] }),
      jointConditions(await ctx.store.read((r) => jointFacts(r, record))),
    ),
  )
  if (!early.ok) return early
  const read = await readFiles(ctx.program, input.final, [])
  if (!read.ok) return read
  const signed = await sideOf(ctx, current)
  if (!signed.ok) return signed
  const unsettled = read.value.warnings.filter((w) => w.mustSettle).map((w) => w.message)
  // The file that is printed comes alone: the attachments stay those of the signed version.
  const final = { reading: read.value, unsettled, attachments: signed.value.attachments }
  const { comparison, edit, prints } = await compareSides(ctx, signed.value, final)
  const changed = comparison.paragraphs.filter(changesSubstance)
  const { findings, ruleSet } =
    changed.length === 0 ? { findings: [], ruleSet: '' } : await checkVersion(ctx, read.value, record.form, record)
  // The changed file goes back as a version of its own: whoever brings it has its words to answer for.
  const kept = await keepVersion(ctx.objects, ruleSet, {
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
    const open = gate(conditionsToRecheck(facts, jointConditions(await jointFacts(tx, record))))
    if (!open.ok) return open
    const same = changed.length === 0
    await tx.record('recheck.done', caseId, {
      caseId,
      versionNo: record.versionNo,
      final: version.main,
      same,
      differences: changed.slice(0, 200).map((c) => ({ before: c.before?.text ?? null, after: c.after?.text ?? null })),
    })
    if (!same) {
      await tx.saveReading(version.main.sha256, read.value)
      await keep(tx, caseId)
      await tx.record('version.added', caseId, { caseId, version, stateBefore: 'signed', edit, prints })
    }
    return ok({ same })
  })
}
