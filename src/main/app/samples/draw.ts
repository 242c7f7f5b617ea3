import { conditionsToDraw, drawSample } from '#domain/blindSample'
import type { Month } from '#domain/day'
import { shortCode } from '#domain/ledger'
import { ok } from '#domain/result'
import type { SampleMonths } from '#contract/samples'
import { gate } from '../cases/loadCase.ts'
import { change, type Ctx, type Outcome } from '../context.ts'
import { listSamples } from './list.ts'
import { poolOf } from './sampleOf.ts'

/**
 * 抽取: once a month. The seed is the month and the ledger's short code at this moment: shown, on paper elsewhere, and nobody's
 * choice; whoever has it draws the same cases.
 */
export async function drawMonth(ctx: Ctx, input: { commandId: string; month: Month }): Outcome<SampleMonths> {
  const { commandId, month } = input
  const id = ctx.program.ids.next()
  const done = await change<true>(ctx, 'samples.draw', commandId, { month }, async (tx) => {
    const pool = await poolOf(tx, month)
    const drawnBefore = (await tx.samples()).some((s) => s.month === month)
    const open = gate(conditionsToDraw({ month, today: ctx.clock.today(), drawnBefore, poolSize: pool.size }))
    if (!open.ok) return open
    const seed = `${month} ${shortCode((await tx.head()).hash)}`
    // By 审核编号, which people can read off the register, not by the program's own ids.
    const byNo = new Map<string, string>()
    for (const caseId of pool.keys()) byNo.set((await tx.case(caseId))!.reviewNo, caseId)
    const drawn = drawSample([...byNo.keys()], seed).map((no) => {
      const caseId = byNo.get(no)!
      return { caseId, round: pool.get(caseId)!.round }
    })
    await tx.record('sample.drawn', id, { id, month, seed, poolSize: pool.size, drawn })
    return ok(true)
  })
  return done.ok ? listSamples(ctx) : done
}
