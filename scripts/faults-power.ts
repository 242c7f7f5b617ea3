/**
 * Power loss at full size: `node scripts/faults-power.ts [cuts=270] [step=11]`. The same desk is cut off at one write after the other,
 * with synchronous=FULL, and then, as the control, with NORMAL. Exit code 1 when FULL lost anything or NORMAL lost nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { powerLoss } from '../test/faults/powerLoss.ts'
import { hasCompiler, skipped } from '../test/faults/shims.ts'

if (!hasCompiler()) {
  console.log(skipped('power loss'))
  process.exit(process.env['CI'] ? 1 : 0)
}
const count = Number(process.argv[2] ?? 270)
const step = Number(process.argv[3] ?? 11)
const cuts = Array.from({ length: count }, (_, i) => 2 + i * step)

let failed = false
for (const synchronous of ['FULL', 'NORMAL'] as const) {
  const dir = mkdtempSync(join(tmpdir(), 'fawen-power-'))
  const began = Date.now()
  const report = await powerLoss({ dir, synchronous, cuts, rounds: 80 })
  rmSync(dir, { recursive: true, force: true })
  console.log(
    `power loss, synchronous=${synchronous}: ${report.cuts} cut points, ${report.acknowledged} answers acknowledged, ` +
      `${report.runsLosing} runs lost ${report.answersLost} answers, ${report.wrong.length} wrong; ${Math.round((Date.now() - began) / 1000)} s`,
  )
  // Of the control three are enough: heads.log notices there what is missing.
  for (const line of synchronous === 'FULL' ? report.wrong : report.wrong.slice(0, 3)) console.log(`  ${line}`)
  if (report.uncut > 0) console.log(`  ${report.uncut} runs ended before their cut`)
  if (synchronous === 'FULL' ? report.runsLosing + report.wrong.length + report.uncut > 0 : report.runsLosing === 0) failed = true
}
process.exit(failed ? 1 : 0)
