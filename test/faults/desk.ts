/**
 * A desk that decides and numbers until it is killed: started as a process of its own by the fault tests.
 *   node desk.ts FOLDER ROUNDS FULL|NORMAL
 * A line goes out only after the store has answered: 「D case」 decided, 「N case number」 numbered, 「R case number」 the same command
 * asked again, 「END」 all rounds done (without closing: what was acknowledged must not need a clean end).
 */
import { writeSync } from 'node:fs'
import { openStore } from '../../src/main/storage/store.ts'
import { act, command, compareSignOff, draw, enterSignOff, openCase, pass, recheck, steppingClock } from '../storage/office.ts'

const [dir = '', rounds = '0', synchronous = 'FULL'] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const store = await openStore({ dir, clock: steppingClock(), synchronous: synchronous as 'FULL' | 'NORMAL' })
if (store.readOnlyBecause !== null) {
  say(`READONLY ${store.readOnlyBecause}`)
  process.exit(3)
}
const numberOf = (id: string): Promise<string> => act(store, (tx) => draw(tx, id), command(`draw-${id}`, 'number.draw', id))

// Whoever was cut off asks again with the same command: what had happened is answered, what had not happens now.
for (const record of await store.read((r) => r.cases())) {
  if (record.state === 'issued') continue
  await finish(record.id, record.state)
}
const issued = await store.read((r) => r.cases(['issued']))
const last = issued.at(-1)
if (last) say(`R ${last.id} ${await numberOf(last.id)}`)

for (let i = 0; i < Number(rounds); i++) {
  const no = (await store.read((r) => r.lastReviewNo(2026))) + 1
  const id = `c${String(no).padStart(5, '0')}`
  await act(store, (tx) => openCase(tx, id, no), command(`open-${id}`))
  await finish(id, 'reviewing')
}
say('END')
process.exit(0)

async function finish(id: string, from: string): Promise<void> {
  if (from === 'reviewing') {
    await act(store, (tx) => pass(tx, id), command(`pass-${id}`, 'review.decide', id))
    say(`D ${id}`)
  }
  if (from !== 'rechecked')
    await act(
      store,
      async (tx) => {
        const { state } = (await tx.case(id))!
        if (state === 'passed') await enterSignOff(tx, id)
        if (state !== 'signed') await compareSignOff(tx, id)
        await recheck(tx, id)
      },
      command(`sign-${id}`),
    )
  say(`N ${id} ${await numberOf(id)}`)
}
