/** kill -9 at random moments: each round starts a desk on the same store and kills it while it works. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { makeStore } from '../storage/office.ts'
import { examine, hear, nothingYet, type Findings } from './afterwards.ts'

export const DESK = join(import.meta.dirname, 'desk.ts')
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning']

export interface KillReport extends Findings {
  readonly rounds: number
  readonly killed: number
  readonly acknowledged: number
}

/** @param random 0 ≤ x < 1, so that a run can be repeated */
export async function killRounds(dir: string, rounds: number, random: () => number): Promise<KillReport> {
  await (await makeStore(dir)).release()
  const so = nothingYet()
  const complaints: string[] = []
  let killed = 0
  for (let round = 0; round < rounds; round++) {
    const desk = spawn(process.execPath, [...NODE_FLAGS, DESK, dir, '100000', 'FULL'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let trouble = ''
    // Mostly while it works; now and then while it opens the store that was left behind.
    const early = random() < 0.2
    if (early) setTimeout(() => desk.kill('SIGKILL'), Math.floor(150 + random() * 200))
    desk.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '' && !early) setTimeout(() => desk.kill('SIGKILL'), Math.floor(random() * 250))
      said += text
    })
    desk.stderr.setEncoding('utf8').on('data', (text: string) => (trouble += text))
    const [code, signal] = (await once(desk, 'close')) as [number | null, string | null]
    if (signal === 'SIGKILL') killed++
    else complaints.push(`round ${round}: ended with ${code} ${trouble.slice(0, 500)}`)
    complaints.push(...hear(said, so))
  }
  const found = await examine(dir, so)
  return { ...found, wrong: [...complaints, ...found.wrong], rounds, killed, acknowledged: so.decided.size + so.numbered.size }
}
