import { ok } from '#domain/result'
import type { Me } from '#contract/views'
import { no, save, type DoorContext, type Office, type Outcome } from '../context.ts'
import { meView } from './me.ts'

const FREE_FAILURES = 5
const FIRST_LOCK_MINUTES = 10
const LONGEST_LOCK_MINUTES = 60

/** A hash nobody's password gives: an unknown login costs the same time as a wrong password. */
const NOBODY = '$scrypt$ln=15,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

const plusMinutes = (iso: string, minutes: number): string => new Date(Date.parse(iso) + minutes * 60_000).toISOString()

/** Login and password. Five failures lock the account for 10 minutes, then 20, 40, 60; the count is in the store. */
export async function signIn(door: DoorContext, office: Office, input: { login: string; password: string }): Outcome<Me> {
  const person = await office.store.read((r) => r.personByLogin(input.login))
  const credential = person ? await office.store.read((r) => r.credential(person.id)) : null
  const now = office.clock.now()
  if (credential?.lockedUntil && credential.lockedUntil > now) return no({ code: 'LOCKED_OUT', data: { until: credential.lockedUntil } })

  const right = await door.program.workers.verifyPassword(input.password, credential?.phc ?? NOBODY)
  if (!person || !credential || person.disabled) return no({ code: 'WRONG_PASSWORD', data: { left: 0 } })
  const actor = { id: person.id, name: person.name }

  if (!right) {
    const failures = credential.failures + 1
    if (failures < FREE_FAILURES) {
      await save(office, actor, async (tx) => ok(await tx.saveCredential({ ...credential, failures })))
      return no({ code: 'WRONG_PASSWORD', data: { left: FREE_FAILURES - failures } })
    }
    const until = plusMinutes(now, Math.min(FIRST_LOCK_MINUTES * 2 ** credential.locks, LONGEST_LOCK_MINUTES))
    await save(office, actor, async (tx) => {
      await tx.saveCredential({ ...credential, failures: 0, locks: credential.locks + 1, lockedUntil: until })
      await tx.record('session.lockedOut', person.id, { login: person.login, until })
      return ok(true)
    })
    return no({ code: 'LOCKED_OUT', data: { until } })
  }

  const token = door.program.ids.secret(32)
  const kept = await save(office, actor, async (tx) => {
    await tx.saveCredential({ ...credential, failures: 0, locks: 0, lockedUntil: null })
    await tx.saveSession({ tokenHash: door.program.ids.sha256(token), personId: person.id, startedAt: now, lastSeenAt: now })
    await tx.record('session.signedIn', person.id, { from: door.session.from })
    return ok(true)
  })
  if (!kept.ok && kept.refusal.code !== 'STORE_READ_ONLY') return kept
  if (kept.ok) door.session.keep(token)
  else return kept
  return ok(await meView(office, person))
}
