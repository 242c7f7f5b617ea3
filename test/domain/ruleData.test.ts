import { describe, expect, it } from 'vitest'
import { checkedItems, runChecks } from '#domain/checks/all'
import { fileFacts } from '#domain/checks/check'
import { parseChecklist } from '#domain/checklist'
import { day } from '#domain/day'
import {
  allValidOn,
  localProblem,
  parseLocalRules,
  rulesOn,
  ruleSetName,
  settableRules,
  standing,
  tightened,
  validOn,
  withWords,
  type Edition,
  type LocalRefusal,
  type ParamDef,
} from '#domain/ruleData'
import { LIST_NAMES, PARAM_NAMES } from '#domain/ruleNames'
import { aReading } from '../support/aReading.ts'
import { CHECKLIST, checklistJson } from '../support/checklist.ts'

const TODAY = day('2026-11-24')
const { data } = CHECKLIST
const edition = <T>(value: T, from: string | null, until: string | null = null): Edition<T> => ({
  value,
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
})

describe('what is valid on a day', () => {
  const one = [edition('甲', '2024-08-06', '2026-12-31')]
  const superseded = [edition('新', '2027-01-01'), edition('旧', '2024-08-06')]
  const replaced = [edition('旧', '2024-08-06', '2026-12-31'), edition('新', '2027-01-01')]
  it.each<[string, readonly Edition<string>[], string, string | undefined]>([
    ['the day before the first', one, '2024-08-05', undefined],
    ['the first day', one, '2024-08-06', '甲'],
    ['a day between', one, '2026-11-24', '甲'],
    ['the last day', one, '2026-12-31', '甲'],
    ['the day after the last', one, '2027-01-01', undefined],
    ['always', [edition('乙', null)], '1990-01-01', '乙'],
    ['until a day, whenever it began', [edition('乙', null, '2026-01-01')], '2026-01-02', undefined],
    ['the day before it is superseded', superseded, '2026-12-31', '旧'],
    ['the day it is superseded, though the older has no end', superseded, '2027-01-01', '新'],
    ['one ends, the next begins: the last day', replaced, '2026-12-31', '旧'],
    ['one ends, the next begins: the first day', replaced, '2027-01-01', '新'],
    ['a gap between two', [edition('旧', null, '2026-01-01'), edition('新', '2026-02-01')], '2026-01-15', undefined],
    ['an older one that always held', [edition('旧', null), edition('新', '2026-02-01')], '2026-02-01', '新'],
    ['none', [], '2026-01-01', undefined],
  ])('%s', (_, editions, on, expected) => expect(validOn(editions, day(on))).toBe(expected))

  it('is read from the data: an edition to come takes its place on its day', () => {
    const json = checklistJson as { params: Record<string, unknown> }
    const next = parseChecklist({
      ...json,
      params: {
        ...json.params,
        body_limit_specific_chars: [
          { value: 4000, from: '2024-08-06', until: '2026-12-31' },
          { value: 3000, from: '2027-01-01' },
        ],
      },
    })
    const limit = (on: string) => rulesOn(next.data, day(on)).params['body_limit_specific_chars']
    expect([limit('2024-08-05'), limit('2026-12-31'), limit('2027-01-01')]).toEqual([undefined, 4000, 3000])
  })
  it.each<[string, object, RegExp]>([
    ['no day', { value: 1, from: '2026-02-30' }, /params\.x\.from: expected a day/],
    ['ends before it begins', { value: 1, from: '2026-02-02', until: '2026-02-01' }, /params\.x: ends before it begins/],
    ['hard and local', { value: 1, hard: true, local: 'lower' }, /params\.x: hard/],
    ['a strange way to set it', { value: 1, local: 'loosely' }, /params\.x\.local: expected one of lower/],
    ['a bound that is none', { value: 1, local: 'own', least: 'few' }, /params\.x: a bound is no number/],
  ])('data is refused: %s', (_, raw, message) => {
    const json = checklistJson as { params: object }
    expect(() => parseChecklist({ ...json, params: { ...json.params, x: raw } })).toThrow(message)
  })
  it('a limit that is not in force yet is not measured by', () => {
    const long = aReading({ charCount: 9000 })
    const [before, after] = [fileFacts(CHECKLIST, day('2024-08-05')), fileFacts(CHECKLIST, day('2024-08-06'))]
    const ids = (facts: typeof before) => runChecks(long, facts).map((f) => f.checklistId)
    expect([ids(before).includes('N12'), ids(after).includes('N12')]).toEqual([false, true])
    expect([checkedItems(long, before).includes('N12'), checkedItems(long, after).includes('N12')]).toEqual([false, true])
  })
})

