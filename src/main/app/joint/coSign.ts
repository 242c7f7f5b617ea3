/** Signatures of the co-issuers' heads on paper: transcribed by one person, compared with the scan by another (T art22; P03). */
import { day, isDay } from '#domain/day'
import { coSignOf } from '#domain/jointIssue'
import { ok } from '#domain/result'
import { hasSecretName } from '#domain/secretMarks'
import type { ProcedureView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import { bytesOf, described } from '../intake/readFiles.ts'
import type { Reader } from '../ports.ts'
import { jointFacts, SIGNING_STATES } from './jointFacts.ts'
import { procedureView } from './procedureView.ts'

async function signing(r: Reader, input: { caseId: string; versionNo: number; organ: string }): Outcome<LoadedCase> {
  const found = await loadCase(r, input.caseId)
  if (!found.ok) return found
  const { record } = found.value
  if (!SIGNING_STATES.has(record.state)) return no({ code: 'NOT_ALLOWED', data: { need: ['审核通过、尚未复核的件'] } })
  if (record.versionNo !== input.versionNo)
    return no({
      code: 'CONFLICT',
      data: { what: `${record.reviewNo} 的稿次`, seen: input.versionNo, now: record.versionNo, by: '' },
    })
  const { coIssuers } = await jointFacts(r, record)
  return coIssuers.includes(input.organ) ? found : no({ code: 'NOT_FOUND', data: { what: `联署机关${input.organ}` } })
}

export interface CoSignInput {
  readonly commandId: string
  readonly caseId: string
  readonly versionNo: number
  readonly organ: string
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: string
}

async function mayEnter(r: Reader, ctx: Ctx, input: CoSignInput & { scan: unknown }): Outcome<LoadedCase> {
  const found = await signing(r, input)
  if (!found.ok) return found
  const { record } = found.value
  const { signs, versionNo } = await jointFacts(r, record)
  if (coSignOf(signs, input.organ, versionNo))
    return no({ code: 'NOT_ALLOWED', data: { need: [`${input.organ}的签发尚未录入`] } })
  const today = ctx.clock.today()
  const missing =
    input.signer.trim() === ''
      ? { field: 'signer', label: '签发人姓名' }
      : input.post.trim() === ''
        ? { field: 'post', label: '签发人职务' }
        : input.opinion.trim() === ''
          ? { field: 'opinion', label: '签发意见' }
          : !isDay(input.signedOn) || input.signedOn > today || (record.decidedOn !== null && input.signedOn < record.decidedOn)
            ? { field: 'signedOn', label: '完整的签发日期（审核通过之后、今天以前）' }
            : input.scan === null
              ? { field: 'scan', label: '签批单扫描件' }
              : null
  return missing ? no({ code: 'FIELD_MISSING', data: missing }) : found
}

export async function enterCoSign(ctx: Ctx, input: CoSignInput & { scan: File | null }): Outcome<ProcedureView> {
  const bytes = input.scan && (await bytesOf(input.scan))
  if (bytes && hasSecretName(bytes.name)) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  // Before the scan is kept: a refused entry leaves no file behind.
  const first = await ctx.store.read((r) => mayEnter(r, ctx, input))
  if (first.ok && bytes) await ctx.objects.put(bytes.bytes)
  const scan = bytes && described(ctx.program, bytes)
  const { commandId, scan: _file, ...what } = input
  const done = await change(ctx, 'joint.enter', commandId, { ...what, scan }, async (tx) => {
    const may = await mayEnter(tx, ctx, { ...input, scan })
    if (!may.ok) return may
    const { caseId, versionNo, organ, signer, post, opinion, signedOn } = what
    await tx.record('coSign.entered', caseId, {
      caseId,
      versionNo,
      organ,
      signer: signer.trim(),
      post: post.trim(),
      opinion: opinion.trim(),
      signedOn: day(signedOn),
      scan: scan!,
    })
    return ok(true)
  })
  return done.ok ? procedureView(ctx, input) : done
}

export async function compareCoSign(
  ctx: Ctx,
  input: { commandId: string; caseId: string; versionNo: number; organ: string; matches: boolean; note: string },
): Outcome<ProcedureView> {
  const { commandId, ...what } = input
  const done = await change(ctx, 'joint.compare', commandId, what, async (tx) => {
    const found = await signing(tx, input)
    if (!found.ok) return found
    const { signs, versionNo } = await jointFacts(tx, found.value.record)
    const sign = coSignOf(signs, input.organ, versionNo)
    if (sign?.status !== 'entered') return no({ code: 'NOT_FOUND', data: { what: `${input.organ}待核对的签批` } })
    if (sign.enteredBy === ctx.actor.id) return no({ code: 'NOT_ALLOWED', data: { need: ['录入人以外的另一人'] } })
    const { caseId, organ, matches, note } = what
    await tx.record('coSign.compared', caseId, { caseId, versionNo, organ, matches, note })
    return ok(true)
  })
  return done.ok ? procedureView(ctx, input) : done
}
