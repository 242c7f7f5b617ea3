/** `fawen verify`, `backup`, `restore`. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { ok } from '#domain/result'
import { systemClock } from '../machine/clocks.ts'
import { replaceByBackup } from '../storage/backup.ts'
import { openStore } from '../storage/store.ts'
import { done, foundWrong, refused, table, type Answered } from './output.ts'
import { systemIds } from '../machine/ids.ts'
import type { Store } from '../app/ports.ts'

/** Opens for one command and lets go again, without a backup of its own. */
export async function withStore<T>(dir: string, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, clock: systemClock })
  try {
    return await run(store)
  } finally {
    await store.release()
  }
}

export const verifyCommand = (dir: string): Promise<Answered> =>
  withStore(dir, async (store) => {
    const report = await store.verify()
    const problems = [...(store.readOnlyBecause ? [{ what: 'heads', where: 'heads.log', message: store.readOnlyBecause }] : []), ...report.faults]
    const json = { ...report, ok: problems.length === 0, faults: problems }
    const head = `台账 ${report.entries} 条，短码 ${report.headCode}；文件 ${report.objects} 个；逐月重算 ${report.months} 个月`
    return problems.length === 0 ? done(json, `校验通过。${head}。`) : foundWrong(json, [`发现 ${problems.length} 处问题。${head}。`, ...problems.map((f) => `${f.where}：${f.message}`)].join('\n'))
  })

export const backupCommand = (dir: string): Promise<Answered> =>
  withStore(dir, async (store) => {
    const made = await store.backup('demand')
    return done(made, table([['备份', made.file], ['台账', `第 ${made.seq} 条，短码 ${made.headCode}`], ['校验', made.verified ? '已验证' : '未通过']]))
  })

/** The store as it was is backed up and kept beside the restored one; the restore is an entry of the ledger, with its reason. */
export async function restoreCommand(dir: string, from: string, reason: string): Promise<Answered> {
  if (!existsSync(from)) return refused('missing', `找不到备份 ${from}。库没有改动。`)
  const lostAfter = await withStore(dir, async (store) => {
    const { seq } = await store.read((r) => r.head())
    if (store.readOnlyBecause === null) await store.backup('beforeRestore')
    return seq
  })
  const { seq } = await replaceByBackup(dir, from, `fawen.db.before-restore-${lostAfter}-${systemIds.next().slice(0, 6)}`)
  const store = await openStore({ dir, clock: systemClock, restoring: { from, seq } })
  try {
    await store.write({ id: null, name: '命令行' }, null, async (tx) => {
      await tx.record('store.restored', store.storeId, { backup: basename(from), backupSeq: seq, lostAfter, reason })
      return ok(true)
    })
    const report = await store.verify()
    const json = { restoredTo: seq, lostAfter, verify: report }
    return report.ok ? done(json, `已恢复到第 ${seq} 条（恢复前到第 ${lostAfter} 条，原库已另存），校验通过。`) : foundWrong(json, `已恢复到第 ${seq} 条，但校验发现 ${report.faults.length} 处问题。`)
  } finally {
    await store.release()
  }
}
