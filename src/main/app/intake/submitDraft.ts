import { CARRIER_RULES } from '#domain/carrierRules'
import type { CaseForm } from '#domain/case'
import { yearOf } from '#domain/day'
import { ok } from '#domain/result'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { checkVersion } from '../review/checkVersion.ts'
import { keptText } from '../similar/keepTexts.ts'
import { keepVersion } from './keepVersion.ts'
import { bytesOf, readFiles, type FileBytes } from './readFiles.ts'

const reviewNo = (year: number, n: number): string => `C-${year}-${String(n).padStart(4, '0')}`

/** Everyone whose words are in a draft brought by a unit: the drafter, as an account where there is one. */
async function firstContributor(ctx: Ctx, form: CaseForm): Promise<string> {
  if (ctx.actor.roles.includes('drafter') && ctx.actor.name === form.drafterName) return ctx.actor.id
  const people = await ctx.store.read((r) => r.people())
  return people.find((p) => p.name === form.drafterName && p.unit === form.unit)?.id ?? `${form.unit} ${form.drafterName}`
}

/** Takes a draft in: read, checked against every rule, kept, opened as a case with its own 审核编号. */
export async function submitDraft(
  ctx: Ctx,
  input: { commandId: string; form: CaseForm; main: File; attachments: readonly File[] },
): Outcome<{ caseId: string; reviewNo: string }> {
  const main = await bytesOf(input.main)
  const attachments: FileBytes[] = []
  for (const file of input.attachments) attachments.push(await bytesOf(file))
  return openCase(ctx, { ...input, main, attachments })
}

export async function openCase(
  ctx: Ctx,
  input: { commandId: string; form: CaseForm; main: FileBytes; attachments: readonly FileBytes[]; reviewNo?: string },
): Outcome<{ caseId: string; reviewNo: string }> {
  const read = await readFiles(ctx.program, input.main, input.attachments)
  if (!read.ok) return read
  const { form } = input
  if (CARRIER_RULES[form.carrier].series === 'always' && form.seriesCode === null)
    return no({ code: 'FIELD_MISSING', data: { field: 'seriesCode', label: '机关代字' } })
  const { findings, ruleSet } = await checkVersion(ctx, read.value, form, null)
  const contributors = [await firstContributor(ctx, form)]
  const version = await keepVersion(ctx.objects, ruleSet, {
    versionNo: 1,
    main: input.main,
    attachments: input.attachments,
    origin: 'handedIn',
    contributors,
    note: '',
    reading: read.value,
    findings,
  })
  const caseId = ctx.program.ids.next()
  const keep = keptText('case', version.main.sha256, read.value)
  return change(ctx, 'intake.submit', input.commandId, { form, files: [version.main, ...version.attachments] }, async (tx) => {
    const submittedOn = ctx.clock.today()
    const number = input.reviewNo ?? reviewNo(yearOf(submittedOn), (await tx.lastReviewNo(yearOf(submittedOn))) + 1)
    await tx.saveReading(version.main.sha256, read.value)
    await keep(tx, caseId)
    await tx.record('case.opened', caseId, { caseId, reviewNo: number, form, submittedOn, version })
    return ok({ caseId, reviewNo: number })
  })
}
