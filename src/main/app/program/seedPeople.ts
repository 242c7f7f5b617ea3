import type { Person } from '#domain/people'
import type { Writer } from '../ports.ts'

/** Adds a person with the hash of a password; used when a store is made. */
export async function seedPerson(tx: Writer, person: Omit<Person, 'disabled'>, phc: string, mustChange: boolean): Promise<void> {
  const { id, login, name, unit, title, roles } = person
  await tx.record('person.added', id, { id, login, name, unit, title, roles })
  await tx.saveCredential({ personId: id, phc, failures: 0, lockedUntil: null, locks: 0, mustChange })
}
