/** The bench of copied texts runs, finds what it planted, and says of every bar whether it is met; its speed is for the full size. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('runs on a small collection and judges every clause', () => {
  const ran = spawnSync(process.execPath, ['scripts/bench-similar.ts', '300', '5'], { encoding: 'utf8' })
  expect(ran.status, ran.stderr).toBe(0)
  const judged = ran.stdout.split('\n').filter((line) => /^(PASS|FALL SHORT) /.test(line))
  expect(judged).toHaveLength(9)
  const passed = (words: string): boolean => judged.some((line) => line.startsWith('PASS') && line.includes(words))
  for (const words of [
    'sources of 30 %',
    'at most 1 original draft',
    'copied word for word that are marked',
    'lightly edited that are marked',
  ])
    expect(passed(words), words).toBe(true)
}, 60_000)
