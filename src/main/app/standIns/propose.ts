import type { Day } from '#domain/day'
import type { Role } from '#domain/people'
import { ok } from '#domain/result'
import { conditionsToProposeStandIn, type StandInList } from '#domain/standIn'
import type { StandInsView } from '#contract/emergency'
import { gate } from '../cases/loadCase.ts'
import { change, type Ctx, type Outcome } from '../context.ts'
import { reasonLength } from '../settings/reasonLength.ts'
import { settingOf } from '../settings/settingOf.ts'
import { listStandIns } from './list.ts'

/** 提出替岗: who, for which post, why, from when until when; nothing changes until the head agrees. */
export async function proposeStandIn(
  ctx: Ctx,
  input: { commandId: string; personId: string; role: Role; reason: string; from: Day | null; until: Day | null },
): Outcome<StandInsView> {
  const { commandId, ...what } = input
  const id = ctx.program.ids.next()
  const done = await change<true>(ctx, 'standIns.propose', commandId, what, async (tx) => {
    const person = await tx.person(input.personId)
    const conditions = conditionsToProposeStandIn(
      { ...input, person },
      {
        list: (await settingOf<StandInList>(tx, 'standIns')) ?? [],
        today: ctx.clock.today(),
        least: await reasonLength(tx),
        others: await tx.standIns(),
      },
    )
    const open = gate(conditions)
    if (!open.ok) return open
    await tx.record('standIn.proposed', id, {
      id,
      personId: input.personId,
      personName: person!.name,
      role: input.role,
      reason: input.reason.trim(),
      from: input.from!,
      until: input.until!,
    })
    return ok(true)
  })
  return done.ok ? listStandIns(ctx) : done
}
