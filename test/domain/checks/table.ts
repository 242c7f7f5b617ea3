/**
 * Runs the table of a rule: at least four hits with their quotes and four near misses, level and source as in the checklist's
 * data; and takes away each condition, fault and excuse in turn: a row must change, else the rule does not need it.
 */
import { describe, expect, it } from 'vitest'
import { check, fileFacts, ruleDataOf, type CheckFacts, type Rule } from '#domain/checks/check'
import { day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { FindingLevel } from '#domain/finding'
import { aReading, type ReadingParts } from '../../support/aReading.ts'
import { CHECKLIST } from '../../support/checklist.ts'

export const FACTS: CheckFacts = fileFacts(CHECKLIST, day('2026-11-24'))

export interface Hit {
  readonly what: string
  readonly draft: ReadingParts
  readonly facts?: Partial<CheckFacts>
  /** Quotes of all findings of the rule; null for a finding about the whole draft. */
  readonly quotes: readonly (string | null)[]
  /** Words the first message must hold. */
  readonly says?: string
  readonly level?: FindingLevel
  readonly place?: string
}
export type Miss = Pick<Hit, 'what' | 'draft' | 'facts'>

/** A draft that goes down with this text. */
export const saying = (...body: string[]): { readonly draft: ReadingParts } => ({ draft: { body } })

const seenBy = (rule: Rule, reading: DraftReading, facts: CheckFacts): string =>
  JSON.stringify(
    check(rule)
      .run(reading, facts)
      .map((f) => [f.quote, f.level, f.message]),
  )

const without = <T>(named: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(named).filter(([key]) => key !== name))

export function table(rule: Rule, hits: readonly Hit[], misses: readonly Miss[]): void {
  const rows = [...hits, ...misses].map((r) => ({ reading: aReading(r.draft), facts: { ...FACTS, ...r.facts } }))
  const variants: readonly (readonly [string, Rule])[] = [
    ...Object.keys(rule.when).map((n) => [`condition ${n}`, { ...rule, when: without(rule.when, n) }] as const),
    ...Object.keys(rule.faults).map((n) => [`fault ${n}`, { ...rule, faults: without(rule.faults, n) }] as const),
    ...Object.keys(rule.unless).map((n) => [`excuse ${n}`, { ...rule, unless: without(rule.unless, n) }] as const),
  ]
  describe(`${rule.id}`, () => {
    it('has four hits and four near misses at least', () => {
      expect([hits.length >= 4, misses.length >= 4]).toEqual([true, true])
    })
    it('has level and source of the checklist', () => {
      expect({ level: rule.level, source: rule.source }).toEqual(ruleDataOf(CHECKLIST, rule.id))
    })
    it.each(hits)('sees: $what', ({ draft, facts, quotes, says, level, place }) => {
      const found = check(rule).run(aReading(draft), { ...FACTS, ...facts })
      expect(found.map((f) => f.quote)).toEqual(quotes)
      if (says) expect(found[0]?.message).toContain(says)
      if (place) expect(found[0]?.place?.label).toBe(place)
      expect(found[0]?.level).toBe(level ?? rule.level)
      for (const f of found) expect(f.message).not.toMatch(/[！!]/u)
    })
    it.each(misses)('lets pass: $what', ({ draft, facts }) => {
      expect(check(rule).run(aReading(draft), { ...FACTS, ...facts })).toEqual([])
    })
    it.each(variants)('needs its %s', (_, variant) => {
      const changed = rows.filter(({ reading, facts }) => seenBy(rule, reading, facts) !== seenBy(variant, reading, facts))
      expect(changed.length).toBeGreaterThan(0)
    })
  })
}
