import type { Day } from '#domain/day'
import { ok } from '#domain/result'
import { unmet } from '#domain/review'
import { conditionsToConfirmStandIn, conditionsToEndStandIn, type StandInList } from '#domain/standIn'
import type { StandInsView, StandInView } from '#contract/emergency'
import type { Ctx, Outcome } from '../context.ts'
import type { StandInRecord } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

function standing(s: StandInRecord, today: Day): StandInView['standing'] {
  if (s.status === 'ended') return 'ended'
  if (s.status === 'proposed') return today > s.until ? 'lapsed' : 'waiting'
  return today < s.from ? 'toCome' : today > s.until ? 'over' : 'active'
}

/** Every 替岗 with what the person asking may do about it, and the administrator's list. */
export async function listStandIns(ctx: Ctx): Outcome<StandInsView> {
  const today = ctx.clock.today()
  return ctx.store.read(async (r) => {
    const people = await r.people()
    const own = people.find((p) => p.id === ctx.actor.id)?.roles ?? []
    const list = (await settingOf<StandInList>(r, 'standIns')) ?? []
    const standIns = (await r.standIns()).map((s): StandInView => ({
      id: s.id,
      personName: s.personName,
      role: s.role,
      reason: s.reason,
      from: s.from,
      until: s.until,
      standing: standing(s, today),
      proposedByName: s.proposedByName,
      proposedAt: s.proposedAt,
      confirmedByName: s.confirmedByName,
      endedByName: s.endedByName,
      endReason: s.endReason,
      toConfirm: s.status === 'proposed' ? conditionsToConfirmStandIn(s, ctx.actor, own, today) : [],
      // The reason is still to be written.
      mayEnd:
        !['lapsed', 'over'].includes(standing(s, today)) &&
        unmet(conditionsToEndStandIn(s, ctx.actor, '')).every((c) => c.id === 'reason'),
    }))
    const candidates = list.flatMap((l) => {
      const person = people.find((p) => p.id === l.personId && !p.disabled)
      return person ? [{ personId: person.id, name: person.name, roles: l.roles }] : []
    })
    return ok({ standIns, candidates })
  })
}
