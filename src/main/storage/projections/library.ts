import type { CoreActs } from '#domain/acts'
import type { Projections } from '../projectionRows.ts'
import { libraryRowOf } from '../rows.ts'

export type LibraryActs = Pick<CoreActs, 'library.added' | 'library.statusChanged'>

export const libraryProjections: Projections<LibraryActs> = {
  'library.added': async (db, p) => {
    for (const item of p.items) {
      const { id, ...rest } = libraryRowOf(item)
      await db
        .insertInto('library_item')
        .values({ id, ...rest })
        .onConflict((c) => c.column('id').doUpdateSet(rest))
        .execute()
    }
  },
  'library.statusChanged': async (db, p) => {
    await db.updateTable('library_item').set({ status: p.status, status_source: p.statusSource }).where('id', '=', p.id).execute()
  },
}
