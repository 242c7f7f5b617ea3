/** Power loss: a desk runs with powerloss.c before it and is cut off at a chosen write; what it had acknowledged must be there. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeStore } from '../storage/office.ts'
import { examine, hear, nothingYet } from './afterwards.ts'
import { DESK, NODE_FLAGS } from './killRounds.ts'
import { compile } from './shims.ts'

export interface PowerLossReport {
  readonly cuts: number
  /** Runs that ended before the cut came: the cut lay behind their last write. */
  readonly uncut: number
  readonly runsLosing: number
  readonly answersLost: number
  readonly wrong: string[]
  /** Answers given before the cuts, all runs together. */
  readonly acknowledged: number
}

export interface PowerLossPlan {
  readonly dir: string
  readonly synchronous: 'FULL' | 'NORMAL'
  /** Operation numbers at which the power goes. */
  readonly cuts: readonly number[]
  readonly rounds: number
  /** Called after each cut; a control may stop when it has seen enough. */
  readonly enough?: (losing: number) => boolean
}

export async function powerLoss({ dir, synchronous, cuts, rounds, enough }: PowerLossPlan): Promise<PowerLossReport> {
  mkdirSync(dir, { recursive: true })
  const shim = compile('powerloss', dir)
  const fresh = join(dir, 'fresh')
  await (await makeStore(fresh)).release()

  const report = { cuts: 0, uncut: 0, runsLosing: 0, answersLost: 0, wrong: [] as string[], acknowledged: 0 }
  for (const [i, at] of cuts.entries()) {
    const store = join(dir, 'store')
    rmSync(store, { recursive: true, force: true })
    cpSync(fresh, store, { recursive: true })
    const run = spawnSync(process.execPath, [...NODE_FLAGS, DESK, store, String(rounds), synchronous], {
      encoding: 'utf8',
      // Every other cut loses all that was unsynced; the rest lose it sector by sector.
      env: {
        ...process.env,
        LD_PRELOAD: shim,
        CUT_FILES: join(store, 'fawen.db'),
        CUT_AT: String(at),
        CUT_SEED: i % 2 === 0 ? '0' : String(at * 7919 + 1),
      },
    })
    report.cuts++
    if (run.status === 0) report.uncut++
    else if (run.status !== 137) report.wrong.push(`cut ${at}: ended with ${run.status} ${run.stderr.slice(0, 500)}`)
    const so = nothingYet()
    report.wrong.push(...hear(run.stdout, so).map((c) => `cut ${at}: ${c}`))
    report.acknowledged += so.decided.size + so.numbered.size
    const found = await examine(store, so)
    if (found.lost.length > 0) report.runsLosing++
    report.answersLost += found.lost.length
    report.wrong.push(...found.wrong.map((w) => `cut ${at}: ${w}`))
    if (enough?.(report.runsLosing)) break
  }
  return report
}
