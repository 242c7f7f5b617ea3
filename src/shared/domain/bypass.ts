/** 放行与替岗 of a month: how often the ordinary path was left, whether it was made good, and that nobody approved an own text. */
import { percentOf } from './countingRule.ts'
import type { Day, Month } from './day.ts'
import type { Role } from './people.ts'
import type { Figure } from './statistics.ts'

export interface BypassReport {
  readonly month: Month
  /** 口径内 papers of the month, for the share. */
  readonly issued: number
  readonly releases: Figure
  /** releases of issued, 10.00%; null when nothing was issued. */
  readonly share: string | null
  readonly reviewedInTime: Figure
  readonly reviewedLate: Figure
  readonly open: Figure
  /** Open and past its day. */
  readonly overdue: Figure
  readonly unfit: Figure
  /** Decisions and 补审 by somebody whose words are in the text: always 0, and shown to be. */
  readonly contributorApprovals: Figure
  readonly refusedTries: Figure
  readonly standIns: readonly {
    readonly id: string
    readonly personName: string
    readonly role: Role
    readonly from: Day
    readonly until: Day
    readonly reason: string
    readonly confirmedByName: string
    /** Operations done in the post this month. */
    readonly uses: number
  }[]
}

export interface BypassFacts {
  readonly month: Month
  readonly today: Day
  readonly issued: number
  readonly releases: readonly {
    readonly caseId: string
    readonly dueOn: Day
    readonly review: { readonly on: Day; readonly fits: boolean } | null
  }[]
  readonly approvals: readonly { readonly caseId: string; readonly by: string; readonly contributors: readonly string[] }[]
  readonly refusals: readonly { readonly caseId: string }[]
  readonly standIns: BypassReport['standIns']
}

export function bypassReport(f: BypassFacts): BypassReport {
  const figure = (name: string, caseIds: readonly string[]): Figure => ({
    figureId: `bypass:${name}`,
    value: caseIds.length,
    rowIds: caseIds,
    of: 'cases',
  })
  const those = (is: (r: BypassFacts['releases'][number]) => boolean): string[] => f.releases.filter(is).map((r) => r.caseId)
  return {
    month: f.month,
    issued: f.issued,
    releases: figure(
      'releases',
      those(() => true),
    ),
    share: percentOf(f.releases.length, f.issued),
    reviewedInTime: figure(
      'reviewedInTime',
      those((r) => r.review !== null && r.review.on <= r.dueOn),
    ),
    reviewedLate: figure(
      'reviewedLate',
      those((r) => r.review !== null && r.review.on > r.dueOn),
    ),
    open: figure(
      'open',
      those((r) => r.review === null),
    ),
    overdue: figure(
      'overdue',
      those((r) => r.review === null && f.today > r.dueOn),
    ),
    unfit: figure(
      'unfit',
      those((r) => r.review?.fits === false),
    ),
    contributorApprovals: figure(
      'contributorApprovals',
      f.approvals.filter((a) => a.contributors.includes(a.by)).map((a) => a.caseId),
    ),
    refusedTries: figure(
      'refusedTries',
      f.refusals.map((r) => r.caseId),
    ),
    standIns: f.standIns,
  }
}

export const BYPASS_NAMES = {
  releases: '紧急放行',
  reviewedInTime: '按期补审',
  reviewedLate: '逾期补审',
  open: '尚未补审',
  overdue: '补审已逾期',
  unfit: '补审不符合',
  contributorApprovals: '本人审核本人修改的稿件',
  refusedTries: '回避被拒的操作',
} as const satisfies Record<Exclude<keyof BypassReport, 'month' | 'issued' | 'share' | 'standIns'>, string>

/** The figure of that name, with its words; null when the report has none. */
export function findBypassFigure(report: BypassReport, figureId: string): { figure: Figure; label: string } | null {
  for (const [key, label] of Object.entries(BYPASS_NAMES)) {
    const figure = report[key as keyof typeof BYPASS_NAMES]
    if (figure.figureId === figureId) return { figure, label }
  }
  return null
}
