import { ok } from '#domain/result'
import { conditionsToEndStandIn } from '#domain/standIn'
import type { StandInsView } from '#contract/emergency'
import { gate } from '../cases/loadCase.ts'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { listStandIns } from './list.ts'

/** 结束替岗 before its last day, with a reason; the post is gone with the next thing the person asks for. */
export async function endStandIn(ctx: Ctx, input: { commandId: string; id: string; reason: string }): Outcome<StandInsView> {
  const { commandId, ...what } = input
  const done = await change<true>(ctx, 'standIns.end', commandId, what, async (tx) => {
    const standIn = (await tx.standIns()).find((s) => s.id === input.id)
    if (!standIn) return no({ code: 'NOT_FOUND', data: { what: '这一替岗' } })
    const open = gate(conditionsToEndStandIn(standIn, ctx.actor, input.reason))
    if (!open.ok) return open
    const { id, personName, role } = standIn
    await tx.record('standIn.ended', id, { id, personName, role, reason: input.reason.trim() })
    return ok(true)
  })
  return done.ok ? listStandIns(ctx) : done
}
