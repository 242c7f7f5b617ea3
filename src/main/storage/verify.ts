/**
 * Is the store what its ledger says? The whole chain is hashed again; every entry is replayed into an empty store built by the real
 * migrations, and every projected table is compared row by row; every stored file is hashed; every serial of every series is in
 * exactly one state; every month is counted from the replayed register and from the stored one. The first faults are named.
 */
import Database from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import { firstChainFault, GENESIS, shortCode, type ChainFault } from '#domain/ledger'
import { seriesBalance } from '#domain/numbering'
import type { VersionPayload } from '#domain/acts'
import type { VerifyReport } from '../app/ports.ts'
import { kyselyOver, type Db } from './dialects/sqlite.ts'
import { migrate } from './migrate.ts'
import { hashOf, objectPath } from './objects.ts'
import { project } from './projections.ts'
import { peopleReads } from './queries/people.ts'
import { entryOf } from './rows.ts'
import { PROJECTIONS } from './schema.ts'

const BATCH = 2000
const MOST_FAULTS = 50
type Fault = VerifyReport['faults'][number]

const sha256 = (text: string): string => hashOf(Buffer.from(text))

/** The first entry whose hash, predecessor or number does not fit; null when the chain is whole. */
export async function chainFault(db: Db, storeId: string): Promise<ChainFault | null> {
  let before = { seq: 0, hash: GENESIS }
  for (;;) {
    const batch = (await db.selectFrom('ledger').selectAll().where('seq', '>', before.seq).orderBy('seq').limit(BATCH).execute()).map(entryOf)
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
  return [...files]
}

/** @param dir the store's folder, for its files */
export async function verifyOpen(raw: Database.Database, db: Db, dir: string): Promise<VerifyReport> {
  const faults: Fault[] = []
  const found = (what: Fault['what'], where: string, message: string): void => void (faults.length < MOST_FAULTS && faults.push({ what, where, message }))

  const integrity = raw.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') found('integrity', 'fawen.db', `数据库完整性检查：${String(integrity)}`)
  const storeId = (await db.selectFrom('meta').select('value').where('key', '=', 'storeId').executeTakeFirst())?.value ?? ''
  const chain = await chainFault(db, storeId)
  if (chain) found('chain', `第 ${chain.seq} 条`, `台账第 ${chain.seq} 条${chain.what === 'gap' ? '缺失' : '被改动或顺序被改动'}`)

  const replayed = await replay(db, chain?.seq ?? null)
  try {
    await compareTables(replayed, db, found)
    const months = await compareMonths(replayed, db, found)
    await checkNumbers(db, found)
    const objects = await checkObjects(db, dir, found)
    const head = await peopleReads(db).head()
    return { ok: faults.length === 0, entries: head.seq, headCode: shortCode(head.seq === 0 ? GENESIS : head.hash), faults, objects, months }
  } finally {
    await replayed.destroy()
  }
}

/** The whole ledger into an empty store; up to the first fault when the chain is broken. */
async function replay(db: Db, stopAt: number | null): Promise<Db> {
  const raw = new Database(':memory:')
  const fresh = kyselyOver(raw)
  await migrate(raw, fresh)
  raw.exec('begin')
  for (let after = 0; ; ) {
    const batch = (await db.selectFrom('ledger').selectAll().where('seq', '>', after).orderBy('seq').limit(BATCH).execute()).map(entryOf)
    if (batch.length === 0) break
    for (const e of batch) {
      if (stopAt !== null && e.seq >= stopAt) break
      await project(fresh, e)
    }
    after = batch.at(-1)!.seq
  }
  raw.exec('commit')
  return fresh
}

type Found = (what: Fault['what'], where: string, message: string) => void

async function compareTables(replayed: Db, db: Db, found: Found): Promise<void> {
  for (const [table, keys] of Object.entries(PROJECTIONS) as [keyof typeof PROJECTIONS, readonly string[]][]) {
    const read = async (from: Db): Promise<Map<string, string>> => {
      const rows = (await from.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
      return new Map(rows.map((r) => [keys.map((k) => String(r[k])).join(' '), JSON.stringify(r)]))
    }
    const [should, is] = [await read(replayed), await read(db)]
    for (const [key, text] of should) {
      if (!is.has(key)) found('projection', `${table} ${key}`, `「${table}」缺少 ${key}：台账里有，表里没有`)
      else if (is.get(key) !== text) found('projection', `${table} ${key}`, `「${table}」的 ${key} 与台账不符：${differs(text, is.get(key)!)}`)
    }
    for (const key of is.keys()) if (!should.has(key)) found('projection', `${table} ${key}`, `「${table}」多出 ${key}：表里有，台账里没有`)
  }
}

function differs(should: string, is: string): string {
  const [a, b] = [JSON.parse(should), JSON.parse(is)] as [Record<string, unknown>, Record<string, unknown>]
  return Object.keys(a).filter((k) => a[k] !== b[k]).join('、')
}

/** Every month of the register, counted from the ledger alone and from the table as it stands. */
async function compareMonths(replayed: Db, db: Db, found: Found): Promise<number> {
  const count = async (from: Db): Promise<Map<string, number>> => {
    const months = new Map<string, number>()
    for (const r of await from.selectFrom('register').select(['print_date', 'status', 'carrier', 'series_code']).execute()) {
      if (r.status !== 'issued') continue
      const key = `${r.print_date.slice(0, 7)} ${r.series_code ?? ''} ${r.carrier}`
      months.set(key, (months.get(key) ?? 0) + 1)
    }
    return months
  }
  const [should, is] = [await count(replayed), await count(db)]
  for (const key of new Set([...should.keys(), ...is.keys()])) {
    if (should.get(key) !== is.get(key)) found('count', key, `${key}：按台账 ${should.get(key) ?? 0} 件，登记簿 ${is.get(key) ?? 0} 件`)
  }
  return new Set([...should.keys()].map((k) => k.slice(0, 7))).size
}

async function checkNumbers(db: Db, found: Found): Promise<void> {
  const series = await db.selectFrom('number').select(['series_code', 'year']).distinct().execute()
  for (const { series_code, year } of series) {
    const entries = await db.selectFrom('number').select(['serial', 'state']).where('series_code', '=', series_code).where('year', '=', year).execute()
    const b = seriesBalance(entries.map((e) => ({ serial: e.serial, state: e.state as 'used' })))
    const balanced = b.max - b.void - b.reserved - b.classified - b.gap - b.unexplained.length === b.used
    if (!balanced) found('numbers', `${series_code}〔${year}〕`, `${series_code}〔${year}〕号账不平`)
    const registered = await db.selectFrom('register').select('serial').where('series_code', '=', series_code).where('year', '=', year).execute()
    const inBook = new Set(registered.map((r) => r.serial))
    for (const e of entries) if (e.state === 'used' && !inBook.has(e.serial)) found('numbers', `${series_code}〔${year}〕${e.serial}号`, '号账为已用，登记簿没有这一行')
  }
}

async function checkObjects(db: Db, dir: string, found: Found): Promise<number> {
  const files = await storedFiles(db)
  for (const sha of files) {
    const path = objectPath(dir, sha)
    if (!existsSync(path)) found('object', sha, `文件 ${sha.slice(0, 12)}… 不在`)
    else if (hashOf(readFileSync(path)) !== sha) found('object', sha, `文件 ${sha.slice(0, 12)}… 被改动`)
  }
  return files.length
}

