import { ACT_NAMES } from '#domain/acts'
import type { Day } from '#domain/day'
import { firstChainFault, GENESIS, type LedgerEntry } from '#domain/ledger'
import { ok } from '#domain/result'
import { DAY_RESULT_NAMES, resultGroups, todayResults, type CaseOfDay } from '#domain/today'
import type { DayChain, DayView } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { ledgerLine } from '../ledger/ledgerLine.ts'
import type { Reader } from '../ports.ts'
import { maySee } from './caseRow.ts'

const ALL = Number.MAX_SAFE_INTEGER

/** 今日办理: the cases that got a result on the day, once each, beside what the ledger holds of the day. Days are the county's (+08:00). */
export async function today(ctx: Ctx, input: { day?: Day | undefined }): Outcome<DayView> {
  const day = input.day ?? ctx.clock.today()
  return ctx.store.read(async (r) => {
    const entries = await r.ledger({ after: 0, limit: ALL, on: day })
    const seen: CaseOfDay[] = []
    const rows: DayView['rows'][number][] = []
    for (const c of todayResults(entries)) {
      const record = await r.case(c.caseId)
      if (!record || !maySee(ctx.actor, record)) continue
      seen.push(c)
      const { reviewNo, form, docNumber, state } = record
      const { title, unit } = form
      rows.push({ ...c, resultName: DAY_RESULT_NAMES[c.result], reviewNo, title, unit, docNumber, state })
    }
    return ok({
      day,
      groups: resultGroups(seen),
      rows,
      lines: entries.map((e) => ledgerLine(e, ACT_NAMES[e.act])),
      chain: await chainOf(r, ctx, entries),
    })
  })
}

/** Each entry of the day hashed again and joined to the one before it, the last of the day before included. */
async function chainOf(r: Reader, ctx: Ctx, entries: readonly LedgerEntry[]): Promise<DayChain> {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return { whole: true, words: '当日没有记录' }
  // A clock that ran back may have put an entry of another day between them: the stretch is checked without holes.
  const stretch = await r.ledger({ after: first.seq - 2, before: last.seq + 1, limit: ALL })
  const before = first.seq === 1 ? { seq: 0, hash: GENESIS } : stretch.shift()!
  const fault = firstChainFault(r.storeId, before, stretch, ctx.program.ids.sha256)
  return fault
    ? { whole: false, words: `第 ${fault.seq} 条对不上，请做完整校验` }
    : { whole: true, words: `正常，第 ${first.seq} 至 ${last.seq} 条逐条重算，前后相接` }
}
