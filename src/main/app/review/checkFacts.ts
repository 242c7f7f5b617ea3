/** What the checks may know beside the text: the form, the plan, the register, the office's own limits. */
import { CASE_STATES, type CaseForm, type CaseState } from '#domain/case'
import type { CheckFacts } from '#domain/checks/check'
import { fileFacts } from '#domain/checks/check'
import { noMeetingWeek, type NoMeetingRule } from '#domain/calendar'
import { dayFromWords, monthFrom, monthNumber, monthOf, yearOf, type Month } from '#domain/day'
import { rulesOn, type LocalRules } from '#domain/ruleData'
import type { CeilingSettings, IssuerType, LimitSettings, OfficeSettings } from '#domain/settings'
import type { Office, Rules } from '../context.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { inspectionRefOf } from '../inspection/inspectionRefOf.ts'
import { planFactOf } from '../plan/planFactOf.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { settingOf } from '../settings/settingOf.ts'
import { traitsFrom } from './traits.ts'

const nextMonth = (m: Month): Month =>
  monthNumber(m) === 12 ? monthFrom(yearOf(m) + 1, 1) : monthFrom(yearOf(m), monthNumber(m) + 1)

/** Numbered this year in the series, its ceiling, last year's actual; null when no ceiling is set for it. */
export async function quotaFacts(
  r: Reader,
  form: CaseForm,
  ceilings: CeilingSettings | null,
  year: number,
): Promise<CheckFacts['quota']> {
  if (form.seriesCode === null || ceilings?.year !== year) return null
  const ceiling = ceilings.bySeries[form.seriesCode]
  if (ceiling === undefined) return null
  const used = async (y: number): Promise<number> =>
    (await r.numbers(form.seriesCode!, y)).filter((n) => n.state === 'used').length
  const lastYearActual = await used(year - 1)
  return { issuedThisYear: await used(year), ceiling, lastYearActual: lastYearActual === 0 ? null : lastYearActual }
}

/** Bureaus of the county stand below its government; those of the Party, and branches of the city's bureaus, do not. */
const GOVERNMENT: ReadonlySet<IssuerType> = new Set<IssuerType>(['gov', 'govOffice'])
const BUREAU = /^县(?!委|纪委).*局$/u

type Where = Pick<Office, 'clock'> & { program: { rules: Rules } }

/** Everything but the register: enough to know which checks could look, on every key of the checklist. */
export async function caseFacts(r: Reader, where: Where, form: CaseForm): Promise<CheckFacts> {
  const { checklist } = where.program.rules
  const today = where.clock.today()
  const office = await settingOf<OfficeSettings>(r, 'office')
  const traits = traitsFrom(form, office)
  const limits = await settingOf<LimitSettings>(r, 'limits')
  const local = await settingOf<LocalRules>(r, 'localRules')
  const ceilings = await settingOf<CeilingSettings>(r, 'ceilings')
  const weeks = await settingOf<NoMeetingRule>(r, 'noMeetingWeeks')
  const planned = (await planFactOf(r, form, where.clock.now())).value === '符合'
  const months = [monthOf(today), nextMonth(monthOf(today)), nextMonth(nextMonth(monthOf(today)))]
  return {
    ...fileFacts(checklist, today),
    ...(local ? rulesOn(checklist.data, today, local) : {}),
    traits,
    plan: {
      itemId: planned && form.plan === 'inPlan' ? form.planRef : null,
      offPlanApproval: planned && form.plan !== 'inPlan' ? form.planRef : null,
    },
    inspectionRef: await inspectionRefOf(r, form),
    quota: await quotaFacts(r, form, ceilings, yearOf(today)),
    lengthClass: form.lengthClass,
    unitCharLimit: limits?.unitCharLimits[form.unit] ?? null,
    meetings: weeks && {
      noMeetingWeeks: months.map((m) => noMeetingWeek(weeks, m)).filter((w) => w !== null),
      maxPeople: null,
      maxDays: null,
    },
    reason: form.reason,
    orgs: {
      subordinates: office && GOVERNMENT.has(traits.issuerType) ? office.units.filter((u) => BUREAU.test(u)) : [],
      known: office && [office.name, ...office.units, ...office.series.map((s) => s.issuer)],
    },
    calendars: await calendarsOf(r, where.program.rules),
    issueDay: dayFromWords(form.documentDate.replace(/[\s\u3000]/gu, '')) ?? form.dueOn,
    // Known here; their content is filled in when a draft is checked.
    overlaps: [],
    basisLibrary: [],
    sameUnit: [],
  }
}

const ENDED: ReadonlySet<CaseState> = new Set<CaseState>(['refused', 'merged', 'redirected', 'inspection', 'issued'])
const IN_HAND = CASE_STATES.filter((state) => !ENDED.has(state))

/** The same with the register's titles and the cases in hand, to run the checks. @param own the case itself: no paper is compared with itself */
export async function checkFacts(
  r: Reader,
  where: Where,
  form: CaseForm,
  own: Pick<CaseRecord, 'id' | 'docNumber'> | null,
): Promise<CheckFacts> {
  const titles = (await r.registerTitles()).filter((t) => own === null || own.docNumber === null || t.docNumber !== own.docNumber)
  const cases = (await r.cases(IN_HAND)).filter((c) => c.id !== own?.id)
  return {
    ...(await caseFacts(r, where, form)),
    register: titles.map((t) => ({ docNumber: t.docNumber, title: t.title, unit: t.unit, inForce: true })),
    siblings: [
      ...titles.filter((t) => t.unit === form.unit).map((t) => ({ title: t.title, docNumber: t.docNumber, on: t.printDate })),
      ...cases.filter((c) => c.form.unit === form.unit).map((c) => ({ title: c.form.title, docNumber: null, on: c.submittedOn })),
    ],
  }
}
