import { ok } from '#domain/result'
import type { Me } from '#contract/views'
import type { Refusal } from '#contract/errors'
import { no, save, type DoorContext, type Office, type Outcome, type Program } from '../context.ts'
import type { CredentialRecord } from '../ports.ts'
import { actingToday, meView } from './me.ts'

const FREE_FAILURES = 5
const FIRST_LOCK_MINUTES = 10
const LONGEST_LOCK_MINUTES = 60

/** A hash nobody's password gives: an unknown login costs the same time as a wrong password. */
const NOBODY = '$scrypt$ln=15,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

const plusMinutes = (iso: string, minutes: number): string => new Date(Date.parse(iso) + minutes * 60_000).toISOString()

/** What stands against a login. */
type Count = Pick<CredentialRecord, 'failures' | 'locks' | 'lockedUntil'>

const NOTHING: Count = { failures: 0, locks: 0, lockedUntil: null }

/** A login nobody has is counted too, in memory: its answers are those of one that exists. The oldest are forgotten. */
const MOST_STRANGERS = 1000
const strangersOf = new WeakMap<Program, Map<string, Count>>()

function strangers(program: Program): Map<string, Count> {
  const known = strangersOf.get(program) ?? new Map<string, Count>()
  strangersOf.set(program, known)
  return known
}

const lockedOut = (count: Count, now: string): Refusal | null =>
  count.lockedUntil !== null && count.lockedUntil > now ? { code: 'LOCKED_OUT', data: { until: count.lockedUntil } } : null

/** One more failure: what is counted then, and what is answered. */
function failed(count: Count, now: string): { readonly next: Count; readonly refusal: Refusal } {
  const failures = count.failures + 1
  if (failures < FREE_FAILURES)
    return { next: { ...count, failures }, refusal: { code: 'WRONG_PASSWORD', data: { left: FREE_FAILURES - failures } } }
  const until = plusMinutes(now, Math.min(FIRST_LOCK_MINUTES * 2 ** count.locks, LONGEST_LOCK_MINUTES))
  return { next: { failures: 0, locks: count.locks + 1, lockedUntil: until }, refusal: { code: 'LOCKED_OUT', data: { until } } }
}

/** Login and password. Five failures lock the account for 10 minutes, then 20, 40, 60; the count is in the store. */
export async function signIn(door: DoorContext, office: Office, input: { login: string; password: string }): Outcome<Me> {
  const { program, session } = door
  const person = await office.store.read((r) => r.personByLogin(input.login))
  const credential = person ? await office.store.read((r) => r.credential(person.id)) : null
  const now = office.clock.now()
  const stranger = strangers(program).get(input.login) ?? NOTHING
  const locked = lockedOut(credential ?? stranger, now)
  if (locked) return no(locked)

  const matches = await program.workers.verifyPassword(input.password, credential?.phc ?? NOBODY)
  if (!person || !credential) {
    const known = strangers(program)
    const { next, refusal } = failed(known.get(input.login) ?? NOTHING, now)
    if (known.size >= MOST_STRANGERS) known.delete(known.keys().next().value!)
    known.set(input.login, next)
    return no(refusal)
  }
  // A disabled account answers as if the password were wrong.
  const right = matches && !person.disabled
  const token = program.ids.secret(32)
  let refusal: Refusal | null = null
  // Many at once may have been checking: what counts is what is counted by now.
  const kept = await save(office, { id: person.id, name: person.name }, async (tx) => {
    const before = (await tx.credential(person.id)) ?? credential
    refusal = lockedOut(before, now)
    if (refusal) return ok(true)
    if (right) {
      await tx.saveCredential({ ...before, ...NOTHING })
      await tx.saveSession({ tokenHash: program.ids.sha256(token), personId: person.id, startedAt: now, lastSeenAt: now })
      await tx.record('session.signedIn', person.id, { from: session.from })
      return ok(true)
    }
    const count = failed(before, now)
    refusal = count.refusal
    await tx.saveCredential({ ...before, ...count.next })
    if (count.refusal.code === 'LOCKED_OUT')
      await tx.record('session.lockedOut', person.id, { login: person.login, until: count.refusal.data.until })
    return ok(true)
  })
  if (refusal) return no(refusal)
  if (!kept.ok) {
    // A store that may only be read keeps no session; without one nobody could look at it or restore a backup.
    if (kept.refusal.code !== 'STORE_READ_ONLY') return kept
    if (!right) return no({ code: 'WRONG_PASSWORD', data: { left: 0 } })
    program.readers.set(program.ids.sha256(token), person.id)
  }
  session.keep(token)
  return ok(await meView(office, await office.store.read((r) => actingToday(r, person, office.clock.today()))))
}
