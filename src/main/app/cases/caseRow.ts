import { workingDaysBetween, type YearCalendar } from '#domain/calendar'
import { CASE_STATE_NAMES } from '#domain/case'
import type { Day } from '#domain/day'
import type { Person } from '#domain/people'
import { dueWords, isFor, nextDue, waitingFor, waitingWords, type WaitingFacts } from '#domain/waiting'
import type { CaseRow } from '#contract/views'
import type { CaseRecord } from '../ports.ts'

/** The unit a person with no other role than 拟稿人 is kept to; null for everybody else. */
export const ownUnitOnly = (person: Person): string | null => (person.roles.some((r) => r !== 'drafter') ? null : person.unit)

export function maySee(person: Person, record: CaseRecord): boolean {
  const unit = ownUnitOnly(person)
  return unit === null || record.form.unit === unit
}

export function caseRow(
  record: CaseRecord,
  {
    today,
    calendars,
    actor,
    facts,
    notice,
  }: { today: Day; calendars: readonly YearCalendar[]; actor: Person; facts: WaitingFacts; notice: string | null },
): CaseRow {
  const { form } = record
  const waits = waitingFor(facts)
  const dueOn = nextDue(facts, waits)
  const due = waits.length > 0 ? dueOn : null
  return {
    id: record.id,
    reviewNo: record.reviewNo,
    title: form.title,
    unit: form.unit,
    docKind: form.docKind,
    seriesCode: form.seriesCode,
    plan: form.plan,
    normativeKind: form.normativeKind,
    urgency: form.urgency,
    state: record.state,
    standing: facts.legalRoute?.words ?? CASE_STATE_NAMES[record.state],
    versionNo: record.versionNo,
    submittedOn: record.submittedOn,
    daysWaiting: workingDaysBetween(calendars, record.submittedOn, today).days,
    dueOn,
    overdue: due !== null && due < today,
    dueInWords: due && dueWords(today, due, workingDaysBetween(calendars, today, due).days),
    docNumber: record.docNumber,
    waitsFor: waitingWords(record.state, waits),
    mine: waits.some((w) => isFor(w, actor)),
    notice,
  }
}
