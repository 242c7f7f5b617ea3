/**
 * The command line: the same program without a window.
 *   fawen demo --out FOLDER | read FILE | check FILE | similar FILE --against FILE… | count --store FILE --month 2026-10 | verify --store FILE
 *   | backup --store FILE | restore --store FILE --from BACKUP --reason TEXT      each with --json
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isMonth } from '#domain/day'
import { loadRules } from './compose.ts'
import { countCommand } from './cli/countCommand.ts'
import { demoCommand } from './cli/demoCommand.ts'
import { backupCommand, restoreCommand, verifyCommand } from './cli/keepCommands.ts'
import { refused, type Answered } from './cli/output.ts'
import { checkCommand, readCommand } from './cli/readCommand.ts'
import { similarCommand } from './cli/similarCommand.ts'
import { systemClock } from './machine/clocks.ts'
import { demoCounty } from './machine/demoFiles.ts'
import { StoreFailure } from './storage/failures.ts'
import { createPool } from './workers/pool.ts'

const USAGE = `用法：fawen 命令 [--json]
  demo    --out 文件夹                       新建演示库，用真实文件走完全程
  read    文件                               读出一份稿件写了什么，或为什么不收
  check   文件                               自动检查看到了什么
  similar 文件 --against 文件…               与另几份文件相同多少，在哪里
  count   --store 库文件 --month 2026-10     一个月的数，与屏幕上一致
  verify  --store 库文件                     校验台账、文件、号账，并逐月重算
  backup  --store 库文件                     做一份经过校验的备份
  restore --store 库文件 --from 备份 --reason 理由
退出码：0 完成，1 发现问题，2 拒绝，3 程序出错`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    out: { type: 'string' },
    store: { type: 'string' },
    month: { type: 'string' },
    from: { type: 'string' },
    reason: { type: 'string' },
    against: { type: 'string', multiple: true },
  },
})

const workerFile = join(import.meta.dirname, 'worker.js')

async function withPool(run: (pool: ReturnType<typeof createPool>) => Promise<Answered>): Promise<Answered> {
  const pool = createPool({ workerFile, maxThreads: 1 })
  try {
    return await run(pool)
  } finally {
    await pool.close()
  }
}

/** The folder of a store named by its file. */
function storeDir(): string | Answered {
  if (!values.store) return refused('usage', USAGE)
  const file = resolve(values.store)
  if (basename(file) !== 'fawen.db' || !existsSync(file))
    return refused('missing', `找不到库文件 ${values.store}。没有新建任何文件；库文件名为 fawen.db。`)
  return dirname(file)
}

async function run(): Promise<Answered> {
  const [command, file, ...more] = positionals
  if (command === 'read' || command === 'check') {
    if (!file) return refused('usage', USAGE)
    if (!existsSync(file)) return refused('missing', `找不到文件 ${file}。`)
    return withPool((pool) =>
      command === 'read'
        ? readCommand(pool, file)
        : checkCommand(pool, loadRules(), demoCounty().settings.office, systemClock.today(), file),
    )
  }
  if (command === 'similar') {
    const against = [...(values.against ?? []), ...more]
    if (!file || !values.against) return refused('usage', USAGE)
    const missing = [file, ...against].find((f) => !existsSync(f))
    if (missing) return refused('missing', `找不到文件 ${missing}。`)
    return withPool((pool) => similarCommand(pool, loadRules(), systemClock.today(), file, against))
  }
  if (command === 'demo') {
    if (!values.out) return refused('usage', USAGE)
    return demoCommand(resolve(values.out), workerFile)
  }
  if (command !== 'count' && command !== 'verify' && command !== 'backup' && command !== 'restore') return refused('usage', USAGE)
  const dir = storeDir()
  if (typeof dir !== 'string') return dir
  switch (command) {
    case 'count':
      return values.month && isMonth(values.month)
        ? countCommand(dir, values.month)
        : refused('usage', '请用 --month 2026-10 写明月份。')
    case 'verify':
      return verifyCommand(dir)
    case 'backup':
      return backupCommand(dir)
    case 'restore':
      return values.from && values.reason
        ? restoreCommand(dir, resolve(values.from), values.reason)
        : refused('usage', '请用 --from 写明备份文件，用 --reason 写明理由。')
  }
}

try {
  const answer = await run()
  console.log(values.json ? JSON.stringify(answer.json, null, 2) : answer.text)
  process.exitCode = answer.code
} catch (error) {
  if (error instanceof StoreFailure) {
    console.log(values.json ? JSON.stringify({ refused: true, reason: error.code, message: error.message }) : error.message)
    process.exitCode = 2
  } else {
    if (process.env['FAWEN_DEBUG']) console.error(error)
    console.error('程序出错。已保存的内容不受影响；设环境变量 FAWEN_DEBUG=1 再运行可看到出错位置。')
    process.exitCode = 3
  }
}
