import { workingDaysBetween, type YearCalendar } from '#domain/calendar'
import type { CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import type { Person, Role } from '#domain/people'
import type { CaseRow } from '#contract/views'
import { noticeOf, partiesOf, pendingOf, releaseOf } from '../emergency/emergencyOf.ts'
import type { CaseRecord, EmergencyRecord } from '../ports.ts'

/** What a case waits for, by state, and which roles can do it. */
const WAITS: Readonly<Record<CaseState, { readonly words: string; readonly roles: readonly Role[] }>> = {
  reviewing: { words: '审核', roles: ['reviewer'] },
  returned: { words: '起草单位修改重报', roles: ['drafter'] },
  refused: { words: '已办结', roles: [] },
  merged: { words: '已办结', roles: [] },
  redirected: { words: '已办结', roles: [] },
  inspection: { words: '已转督检考报备', roles: [] },
  released: { words: '紧急取号', roles: ['secretary'] },
  postReview: { words: '补审', roles: ['reviewer'] },
  passed: { words: '打印送签、签发录入', roles: ['secretary'] },
  signEntered: { words: '第二人核对签批', roles: ['secretary', 'reviewer', 'head'] },
  signed: { words: '终稿复核', roles: ['secretary', 'reviewer'] },
  rechecked: { words: '取号登记', roles: ['secretary'] },
  issued: { words: '已印发', roles: [] },
}

/** A person with no other role than 拟稿人 sees the cases of the own unit only. */
export const maySee = (person: Person, record: CaseRecord): boolean =>
  person.roles.some((r) => r !== 'drafter') || record.form.unit === person.unit

/** @param contributors of the current version; @param signEnteredBy who transcribed the signature, if anyone */
export function caseRow(
  record: CaseRecord,
  facts: {
    today: Day
    calendars: readonly YearCalendar[]
    actor: Person
    contributors: readonly string[]
    signEnteredBy: string | null
    emergencies: readonly EmergencyRecord[]
  },
): CaseRow {
  const { form } = record
  const waits = WAITS[record.state]
  const { actor, emergencies } = facts
  const pending = pendingOf(emergencies, record)
  const release = releaseOf(emergencies)
  const parties = partiesOf(release)
  // A released paper is due when its 补审 is.
  const dueOn = release && release.review === null ? release.confirmed.dueOn : form.dueOn
  const confirms =
    pending !== null && actor.roles.includes('head') && pending.proposedBy !== actor.id && !facts.contributors.includes(actor.id)
  const excluded =
    (record.state === 'reviewing' && facts.contributors.includes(facts.actor.id)) ||
    (record.state === 'postReview' && [...facts.contributors, parties?.proposedBy, parties?.confirmedBy].includes(actor.id)) ||
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
    dueOn,
    overdue: dueOn !== null && dueOn < facts.today && waits.roles.length > 0,
    docNumber: record.docNumber,
    waitsFor: pending === null ? waits.words : `${waits.words}；紧急放行待主任确认`,
    mine: confirms || (!excluded && waits.roles.some((r) => actor.roles.includes(r))),
    notice: noticeOf(emergencies, record),
  }
}
