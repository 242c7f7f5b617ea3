/** Accounts: one person, one account; disabled, never deleted. */
import { ok } from '#domain/result'
import type { Person, Role } from '#domain/people'
import type { PersonView } from '#contract/views'
import { change, no, save, type Ctx, type Outcome } from '../context.ts'
import type { Reader } from '../ports.ts'
import { passwordProblem } from '../session/passwordRule.ts'

const view = async (r: Reader, p: Person): Promise<PersonView> => {
  const credential = await r.credential(p.id)
  return { ...p, lockedUntil: credential?.lockedUntil ?? null }
}

export async function listPeople(ctx: Ctx): Outcome<PersonView[]> {
  return ok(await ctx.store.read(async (r) => Promise.all((await r.people()).map((p) => view(r, p)))))
}

interface NewPerson {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly Role[]
}

export async function addPerson(ctx: Ctx, input: NewPerson & { commandId: string; password: string }): Outcome<PersonView> {
  const problem = passwordProblem(input.password, [input.login, input.name])
  if (problem) return no({ code: 'WEAK_PASSWORD', data: { why: problem } })
  const { commandId, password, ...who } = input
  const phc = await ctx.program.workers.hashPassword(password)
  const id = ctx.program.ids.next()
  const done = await change(ctx, 'people.add', commandId, who, async (tx) => {
    if (await tx.personByLogin(who.login))
      return no({ code: 'FIELD_MISSING', data: { field: 'login', label: '登录名已有人使用，请换一个' } })
    await tx.record('person.added', id, { id, ...who })
    await tx.saveCredential({ personId: id, phc, failures: 0, lockedUntil: null, locks: 0, mustChange: true })
    return ok({ id })
  })
  return done.ok ? personView(ctx, done.value.id) : done
}

export async function changePerson(
  ctx: Ctx,
  input: { commandId: string; id: string; name: string; unit: string; title: string; roles: readonly Role[]; disabled: boolean },
): Outcome<PersonView> {
  const { commandId, ...who } = input
  const done = await change(ctx, 'people.change', commandId, who, async (tx) => {
    const before = await tx.person(who.id)
    if (!before) return no({ code: 'NOT_FOUND', data: { what: '人员' } })
    await tx.record('person.changed', who.id, who)
    if (who.disabled) await tx.endSessionsOf(who.id)
    return ok({ id: who.id })
  })
  return done.ok ? personView(ctx, done.value.id) : done
}

/** The administrator never learns a person's own password: only a one-time one, shown once. */
export async function resetPassword(ctx: Ctx, input: { id: string }): Outcome<{ oneTimePassword: string }> {
  const person = await ctx.store.read((r) => r.person(input.id))
  if (!person) return no({ code: 'NOT_FOUND', data: { what: '人员' } })
  const oneTimePassword = ctx.program.ids.secret(9)
  const phc = await ctx.program.workers.hashPassword(oneTimePassword)
  return save(ctx, ctx.actor, async (tx) => {
    await tx.saveCredential({ personId: person.id, phc, failures: 0, lockedUntil: null, locks: 0, mustChange: true })
    await tx.endSessionsOf(person.id)
    return ok({ oneTimePassword })
  })
}

async function personView(ctx: Ctx, id: string): Outcome<PersonView> {
  const found = await ctx.store.read(async (r) => {
    const person = await r.person(id)
    return person ? view(r, person) : null
  })
  return found ? ok(found) : no({ code: 'NOT_FOUND', data: { what: '人员' } })
}
