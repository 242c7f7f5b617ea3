/**
 * Random walks over the workflow on the real store. A small number here; `npm run check:workflow` walks the full two thousand.
 * SEQUENCES and SEED repeat a run: the seed is printed.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeWalker, walks, type Move, type Walker } from './walk.ts'

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 40)
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const LONG = 60 * 60_000

describe(`the workflow, ${SEQUENCES} random walks`, () => {
  let walker: Walker
  beforeAll(async () => {
    walker = await makeWalker()
  })
  afterAll(() => walker.demo.close())

  it(
    `keeps its promises, seed ${SEED}`,
    async () => {
      console.log(`walks: ${SEQUENCES}, seed ${SEED}`)
      const store = walker.demo.program.office()!.store
      const run = async (moves: readonly Move[]): Promise<void> => {
        expect(await walker.walk(moves)).toEqual([])
      }
      // Releases are rare among random acts: one is walked in every run.
      const examples: [Move[]][] = [[[...by('chenmo', { do: 'releaseUrgently' }, { do: 'next' }, { do: 'next' })]]]
      await fc.assert(fc.asyncProperty(walks, run), { numRuns: SEQUENCES, seed: SEED, examples, endOnFailure: false })
      const { reached } = walker
      console.log(
        `numbered ${reached.numbered}, released ${reached.released}, acts done ${reached.done}, refused ${reached.refused}`,
      )
      expect(reached.numbered, 'walks that reached a number').toBeGreaterThan(SEQUENCES / 20)
      expect(reached.released, 'walks with a release').toBeGreaterThan(0)
      expect(reached.refused, 'acts that were refused').toBeGreaterThan(SEQUENCES)
      // State rebuilt from the ledger equals the store; every serial is accounted for.
      const report = await store.verify()
      expect(report.faults).toEqual([])
      const { seq } = await store.read((r) => r.head())
      expect(report.entries).toBe(seq)
    },
    LONG,
  )
})

const by = (login: Move['by'], ...acts: Move['act'][]): Move[] => acts.map((act) => ({ by: login, act }))

/** For each gate a walk that it stops: with the gate no promise breaks, with the gate taken out on purpose one does. */
const STOPPED_BY: readonly [string, readonly Move[]][] = [
  [
    'notContributor',
    [
      ...by('zhoulan', { do: 'version', words: 1, origin: 'edited' }),
      ...by('chenmo', { do: 'answerAll' }),
      ...by('zhoulan', { do: 'decide', decision: 'pass' }),
    ],
  ],
  ['checklist', by('zhoulan', { do: 'answerAll' }, { do: 'clear', item: 3 }, { do: 'decide', decision: 'pass' })],
  [
    'negatives',
    by('zhoulan', { do: 'answer', item: 3, value: 1, reason: '理由甲' }, { do: 'answerAll' }, { do: 'decide', decision: 'pass' }),
  ],
  [
    'secondPerson',
    [
      ...by('zhoulan', { do: 'answerAll' }, { do: 'decide', decision: 'pass' }),
      ...by('xieyun', { do: 'sign' }, { do: 'compare', matches: true }, { do: 'recheck', words: null }, { do: 'draw' }),
    ],
  ],
  [
    'state',
    [
      ...by('zhoulan', { do: 'answerAll' }, { do: 'decide', decision: 'pass' }),
      ...by('xieyun', { do: 'sign' }),
      ...by('maxiaochuan', { do: 'compare', matches: true }, { do: 'draw' }),
    ],
  ],
]

describe('a gate that is missing is seen', () => {
  // Two county stores are made for each, on a machine that may be busy.
  it.each(STOPPED_BY)(
    '%s',
    async (gone, moves) => {
      const whole = await makeWalker()
      expect(await whole.walk(moves)).toEqual([])
      await whole.demo.close()
      vi.resetModules()
      vi.doMock('#domain/review', async (original) => {
        const real = await original<typeof import('#domain/review')>()
        return { ...real, unmet: (all: Parameters<typeof real.unmet>[0]) => real.unmet(all).filter((c) => c.id !== gone) }
      })
      try {
        const planted = await (await import('./walk.ts')).makeWalker()
        try {
          // The store itself may be the one that stops it: an act the workflow does not know from there is an exception.
          const broken = await planted.walk(moves).catch((error: unknown) => [String(error)])
          expect(broken, `walked without ${gone}`).not.toEqual([])
        } finally {
          await planted.demo.close()
        }
      } finally {
        vi.doUnmock('#domain/review')
        vi.resetModules()
      }
    },
    120_000,
  )
})
