/** Signing out, unlocking the idle screen, changing one's own password. */
import { ok } from '#domain/result'
import { no, save, type Ctx, type DoorContext, type Outcome } from '../context.ts'
import { passwordProblem } from './passwordRule.ts'

export async function signOut(door: DoorContext): Outcome<{ done: true }> {
  const office = door.program.office()
  const token = door.session.token()
  door.session.keep(null)
  if (token) door.program.readers.delete(door.program.ids.sha256(token))
  if (office && token)
    await save(office, { id: null, name: '' }, async (tx) => ok(await tx.endSession(door.program.ids.sha256(token))))
  return ok({ done: true })
}

export async function unlock(ctx: Ctx, input: { password: string }): Outcome<{ done: true }> {
  const credential = await ctx.store.read((r) => r.credential(ctx.actor.id))
  const right = credential !== null && (await ctx.program.workers.verifyPassword(input.password, credential.phc))
  return right ? ok({ done: true }) : no({ code: 'WRONG_PASSWORD', data: { left: 0 } })
}

export async function changePassword(ctx: Ctx, input: { old: string; fresh: string }): Outcome<{ done: true }> {
  const unlocked = await unlock(ctx, { password: input.old })
  if (!unlocked.ok) return unlocked
  const problem = passwordProblem(input.fresh, [ctx.actor.login, ctx.actor.name])
  if (problem) return no({ code: 'WEAK_PASSWORD', data: { why: problem } })
  const phc = await ctx.program.workers.hashPassword(input.fresh)
  return save(ctx, ctx.actor, async (tx) => {
    await tx.saveCredential({ personId: ctx.actor.id, phc, failures: 0, lockedUntil: null, locks: 0, mustChange: false })
    return ok({ done: true })
  })
}