const DEFS: Readonly<Record<string, ParamDef>> = {
  length: { value: 5000, local: 'lower', least: 500, most: null },
  notice: { value: 3, local: 'higher', least: null, most: 30 },
  filing: { value: 15, local: 'own', least: 1, most: 90 },
  comment: { value: null, local: 'own', least: 1, most: 180 },
  review: { value: 15, local: null, least: null, most: null },
}

describe('an office makes a figure stricter', () => {
  it.each<[string, Record<string, number>, Record<string, number> | LocalRefusal['code']]>([
    ['nothing of its own', {}, {}],
    ['lower', { length: 3000 }, { length: 3000 }],
    ['the same', { length: 5000, notice: 3 }, { length: 5000, notice: 3 }],
    ['one above', { length: 5001 }, 'local.looser'],
    ['lower than makes sense', { length: 499 }, 'local.outOfRange'],
    ['longer notice', { notice: 5 }, { notice: 5 }],
    ['shorter notice', { notice: 2 }, 'local.looser'],
    ['notice beyond sense', { notice: 31 }, 'local.outOfRange'],
    ['where only local rules speak: fewer', { filing: 10 }, { filing: 10 }],
    ['where only local rules speak: more', { filing: 30 }, { filing: 30 }],
    ['where only local rules speak: none at all', { filing: 0 }, 'local.outOfRange'],
    ['where there is no central figure', { comment: 30 }, { comment: 30 }],
    ['a figure of law', { review: 10 }, 'local.fixed'],
    ['a figure of law, even the same', { review: 15 }, 'local.fixed'],
    ['no such figure', { else: 1 }, 'local.unknown'],
    ['no number', { length: Number.NaN }, 'local.outOfRange'],
    ['endless', { filing: Infinity }, 'local.outOfRange'],
    ['one good, one looser: neither', { length: 3000, notice: 1 }, 'local.looser'],
  ])('%s', (_, local, expected) => {
    const kept = tightened(DEFS, local)
    if (typeof expected === 'string') expect(kept).toMatchObject({ ok: false, refusal: { code: expected } })
    else
      expect(kept).toEqual({ ok: true, value: { length: 5000, notice: 3, filing: 15, comment: null, review: 15, ...expected } })
  })
  it('what is law or central in the data cannot be softened', () => {
    const defs = allValidOn(data.params, TODAY)
    expect(tightened(defs, { body_limit_general_chars: 6000 })).toMatchObject({
      refusal: { code: 'local.looser', central: 5000 },
    })
    expect(tightened(defs, { legal_review_max_workdays: 20 })).toMatchObject({ refusal: { code: 'local.fixed' } })
    expect(tightened(defs, { legal_review_min_workdays: 3 })).toMatchObject({ refusal: { code: 'local.fixed' } })
    expect(tightened(defs, { relay_fail_ratio: 0.9 })).toMatchObject({ refusal: { code: 'local.fixed' } })
  })
})

const LISTS = { forms: { words: ['台账', '填报'], mayAdd: true }, leaders: { words: ['县长$'], mayAdd: false } }

