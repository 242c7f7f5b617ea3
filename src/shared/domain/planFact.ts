/**
 * N02 and N03 as facts of the record (J24 第1条): what the plan and the off-plan approvals say about the reference a case names, and
 * what the count of the year says beside last year's. Looked up anew each time; a form's own words settle nothing.
 */
import type { CaseState, PlanStanding } from './case.ts'
import type { RecordFact } from './checklistAnswers.ts'
import { dayInWords } from './day.ts'
import type { OffPlanRequest, PlanItem } from './issuePlan.ts'
import type { LeaderDecided } from './leaderDecision.ts'
import { minuteInWords } from './sheetWords.ts'

/** A plan item with what happened to it. `addedAt` is the ledger's own time, not a day somebody typed. */
export interface PlanItemRecord extends PlanItem {
  readonly addedAt: string
  readonly withdrawn: { readonly reason: string; readonly at: string } | null
}

export interface OffPlanRecord extends OffPlanRequest {
  readonly byName: string
  readonly decision: LeaderDecided | null
}

/** What a case says about the plan, and when its first version came in (an instant). */
export interface PlanClaim {
  readonly plan: PlanStanding
  readonly planRef: string
  readonly handedInAt: string
}

const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })
const dayOf = (iso: string): string => minuteInWords(iso).split(' ')[0]!

/**
 * @param item the plan item of that ref, withdrawn or not; @param request the off-plan request of that ref
 * An item written into the plan after the draft was handed in still counts; the words say so (domain facts §7.3, plan laundering).
 */
export function planFact(claim: PlanClaim, item: PlanItemRecord | null, request: OffPlanRecord | null): RecordFact {
  const ref = claim.planRef.trim()
  if (ref === '') return unmet('登记项：未列入年度发文计划，也没有计划外发文申请')
  if (claim.plan === 'inPlan') {
    if (!item) return unmet(`发文计划中没有「${ref}」`)
    if (item.withdrawn) return unmet(`${ref}已于${dayOf(item.withdrawn.at)}撤销：${item.withdrawn.reason}`)
    return met(
      `发文计划：${ref}「${item.title}」` +
        (item.addedAt > claim.handedInAt
          ? `；注意：该项${dayOf(item.addedAt)}才列入计划，晚于本件收稿（${dayOf(claim.handedInAt)}）`
          : ''),
    )
  }
  if (!request) return unmet(`没有编号为「${ref}」的计划外发文申请`)
  const { decision } = request
  if (!decision) return unmet(`${ref}已申请，尚未审批`)
  const who = `${decision.approverPost}${decision.approverName}，${dayInWords(decision.on)}`
  if (!decision.approved) return unmet(`${ref}未获同意（${who}）${decision.opinion ? `：${decision.opinion}` : ''}`)
  return met(`计划外批准：${ref}（${who}）`)
}

/** Uses of a plan item: the cases that name it. What was sent away for good no longer uses it. */
const GIVEN_UP: ReadonlySet<CaseState> = new Set<CaseState>(['refused', 'merged', 'redirected', 'inspection'])

export interface PlanUse {
  readonly reviewNo: string
  readonly state: CaseState
  readonly docNumber: string | null
}

export type PlanStandingOf = 'unused' | 'inHand' | 'issued' | 'withdrawn'
export const PLAN_STANDING_NAMES = {
  unused: '未用',
  inHand: '在办',
  issued: '已印发',
  withdrawn: '已撤销',
} as const satisfies Record<PlanStandingOf, string>

export function standingOfItem(
  item: Pick<PlanItemRecord, 'withdrawn'>,
  uses: readonly PlanUse[],
): { readonly standing: PlanStandingOf; readonly uses: readonly PlanUse[] } {
  const live = uses.filter((u) => !GIVEN_UP.has(u.state))
  const standing = item.withdrawn
    ? 'withdrawn'
    : live.some((u) => u.docNumber !== null)
      ? 'issued'
      : live.length > 0
        ? 'inHand'
        : 'unused'
  return { standing, uses: live }
}

/** 计划外〔2026〕3号, by the office; 督检考报备〔2026〕7号. */
export const officeRef = (kind: '计划外' | '督检考报备', year: number, n: number): string => `${kind}〔${year}〕${n}号`
