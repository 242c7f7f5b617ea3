import type { StoredFile } from '#domain/acts'
import { ok } from '#domain/result'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { keepVersion } from '../intake/keepVersion.ts'
import { bytesOf, described, type FileBytes } from '../intake/readFiles.ts'
import { checkVersion } from '../review/checkVersion.ts'
import { keptText } from '../similar/keepTexts.ts'
import { getCase } from './getCase.ts'
import { contributorsAfter, mayAddVersion, readIncoming, type IncomingFiles } from './incomingVersion.ts'
import { loadSeen } from './loadCase.ts'

interface AboutVersion {
  readonly commandId: string
  readonly caseId: string
  readonly version: number
  readonly origin: 'handedIn' | 'edited'
  readonly note: string
  /** A file made from an older version is saved all the same: both sides were looked at. */
  readonly ontoCurrent: boolean
}

export type NewVersion = AboutVersion & IncomingFiles

export async function addVersion(
  ctx: Ctx,
  input: AboutVersion & { main: File; attachments: readonly File[]; keep: readonly string[] },
): Outcome<CaseView> {
  const attachments: FileBytes[] = []
  for (const file of input.attachments) attachments.push(await bytesOf(file))
  const done = await addVersionBytes(ctx, { ...input, main: await bytesOf(input.main), attachments })
  return done.ok ? getCase(ctx, { caseId: input.caseId }) : done
}

/** A new version voids what its words no longer are (voids.ts) and begins a new round of review, unless no word was changed. */
export async function addVersionBytes(ctx: Ctx, input: NewVersion): Outcome<{ versionNo: number }> {
  const { commandId, caseId, origin, note, keep, ontoCurrent } = input
  const files = [input.main, ...input.attachments].map((f) => described(ctx.program, f))
  const command = { caseId, files, keep, origin, note, ontoCurrent }
  const seen = await ctx.store.read((r) => loadSeen(r, input))
  // A retry of what was done already is told the first outcome.
  if (!seen.ok) return change<{ versionNo: number }>(ctx, 'cases.addVersion', commandId, command, async () => seen)
  const { record, current } = seen.value
  const may = mayAddVersion(ctx, seen.value)
  if (!may.ok) return may
  const incoming = await readIncoming(ctx, seen.value, input)
  if (!incoming.ok) return incoming
  const { reading, base, edit, prints } = incoming.value
  // What was changed since would silently be undone: the person sees both sides first.
  if (origin === 'edited' && base !== record.versionNo && !ontoCurrent) {
    const what = `${record.reviewNo} 的稿次`
    return no({ code: 'CONFLICT', data: { what, seen: base, now: record.versionNo, by: current.addedByName } })
  }
  const { findings, ruleSet } = await checkVersion(ctx, reading, record.form, record)
  const attachments: StoredFile[] = []
  for (const a of incoming.value.attachments)
    attachments.push('kept' in a ? a.kept : { name: a.fresh.name, ...(await ctx.objects.put(a.fresh.bytes)) })
  const kept = await keepVersion(ctx.objects, ruleSet, {
    versionNo: record.versionNo + 1,
    main: input.main,
    attachments: [],
    origin,
    contributors: contributorsAfter(ctx, seen.value, origin, edit),
    note,
    reading,
    findings,
  })
  const version = { ...kept, attachments }
  const keepText = keptText('case', version.main.sha256, reading)
  return change(ctx, 'cases.addVersion', commandId, command, async (tx) => {
    const still = await loadSeen(tx, input)
    if (!still.ok) return still
    await tx.saveReading(version.main.sha256, reading)
    await keepText(tx, caseId)
    await tx.record('version.added', caseId, { caseId, version, stateBefore: still.value.record.state, edit, prints })
    return ok({ versionNo: version.versionNo })
  })
}
