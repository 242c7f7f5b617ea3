/**
 * What every section of the router is built on: parse (contract) → who is acting (session) → may they (authorise) → run → reply.
 * A refusal becomes a typed error of the contract; anything else thrown is a bug: logged, and answered with its reference.
 */
import {
  implement,
  ORPCError,
  type Implementer,
  type ImplementerInternalWithMiddlewares,
  type MergedCurrentContext,
} from '@orpc/server'
import { contract } from '#contract/contract'
import type { Refusal } from '#contract/errors'
import { ok, type Result } from '#domain/result'
import { ALLOWED, type OperationName } from './authorise.ts'
import { no, type Ctx, type DoorContext, type Office, type Outcome, type Program } from './context.ts'
import { personAt } from './session/me.ts'

// Written out, because the whole contract spelled in an inferred type is longer than a declaration file may hold.
type Built<Current extends DoorContext> = ImplementerInternalWithMiddlewares<typeof contract, DoorContext, Current>

export const os: Implementer<typeof contract, DoorContext & Record<never, never>, DoorContext> =
  implement(contract).$context<DoorContext>()

type MakeError = (options: { data?: unknown }) => Error

/** The value, or the refusal as the contract's typed error. */
export function reply<T>(errors: object, result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  const make = (errors as Readonly<Record<string, MakeError>>)[result.refusal.code]!
  throw make('data' in result.refusal ? { data: result.refusal.data } : {})
}

/** Every call passes here: bugs are logged and get a reference; nothing of them reaches the screen. */
export const guarded: Built<MergedCurrentContext<DoorContext, Record<never, never>>> = os.use(
  async ({ context, next, errors }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError) throw error
      throw errors.INTERNAL({ data: { ref: context.program.log.bug(error) } })
    }
  },
)

export function openOffice(program: Program): Result<Office, Refusal> {
  const office = program.office()
  return office ? ok(office) : no({ code: 'NO_STORE' })
}

const BEFORE_OWN_PASSWORD: ReadonlySet<OperationName> = new Set<OperationName>(['session.changePassword', 'session.unlock'])

/** Adds the acting person, taken from the session, when the operation allows one of the person's roles. */
export const inOffice: Built<MergedCurrentContext<DoorContext, { readonly ctx: Ctx }>> = guarded.use(
  async ({ context, path, next, errors }) => {
    const office = reply(errors, openOffice(context.program))
    const actor = await personAt(context, office)
    if (!actor) throw errors.SIGN_IN_REQUIRED()
    const operation = path.join('.') as OperationName
    const allowed = ALLOWED[operation]
    if (allowed !== 'open' && allowed !== 'anyone' && !allowed.some((role) => actor.roles.includes(role))) {
      throw errors.NOT_ALLOWED({ data: { need: allowed } })
    }
    // A one-time password opens only the door to choosing one's own.
    if (!BEFORE_OWN_PASSWORD.has(operation) && (await office.store.read((r) => r.credential(actor.id)))?.mustChange) {
      throw errors.NOT_ALLOWED({ data: { need: ['先改掉一次性密码'] } })
    }
    const ctx: Ctx = { ...office, program: context.program, actor }
    return next({ context: { ctx } })
  },
)

export const run = async <T>(errors: object, outcome: Outcome<T>): Promise<T> => reply(errors, await outcome)
export const DONE = { done: true } as const
