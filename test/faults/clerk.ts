/**
 * Draws ten numbers on a disk that fails, and says what the store answered to each: started by ioError.test.ts.
 *   node clerk.ts FOLDER        「case ok number」 or 「case refused code」, one line each
 * A number that was refused for want of room is asked for again with the same command.
 */
import { ok } from '#domain/result'
import { openStore } from '../../src/main/storage/store.ts'
import { command, draw, steppingClock, ZHOU } from '../storage/office.ts'

const store = await openStore({ dir: process.argv[2]!, clock: steppingClock('2026-10-22T06:00:00.000Z') })
for (let i = 1; i <= 10; i++) {
  for (let tries = 0; tries < 5; tries++) {
    const done = await store.write(ZHOU, command(`k${i}`, 'number.draw', `c${i}`), async (tx) => ok(await draw(tx, `c${i}`)))
    const refusal = done.ok ? null : (done.refusal as { code: string; because?: string })
    console.log(done.ok ? `c${i} ok ${done.value}` : `c${i} refused ${refusal?.code} ${refusal?.because ?? ''}`)
    if (refusal?.code !== 'store.full') break
  }
}
console.log(
  `END ${store.readOnlyBecause === null ? 'open' : 'read-only'} ${(await store.read((r) => r.cases())).length} cases can be read`,
)
