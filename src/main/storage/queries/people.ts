import type { Reader } from '../../app/ports.ts'
import type { Db } from '../dialects/sqlite.ts'
import { entryOf, personOf } from '../rows.ts'

type PeopleReads = Pick<
  Reader,
  'head' | 'ledger' | 'setting' | 'settings' | 'people' | 'personByLogin' | 'person' | 'credential' | 'session'
>

/** The +08:00 day as the UTC span it covers, for entries stored in UTC. */
function utcSpan(day: string): [string, string] {
  const start = Date.parse(`${day}T00:00:00.000+08:00`)
  return [new Date(start).toISOString(), new Date(start + 86_400_000).toISOString()]
}

export const peopleReads = (db: Db): PeopleReads => ({
  head: async () => {
    const row = await db.selectFrom('ledger').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
    return row ?? { seq: 0, hash: '0'.repeat(64), at: null }
  },
  ledger: async (q) => {
    let rows = db.selectFrom('ledger').selectAll().where('seq', '>', q.after)
    if (q.before !== undefined) rows = rows.where('seq', '<', q.before)
    if (q.subject !== undefined) rows = rows.where('subject', '=', q.subject)
    if (q.act !== undefined) rows = rows.where('act', '=', q.act)
    if (q.on !== undefined) {
      const [from, to] = utcSpan(q.on)
      rows = rows.where('at', '>=', from).where('at', '<', to)
    }
    return (
      await rows
        .orderBy('seq', q.newestFirst ? 'desc' : 'asc')
        .limit(q.limit)
        .execute()
    ).map(entryOf)
  },
  setting: async (key) =>
    (await db.selectFrom('setting').select(['value', 'version']).where('key', '=', key).executeTakeFirst()) ?? null,
  settings: async () => db.selectFrom('setting').selectAll().orderBy('key').execute(),
  people: async () =>
    (await db.selectFrom('person').selectAll().orderBy('disabled').orderBy('unit').orderBy('login').execute()).map(personOf),
  personByLogin: async (login) => {
    const row = await db.selectFrom('person').selectAll().where('login', '=', login).executeTakeFirst()
    return row ? personOf(row) : null
  },
  person: async (id) => {
    const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? personOf(row) : null
  },
  credential: async (personId) => {
    const r = await db.selectFrom('credential').selectAll().where('person_id', '=', personId).executeTakeFirst()
    return r
      ? {
          personId: r.person_id,
          phc: r.phc,
          failures: r.failures,
          lockedUntil: r.locked_until,
          locks: r.locks,
          mustChange: r.must_change === 1,
        }
      : null
  },
  session: async (tokenHash) => {
    const r = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
    return r ? { tokenHash: r.token_hash, personId: r.person_id, startedAt: r.started_at, lastSeenAt: r.last_seen_at } : null
  },
})
