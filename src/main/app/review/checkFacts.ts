/** What the checks may know beside the text: the form, the plan, the register, the office's own limits. */
import type { CaseForm } from '#domain/case'
import type { CheckFacts } from '#domain/checks/check'
import { fileFacts } from '#domain/checks/check'
import { noMeetingWeek, type NoMeetingRule } from '#domain/calendar'
import { monthFrom, monthNumber, monthOf, yearOf, type Month } from '#domain/day'
import type { CeilingSettings, LimitSettings, OfficeSettings } from '#domain/settings'
import type { Office, Rules } from '../context.ts'
import type { Reader } from '../ports.ts'
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

type Where = Pick<Office, 'clock'> & { program: { rules: Rules } }

/** Everything but the register: enough to know which checks could look, on every key of the checklist. */
export async function caseFacts(r: Reader, where: Where, form: CaseForm): Promise<CheckFacts> {
  const { checklist } = where.program.rules
  const today = where.clock.today()
  const office = await settingOf<OfficeSettings>(r, 'office')
  const limits = await settingOf<LimitSettings>(r, 'limits')
  const ceilings = await settingOf<CeilingSettings>(r, 'ceilings')
  const weeks = await settingOf<NoMeetingRule>(r, 'noMeetingWeeks')
  const months = [monthOf(today), nextMonth(monthOf(today)), nextMonth(nextMonth(monthOf(today)))]
  return {
    ...fileFacts(checklist, today),
    traits: traitsFrom(form, office),
    plan: {
      itemId: form.plan === 'inPlan' && form.planRef !== '' ? form.planRef : null,
      offPlanApproval: form.plan === 'offPlanApproved' && form.planRef !== '' ? form.planRef : null,
    },
    quota: await quotaFacts(r, form, ceilings, yearOf(today)),
    lengthClass: form.lengthClass,
    unitCharLimit: limits?.unitCharLimits[form.unit] ?? null,
    meetings: weeks && {
      noMeetingWeeks: months.map((m) => noMeetingWeek(weeks, m)).filter((w) => w !== null),
      maxPeople: null,
    },
    // Known here; their content is filled in when a draft is checked.
    overlaps: [],
    basisLibrary: [],
    sameUnit: [],
  }
}

/** The same with the register's titles, to run the checks. @param ownNumber the case's own number: a paper is not compared with itself */
export async function checkFacts(r: Reader, where: Where, form: CaseForm, ownNumber: string | null): Promise<CheckFacts> {
  const titles = (await r.registerTitles()).filter((t) => ownNumber === null || t.docNumber !== ownNumber)
  return {
    ...(await caseFacts(r, where, form)),
    register: titles.map((t) => ({ docNumber: t.docNumber, title: t.title, unit: t.unit, inForce: true })),
  }
}
