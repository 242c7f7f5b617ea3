/** Runs every check on what was read, with what the office knows today, and names the rules it was done by. */
import type { CaseForm } from '#domain/case'
import { runChecks } from '#domain/checks/all'
import type { DraftReading } from '#domain/draft'
import type { Finding } from '#domain/finding'
import { ruleSetName } from '#domain/ruleData'
import type { Ctx } from '../context.ts'
import type { CaseRecord } from '../ports.ts'
import { draftFacts } from '../similar/draftFacts.ts'

export interface CheckedVersion {
  readonly findings: readonly Finding[]
  readonly ruleSet: string
}

export async function checkVersion(
  ctx: Ctx,
  reading: DraftReading,
  form: CaseForm,
  own: Pick<CaseRecord, 'id' | 'docNumber'> | null,
): Promise<CheckedVersion> {
  const facts = await draftFacts(ctx, form, reading, { caseId: own?.id ?? null, docNumber: own?.docNumber ?? null })
  const changes = await ctx.store.read(async (r) => ({
    本级规则: (await r.setting('localRules'))?.version ?? 0,
    限额: (await r.setting('limits'))?.version ?? 0,
  }))
  return { findings: runChecks(reading, facts), ruleSet: ruleSetName(ctx.program.rules.checklist.version, changes) }
}
