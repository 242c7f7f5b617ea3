import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/main/storage/dialects/sqlite.ts'
import { storeFile } from '../../src/main/storage/place.ts'
import { verifyStore } from '../../src/main/storage/copy.ts'
import { cpSync } from 'node:fs'
import {
  act,
  draw,
  makeStore,
  openCase,
  readyCase,
  registerRow,
  removeTempDirs,
  reopen,
  steppingClock,
  tempDir,
} from './office.ts'

afterAll(removeTempDirs)

let whole = ''
beforeAll(async () => {
  whole = tempDir()
  const store = await makeStore(whole)
  await act(store, (tx) =>
    tx.record('person.added', 'p1', {
      id: 'p1',
      login: 'zhou',
      name: '周岚',
      unit: '县政府办',
      title: '科长',
      roles: ['reviewer'],
    }),
  )
  await act(store, (tx) =>
    tx.record('setting.changed', 'limits', { key: 'limits', before: null, value: '{"idleLockMinutes":15}' }),
  )
  await act(store, (tx) =>
    tx.record('register.imported', 'register', {
      source: '旧台账',
      rows: [1, 2, 3].map((n) => registerRow(n, n === 2 ? { status: 'void', voidReason: '重号' } : {})),
    }),
  )
  await readyCase(store, 'c1', 1)
  await act(store, (tx) => draw(tx, 'c1'))
  await act(store, (tx) => openCase(tx, 'c2', 2))
  await store.release()
})

/** A copy of the whole store, changed behind the program's back. */
function edited(change: (raw: ReturnType<typeof openSqlite>) => void): string {
  const dir = tempDir()
  cpSync(whole, dir, { recursive: true })
  const raw = openSqlite(storeFile(dir), { create: false, exclusive: true })
  try {
    change(raw)
  } finally {
    raw.close()
  }
  return dir
}

const verify = (dir: string) => verifyStore(dir, steppingClock('2026-10-22T06:00:00.000Z'))

describe('the ledger in the database', () => {
  it.each([
    ['an entry is changed', "update ledger set payload = '{}' where seq = 2"],
    ['an entry is deleted', 'delete from ledger where seq = 3'],
    ['all entries are deleted', 'delete from ledger'],
    [
      'an entry is replaced',
      'replace into ledger select seq, at, person_id, person_name, act, subject, 1, prev, hash from ledger where seq = 2',
    ],
    ['the last entry is replaced', 'insert or replace into ledger select * from ledger order by seq desc limit 1'],
    [
      'an entry is upserted',
      "insert into ledger select * from ledger where seq = 2 on conflict (seq) do update set payload = '{}'",
    ],
    ['a seq is left out', "insert into ledger select max(seq) + 2, at, null, '', act, '', '', hash, 'x' from ledger"],
    [
      'the new entry does not hang on the last',
      "insert into ledger select max(seq) + 1, at, null, '', act, '', '', 'made up', 'x' from ledger",
    ],
  ])('refuses that %s', (_, statement) => {
    edited((raw) => {
      expect(() => raw.exec(statement)).toThrow(/ledger/)
      expect(raw.prepare('select count(*) from ledger').pluck().get()).toBe(11)
    })
  })

  it('holds a number once, whoever writes it', () => {
    edited((raw) => {
      expect(() => raw.exec("insert into number values ('云政办发', 2026, 4, 'used', null, '', '')")).toThrow(/UNIQUE/)
      expect(() =>
        raw.exec(
          "insert into register select 'other', series_code, year, serial, doc_number, title, unit, issuer, co_issuers, doc_kind, carrier, direction, normative_kind, in_plan, document_date, print_date, recipients, copies, null, origin, status, voided_on, void_reason, search_text from register where serial = 4",
        ),
      ).toThrow(/UNIQUE/)
    })
  })
})

