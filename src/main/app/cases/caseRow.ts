import { workingDaysBetween, type YearCalendar } from '#domain/calendar'
import type { CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import type { Person, Role } from '#domain/people'
import type { CaseRow } from '#contract/views'
import type { CaseRecord } from '../ports.ts'

/** What a case waits for, by state, and which roles can do it. */
const WAITS: Readonly<Record<CaseState, { readonly words: string; readonly roles: readonly Role[] }>> = {
  reviewing: { words: '审核', roles: ['reviewer'] },
  returned: { words: '起草单位修改重报', roles: ['drafter'] },
  refused: { words: '已办结', roles: [] },
  passed: { words: '打印送签、签发录入', roles: ['secretary'] },
  signEntered: { words: '第二人核对签批', roles: ['secretary', 'reviewer', 'head'] },
  signed: { words: '终稿复核', roles: ['secretary', 'reviewer'] },
  rechecked: { words: '取号登记', roles: ['secretary'] },
  issued: { words: '已印发', roles: [] },
}

/** The unit a person with no other role than 拟稿人 is kept to; null for everybody else. */
export const ownUnitOnly = (person: Person): string | null => (person.roles.some((r) => r !== 'drafter') ? null : person.unit)

export function maySee(person: Person, record: CaseRecord): boolean {
  const unit = ownUnitOnly(person)
  return unit === null || record.form.unit === unit
}

/** @param contributors of the current version; @param signEnteredBy who transcribed the signature, if anyone */
export function caseRow(
  record: CaseRecord,
  facts: {
    today: Day
    calendars: readonly YearCalendar[]
    actor: Person
    contributors: readonly string[]
    signEnteredBy: string | null
  },
): CaseRow {
  const { form } = record
  const waits = WAITS[record.state]
  const excluded =
    (record.state === 'reviewing' && facts.contributors.includes(facts.actor.id)) ||
    (record.state === 'signEntered' && facts.signEnteredBy === facts.actor.id) ||
    (record.state === 'returned' && form.unit !== facts.actor.unit)
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
    versionNo: record.versionNo,
    submittedOn: record.submittedOn,
    daysWaiting: workingDaysBetween(facts.calendars, record.submittedOn, facts.today).days,
    dueOn: form.dueOn,
    overdue: form.dueOn !== null && form.dueOn < facts.today && waits.roles.length > 0,
    docNumber: record.docNumber,
    waitsFor: waits.words,
    mine: !excluded && waits.roles.some((r) => facts.actor.roles.includes(r)),
  }
}
