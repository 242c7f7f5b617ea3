import { addWorkingDays } from '#domain/calendar'
import { countersignConditions, countersignFact, type CountersignFacts, type UnitStanding } from '#domain/countersign'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { CountersignUnit, CountersignView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { mayRead } from '../cases/mayRead.ts'
import { loadCase, type LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { settingOf } from '../settings/settingOf.ts'
import { countersignFacts } from './countersignFacts.ts'

/** Working days a unit is usually given; the person asking sets the day. */
const USUAL_DAYS = 3

/** The same from the case alone: its current reading is in the store. */
export async function countersignFactsOf(r: Reader, ctx: Ctx, { record, current }: LoadedCase): Promise<CountersignFacts> {
  const reading = await r.reading(current.main.sha256)
  if (!reading) throw new Error(`nothing was read from ${current.main.sha256}`)
  return countersignFacts(r, ctx, record, reading)
}

const unitView = (s: UnitStanding): CountersignUnit => ({
  unit: s.unit,
  status: s.status,
  askedOn: s.ask?.on ?? null,
  dueOn: s.ask?.dueOn ?? null,
  askedVersion: s.ask?.versionNo ?? null,
  overdueDays: s.overdueDays,
  urged: s.urges.length,
  lastUrgedOn: s.urges.at(-1)?.on ?? null,
  withdrawn: s.ask?.withdrawn ?? null,
  opinion: s.opinion && {
    stance: s.opinion.stance,
    text: s.opinion.text,
    signedBy: s.opinion.signedBy,
    on: s.opinion.on,
    versionNo: s.opinion.versionNo,
    origin: s.opinion.origin,
    byName: s.opinion.byName,
    at: s.opinion.at,
    file: s.opinion.file,
    settled: s.opinion.settled,
  },
})

export async function countersignView(ctx: Ctx, input: { caseId: string }): Outcome<CountersignView> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { record } = loaded.value
    if (!(await mayRead(r, ctx.actor, record))) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    const facts = await countersignFactsOf(r, ctx, loaded.value)
    const office = await settingOf<OfficeSettings>(r, 'office')
    const known = new Set(facts.standings.map((s) => s.unit))
    const open = record.state === 'reviewing' || record.state === 'returned'
    const mine = facts.standings.find((s) => s.unit === ctx.actor.unit && s.status === 'waiting')
    const has = (...roles: readonly string[]): boolean => ctx.actor.roles.some((x) => roles.includes(x))
    return ok({
      units: facts.standings.map(unitView),
      notAsked: [
        ...facts.declared.filter((u) => !known.has(u)).map((unit) => ({ unit, because: '登记项' as const })),
        ...facts.named
          .filter((u) => !known.has(u) && !facts.declared.includes(u))
          .map((unit) => ({ unit, because: '正文责任单位' as const })),
      ],
      conditions: countersignConditions(facts),
      fact: countersignFact(facts),
      proposedDueOn: addWorkingDays(await calendarsOf(r, ctx.program.rules), ctx.clock.today(), USUAL_DAYS).day,
      versionNo: record.versionNo,
      answersFor: open && mine && has('drafter') ? mine.unit : null,
      mayHandle: open && has('reviewer', 'secretary'),
      maySettle: open && has('reviewer'),
      knownUnits: (office?.units ?? []).filter((u) => u !== record.form.unit),
    })
  })
}
