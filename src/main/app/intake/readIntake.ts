import { formFromReading } from '#domain/intakeForm'
import { hasSecretName } from '#domain/secretMarks'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { IntakeReading } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { settingOf } from '../settings/settingOf.ts'
import { bytesOf, readFiles } from './readFiles.ts'

/** What a draft says and the form filled from it. Nothing of the file is kept. */
export async function readIntake(
  ctx: Ctx,
  input: { main: File; attachments: readonly { name: string }[] },
): Outcome<IntakeReading> {
  if (input.attachments.some((a) => hasSecretName(a.name))) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  const read = await readFiles(ctx.program, await bytesOf(input.main), [])
  if (!read.ok) return read
  const office = await ctx.store.read((r) => settingOf<OfficeSettings>(r, 'office'))
  if (!office) return no({ code: 'NOT_FOUND', data: { what: '单位设置' } })
  const { paragraphs: _, ...reading } = read.value
  const { form, foundAt } = formFromReading(reading, office)
  return ok({ reading, form, foundAt })
}
