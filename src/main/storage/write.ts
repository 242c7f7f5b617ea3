/** One change as one transaction: the acts, their rows and the command's outcome stand or fall together. */
import type { ActName, ActPayloads } from '#domain/acts'
import { canonicalJson, entryText, type LedgerEntry } from '#domain/ledger'
import { ok, refuse, type Result } from '#domain/result'
import type { Actor, Clock, Command, CommandRefusal, Reader, Writer } from '../app/ports.ts'
import { begin, commit, rollback, type Db } from './dialects/sqlite.ts'
import { project } from './projections.ts'
import { caseReads } from './queries/cases.ts'
import { countersignReads } from './queries/countersign.ts'
import { dutyReads } from './queries/duty.ts'
import { peopleReads } from './queries/people.ts'
import { planReads } from './queries/plan.ts'
import { registerReads } from './queries/register.ts'
import { searchReads } from './queries/search.ts'
import { similarReads, similarWrites } from './queries/similar.ts'
import { workingWrites } from './queries/working.ts'
import { followChanges } from './searchIndex.ts'
import { sha256 } from './standing.ts'

export interface StoreName {
  readonly storeId: string
  readonly kind: 'real' | 'demo'
}

export const readerOver = (db: Db, { storeId, kind }: StoreName): Reader => ({
  storeId,
  kind,
  ...peopleReads(db),
  ...caseReads(db),
  ...countersignReads(db),
  ...registerReads(db),
  ...searchReads(db),
  ...planReads(db),
  ...dutyReads(db),
  ...similarReads(db),
})

/** The first outcome of this command; a refusal when the id was used for something else; null when it never happened. */
export async function keptOutcome<T>(db: Db, command: Command): Promise<Result<T, CommandRefusal> | null> {
  const row = await db.selectFrom('command').selectAll().where('id', '=', command.id).executeTakeFirst()
  if (!row) return null
  if (row.operation !== command.operation || row.input_hash !== sha256(command.input)) return refuse({ code: 'command.reused' })
  return ok(JSON.parse(row.outcome) as T)
}

/** @returns what `fn` answered, and how many entries were appended; on a refusal or an exception nothing was */
export async function transact<T, R>(
  db: Db,
  name: StoreName,
  clock: Clock,
  actor: Actor,
  command: Command | null,
  fn: (tx: Writer) => Promise<Result<T, R>>,
): Promise<{ result: Result<T, R | CommandRefusal>; entries: number }> {
  await begin(db)
  try {
    const kept = command && (await keptOutcome<T>(db, command))
    if (kept) {
      await rollback(db)
      return { result: kept, entries: 0 }
    }
    let entries = 0
    const reader = readerOver(db, name)
    const writer: Writer = {
      ...reader,
      ...workingWrites(db),
      ...similarWrites(db),
      record: async (act, subject, payload) => {
        entries++
        return append(db, name.storeId, clock, actor, act, subject, payload)
      },
    }
    const result = await fn(writer)
    if (!result.ok) {
      await rollback(db)
      return { result, entries: 0 }
    }
    if (command) {
      const { seq } = await reader.head()
      await db
        .insertInto('command')
        .values({
          id: command.id,
          operation: command.operation,
          input_hash: sha256(command.input),
          outcome: JSON.stringify(result.value ?? null),
          seq,
        })
        .execute()
    }
    await followChanges(db)
    await commit(db)
    return { result, entries }
  } catch (error) {
    await rollback(db).catch(() => undefined)
    throw error
  }
}

async function append<A extends ActName>(
  db: Db,
  storeId: string,
  clock: Clock,
  actor: Actor,
  act: A,
  subject: string,
  payload: ActPayloads[A],
): Promise<LedgerEntry> {
  const head = await peopleReads(db).head()
  const entry = {
    seq: head.seq + 1,
    at: clock.now(),
    personId: actor.id,
    personName: actor.name,
    act,
    subject,
    payload: canonicalJson(payload),
    prev: head.hash,
  }
  const whole: LedgerEntry = { ...entry, hash: sha256(entryText(storeId, entry)) }
  await db
    .insertInto('ledger')
    .values({
      seq: whole.seq,
      at: whole.at,
      person_id: whole.personId,
      person_name: whole.personName,
      act,
      subject,
      payload: whole.payload,
      prev: whole.prev,
      hash: whole.hash,
    })
    .execute()
  await project(db, whole)
  return whole
}
