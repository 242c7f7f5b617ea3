import { runChecks } from '#domain/checks/all'
import { ok } from '#domain/result'
import { nextState, STEP_ROLES } from '#domain/review'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { keepVersion } from '../intake/keepVersion.ts'
import { bytesOf, described, readFiles, type FileBytes } from '../intake/readFiles.ts'
import { draftFacts } from '../similar/draftFacts.ts'
import { keptText } from '../similar/keepTexts.ts'
import { maySee } from './caseRow.ts'
import { getCase } from './getCase.ts'
import { loadSeen } from './loadCase.ts'

export interface NewVersion {
  readonly commandId: string
  readonly caseId: string
  readonly version: number
  readonly main: FileBytes
  readonly attachments: readonly FileBytes[]
  readonly origin: 'handedIn' | 'edited'
  readonly note: string
}

export async function addVersion(
  ctx: Ctx,
  input: {
    commandId: string
    caseId: string
    version: number
    main: File
    attachments: readonly File[]
    origin: 'handedIn' | 'edited'
    note: string
  },
): Outcome<CaseView> {
  const attachments: FileBytes[] = []
  for (const file of input.attachments) attachments.push(await bytesOf(file))
  const done = await addVersionBytes(ctx, { ...input, main: await bytesOf(input.main), attachments })
  return done.ok ? getCase(ctx, { caseId: input.caseId }) : done
}

/** A new version voids what was approved before (VOIDED_BY_NEW_VERSION) and begins a new round of review. */
export async function addVersionBytes(ctx: Ctx, input: NewVersion): Outcome<{ versionNo: number }> {
  const { commandId, caseId, origin, note } = input
  const command = { caseId, files: [input.main, ...input.attachments].map((f) => described(ctx.program, f)), origin, note }
  const seen = await ctx.store.read((r) => loadSeen(r, input))
  // A retry of what was done already is told the first outcome.
  if (!seen.ok) return change<{ versionNo: number }>(ctx, 'cases.addVersion', commandId, command, async () => seen)
  const { record, current } = seen.value
  if (!maySee(ctx.actor, record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
  if (nextState(record.state, 'addVersion') === null || !STEP_ROLES.addVersion.some((role) => ctx.actor.roles.includes(role))) {
    return no({ code: 'NOT_ALLOWED', data: { need: ['在办的件', '拟稿人、审核人或机要秘书'] } })
  }
  const read = await readFiles(ctx.program, input.main, input.attachments)
  if (!read.ok) return read
  const own = { caseId, docNumber: record.docNumber }
  const findings = runChecks(read.value, await draftFacts(ctx, record.form, read.value, own))
  // A drafter's own hand-in is the drafter's words; a clerk who only passes the file on adds nothing of his own.
  const wrote = input.origin === 'edited' || ctx.actor.roles.includes('drafter')
  const contributors =
    wrote && !current.contributors.includes(ctx.actor.id) ? [...current.contributors, ctx.actor.id] : current.contributors
  const version = await keepVersion(ctx.objects, ctx.program.rules.ruleSet, {
    versionNo: record.versionNo + 1,
    main: input.main,
    attachments: input.attachments,
    origin: input.origin,
    contributors,
    note: input.note,
    reading: read.value,
    findings,
  })
  const keep = keptText('case', version.main.sha256, read.value)
  return change(ctx, 'cases.addVersion', commandId, command, async (tx) => {
    const still = await loadSeen(tx, input)
    if (!still.ok) return still
    await tx.saveReading(version.main.sha256, read.value)
    await keep(tx, caseId)
    await tx.record('version.added', caseId, { caseId, version, stateBefore: still.value.record.state })
    return ok({ versionNo: version.versionNo })
  })
}
