/** Is this the store it was when it was last left? Looked at on every open: the end of the chain, and heads.log outside it. */
import { createHash } from 'node:crypto'
import { firstChainFault, GENESIS } from '#domain/ledger'
import type { Db } from './dialects/sqlite.ts'
import type { Head } from './heads.ts'
import { entryOf } from './rows.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The whole chain is checked by verify and by every backup; at the start of a day its end must do. */
const TAIL = 1000

/** @returns a sentence when the store may only be read; null when it is as it was left */
export async function standingProblem(db: Db, storeId: string, known: Head | null): Promise<string | null> {
  const tail = (
    await db
      .selectFrom('ledger')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(TAIL + 1)
      .execute()
  )
    .map(entryOf)
    .reverse()
  const whole = tail.length <= TAIL
  const before = whole ? { seq: 0, hash: GENESIS } : { seq: tail[0]!.seq, hash: tail[0]!.hash }
  const fault = firstChainFault(storeId, before, whole ? tail : tail.slice(1), sha256)
  if (fault) return `台账从第 ${fault.seq} 条起对不上，库已改为只读。请做完整校验，并从备份恢复。`
  return known === null ? null : headProblem(db, known)
}

/** The store against what heads.log knows of it. */
export async function headProblem(db: Db, known: Head): Promise<string | null> {
  const top = await db
    .selectFrom('ledger')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  const missing = known.seq - Number(top?.seq ?? 0)
  if (missing > 0) return `数据库比上次退出时旧 ${missing} 条，可能被换成了旧副本，库已改为只读。请找回原库，或按恢复备份办理。`
  const same = await db.selectFrom('ledger').select('hash').where('seq', '=', known.seq).executeTakeFirst()
  if (same && same.hash !== known.hash)
    return `台账第 ${known.seq} 条与上次退出时不同，库已改为只读。请做完整校验，并从备份恢复。`
  return null
}
