/** Listed by hand, in order; a bundler cannot look into folders. */
import type { Kysely } from 'kysely'
import * as foundation from './0001-foundation.ts'
import * as similarity from './0003-similarity.ts'

export interface Migration {
  readonly name: string
  up(db: Kysely<unknown>): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-foundation', up: foundation.up },
  { name: '0003-similarity', up: similarity.up },
]
