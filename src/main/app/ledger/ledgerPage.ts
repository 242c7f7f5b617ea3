import { ACT_NAMES } from '#domain/acts'
import type { Day } from '#domain/day'
import { ok } from '#domain/result'
import type { LedgerLine } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'
import { ledgerLine } from './ledgerLine.ts'

/** The newest acts first, of a day or about a subject; `before` pages on. */
export async function ledgerPage(
  ctx: Ctx,
  input: { day?: Day | undefined; subject?: string | undefined; before?: number | undefined; limit: number },
): Outcome<{ lines: LedgerLine[]; total: number }> {
  const { entries, uses, head } = await ctx.store.read(async (r) => {
    const page = await r.ledger({
      after: 0,
      before: input.before,
      limit: input.limit,
      subject: input.subject,
      on: input.day,
      newestFirst: true,
    })
    const marks = page.length === 0 ? [] : await r.standInUsesOf(page.at(-1)!.seq, page[0]!.seq)
    return { entries: page, uses: marks, head: await r.head() }
  })
  return ok({ lines: entries.map((e) => ledgerLine(e, ACT_NAMES[e.act], uses)), total: head.seq })
}
