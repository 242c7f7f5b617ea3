/**
 * 今日办理: the result each case got on a day, from the acts of that day. `RESULT_OF` is the one table: an act that decides something
 * has its line there, keyed by its name. The last deciding act of the day is the case's result, so that every case is counted once
 * and the sum is the number of cases.
 */
import type { ActName, ActPayloads, DecisionKind } from './acts.ts'
import type { LedgerEntry } from './ledger.ts'

/** In the order in which they are shown. */
export const DAY_RESULTS = [
  'returned',
  'refused',
  'collective',
  'passed',
  'inspection',
  'emergency',
  'reviewedAfterwards',
  'merged',
  'byUnit',
  'voided',
  'signed',
  'signDiffers',
  'finalDiffers',
  'rechecked',
  'numbered',
] as const
export type DayResult = (typeof DAY_RESULTS)[number]

export const DAY_RESULT_NAMES = {
  returned: '退回修改',
  refused: '不予发文',
  collective: '待集体审议',
  passed: '审核通过',
  inspection: '转督检考报备',
  emergency: '紧急放行待补审',
  reviewedAfterwards: '已补审',
  merged: '合并',
  byUnit: '改由部门发',
  voided: '改稿后重新审核',
  signed: '签批已核对',
  signDiffers: '签批核对不符',
  finalDiffers: '复核不符，重新审核',
  rechecked: '复核通过',
  numbered: '已取号',
} as const satisfies Record<DayResult, string>

/** What an act decides about its case; null when, this time, nothing. Acts without a line decide nothing. */
export type ResultOf = { readonly [A in ActName]?: (payload: ActPayloads[A]) => DayResult | null }

const DECIDED = {
  pass: 'passed',
  returnForRevision: 'returned',
  refuse: 'refused',
  merge: 'merged',
  redirect: 'byUnit',
  toInspection: 'inspection',
} as const satisfies Record<DecisionKind, DayResult>

export const RESULT_OF: ResultOf = {
  'review.decided': (p) => DECIDED[p.decision],
  // A text changed after it had passed is under review again; one handed in again after 退回 was still sent back that day.
  'version.added': (p) => (p.stateBefore === 'reviewing' || p.stateBefore === 'returned' ? null : 'voided'),
  'signOff.compared': (p) => (p.matches ? 'signed' : 'signDiffers'),
  'recheck.done': (p) => (p.same ? 'rechecked' : 'finalDiffers'),
  'number.drawn': () => 'numbered',
  'emergency.confirmed': () => 'emergency',
  'postReview.given': () => 'reviewedAfterwards',
  // The rest may be deliberated only when the written opinion allows it.
  'legal.opined': (p) => (p.outcome === 'mayDeliberate' || p.outcome === 'afterRevision' ? 'collective' : null),
}

/** A number drawn under 紧急放行 leaves the case what it is: released, its review still owed. */
const stays = (before: DayResult | undefined, now: DayResult): boolean => before === 'emergency' && now === 'numbered'

export interface CaseOfDay {
  readonly caseId: string
  readonly result: DayResult
  /** The deciding entry, who made it and when. */
  readonly seq: number
  readonly by: string
  readonly at: string
}

/** One line a case, in the order of the results and, within one, of the acts. @param entries of one day, in the order of the ledger */
export function todayResults(
  entries: readonly Pick<LedgerEntry, 'seq' | 'act' | 'subject' | 'payload' | 'personName' | 'at'>[],
  resultOf: ResultOf = RESULT_OF,
): CaseOfDay[] {
  const byCase = new Map<string, CaseOfDay>()
  for (const e of entries) {
    const decide = resultOf[e.act] as ((payload: unknown) => DayResult | null) | undefined
    // Only payloads that are asked about are read: an import may be large.
    const result = decide ? decide(JSON.parse(e.payload)) : null
    if (result && !stays(byCase.get(e.subject)?.result, result))
      byCase.set(e.subject, { caseId: e.subject, result, seq: e.seq, by: e.personName, at: e.at })
  }
  return [...byCase.values()].sort((a, b) => DAY_RESULTS.indexOf(a.result) - DAY_RESULTS.indexOf(b.result) || a.seq - b.seq)
}

export interface ResultGroup {
  readonly result: DayResult
  readonly name: string
  readonly count: number
  /** Who decided how many of them, in the order they first did. */
  readonly by: readonly { readonly name: string; readonly count: number }[]
}

/** The counts of a day; their sum is the number of cases. */
export function resultGroups(cases: readonly CaseOfDay[]): ResultGroup[] {
  return DAY_RESULTS.flatMap((result) => {
    const of = cases.filter((c) => c.result === result)
    const names = [...new Set(of.map((c) => c.by))]
    const by = names.map((name) => ({ name, count: of.filter((c) => c.by === name).length }))
    return of.length === 0 ? [] : [{ result, name: DAY_RESULT_NAMES[result], count: of.length, by }]
  })
}

/** 「审核通过 2（陈默 1、周岚 1）」 */
export const groupWords = ({ name, count, by }: ResultGroup): string =>
  `${name} ${count}（${by.length === 1 ? by[0]!.name : by.map((b) => `${b.name} ${b.count}`).join('、')}）`
