/**
 * Is the store what its ledger says? The whole chain is hashed again; every entry is replayed into an empty store built by the real
 * migrations, and every projected table is compared row by row; every stored file is hashed; every serial of every series is in
 * exactly one state; every month is counted by the office's own rule from the replayed register and from the stored one. The first
 * faults are named in words.
 */
import type Database from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import type { VersionPayload } from '#domain/acts'
import { defaultRule, type CountingRule } from '#domain/countingRule'
import { day, monthOf, yearOf, type Month } from '#domain/day'
import { figuresOf } from '#domain/figures'
import { firstChainFault, GENESIS, shortCode, type ChainFault } from '#domain/ledger'
import { seriesBalance, type NumberEntry } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import { monthReport } from '#domain/statistics'
import type { VerifyReport } from '../app/ports.ts'
import { hasTable, kyselyOver, openMemory, type Db } from './dialects/sqlite.ts'
import type { Head } from './heads.ts'
import { migrate } from './migrate.ts'
import { hashOf, objectPath } from './objects.ts'
import { project } from './projections.ts'
import { peopleReads } from './queries/people.ts'
import { entryOf, registerOf } from './rows.ts'
import { PROJECTIONS } from './schema.ts'
import { headProblem, sha256 } from './standing.ts'

const BATCH = 2000
const MOST_FAULTS = 50
type Fault = VerifyReport['faults'][number]
type Found = (what: Fault['what'], where: string, message: string) => void

/** The first entry whose hash, predecessor or number does not fit; null when the chain is whole. */
export async function chainFault(db: Db, storeId: string): Promise<ChainFault | null> {
  let before = { seq: 0, hash: GENESIS }
  for (;;) {
    const batch = (
      await db.selectFrom('ledger').selectAll().where('seq', '>', before.seq).orderBy('seq').limit(BATCH).execute()
    ).map(entryOf)
    if (batch.length === 0) return null
    const fault = firstChainFault(storeId, before, batch, sha256)
    if (fault) return fault
    before = batch.at(-1)!
  }
}

/** Hashes of every file the record refers to. */
export async function storedFiles(db: Db): Promise<string[]> {
  const files = new Set<string>()
  for (const { payload } of await db.selectFrom('draft_version').select('payload').execute()) {
    const version = JSON.parse(payload) as VersionPayload
    for (const f of [version.main, ...version.attachments]) files.add(f.sha256)
  }
  const one = (text: string): void => void files.add((JSON.parse(text) as { sha256: string }).sha256)
  for (const r of await db.selectFrom('sign_off').select('scan').execute()) one(r.scan)
  for (const r of await db.selectFrom('recheck').select('final').execute()) one(r.final)
  for (const r of await db.selectFrom('sheet_print').select('file').execute()) one(r.file)
  // Backups are checked as they are, also those from before this table.
  if (await hasTable(db, 'library_item'))
    for (const { file } of await db.selectFrom('library_item').select('file').execute()) if (file !== null) one(file)
  return [...files]
}

/** @param dir the store's folder, for its files; @param known what heads.log knows, null when there is none */
export async function verifyOpen(raw: Database.Database, db: Db, dir: string, known: Head | null): Promise<VerifyReport> {
  const faults: Fault[] = []
  const found: Found = (what, where, message) => void (faults.length < MOST_FAULTS && faults.push({ what, where, message }))

  // One line a problem; the engine may also throw on what it cannot read at all.
  for (const line of integrityProblems(raw)) found('integrity', 'fawen.db', `数据库完整性检查：${line}`)
  const storeId = (await db.selectFrom('meta').select('value').where('key', '=', 'storeId').executeTakeFirst())?.value ?? ''
  const chain = await chainFault(db, storeId)
  if (chain)
    found(
      'chain',
      `第 ${chain.seq} 条`,
      `台账第 ${chain.seq} 条${chain.what === 'gap' ? '缺失' : chain.what === 'prev' ? '与前一条接不上' : '的内容被改动'}`,
    )
  const behind = known && (await headProblem(db, known))
  if (behind) found('heads', 'heads.log', behind)

  const { replayed, stopped } = await replay(db, chain?.seq ?? null)
  try {
    if (stopped) found('projection', `第 ${stopped} 条`, `台账第 ${stopped} 条按流程不可能发生，其后的各表没有核对`)
    await compareTables(replayed, db, found)
    const months = await compareMonths(replayed, db, found)
    await checkNumbers(db, found)
    const objects = await checkObjects(db, dir, found)
    const head = await peopleReads(db).head()
    return { ok: faults.length === 0, entries: head.seq, headCode: shortCode(head.hash), faults, objects, months }
  } finally {
    await replayed.destroy()
  }
}

