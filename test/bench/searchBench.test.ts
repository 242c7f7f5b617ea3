/** The bench itself, small: its answers are right and it says all it is asked to say. Its times mean something at full size only. */
import { expect, it } from 'vitest'
import { registerSearchBench } from './registerSearchBench.ts'
import { searchBench } from './searchBench.ts'

it('finds what the scan finds and names every goal', async () => {
  const { clauses, compared, wrong, lines } = await searchBench(200, 12, 7)
  expect(wrong).toEqual([])
  expect(compared).toBe(36)
  expect(clauses[0]).toMatchObject({ pass: true, measured: '1.000' })
  expect(clauses.map((c) => c.asked)).toEqual(['1', '>= 5,000', '>= 5,000', '>= 300', '<= 1.0', '<= 0.7'])
  expect(lines.join('\n')).not.toMatch(/NaN|undefined/)
}, 60_000)

it('finds every row of a register by the words all have, and one by its own', async () => {
  const lines = await registerSearchBench(500, 7)
  expect(lines[1]).toContain('found 500')
  expect(lines[2]).toMatch(/found [1-9]/)
}, 60_000)
