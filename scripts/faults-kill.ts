/**
 * kill -9 at full size: `node scripts/faults-kill.ts [rounds=100] [seed]`. Each round a desk decides and numbers on the same store and
 * is killed at a random moment. Prints the figures; exit code 1 when anything acknowledged was lost or anything else is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from '../test/faults/killRounds.ts'

const rounds = Number(process.argv[2] ?? 100)
const start = Number(process.argv[3] ?? (Date.now() % 2147483646) + 1)
let seed = start
const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647

const dir = mkdtempSync(join(tmpdir(), 'fawen-kill-'))
const began = Date.now()
const report = await killRounds(dir, rounds, random)
rmSync(dir, { recursive: true, force: true })
console.log(
  `kill -9: ${report.rounds} rounds (seed ${start}), ${report.killed} killed, ${report.acknowledged} answers acknowledged, ` +
    `${report.numbers} numbers stored, ${report.lost.length} lost, ${report.wrong.length} wrong; ${Math.round((Date.now() - began) / 1000)} s`,
)
for (const line of [...report.lost, ...report.wrong]) console.log(`  ${line}`)
process.exit(report.lost.length + report.wrong.length === 0 && report.acknowledged > rounds ? 0 : 1)
