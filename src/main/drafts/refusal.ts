/**
 * How the reader stops. A damaged or hostile file is found deep inside a scan, many calls below the one that answers; unwinding
 * from there is what exceptions are for, and this is the only one. `readDraft` catches it and turns it into the outcome, which is
 * a value; anything else that is thrown is a bug and is not caught.
 */
import type { RefusalReason } from '#domain/draft'

const REASON = Symbol('why a draft is refused')

interface Stop extends Error {
  readonly [REASON]: RefusalReason
}

/** Ends the reading of this file. `detail` is for the person who debugs; it never holds text of the draft. */
export function stop(reason: RefusalReason, detail: string): never {
  throw Object.assign(new Error(`${reason}: ${detail}`), { [REASON]: reason })
}

/** The reason, or null when the error is a bug of ours. */
export function reasonOf(error: unknown): RefusalReason | null {
  return error instanceof Error && REASON in error ? (error as Stop)[REASON] : null
}