describe('verify', () => {
  it('finds nothing in a store as the program wrote it', async () => {
    const report = await verify(whole)
    expect(report).toMatchObject({ ok: true, entries: 11, faults: [], objects: 1, months: 1 })
    expect(report.headCode).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  })

  it('finds any byte of any entry that was changed with the guards taken away', async () => {
    const guards = ['ledger_no_update', 'ledger_no_delete', 'ledger_next'].map((t) => `drop trigger ${t};`).join('')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom('at', 'person_name', 'act', 'subject', 'payload', 'prev', 'hash'),
        fc.nat(),
        async (seq, field, at) => {
          const dir = edited((raw) => {
            raw.exec(guards)
            const text = raw.prepare(`select ${field} from ledger where seq = ?`).pluck().get(seq) as string
            const i = at % text.length
            raw
              .prepare(`update ledger set ${field} = ? where seq = ?`)
              .run(text.slice(0, i) + (text[i] === '7' ? '8' : '7') + text.slice(i + 1), seq)
          })
          const report = await verify(dir)
          expect(report.ok).toBe(false)
          const chain = report.faults.find((f) => f.what === 'chain')
          expect([`第 ${seq} 条`, `第 ${seq + 1} 条`]).toContain(chain?.where)
        },
      ),
      { numRuns: 12 },
    )
  })

  it.each([
    [
      'an entry in the middle cut out and the rest moved up',
      'drop trigger ledger_no_update; drop trigger ledger_no_delete; delete from ledger where seq = 4; update ledger set seq = seq - 1 where seq > 4',
      'chain',
      /第 4 条/,
    ],
    ['the last entries cut off', 'drop trigger ledger_no_delete; delete from ledger where seq > 9', 'heads', /旧 2 条/],
    [
      'a title in the register',
      "update register set title = '关于另一件事的通知' where serial = 4",
      'projection',
      /「register」的 row-c1 与台账不符：title/,
    ],
    [
      'a row of the register taken out',
      'delete from register where serial = 3',
      'projection',
      /「register」缺少 r-云政办发-2026-3/,
    ],
    [
      'a row of the register added',
      "insert into register select 'made-up', null, null, null, null, title, unit, issuer, co_issuers, doc_kind, 'informalNote', direction, normative_kind, in_plan, document_date, print_date, recipients, copies, null, origin, status, voided_on, void_reason, search_text from register where serial = 3",
      'projection',
      /「register」多出 made-up/,
    ],
    [
      'a print date moved into another month',
      "update register set print_date = '2026-09-30' where serial = 3",
      'count',
      /2026-09/,
    ],
    [
      'a state of a case',
      "update case_file set state = 'issued' where id = 'c2'",
      'projection',
      /「case_file」的 c2 与台账不符：state/,
    ],
    ['a decision', "update decision set decision = 'refuse'", 'projection', /「decision」的 c1 1 与台账不符：decision/],
    ['a role', 'update person set roles = \'["admin"]\'', 'projection', /「person」的 p1 与台账不符：roles/],
    ['a setting', "update setting set value = '{}' where key = 'limits'", 'projection', /「setting」的 limits/],
    ['a number made void', "update number set state = 'void' where serial = 4", 'numbers', /4号/],
    ['a number taken out', 'delete from number where serial = 3', 'numbers', /3号/],
    ['a signature', "update sign_off set signer = '另一人'", 'projection', /「sign_off」/],
  ])('names table and row: %s', async (_, statement, what, message) => {
    const report = await verify(edited((raw) => raw.exec(statement)))
    expect(report.ok).toBe(false)
    expect(
      report.faults
        .filter((f) => f.what === what)
        .map((f) => f.message)
        .join('\n'),
    ).toMatch(message)
  })

  it('compares working copies with nothing: they are no acts', async () => {
    const dir = edited((raw) => raw.exec("insert into session values ('t', 'p1', '', '')"))
    expect((await verify(dir)).ok).toBe(true)
  })

  it('works while another program holds the store, on a copy', async () => {
    const dir = tempDir()
    cpSync(whole, dir, { recursive: true })
    const held = await reopen(dir)
    await act(held, (tx) => openCase(tx, 'c3', 3))
    const report = await verify(dir)
    expect(report).toMatchObject({ ok: true, entries: 12 })
    await held.release()
  })
})
