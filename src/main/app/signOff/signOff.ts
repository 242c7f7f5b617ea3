/** The signature on paper is transcribed by one person and compared with the scan by another (T art22). */
import { day, isDay } from '#domain/day'
import { maySign } from '#domain/authority'
import { ok } from '#domain/result'
import { conditionsToCompare, conditionsToEnterSignOff } from '#domain/review'
import type { OfficeSettings } from '#domain/settings'
import { hasSecretName } from '#domain/secretMarks'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { gate, loadSeen, type LoadedCase } from '../cases/loadCase.ts'
import { bytesOf, described, type FileBytes } from '../intake/readFiles.ts'
import type { Reader } from '../ports.ts'
import { actFacts, reviewState } from '../review/reviewState.ts'
import { authorityFacts } from './authorityFacts.ts'
import { authorityTable } from '../settings/authorityTable.ts'
import { settingOf } from '../settings/settingOf.ts'

/** Why this signer may not sign this document; null when he may. */
async function authorityProblem(r: Reader, { record }: LoadedCase, signerName: string): Promise<string | null> {
  const office = await settingOf<OfficeSettings>(r, 'office')
  const signer = office?.signers.find((s) => s.name === signerName)
  if (!office || !signer) return signerName === '' ? '请选择签发人' : `签发人名单里没有${signerName}`
  const allowed = maySign(await authorityTable(r), authorityFacts(record.form, office), {
    post: signer.post,
    principal: signer.principal,
  })
  return allowed.ok ? null : allowed.refusal.message
}

export interface SignOffInput {
  readonly commandId: string
  readonly caseId: string
  readonly version: number
  readonly signer: string
  readonly opinion: string
  readonly signedOn: string
  readonly scan: FileBytes | null
}

export async function enterSignOff(
  ctx: Ctx,
  input: {
    commandId: string
    caseId: string
    version: number
    signer: string
    opinion: string
    signedOn: string
    scan: File | null
  },
): Outcome<CaseView> {
  const done = await enterSignOffBytes(ctx, { ...input, scan: input.scan ? await bytesOf(input.scan) : null })
  return done.ok ? getCase(ctx, input) : done
}

/** The case as it was seen, when every condition of the transcription is met. */
async function mayEnter(r: Reader, ctx: Ctx, input: SignOffInput): Outcome<LoadedCase> {
  const seen = await loadSeen(r, input)
  if (!seen.ok) return seen
  const facts = actFacts(ctx.actor, seen.value, await reviewState(r, ctx, seen.value))
  const { signer, opinion, signedOn } = input
  const open = gate(
    conditionsToEnterSignOff(facts, {
      signer,
      opinion,
      signedOn: isDay(signedOn) ? signedOn : null,
      hasScan: input.scan !== null,
      authorityProblem: await authorityProblem(r, seen.value, signer),
      passedOn: seen.value.record.decidedOn,
      today: ctx.clock.today(),
    }),
  )
  return open.ok ? seen : open
}

export async function enterSignOffBytes(ctx: Ctx, input: SignOffInput): Outcome<true> {
  if (input.scan && hasSecretName(input.scan.name)) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  // Before the scan is kept: a refused entry leaves no file behind.
  const first = await ctx.store.read((r) => mayEnter(r, ctx, input))
  const scan = input.scan && described(ctx.program, input.scan)
  if (first.ok && input.scan) await ctx.objects.put(input.scan.bytes)
  const { commandId, caseId, signer, opinion, signedOn } = input
  return change(ctx, 'signOff.enter', commandId, { caseId, signer, opinion, signedOn, scan }, async (tx) => {
    const seen = await mayEnter(tx, ctx, input)
    if (!seen.ok) return seen
    const office = await settingOf<OfficeSettings>(tx, 'office')
    await tx.record('signOff.entered', caseId, {
      caseId,
      versionNo: seen.value.record.versionNo,
      signer,
      post: office?.signers.find((s) => s.name === signer)?.post ?? '',
      opinion,
      signedOn: day(signedOn),
      scan: scan!,
    })
    return ok(true)
  })
}

export async function compareSignOff(
  ctx: Ctx,
  input: { commandId: string; caseId: string; version: number; matches: boolean; note: string },
): Outcome<CaseView> {
  const { commandId, version: _seen, ...what } = input
  const done = await change(ctx, 'signOff.compare', commandId, what, async (tx) => {
    const seen = await loadSeen(tx, input)
    if (!seen.ok) return seen
    const facts = actFacts(ctx.actor, seen.value, await reviewState(tx, ctx, seen.value))
    const entered = (await tx.signOffs(input.caseId)).findLast((s) => s.status === 'entered')
    const open = gate(conditionsToCompare(facts, input.matches ? 'signOffMatches' : 'signOffDiffers', entered?.enteredBy ?? null))
    if (!open.ok) return open
    if (!input.matches && input.note.trim() === '')
      return no({ code: 'FIELD_MISSING', data: { field: 'note', label: '不符之处' } })
    await tx.record('signOff.compared', input.caseId, {
      caseId: input.caseId,
      versionNo: seen.value.record.versionNo,
      matches: input.matches,
      note: input.note,
    })
    return ok(true)
  })
  return done.ok ? getCase(ctx, input) : done
}
