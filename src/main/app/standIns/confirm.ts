import { ok } from '#domain/result'
import { conditionsToConfirmStandIn } from '#domain/standIn'
import type { StandInsView } from '#contract/emergency'
import { gate } from '../cases/loadCase.ts'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { listStandIns } from './list.ts'

/** 同意替岗: the head's, in the head's own right. */
export async function confirmStandIn(ctx: Ctx, input: { commandId: string; id: string }): Outcome<StandInsView> {
  const done = await change<true>(ctx, 'standIns.confirm', input.commandId, { id: input.id }, async (tx) => {
    const standIn = (await tx.standIns()).find((s) => s.id === input.id)
    if (!standIn) return no({ code: 'NOT_FOUND', data: { what: '这一替岗' } })
    const own = (await tx.person(ctx.actor.id))?.roles ?? []
    const open = gate(conditionsToConfirmStandIn(standIn, ctx.actor, own, ctx.clock.today()))
    if (!open.ok) return open
    const { id, personName, role } = standIn
    await tx.record('standIn.confirmed', id, { id, personName, role })
    return ok(true)
  })
  return done.ok ? listStandIns(ctx) : done
}
