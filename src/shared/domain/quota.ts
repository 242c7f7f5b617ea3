/** Yearly ceilings: the number of papers a series may reach (J24 第1条: 一般只减不增). Whole numbers only, cut, never rounded up. */
import { ok, refuse, type Result } from './result.ts'

export type QuotaRule =
  /** Last year's actual number, kept to this many percent: 100 is J24's own ceiling, 95 asks for five percent less. */
  | { readonly mode: 'last_year_actual'; readonly keepPercent: number }
  /** The mean of the last three years less five percent (地方办文办会制度). */
  | { readonly mode: 'avg3y_minus_5pct' }
  | { readonly mode: 'fixed'; readonly ceiling: number }

/** Years it needs, newest first: how many papers the series had. */
export type QuotaRefusal = { readonly code: 'quota.historyMissing'; readonly needs: number; readonly has: number }

const wholeCount = (n: number): number => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`)
  return n
}

/** @param history actual numbers of the years before, newest first */
export function ceilingOf(rule: QuotaRule, history: readonly number[]): Result<number, QuotaRefusal> {
  history.forEach(wholeCount)
  switch (rule.mode) {
    case 'fixed':
      return ok(wholeCount(rule.ceiling))
    case 'last_year_actual':
      return history.length < 1
        ? refuse({ code: 'quota.historyMissing', needs: 1, has: 0 })
        : ok(Math.floor((history[0]! * wholeCount(rule.keepPercent)) / 100))
    case 'avg3y_minus_5pct':
      return history.length < 3
        ? refuse({ code: 'quota.historyMissing', needs: 3, has: history.length })
        : ok(Math.floor(((history[0]! + history[1]! + history[2]!) * 95) / 300))
  }
}

export interface QuotaStanding {
  readonly ceiling: number
  readonly used: number
  /** Never below zero; `over` says by how much it is exceeded. */
  readonly left: number
  readonly over: number
}

export const standingOf = (ceiling: number, used: number): QuotaStanding => ({
  ceiling,
  used,
  left: Math.max(0, ceiling - used),
  over: Math.max(0, used - ceiling),
})

/** Whether `more` further papers would pass the ceiling. */
export const wouldExceed = (ceiling: number, used: number, more = 1): boolean => used + more > ceiling
