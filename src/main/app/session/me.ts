import type { LimitSettings } from '#domain/settings'
import type { Person, Role } from '#domain/people'
import { activeOn, rolesWith } from '#domain/standIn'
import type { Day } from '#domain/day'
import type { Me } from '#contract/views'
import type { DoorContext, Office } from '../context.ts'
import type { Reader, StandInRecord } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

/** A session lasts ten hours at most; the idle lock of the screen comes before. */
const LONGEST_SESSION_MS = 10 * 3_600_000

/** A person as the office sees them today: with the roles of the posts stood in for. */
export interface Acting {
  readonly person: Person
  readonly ownRoles: readonly Role[]
  readonly standIns: readonly StandInRecord[]
}

/** The one place where stood-in posts become roles. */
export async function actingToday(r: Reader, person: Person, today: Day): Promise<Acting> {
  const standIns = activeOn(await r.standIns(person.id), today)
  return { person: { ...person, roles: rolesWith(person, standIns) }, ownRoles: person.roles, standIns }
}

export async function meView(office: Office, { person, standIns }: Acting): Promise<Me> {
  const [credential, limits] = await office.store.read(
    async (r) => [await r.credential(person.id), await settingOf<LimitSettings>(r, 'limits')] as const,
  )
  return {
    id: person.id,
    login: person.login,
    name: person.name,
    unit: person.unit,
    title: person.title,
    roles: person.roles,
    mustChangePassword: credential?.mustChange ?? false,
    idleLockMinutes: limits?.idleLockMinutes ?? 15,
    standingIn: standIns.map(({ role, until }) => ({ role, until })),
  }
}

/** Who is signed in at this door now; null when nobody, or no longer. */
export async function personAt(door: DoorContext, office: Office): Promise<Acting | null> {
  const token = door.session.token()
  if (!token) return null
  return office.store.read(async (r) => {
    const tokenHash = door.program.ids.sha256(token)
    const reader = door.program.readers.get(tokenHash)
    const session = reader === undefined ? await r.session(tokenHash) : { personId: reader, startedAt: office.clock.now() }
    if (!session || Date.parse(office.clock.now()) - Date.parse(session.startedAt) > LONGEST_SESSION_MS) return null
    const person = await r.person(session.personId)
    return person && !person.disabled ? actingToday(r, person, office.clock.today()) : null
  })
}
