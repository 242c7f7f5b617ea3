import type { LibraryStatus } from '#domain/library'
import { ok } from '#domain/result'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { isClassified, statusProblem } from './items.ts'

/** Whether a paper is in force, with where that was looked up. */
export async function changeStatus(
  ctx: Ctx,
  input: { commandId: string; id: string; seen: LibraryStatus; status: LibraryStatus; statusSource: string },
): Outcome<{ done: true }> {
  const { commandId, id, status, statusSource } = input
  const problem = statusProblem(status, statusSource)
  if (problem) return no(problem)
  if (isClassified([statusSource])) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  return change<{ done: true }>(ctx, 'library.changeStatus', commandId, { id, status, statusSource }, async (tx) => {
    const item = await tx.libraryItem(id)
    if (!item) return no({ code: 'NOT_FOUND', data: { what: '这份文件' } })
    if (item.status !== input.seen) return no({ code: 'LIBRARY_STATUS_MOVED', data: { seen: input.seen, now: item.status } })
    await tx.record('library.statusChanged', id, { id, status, statusSource: status === 'unknown' ? '' : statusSource.trim() })
    return ok({ done: true })
  })
}