function integrityProblems(raw: Database.Database): string[] {
  try {
    const lines = (raw.pragma('integrity_check(10)') as { integrity_check: string }[]).map((r) => r.integrity_check)
    return lines.filter((line) => line !== 'ok')
  } catch (error) {
    return [String(error)]
  }
}

/** The whole ledger into an empty store; up to the first fault when the chain is broken, up to the first entry that cannot be. */
async function replay(db: Db, stopAt: number | null): Promise<{ replayed: Db; stopped: number | null }> {
  const raw = openMemory()
  const replayed = kyselyOver(raw)
  await migrate(raw, replayed)
  raw.exec('begin')
  let stopped: number | null = null
  let after = 0
  while (stopped === null) {
    let rows = db.selectFrom('ledger').selectAll().where('seq', '>', after)
    if (stopAt !== null) rows = rows.where('seq', '<', stopAt)
    const batch = (await rows.orderBy('seq').limit(BATCH).execute()).map(entryOf)
    if (batch.length === 0) break
    for (const e of batch) {
      try {
        await project(replayed, e)
      } catch {
        stopped = e.seq
        break
      }
      after = e.seq
    }
  }
  raw.exec('commit')
  return { replayed, stopped }
}

async function compareTables(replayed: Db, db: Db, found: Found): Promise<void> {
  for (const [table, keys] of Object.entries(PROJECTIONS) as [keyof typeof PROJECTIONS, readonly string[]][]) {
    const read = async (from: Db): Promise<Map<string, string>> => {
      const rows = (await from.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
      return new Map(rows.map((r) => [keys.map((k) => String(r[k])).join(' '), JSON.stringify(r)]))
    }
    const [should, is] = [await read(replayed), await read(db)]
    for (const [key, text] of should) {
      const stored = is.get(key)
      if (stored === undefined) found('projection', `${table} ${key}`, `「${table}」缺少 ${key}：台账里有，表里没有`)
      else if (stored !== text)
        found('projection', `${table} ${key}`, `「${table}」的 ${key} 与台账不符：${differs(text, stored)}`)
    }
    for (const key of is.keys())
      if (!should.has(key)) found('projection', `${table} ${key}`, `「${table}」多出 ${key}：表里有，台账里没有`)
  }
}

function differs(should: string, is: string): string {
  const [a, b] = [JSON.parse(should), JSON.parse(is)] as [Record<string, unknown>, Record<string, unknown>]
  return Object.keys(a)
    .filter((k) => a[k] !== b[k])
    .join('、')
}

interface Counted {
  readonly rule: CountingRule
  readonly byYear: Map<number, RegisterRow[]>
  readonly months: Set<Month>
}

async function counted(db: Db): Promise<Counted> {
  const rows = (await db.selectFrom('register').selectAll().orderBy('id').execute()).map(registerOf)
  const byYear = new Map<number, RegisterRow[]>()
  const months = new Set<Month>()
  for (const row of rows) {
    const year = yearOf(row.printDate)
    const ofYear = byYear.get(year)
    if (ofYear) ofYear.push(row)
    else byYear.set(year, [row])
    months.add(monthOf(row.printDate))
  }
  const setting = await peopleReads(db).setting('countingRule')
  // An office that has not set its rule yet counts every series it has.
  const series = [...new Set(rows.map((r) => r.seriesCode).filter((s) => s !== null))].sort()
  return { rule: setting ? (JSON.parse(setting.value) as CountingRule) : defaultRule(series, day('1949-10-01')), byYear, months }
}

function figures({ rule, byYear }: Counted, month: Month): Map<string, string> {
  const rows = [...(byYear.get(yearOf(month)) ?? []), ...(byYear.get(yearOf(month) - 1) ?? [])]
  const report = monthReport({ rows, cases: [], rule, month, ceilings: null })
  return new Map(figuresOf(report).map((f) => [f.figureId, `${f.value} ${f.rowIds.join(' ')}`]))
}

const amount = (text: string | undefined): string => text?.split(' ')[0] ?? '0'

/** Every month of the register, counted from the ledger alone and from the table as it stands. @returns how many months */
async function compareMonths(replayed: Db, db: Db, found: Found): Promise<number> {
  const [should, is] = [await counted(replayed), await counted(db)]
  const months = [...new Set([...should.months, ...is.months])].sort()
  for (const month of months) {
    const [a, b] = [figures(should, month), figures(is, month)]
    const wrong = [...new Set([...a.keys(), ...b.keys()])].find((id) => a.get(id) !== b.get(id))
    if (wrong)
      found(
        'count',
        month,
        `${month} 的统计与台账不符（${wrong}）：按台账 ${amount(a.get(wrong))} 件，按登记簿 ${amount(b.get(wrong))} 件`,
      )
  }
  return months.length
}

/** Every serial in exactly one state, and every used one with its row in the register. */
async function checkNumbers(db: Db, found: Found): Promise<void> {
  const series = await db
    .selectFrom('number')
    .select(['series_code', 'year'])
    .distinct()
    .orderBy('series_code')
    .orderBy('year')
    .execute()
  for (const { series_code, year } of series) {
    const where = `${series_code}〔${year}〕`
    const numbers = await db
      .selectFrom('number')
      .select(['serial', 'state', 'reason'])
      .where('series_code', '=', series_code)
      .where('year', '=', year)
      .execute()
    try {
      const b = seriesBalance(numbers as NumberEntry[])
      const rest = b.max - b.void - b.reserved - b.classified - b.gap
      if (rest !== b.used)
        found('numbers', where, `${where}号账不平：最大 ${b.max} 减去作废、预留、涉密和空号是 ${rest}，已用是 ${b.used}`)
    } catch (error) {
      found('numbers', where, `${where}号账无法核对：${String(error)}`)
    }
    const rows = await db
      .selectFrom('register')
      .select(['serial', 'status'])
      .where('series_code', '=', series_code)
      .where('year', '=', year)
      .execute()
    const book = new Map(rows.map((r) => [r.serial, r.status]))
    const states = new Map(numbers.map((n) => [n.serial, n.state]))
    for (const { serial, state } of numbers) {
      if (
        (state === 'used' && book.get(serial) !== 'issued') ||
        (state === 'void' && book.has(serial) && book.get(serial) !== 'void')
      )
        found('numbers', `${where}${serial}号`, `${where}${serial}号：号账与登记簿不一致`)
    }
    for (const serial of book.keys())
      if (serial !== null && !states.has(serial))
        found('numbers', `${where}${serial}号`, `${where}${serial}号：登记簿里有，号账里没有`)
  }
}

/** @returns how many files the record refers to */
async function checkObjects(db: Db, dir: string, found: Found): Promise<number> {
  const files = await storedFiles(db)
  for (const sha of files) {
    const path = objectPath(dir, sha)
    if (!existsSync(path)) found('object', sha, `文件 ${sha.slice(0, 12)}… 不在`)
    else if (hashOf(readFileSync(path)) !== sha) found('object', sha, `文件 ${sha.slice(0, 12)}… 被改动`)
  }
  return files.length
}
