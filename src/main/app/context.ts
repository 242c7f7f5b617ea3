/**
 * What every use-case is handed: the program, the office whose store is open, and who is acting. Who is acting comes from
 * the session of the door, never from the input.
 */
import { canonicalJson } from '#domain/ledger'
import type { Checklist } from '#domain/checklist'
import type { Person, Role } from '#domain/people'
import { ok, refuse, type Result } from '#domain/result'
import type { YearCalendar } from '#domain/calendar'
import type { SheetModel } from '#domain/sheetModel'
import type { OfficeSettings } from '#domain/settings'
import type { BackupView, ProgramStatus } from '#contract/views'
import type { Refusal } from '#contract/errors'
import type { Clock, Ids, Log, ObjectStore, Store, StoreRefusal, Workers, Writer } from './ports.ts'

/** Data the rules read: made from `resources`, the same for every office. */
export interface Rules {
  readonly checklist: Checklist
  readonly calendars: readonly YearCalendar[]
}

/** An open store with its files and its clock. */
export interface Office {
  readonly store: Store
  readonly objects: ObjectStore
  readonly clock: Clock
}

export interface SetupInput {
  readonly office: OfficeSettings
  readonly admin: { readonly login: string; readonly name: string; readonly password: string }
  readonly people: readonly {
    login: string
    name: string
    unit: string
    title: string
    roles: Person['roles']
    password: string
  }[]
  readonly secondBackupFolder: string
}

export type DemoDate = '2026-10-22' | '2026-11-02'

/** The running program; `compose` builds it. At most one store is open at a time. */
export interface Program {
  readonly rules: Rules
  readonly workers: Workers
  readonly ids: Ids
  readonly log: Log
  readonly version: string
  readonly host: string
  office(): Office | null
  status(): Promise<ProgramStatus>
  setup(input: SetupInput): Promise<Result<true, Refusal>>
  /** @param only review numbers of the open cases to take in; all when left out */
  openDemo(date: DemoDate, anew: boolean, only?: readonly string[]): Promise<Result<true, Refusal>>
  /** Sessions of a store that can only be read: token hash -> person. They end with the program. */
  readonly readers: Map<string, string>
  /** The demo's story goes on to a later day; a real office's clock is not moved. */
  moveDemoClock(iso: string): void
  closeDemo(): Promise<void>
  backup(): Promise<Result<BackupView, Refusal>>
  restore(file: string, reason: string, by: Person): Promise<Result<true, Refusal>>
  /** A sheet as .docx with the fonts this machine has, and a sentence for each standard font it lacks. */
  sheetFile(model: SheetModel): Promise<{ bytes: Uint8Array; fontNotes: readonly string[] }>
  close(): Promise<void>
}

/** The door's memory of who is signed in: a cookie, or the window's own. */
export interface SessionSlot {
  token(): string | null
  keep(token: string | null): void
  /** Where from, for the ledger: 本机 or an address. */
  readonly from: string
}

/** Context of a door's call, before anyone is known. */
export interface DoorContext {
  readonly program: Program
  readonly session: SessionSlot
}

/** Context of a use-case. */
export interface Ctx extends Office {
  readonly program: Program
  /** With the roles held today, posts stood in for among them. */
  readonly actor: Person
  /** Set when only a post that is stood in for opened this operation: what it records is marked 替岗. */
  readonly standIn?: { readonly id: string; readonly role: Role; readonly operation: string }
}

export type Outcome<T> = Promise<Result<T, Refusal>>

/** Refusals the store itself makes, in the words of the contract. */
const storeRefusal = (r: StoreRefusal | Refusal): Refusal => {
  switch (r.code) {
    case 'command.reused':
      return { code: 'COMMAND_REUSED' }
    case 'store.readOnly':
      return { code: 'STORE_READ_ONLY', data: { because: r.because } }
    case 'store.full':
      return { code: 'DISK_FULL' }
    default:
      return r
  }
}

/**
 * Runs one change as one transaction under the client's command id. `input` without files: hashes stand for those.
 * What `fn` returns is kept as the command's outcome, so keep it small.
 */
export async function change<T>(
  ctx: Ctx,
  operation: string,
  commandId: string,
  input: unknown,
  fn: (tx: Writer) => Promise<Result<T, Refusal>>,
): Outcome<T> {
  const done = await ctx.store.write<T, Refusal>(
    { id: ctx.actor.id, name: ctx.actor.name },
    { id: commandId, operation, input: canonicalJson(input) },
    ctx.standIn === undefined ? fn : (tx) => marked(tx, ctx, ctx.standIn!, fn),
  )
  return done.ok ? ok(done.value) : refuse(storeRefusal(done.refusal))
}

/** In the same transaction, after what it marks: these entries were written in a post somebody stood in for (ADR 0013). */
async function marked<T>(
  tx: Writer,
  ctx: Ctx,
  { id, role, operation }: NonNullable<Ctx['standIn']>,
  fn: (tx: Writer) => Promise<Result<T, Refusal>>,
): Outcome<T> {
  const { seq: before } = await tx.head()
  const result = await fn(tx)
  const { seq: last } = await tx.head()
  if (result.ok && last > before)
    await tx.record('standIn.used', id, { id, role, operation, firstSeq: before + 1, lastSeq: last, on: ctx.clock.today() })
  return result
}

/** A change without a command: autosaves, sessions, credentials. Repeating it changes nothing more. */
export async function save<T>(
  office: Office,
  actor: { id: string | null; name: string },
  fn: (tx: Writer) => Promise<Result<T, Refusal>>,
): Outcome<T> {
  const done = await office.store.write<T, Refusal>(actor, null, fn)
  return done.ok ? ok(done.value) : refuse(storeRefusal(done.refusal))
}

export const no = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => refuse(refusal)
