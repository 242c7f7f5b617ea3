/** The 规范性文件 route of a case as its record has it, for the gate, the checklist, the list and the screen. */
import { awaitsOpinion, clockFacts, legalFile } from '#domain/legalFile'
import { legalClock } from '#domain/legalClock'
import { type Acting } from '#domain/legalActGates'
import { routeStanding } from '#domain/normativeGates'
import type { NormativeFacts } from '#domain/normativeFacts'
import type { LimitSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { settingOf } from '../settings/settingOf.ts'

export async function normativeFacts(r: Reader, ctx: Ctx, { record, current }: LoadedCase): Promise<NormativeFacts> {
  const { form } = record
  const file = legalFile(await r.legalRecords(record.id))
  const clock = clockFacts(file, await calendarsOf(r, ctx.program.rules), ctx.clock.today())
  const publicDays = (await settingOf<LimitSettings>(r, 'limits'))?.publicConsultationDays ?? 0
  // A version read while the answer was 是 was not asked what speaks against 否: the decision looked then.
  const seen = current.findings.filter((f) => f.checklistId === 'L05').map((f) => f.message)
  const atDecision = file.decision?.versionNo === record.versionNo ? file.decision.contradictedBy : []
  return {
    kind: form.normativeKind,
    economic: form.economic,
    multiDept: form.multiDept || form.countersigns.length > 1,
    open: form.disclosure === 'open',
    file,
    clock: clock && { facts: clock, now: legalClock(clock) },
    publicDays: publicDays > 0 ? publicDays : null,
    contradiction: form.normativeKind === 'none' ? [...new Set([...seen, ...atDecision])] : [],
  }
}

/** Whether the route concerns this case at all (the screen shows nothing of it otherwise). */
export function concerns({ kind, economic, contradiction, file }: NormativeFacts): boolean {
  const { received, requests, formerOpinions, ...singles } = file
  return (
    kind !== 'none' ||
    economic ||
    contradiction.length > 0 ||
    received.length + requests.length + formerOpinions.length > 0 ||
    Object.values(singles).some((x) => x !== null)
  )
}

/** Where a case under review stands on this route, for 待办. */
export async function standingOf(
  r: Reader,
  ctx: Ctx,
  loaded: LoadedCase,
): Promise<{ readonly words: string; readonly waitsFor: string; readonly forLegal: boolean } | null> {
  const { record } = loaded
  if (record.state !== 'reviewing' || record.form.normativeKind === 'none') return null
  const facts = await normativeFacts(r, ctx, loaded)
  const awaits = awaitsOpinion(facts.file)
  const standing = routeStanding(facts, awaits)
  return standing && { ...standing, forLegal: awaits }
}

export const actingOf = (ctx: Ctx, { record, current }: LoadedCase): Acting => ({
  state: record.state,
  actor: { id: ctx.actor.id, name: ctx.actor.name },
  contributors: current.contributors,
  today: ctx.clock.today(),
})

/** Names of those whose words are in the text; someone without an account stands as 单位 姓名. */
export async function contributorNames(r: Reader, { current }: LoadedCase): Promise<string[]> {
  const people = await r.people()
  return current.contributors.map((id) => people.find((p) => p.id === id)?.name ?? id.split(' ').at(-1) ?? id)
}
