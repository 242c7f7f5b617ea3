import type { AnswerValue, Condition } from '#domain/review'
import type { RefusalReason } from '#domain/draft'
import type { LocalRefusal } from '#domain/ruleData'
import type { LibraryStatus } from '#domain/library'
import { type } from '@orpc/contract'

/** An answer with who gave it and when. */
export interface GivenAnswer {
  readonly value: AnswerValue
  readonly reason: string
  readonly evidence: string
  readonly byName: string
  readonly at: string
}

/**
 * Every refusal a door can answer with, its HTTP status and its facts. The sentences for people are in the renderer's
 * `client/sentences.ts`, exhaustive over these codes; nothing else reaches the screen.
 */
export const ERRORS = {
  SIGN_IN_REQUIRED: { status: 401 },
  NOT_ALLOWED: { status: 403, data: type<{ readonly need: readonly string[] }>() },
  WRONG_PASSWORD: { status: 401, data: type<{ readonly left: number }>() },
  LOCKED_OUT: { status: 429, data: type<{ readonly until: string }>() },
  WEAK_PASSWORD: { status: 422, data: type<{ readonly why: string }>() },
  NO_STORE: { status: 409 },
  STORE_PROBLEM: { status: 409, data: type<{ readonly message: string }>() },
  STORE_READ_ONLY: { status: 409, data: type<{ readonly because: string }>() },
  DISK_FULL: { status: 507 },
  NOT_FOUND: { status: 404, data: type<{ readonly what: string }>() },
  /** Somebody changed it first: what was seen, what it is now. */
  CONFLICT: {
    status: 409,
    data: type<{ readonly what: string; readonly seen: number; readonly now: number; readonly by: string }>(),
  },
  GATE_SHUT: { status: 409, data: type<{ readonly conditions: readonly Condition[] }>() },
  ALREADY_NUMBERED: { status: 409, data: type<{ readonly docNumber: string }>() },
  ANSWER_REFUSED: {
    status: 422,
    data: type<{
      readonly itemId: string
      readonly what: 'reasonMissing' | 'evidenceMissing' | 'notOffered' | 'notSettledByPerson'
    }>(),
  },
  /** Another answered this item meanwhile: both answers are shown, nothing is overwritten. `theirs` null: it was cleared. */
  ANSWER_CONFLICT: {
    status: 409,
    data: type<{ readonly itemId: string; readonly theirs: GivenAnswer | null }>(),
  },
  DRAFT_REFUSED: { status: 422, data: type<{ readonly reason: RefusalReason }>() },
  /** Rows typed or pasted: none was taken. Lines as counted in what was sent, from 1. */
  ROWS_REFUSED: { status: 422, data: type<{ readonly rows: readonly { readonly line: number; readonly why: string }[] }>() },
  /** A 会签意见, a 复函 or minutes handed over as legality opinion (R115): kept only for what it is. */
  COUNTERSIGN_PAPER: { status: 422, data: type<{ readonly readsAs: string }>() },
  /** A table that cannot be imported; `rows` when single rows are wrong. */
  TABLE_REFUSED: {
    status: 422,
    data: type<{
      readonly reason: 'notXlsx' | 'tooLarge' | 'damaged' | 'tooManyRows' | 'tooSlow' | 'noColumns' | 'rowsWrong'
      readonly rows: readonly { readonly row: number; readonly problem: string }[]
    }>(),
  },
  LIBRARY_HAS: { status: 409, data: type<{ readonly title: string; readonly docNumber: string | null }>() },
  /** Somebody recorded another status first. */
  LIBRARY_STATUS_MOVED: { status: 409, data: type<{ readonly seen: LibraryStatus; readonly now: LibraryStatus }>() },
  FIELD_MISSING: { status: 422, data: type<{ readonly field: string; readonly label: string }>() },
  /** A local limit or word that is looser than what binds the office, or none of its to set. */
  SETTING_REFUSED: { status: 422, data: type<LocalRefusal>() },
  COMMAND_REUSED: { status: 409 },
  INTERNAL: { status: 500, data: type<{ readonly ref: string }>() },
} as const

export type ErrorCode = keyof typeof ERRORS

type DataOf<C extends ErrorCode> = (typeof ERRORS)[C] extends { data: infer S }
  ? S extends { '~standard': { types?: { output: infer O } | undefined } }
    ? O
    : never
  : undefined

/** A refusal as a value, made by the use-cases. */
export type Refusal = {
  [C in ErrorCode]: DataOf<C> extends undefined ? { readonly code: C } : { readonly code: C; readonly data: DataOf<C> }
}[ErrorCode]
