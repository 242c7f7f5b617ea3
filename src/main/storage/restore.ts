/**
 * A backup in the place of the store. The store as it was stays in the folder under its own name; going back is itself an entry of
 * the ledger, with its reason; and the numbers drawn since the backup stay shut, because papers may carry them (空号, with the reason).
 */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ok } from '#domain/result'
import type { Actor, Clock, Store } from '../app/ports.ts'
import { checkCopy, replaceByBackup } from './backup.ts'
import { StoreFailure } from './failures.ts'
import { furthestHead } from './heads.ts'
import { headsFile, holderOf } from './place.ts'
import { openStore } from './store.ts'

export interface RestoreOptions {
  /** Folder of the store; nobody may have it open. */
  readonly dir: string
  readonly backup: string
  readonly reason: string
  readonly actor: Actor
  readonly clock: Clock
}

/** @returns the restored store, open. @throws StoreFailure when the backup does not hold or is another store's; nothing was changed then */
export async function restoreStore({ dir, backup, reason, actor, clock }: RestoreOptions): Promise<Store> {
  if (holderOf(dir) !== null && (await isHeld(dir, clock)))
    throw new StoreFailure('held', `库正由${holderOf(dir)}使用，没有恢复。请先在那里关闭。`)
  const checked = await checkCopy(backup)
  const heads = [dir, join(dir, 'backups')].map(headsFile)
  const known = furthestHead(heads, checked.storeId)
  if (known === null && heads.some((f) => existsSync(f)))
    throw new StoreFailure('foreign', `备份 ${basename(backup)} 是另一个库的，没有恢复。原库没有改动。`)
  const lostAfter = known?.seq ?? checked.seq
  let keepAs = `fawen.db.before-restore-${lostAfter}`
  for (let n = 2; existsSync(join(dir, keepAs)); n++) keepAs = `fawen.db.before-restore-${lostAfter}-${n}`
  await replaceByBackup(dir, backup, keepAs)
  const store = await openStore({ dir, clock, restoring: { from: backup, seq: checked.seq } })
  const done = await store.write(actor, null, async (tx) => {
    const shut: { seriesCode: string; year: number; from: number; to: number }[] = []
    for (const [series, largest] of Object.entries(known?.serials ?? {})) {
      const [seriesCode = '', year = ''] = series.split('/')
      const has = (await tx.numbers(seriesCode, Number(year))).reduce((max, n) => Math.max(max, n.serial), 0)
      if (largest > has) shut.push({ seriesCode, year: Number(year), from: has + 1, to: largest })
    }
    await tx.record('store.restored', store.storeId, {
      backup: basename(backup),
      backupSeq: checked.seq,
      lostAfter,
      reason,
      shut,
    })
    return ok(true)
  })
  if (!done.ok) throw new StoreFailure('damaged', store.readOnlyBecause ?? '恢复后的库不能写入。')
  return store
}

/** A holder's file may be left over from a crash: whether the store is really held, only its lock knows. */
async function isHeld(dir: string, clock: Clock): Promise<boolean> {
  try {
    const store = await openStore({ dir, clock })
    await store.release()
    return false
  } catch (error) {
    // Missing or damaged is what a restore is for.
    return error instanceof StoreFailure && error.code === 'held'
  }
}
