/** `fawen verify`, `backup`, `restore`. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { systemClock } from '../machine/clocks.ts'
import { openCopy, verifyStore } from '../storage/copy.ts'
import { restoreStore } from '../storage/restore.ts'
import { openStore } from '../storage/store.ts'
import { done, foundWrong, refused, table, type Answered } from './output.ts'
import type { Store } from '../app/ports.ts'

/** Looks at a store without touching it, also while the desk has it open. */
export async function withCopy<T>(dir: string, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openCopy(dir, systemClock)
  try {
    return await run(store)
  } finally {
    await store.release()
  }
}

export const verifyCommand = async (dir: string): Promise<Answered> => {
  const report = await verifyStore(dir, systemClock)
  const head = `台账 ${report.entries} 条，短码 ${report.headCode}；文件 ${report.objects} 个；逐月重算 ${report.months} 个月`
  if (report.ok) return done(report, `校验通过。${head}。`)
  return foundWrong(
    report,
    [`发现 ${report.faults.length} 处问题。${head}。`, ...report.faults.map((f) => `${f.where}：${f.message}`)].join('\n'),
  )
}

/** Opens for one command and lets go again, without a backup of its own. */
async function withStore<T>(dir: string, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, clock: systemClock })
  try {
    return await run(store)
  } finally {
    await store.release()
  }
}

export const backupCommand = (dir: string): Promise<Answered> =>
  withStore(dir, async (store) => {
    const made = await store.backup('demand')
    return done(
      made,
      table([
        ['备份', made.file],
        ['台账', `第 ${made.seq} 条，短码 ${made.headCode}`],
        ['校验', made.verified ? '已验证' : '未通过'],
      ]),
    )
  })

/** The store as it was is backed up and kept beside the restored one; the restore is an entry of the ledger, with its reason. */
export async function restoreCommand(dir: string, from: string, reason: string): Promise<Answered> {
  if (!existsSync(from)) return refused('missing', `找不到备份 ${from}。库没有改动。`)
  await withStore(dir, async (store) => {
    if (store.readOnlyBecause === null) await store.backup('beforeRestore')
  })
  const store = await restoreStore({ dir, backup: from, reason, actor: { id: null, name: '命令行' }, clock: systemClock })
  try {
    const report = await store.verify()
    const json = { from: basename(from), entries: report.entries, verify: report }
    return report.ok
      ? done(json, `已恢复，台账 ${report.entries} 条，原库已另存，校验通过。`)
      : foundWrong(json, `已恢复，但校验发现 ${report.faults.length} 处问题。`)
  } finally {
    await store.release()
  }
}
