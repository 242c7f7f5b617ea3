/** Small sizes of the fault runs; scripts/faults-kill.ts and scripts/faults-power.ts run them full size and print the figures. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeStore, readyCase, removeTempDirs, reopen, SERIES, tempDir, YEAR } from '../storage/office.ts'
import { killRounds, NODE_FLAGS } from './killRounds.ts'
import { powerLoss } from './powerLoss.ts'
import { compile, hasCompiler, skipped } from './shims.ts'

afterAll(removeTempDirs)

describe('kill -9', () => {
  it('at any moment loses nothing acknowledged, gives no number twice and leaves no gap', { timeout: 60_000 }, async () => {
    let seed = 20261022
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
    const report = await killRounds(tempDir(), 8, random)
    expect(report).toMatchObject({ rounds: 8, killed: 8, lost: [], wrong: [] })
    // A run in which nothing was answered would show nothing.
    expect(report.acknowledged).toBeGreaterThan(8)
  })
})

const compiler = hasCompiler()
for (const what of ['power loss', 'failing disk']) {
  if (compiler) continue
  console.log(skipped(what))
  it.runIf(process.env['CI'])(`${what} cannot be simulated`, () => expect.fail(skipped(what)))
}

describe.runIf(compiler)('power loss', () => {
  it('loses nothing acknowledged with synchronous=FULL, wherever the cut falls', { timeout: 60_000 }, async () => {
    const report = await powerLoss({
      dir: tempDir(),
      synchronous: 'FULL',
      cuts: [2, 7, 40, 99, 160, 333, 720, 1400, 2600],
      rounds: 60,
    })
    expect(report).toMatchObject({ cuts: 9, uncut: 0, runsLosing: 0, answersLost: 0, wrong: [] })
    expect(report.acknowledged).toBeGreaterThan(9)
  })

  it('is a test that sees loss: with synchronous=NORMAL acknowledged acts are gone', { timeout: 60_000 }, async () => {
    const report = await powerLoss({
      dir: tempDir(),
      synchronous: 'NORMAL',
      cuts: [160, 333, 720, 1400],
      rounds: 60,
      enough: (losing) => losing > 0,
    })
    expect(report.runsLosing).toBeGreaterThan(0)
  })
})

describe.runIf(compiler)('a failing disk', () => {
  let library = ''
  let ready = ''
  beforeAll(async () => {
    const tools = tempDir()
    library = compile('ioerror', tools)
    ready = tempDir()
    const store = await makeStore(ready)
    for (let i = 1; i <= 10; i++) await readyCase(store, `c${i}`, i)
    await store.release()
  })

  async function run(what: 'sync' | 'write' | 'full', at: number, count: number) {
    const dir = tempDir()
    cpSync(ready, dir, { recursive: true })
    const clerk = spawnSync(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, 'clerk.ts'), dir], {
      encoding: 'utf8',
      env: {
        ...process.env,
        LD_PRELOAD: library,
        FAIL_FILES: join(dir, 'fawen.db'),
        FAIL_WHAT: what,
        FAIL_AT: String(at),
        FAIL_COUNT: String(count),
      },
    })
    const said = clerk.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
    const end = said.pop() ?? []
    const store = await reopen(dir)
    const numbers = new Map(
      (await store.read((r) => r.numbers(SERIES, YEAR))).map((n) => [n.caseId!, `${SERIES}〔${YEAR}〕${n.serial}号`]),
    )
    const faults = (await store.verify()).faults
    await store.release()
    return { status: clerk.status, trouble: clerk.stderr, said, end: end.join(' '), numbers, faults }
  }

  it.each([
    ['sync', 3, 1],
    ['sync', 3, 0],
    ['sync', 9, 1],
    ['write', 5, 1],
    ['write', 60, 1],
    ['write', 60, 0],
    ['full', 5, 1],
    ['full', 60, 4],
    ['full', 60, 0],
  ] as const)(
    '%s, from operation %i on, %i times (0: for ever): what is answered is true',
    { timeout: 30_000 },
    async (what, at, count) => {
      const { status, trouble, said, end, numbers, faults } = await run(what, at, count)
      expect([status, trouble]).toEqual([0, ''])
      expect(faults).toEqual([])
      const answered = said.filter(([, how]) => how === 'ok')
      for (const [id = '', , number] of answered) expect([id, numbers.get(id)]).toEqual([id, number])
      // What the store said it had not saved is not there: nobody does it twice.
      const done = new Set(answered.map(([id]) => id))
      for (const [id = '', , , because = ''] of said)
        if (!done.has(id) && !because.includes('无法确认')) expect(numbers.has(id)).toBe(false)
      expect(said.some(([, how]) => how === 'refused')).toBe(true)
      // Reading goes on.
      expect(end).toMatch(/10 cases can be read$/)
      if (what === 'full' && count > 0) expect([end.split(' ')[1], numbers.size]).toEqual(['open', 10])
    },
  )
})
