/** Numbered, forward only, each in one transaction with its number. A file from a newer program is refused. */
import type Database from 'better-sqlite3'
import { APPLICATION_ID, begin, commit, rollback, type Db } from './dialects/sqlite.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

export type FileKind = 'ours' | 'foreign' | 'newer' | 'older'

/** What a database file says of itself, before anything is read from its tables. */
export function fileKind(raw: Database.Database, migrations: readonly Migration[] = MIGRATIONS): FileKind {
  if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'foreign'
  const version = raw.pragma('user_version', { simple: true }) as number
  return version > migrations.length ? 'newer' : version < migrations.length ? 'older' : 'ours'
}

/** @returns how many migrations ran. On failure the file is as it was before the one that failed. */
export async function migrate(raw: Database.Database, db: Db, migrations: readonly Migration[] = MIGRATIONS): Promise<number> {
  const from = raw.pragma('user_version', { simple: true }) as number
  for (const [i, migration] of migrations.entries()) {
    if (i < from) continue
    await db.connection().execute(async (connection) => {
      await begin(connection)
      try {
        await migration.up(connection as never)
        raw.pragma(`user_version = ${i + 1}`)
        raw.pragma(`application_id = ${APPLICATION_ID}`)
        await commit(connection)
      } catch (error) {
        await rollback(connection)
        throw error
      }
    })
  }
  return Math.max(0, migrations.length - from)
}
