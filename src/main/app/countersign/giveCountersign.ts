import type { Stance } from '#domain/countersign'
import { isDay, type Day } from '#domain/day'
import type { Person } from '#domain/people'
import { ok, type Result } from '#domain/result'
import { hasSecretName } from '#domain/secretMarks'
import type { StoredFile } from '#domain/storedFile'
import type { Refusal } from '#contract/errors'
import type { CountersignView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { mayRead } from '../cases/mayRead.ts'
import { bytesOf, described, type FileBytes } from '../intake/readFiles.ts'
import type { Reader } from '../ports.ts'
import { countersignView } from './countersignView.ts'
import { openForCountersign } from './openForCountersign.ts'

export interface CountersignInput {
  readonly commandId: string
  readonly caseId: string
  readonly versionNo: number
  readonly unit: string
  readonly stance: Stance
  readonly text: string
  readonly signedBy: string
  readonly on: string
  readonly file: FileBytes | null
}

/** Of the unit itself and asked: at the own login. Of the desk: transcribed from paper, with the paper. */
function originOf(actor: Person, unit: string, asked: boolean): 'login' | 'paper' | null {
  if (actor.roles.includes('drafter') && actor.unit === unit) return asked ? 'login' : null
  return actor.roles.some((r) => r === 'reviewer' || r === 'secretary') ? 'paper' : null
}

interface Given {
  readonly origin: 'login' | 'paper'
  readonly on: Day
}

async function mayGive(r: Reader, ctx: Ctx, input: CountersignInput): Promise<Result<Given, Refusal>> {
  const open = await openForCountersign(r, input)
  if (!open.ok) return open
  if (!(await mayRead(r, ctx.actor, open.value.record))) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
  const ask = (await r.countersigns(input.caseId)).asks.findLast((a) => a.unit === input.unit)
  const origin = originOf(ctx.actor, input.unit, ask !== undefined && ask.withdrawn === null)
  if (origin === null) return no({ code: 'NOT_ALLOWED', data: { need: [`被征求会签的单位（${input.unit}）的人员`] } })
  const today = ctx.clock.today()
  const on = origin === 'login' ? today : input.on
  const missing =
    input.stance !== 'agree' && input.text.trim() === ''
      ? { field: 'text', label: '会签意见（修改后同意、不同意须写明）' }
      : origin === 'paper' && input.signedBy.trim() === ''
        ? { field: 'signedBy', label: '签署人' }
        : origin === 'paper' && input.file === null
          ? { field: 'file', label: '纸质会签的扫描件' }
          : !isDay(on) || on > today
            ? { field: 'on', label: '签署日期（不晚于今天）' }
            : null
  return missing ? no({ code: 'FIELD_MISSING', data: missing }) : ok({ origin, on: on as Day })
}

export async function giveCountersign(
  ctx: Ctx,
  input: Omit<CountersignInput, 'file'> & { file: File | null },
): Outcome<CountersignView> {
  const done = await giveCountersignBytes(ctx, { ...input, file: input.file ? await bytesOf(input.file) : null })
  return done.ok ? countersignView(ctx, input) : done
}

/** An opinion of one unit on this version: 同意, 修改后同意 or 不同意, the latter two with what is wanted. */
export async function giveCountersignBytes(ctx: Ctx, input: CountersignInput): Outcome<true> {
  if (input.file && hasSecretName(input.file.name)) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  const first = await ctx.store.read((r) => mayGive(r, ctx, input))
  const file: StoredFile | null = input.file && described(ctx.program, input.file)
  // Before the paper is kept: a refused entry leaves no file behind.
  if (first.ok && input.file) await ctx.objects.put(input.file.bytes)
  const { commandId, file: _bytes, ...what } = input
  return change(ctx, 'countersign.give', commandId, { ...what, file }, async (tx) => {
    const may = await mayGive(tx, ctx, input)
    if (!may.ok) return may
    await tx.record('countersign.given', input.caseId, {
      caseId: input.caseId,
      versionNo: input.versionNo,
      unit: input.unit,
      stance: input.stance,
      text: input.text.trim() === '' ? '无意见' : input.text.trim(),
      signedBy: input.signedBy.trim() === '' ? ctx.actor.name : input.signedBy.trim(),
      on: may.value.on,
      file,
      origin: may.value.origin,
    })
    return ok(true)
  })
}
