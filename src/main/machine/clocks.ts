import { dayAt } from '#domain/day'
import type { Clock } from '../app/ports.ts'

const clockFrom = (epochMs: () => number): Clock => ({
  now: () => new Date(epochMs()).toISOString(),
  today: () => dayAt(epochMs()),
})

export const systemClock: Clock = clockFrom(() => Date.now())

/**
 * The demo's own time: it starts on the demo's date, or where the newest record left it, and runs on from there with
 * the machine's monotonic clock. A real store never gets this clock.
 */
export function demoClock(startIso: string): Clock & { moveTo(iso: string): void } {
  let base = Date.parse(startIso)
  let from = performance.now()
  return {
    ...clockFrom(() => Math.round(base + performance.now() - from)),
    /** The demo story goes on to a later day; never back. */
    moveTo: (iso) => {
      const to = Date.parse(iso)
      if (to > base + performance.now() - from) {
        base = to
        from = performance.now()
      }
    },
  }
}
