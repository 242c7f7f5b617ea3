/** Listed by hand, in order; a bundler cannot look into folders. */
import type { Kysely } from 'kysely'
import * as foundation from './0001-foundation.ts'
import * as decisionsAndPapers from './0002-decisions-and-papers.ts'
import * as similarity from './0003-similarity.ts'
import * as search from './0004-search.ts'
import * as plan from './0005-plan.ts'
import * as countersign from './0006-countersign.ts'
import * as emergency from './0007-emergency.ts'
import * as normative from './0008-normative.ts'

export interface Migration {
  readonly name: string
  up(db: Kysely<unknown>): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-foundation', up: foundation.up },
  { name: '0002-decisions-and-papers', up: decisionsAndPapers.up },
  { name: '0003-similarity', up: similarity.up },
  { name: '0004-search', up: search.up },
  { name: '0005-plan', up: plan.up },
  { name: '0006-countersign', up: countersign.up },
  { name: '0007-emergency', up: emergency.up },
  { name: '0008-normative', up: normative.up },
]
