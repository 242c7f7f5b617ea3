import { describe, expect, it } from 'vitest'
import { ceilingOf, standingOf, wouldExceed, type QuotaRule } from '#domain/quota'

describe('a ceiling', () => {
  const minus5: QuotaRule = { mode: 'last_year_actual', keepPercent: 95 }
  it.each<[QuotaRule, number[], number]>([
    [minus5, [20], 19],
    [minus5, [54], 51],
    [minus5, [21], 19],
    [minus5, [74], 70],
    [minus5, [0], 0],
    [{ mode: 'last_year_actual', keepPercent: 100 }, [74, 80], 74],
    [{ mode: 'avg3y_minus_5pct' }, [74, 80, 90], 77],
    [{ mode: 'avg3y_minus_5pct' }, [20, 20, 20], 19],
    [{ mode: 'fixed', ceiling: 60 }, [], 60],
  ])('by %j from %j is %i, cut and never rounded up', (rule, history, ceiling) =>
    expect(ceilingOf(rule, history)).toEqual({ ok: true, value: ceiling }),
  )

  it.each<[QuotaRule, number[], object]>([
    [minus5, [], { code: 'quota.historyMissing', needs: 1, has: 0 }],
    [{ mode: 'avg3y_minus_5pct' }, [74, 80], { code: 'quota.historyMissing', needs: 3, has: 2 }],
  ])('by %j from %j is refused: the years before are missing', (rule, history, refusal) =>
    expect(ceilingOf(rule, history)).toEqual({ ok: false, refusal }),
  )
})

describe('the standing under a ceiling', () => {
  it.each([
    [70, 40, 30, 0],
    [70, 70, 0, 0],
    [70, 73, 0, 3],
  ])('%i with %i used leaves %i, over by %i', (ceiling, used, left, over) =>
    expect(standingOf(ceiling, used)).toEqual({ ceiling, used, left, over }),
  )
  it.each([
    [70, 69, false],
    [70, 70, true],
  ])('one more under %i after %i exceeds: %s', (ceiling, used, yes) => expect(wouldExceed(ceiling, used)).toBe(yes))
  it('counts several at once', () => expect([wouldExceed(70, 68, 2), wouldExceed(70, 68, 3)]).toEqual([false, true]))
})
