import type { Person } from '#domain/people'
import type { CaseRecord, Reader } from '../ports.ts'
import { maySee } from './caseRow.ts'

/** Seen only because the person's unit is asked to countersign it: the draft, nothing of the review. */
export const isGuest = async (r: Reader, person: Person, record: CaseRecord): Promise<boolean> =>
  !maySee(person, record) && person.roles.includes('drafter') && (await r.askedOf(person.unit)).includes(record.id)

export const mayRead = async (r: Reader, person: Person, record: CaseRecord): Promise<boolean> =>
  maySee(person, record) || (await isGuest(r, person, record))
