import { describe, expect, it } from 'vitest'
import {
  answersCondition,
  BLIND_ITEMS,
  compareAnswers,
  conditionsToAnswerAgain,
  conditionsToDraw,
  drawSample,
  sampleSize,
  sampleTotals,
  type SampleAnswer,
} from '#domain/blindSample'
import { readFileSync } from 'node:fs'
import { day, month } from '#domain/day'
import { unmet } from '#domain/review'

const pool = (n: number): string[] => Array.from({ length: n }, (_, i) => `C-2026-${String(101 + i).padStart(4, '0')}`)

describe('how many', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [17, 3],
    [60, 3],
    [61, 4],
    [100, 5],
    [101, 6],
  ])('of %i cases %i are drawn', (n, size) => {
    expect(sampleSize(n)).toBe(size)
    expect(new Set(drawSample(pool(n), 's')).size).toBe(size)
  })
})

describe('a seed draws the same cases everywhere', () => {
  // Computed by another program from the same rule, and frozen: a change of the rule would rewrite past samples.
  it.each([
    ['2026-09 7K2M', 17, ['C-2026-0113', 'C-2026-0117', 'C-2026-0105']],
    ['2026-10 7K2M', 17, ['C-2026-0101', 'C-2026-0115', 'C-2026-0108']],
    ['', 5, ['C-2026-0103', 'C-2026-0102', 'C-2026-0101']],
  ])('%j of %i', (seed, n, drawn) => {
    expect(drawSample(pool(n), seed)).toEqual(drawn)
  })

  it('whatever the order of the pool, and a case listed twice counts once', () => {
    const once = drawSample(pool(40), 'x')
    expect(drawSample(pool(40).reverse(), 'x')).toEqual(once)
    expect(drawSample([...pool(40), ...pool(40)], 'x')).toEqual(once)
  })

  it('favours no case: over 3000 seeds each of ten is drawn about 900 times', () => {
    const times = new Map<string, number>()
    for (let i = 0; i < 3000; i++) for (const c of drawSample(pool(10), `seed ${i}`)) times.set(c, (times.get(c) ?? 0) + 1)
    expect([...times.values()].reduce((a, b) => a + b)).toBe(9000)
    for (const [c, n] of times) expect(n, c).toBeGreaterThan(800)
    for (const [c, n] of times) expect(n, c).toBeLessThan(1000)
  })
})

it('the seven questions are the core of the necessity list that a person judges, as far as two people can differ', () => {
  const { items } = JSON.parse(readFileSync('resources/checklist.json', 'utf8')) as {
    items: { id: string; group: string; tier: string; human_required: boolean; auto_check: { power: string } }[]
  }
  for (const id of BLIND_ITEMS) {
    const item = items.find((i) => i.id === id)!
    expect([id, item.group, item.tier, item.human_required]).toEqual([id, 'necessity', 'core', true])
    expect(['fail', 'record']).not.toContain(item.auto_check.power)
  }
})

describe('when a month may be drawn', () => {
  const facts = { month: month('2026-09'), today: day('2026-10-22'), drawnBefore: false, poolSize: 3 }
  it.each<[string, Partial<typeof facts>, string[]]>([
    ['last month', {}, []],
    ['a month before that', { month: month('2026-01') }, []],
    ['this month', { month: month('2026-10') }, ['monthOver']],
    ['again', { drawnBefore: true }, ['onlyOnce']],
    ['nothing decided', { poolSize: 0 }, ['pool']],
  ])('%s', (_what, over, expected) => {
    expect(unmet(conditionsToDraw({ ...facts, ...over })).map((c) => c.id)).toEqual(expected)
  })
})

describe('who answers again', () => {
  const facts = { actor: { id: 'zhoulan', name: '周岚' }, firstReviewer: 'chenmo', contributors: ['liuhai'], answered: false }
  it.each<[string, Partial<typeof facts>, string[]]>([
    ['another reviewer', {}, []],
    ['the first reviewer', { firstReviewer: 'zhoulan' }, ['notContributor']],
    ['a contributor', { contributors: ['zhoulan'] }, ['notContributor']],
    ['once only', { answered: true }, ['state']],
  ])('%s', (_what, over, expected) => {
    const conditions = unmet(conditionsToAnswerAgain({ ...facts, ...over }))
    expect(conditions.map((c) => c.id)).toEqual(expected)
    expect(JSON.stringify(conditions)).not.toContain('chenmo')
  })
})

const fit = (itemId: string): SampleAnswer => ({ itemId, value: '符合', reason: '' })
const all = BLIND_ITEMS.map(fit)

describe('all seven are answered', () => {
  it.each<[string, SampleAnswer[], boolean]>([
    ['all 符合', all, true],
    ['six', all.slice(1), false],
    ['one twice, one missing', [...all.slice(1), fit('N04')], false],
    ['one too many', [...all, fit('N02')], false],
    ['不符合 without a reason', [...all.slice(1), { itemId: 'N01', value: '不符合', reason: ' ' }], false],
    ['不符合 with one', [...all.slice(1), { itemId: 'N01', value: '不符合', reason: '没有依据' }], true],
  ])('%s', (_what, answers, met) => {
    expect(answersCondition(answers).met).toBe(met)
  })
})

describe('the comparison', () => {
  it('counts equal and different, and leaves out what the first reviewer was not asked', () => {
    const first = all.filter((a) => a.itemId !== 'N06')
    const second = all.map((a) => (a.itemId === 'N11' ? { ...a, value: '不符合' as const, reason: '没有时限' } : a))
    const items = compareAnswers(first, second)
    expect(items.map((i) => [i.itemId, i.equal])).toEqual([
      ['N01', true],
      ['N04', true],
      ['N05', true],
      ['N06', null],
      ['N09', true],
      ['N10', true],
      ['N11', false],
    ])
    expect(sampleTotals(items)).toEqual({ compared: 6, equal: 5, different: 1, leftOut: 1, share: '83.33%' })
  })

  it('of three cases, one answer differing: 21, 20, 95.24%', () => {
    const second = all.map((a) => (a.itemId === 'N11' ? { ...a, value: '不符合' as const } : a))
    const items = [compareAnswers(all, all), compareAnswers(all, second), compareAnswers(all, all)].flat()
    expect(sampleTotals(items)).toEqual({ compared: 21, equal: 20, different: 1, leftOut: 0, share: '95.24%' })
    expect(sampleTotals([])).toMatchObject({ compared: 0, share: null })
  })
})
