import Database from 'better-sqlite3'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { kyselyOver, openMemory, openSqlite } from '../../src/main/storage/dialects/sqlite.ts'
import { fileKind, migrate } from '../../src/main/storage/migrate.ts'
import { MIGRATIONS, type Migration } from '../../src/main/storage/migrations/index.ts'
import { storeFile } from '../../src/main/storage/place.ts'
import { PROJECTIONS } from '../../src/main/storage/schema.ts'
import { comparedText } from '#domain/similarity/normalise'
import { storedText } from '#domain/similarity/overlap'
import { rebuildTexts } from '../../src/main/app/similar/keepTexts.ts'
import { openObjects } from '../../src/main/storage/objects.ts'
import { aReading } from '../support/aReading.ts'
import { act, draw, file, makeStore, readyCase, removeTempDirs, reopen, steppingClock, tempDir } from './office.ts'

afterAll(removeTempDirs)

const SNAPSHOT = join(import.meta.dirname, 'schema.snapshot.json')

interface Shape {
  readonly tables: Record<string, Record<string, string>>
  readonly guards: string[]
}

function shapeOf(raw: Database.Database): Shape {
  const names = raw
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all() as string[]
  const columns = (table: string): [string, string][] =>
    (
      raw.prepare('select name, type, "notnull" as needed, pk from pragma_table_info(?)').all(table) as {
        name: string
        type: string
        needed: number
        pk: number
      }[]
    ).map((c) => [c.name, `${c.type.toLowerCase()}${c.needed || c.pk ? '' : ' null'}${c.pk ? ` key${c.pk}` : ''}`])
  const guards = raw
    .prepare(
      "select type || ' ' || name || ' on ' || tbl_name from sqlite_schema where type in ('trigger', 'index') and name not like 'sqlite_%' order by 1",
    )
    .pluck()
    .all() as string[]
  return { tables: Object.fromEntries(names.map((t) => [t, Object.fromEntries(columns(t))])), guards }
}

async function built(migrations: readonly Migration[] = MIGRATIONS): Promise<Database.Database> {
  const raw = openMemory()
  await migrate(raw, kyselyOver(raw), migrations)
  return raw
}

const addColumn: Migration = {
  name: 'next',
  up: async (db: Kysely<unknown>) => {
    await sql`alter table register add column web_address text not null default ''`.execute(db)
    await sql`update register set web_address = 'none'`.execute(db)
  },
}
const throwsHalfWay: Migration = {
  name: 'next',
  up: async (db: Kysely<unknown>) => {
    await sql`create table half (x text) strict`.execute(db)
    await sql`update register set title = 'changed'`.execute(db)
    throw new Error('half-way')
  },
}

/** A store with rows, as the program of today leaves it. */
async function storeWithRows(): Promise<string> {
  const dir = tempDir()
  const store = await makeStore(dir)
  await readyCase(store, 'c1', 1)
  await act(store, (tx) => draw(tx, 'c1'))
  await store.release()
  return dir
}

/** The same store as the program left it that did not know a migration yet: rows of today in the tables of then. */
async function asBefore(migration: string, dir: string, more: (raw: Database.Database) => void): Promise<void> {
  const [now, then] = [storeFile(dir), join(dir, 'then.db')]
  const raw = openSqlite(then, { create: true, exclusive: false })
  const known = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex((m) => m.name === migration),
  )
  await migrate(raw, kyselyOver(raw), known)
  raw.prepare('attach ? as today').run(now)
  for (const [table, columns] of Object.entries(shapeOf(raw).tables)) {
    const names = Object.keys(columns).join(', ')
    raw.exec(`insert into main.${table} (${names}) select ${names} from today.${table} order by rowid`)
  }
  more(raw)
  raw.exec('detach today')
  raw.close()
  for (const tail of ['', '-wal', '-shm']) rmSync(now + tail, { force: true })
  renameSync(then, now)
}

describe('migrations', () => {
  it('give the schema that is written down; it only grows (UPDATE_SCHEMA=1 writes it anew)', async () => {
    const shape = shapeOf(await built())
    if (process.env['UPDATE_SCHEMA']) writeFileSync(SNAPSHOT, `${JSON.stringify(shape, null, 2)}\n`)
    expect(shape).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')))
  })

  it('make columns of text and integer only', async () => {
    const { tables } = shapeOf(await built())
    const types = Object.values(tables).flatMap((t) => Object.values(t).map((c) => c.split(' ')[0]))
    expect([...new Set(types)].sort()).toEqual(['integer', 'text'])
  })

  it('make every table that is either compared by verify or named here as a working copy', async () => {
    const working = [
      'meta',
      'ledger',
      'command',
      'answer_draft',
      'load_seen',
      'explanation_draft',
      'opinion_draft',
      'reading',
      'working_text',
      'credential',
      'session',
      'search_doc',
      'search_dirty',
      'similar_text',
      'similar_fresh',
      'similar_sentence',
    ]
    expect(Object.keys(shapeOf(await built()).tables).sort()).toEqual([...Object.keys(PROJECTIONS), ...working].sort())
  })

  it('that throw half-way leave nothing: no table, no row, no number', async () => {
    const dir = await storeWithRows()
    const raw = openSqlite(storeFile(dir), { create: false, exclusive: true })
    const before = [shapeOf(raw), raw.pragma('user_version', { simple: true }), raw.prepare('select * from register').all()]
    await expect(migrate(raw, kyselyOver(raw), [...MIGRATIONS, throwsHalfWay])).rejects.toThrow('half-way')
    expect([shapeOf(raw), raw.pragma('user_version', { simple: true }), raw.prepare('select * from register').all()]).toEqual(
      before,
    )
    expect(fileKind(raw)).toBe('ours')
    raw.close()
  })

  it('bring old rows into the new shape, and run once', async () => {
    const dir = await storeWithRows()
    const raw = openSqlite(storeFile(dir), { create: false, exclusive: true })
    expect(fileKind(raw, [...MIGRATIONS, addColumn])).toBe('older')
    const db = kyselyOver(raw)
    expect(await migrate(raw, db, [...MIGRATIONS, addColumn])).toBe(1)
    expect(await migrate(raw, db, [...MIGRATIONS, addColumn])).toBe(0)
    expect(raw.prepare('select doc_number, web_address from register').get()).toEqual({
      doc_number: '云政办发〔2026〕1号',
      web_address: 'none',
    })
    expect([fileKind(raw, [...MIGRATIONS, addColumn]), fileKind(raw)]).toEqual(['ours', 'newer'])
    raw.close()
  })

  it('a store from before texts were compared opens, backed up first, and its texts are made from what was read', async () => {
    const dir = await storeWithRows()
    const reading = aReading({
      body: Array.from({ length: 12 }, (_, i) => `第${i}项由县水利局负责管网改造和水质检测，于${i + 3}月底前完成`),
    })
    await asBefore('0003-similarity', dir, (raw) =>
      raw.prepare('insert into reading (sha256, json) values (?, ?)').run(file('稿').sha256, JSON.stringify(reading)),
    )
    const store = await reopen(dir)
    expect((await store.backups()).map((b) => [b.reason, b.verified])).toContainEqual(['beforeMigration', true])
    const office = { store, objects: openObjects(dir), clock: steppingClock() }
    expect(await rebuildTexts(office, false)).toBe(1)
    const likely = await store.read((r) => r.likelyTexts(storedText(comparedText(reading))))
    expect(likely.texts.map((t) => [t.source, t.sourceId])).toEqual([['case', 'c1']])
    expect((await store.verify()).faults).toEqual([])
    await store.release()
  })
})