describe('an office adds words', () => {
  it.each<[string, Record<string, string[]>, string[] | LocalRefusal['code']]>([
    ['none', {}, ['台账', '填报']],
    ['one', { forms: ['日志表'] }, ['台账', '填报', '日志表']],
    ['it is plain text, never a pattern', { forms: ['(a+)+$'] }, ['台账', '填报', '\\(a\\+\\)\\+\\$']],
    ['a single character', { forms: ['表'] }, 'local.badWord'],
    ['spaces only', { forms: ['   '] }, 'local.badWord'],
    ['a whole sentence', { forms: ['填'.repeat(31)] }, 'local.badWord'],
    ['to a list that is fixed', { leaders: ['主任'] }, 'local.fixed'],
    ['nothing to a list that is fixed', { leaders: [] }, ['台账', '填报']],
    ['to no list', { else: ['甲乙'] }, 'local.unknown'],
  ])('%s', (_, local, expected) => {
    const kept = withWords(LISTS, local)
    if (typeof expected === 'string') expect(kept).toMatchObject({ ok: false, refusal: { code: expected } })
    else expect(kept).toMatchObject({ ok: true, value: { forms: expected, leaders: ['县长$'] } })
  })
  it('and the checks find them', () => {
    const facts = fileFacts(CHECKLIST, TODAY)
    const reading = aReading({ body: ['各村填写走访日志。'] })
    const own = { ...facts, ...rulesOn(data, TODAY, { params: {}, words: { form_filling: ['走访日志'] } }) }
    expect(runChecks(reading, facts).map((f) => f.checklistId)).not.toContain('B06')
    expect(runChecks(reading, own).map((f) => f.checklistId)).toContain('B06')
  })
})

describe('local rules as a setting', () => {
  it.each<[string, unknown, boolean]>([
    ['as typed', { params: { filing_days: 10 }, words: { form_filling: ['日志表'] } }, true],
    ['empty', { params: {}, words: {} }, true],
    ['nothing', null, false],
    ['a list', [], false],
    ['text for a figure', { params: { filing_days: '10' }, words: {} }, false],
    ['one word for a list', { params: {}, words: { form_filling: '日志表' } }, false],
    ['half of it', { params: {} }, false],
  ])('%s', (_, value, shaped) => expect(parseLocalRules(value) !== null).toBe(shaped))
  it('shows what may be set, each under a name', () => {
    const may = settableRules(data, TODAY)
    expect(may.params).toMatchObject({ body_limit_general_chars: 5000, filing_days: 15 })
    expect(may.params).not.toHaveProperty('legal_review_max_workdays')
    expect(may.words).not.toHaveProperty('leader_addressee_regex')
    expect(Object.keys(may.params).filter((name) => !PARAM_NAMES[name])).toEqual([])
    expect(Object.keys(may.words).filter((name) => !LIST_NAMES[name])).toEqual([])
    expect(localProblem(data, TODAY, may)).toBeNull()
  })
  it('what a newer edition made the looser one stands no longer, the rest does', () => {
    const local = {
      params: { body_limit_general_chars: 5500, filing_days: 10 },
      words: { form_filling: ['日志表'], gone: ['甲乙'] },
    }
    expect(standing(data, TODAY, local)).toEqual({ params: { filing_days: 10 }, words: { form_filling: ['日志表'] } })
    expect(localProblem(data, TODAY, local)).toMatchObject({ code: 'local.looser', name: 'body_limit_general_chars' })
    expect(rulesOn(data, TODAY, local).params['body_limit_general_chars']).toBe(5000)
  })
})

it.each<[Record<string, number>, string]>([
  [{}, '清单1.1'],
  [{ 本级规则: 0, 限额: 0 }, '清单1.1'],
  [{ 本级规则: 2, 限额: 0 }, '清单1.1，本级规则第2版'],
  [{ 本级规则: 2, 限额: 1 }, '清单1.1，本级规则第2版，限额第1版'],
])('the rule set of %j is called %s', (changes, name) => expect(ruleSetName('1.1', changes)).toBe(name))
