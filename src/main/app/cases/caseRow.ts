import { workingDaysBetween, type YearCalendar } from '#domain/calendar'
import { CASE_STATE_NAMES, type CaseState } from '#domain/case'
import type { Day } from '#domain/day'
import type { Person, Role } from '#domain/people'
import type { CaseRow } from '#contract/views'
import type { CaseRecord } from '../ports.ts'

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

/**
 * @param contributors of the current version; @param signEnteredBy who transcribed the signature, if anyone; @param route where the
 * 规范性文件 route stands, and whether the legality reviewer is waited for
 */
export function caseRow(
  record: CaseRecord,
  facts: {
    today: Day
    calendars: readonly YearCalendar[]
    actor: Person
    contributors: readonly string[]
    signEnteredBy: string | null
    route: { readonly words: string; readonly waitsFor: string; readonly forLegal: boolean } | null
  },
): CaseRow {
  const { form } = record
  const waits = WAITS[record.state]
  // The reviewer goes on with the checklist meanwhile.
  const roles = facts.route?.forLegal ? [...waits.roles, 'legal' as const] : waits.roles
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
    standing: facts.route?.words ?? CASE_STATE_NAMES[record.state],
    versionNo: record.versionNo,
    submittedOn: record.submittedOn,
    daysWaiting: workingDaysBetween(facts.calendars, record.submittedOn, facts.today).days,
    dueOn: form.dueOn,
    overdue: form.dueOn !== null && form.dueOn < facts.today && waits.roles.length > 0,
    docNumber: record.docNumber,
    waitsFor: facts.route?.waitsFor ?? waits.words,
    mine: !excluded && roles.some((r) => facts.actor.roles.includes(r)),
  }
}
