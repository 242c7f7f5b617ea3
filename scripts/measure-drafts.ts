/**
 * Reads every file of a folder through the worker pool and prints outcome, time, peak memory of the process and the longest time
 * the main thread did not answer. Goal: under 20 s and 512 MB for any file, main thread answering within 100 ms.
 *
 *   npx node scripts/measure-drafts.ts [folder]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { createPool } from '../src/main/workers/pool.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../test/fixtures/drafts')
const MiB = 1 << 20
const pool = createPool({ workerFile: new URL('../src/main/workers/worker.ts', import.meta.url), maxThreads: 1 })
const delay = monitorEventLoopDelay({ resolution: 5 })
const worst = { ms: [0, ''], delayMs: [0, ''], rss: [0, ''] } as Record<'ms' | 'delayMs' | 'rss', [number, string]>

const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
// The first task also waits for the thread to start and load the reader; that is not a file's time.
await pool.readDraft(new Uint8Array(0), '')

for (const name of names) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  let rss = process.memoryUsage.rss()
  const sampling = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 5)
  delay.reset()
  delay.enable()
  const began = performance.now()
  const outcome = await pool.readDraft(bytes, name)
  const ms = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, 15))
  delay.disable()
  clearInterval(sampling)
  const delayMs = delay.max / 1e6
  const said =
    outcome.outcome === 'refused' ? `refused: ${outcome.reason}` : `read, ${outcome.reading.paragraphs.length} paragraphs`
  console.log(
    `${ms.toFixed(0).padStart(7)} ms ${(rss / MiB).toFixed(0).padStart(5)} MiB ${delayMs.toFixed(0).padStart(5)} ms held up  ${name}  ${said}`,
  )
  for (const [key, value] of [
    ['ms', ms],
    ['delayMs', delayMs],
    ['rss', rss],
  ] as const)
    if (value > worst[key][0]) worst[key] = [value, name]
}
await pool.close()

console.log(`\nslowest        ${worst.ms[0].toFixed(0)} ms  ${worst.ms[1]}`)
console.log(`most memory    ${(worst.rss[0] / MiB).toFixed(0)} MiB  ${worst.rss[1]}`)
console.log(`longest holdup ${worst.delayMs[0].toFixed(0)} ms  ${worst.delayMs[1]}`)
console.log(`peak of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
