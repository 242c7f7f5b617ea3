import { NO_YEAR, seriesBalance } from '#domain/numbering'
import { ok } from '#domain/result'
import type { NumberLine } from '#contract/views'
import type { Ctx, Outcome } from '../context.ts'

/** The proof line of each series of a year: every serial up to the largest is in exactly one state. */
export async function numberLines(ctx: Ctx, input: { year: number }): Outcome<NumberLine[]> {
  return ctx.store.read(async (r) => {
    const lines: NumberLine[] = []
    for (const { seriesCode, year } of await r.numberSeries()) {
      // Numbers of orders run on over the years: they stand beside those of any year.
      if (year !== input.year && year !== NO_YEAR) continue
      const entries = await r.numbers(seriesCode, year)
      const b = seriesBalance(entries)
      const voided = entries.filter((n) => n.state === 'void').map((n) => n.serial)
      const parts = [
        `最大 ${b.max}`,
        `作废 ${b.void}${voided.length > 0 ? `（${voided.join('、')}号）` : ''}`,
        `预留 ${b.reserved}`,
      ]
      if (b.classified > 0) parts.push(`涉密占用 ${b.classified}`)
      if (b.gap > 0) parts.push(`空号 ${b.gap}`)
      lines.push({
        seriesCode,
        year,
        max: b.max,
        used: b.used,
        void: b.void,
        reserved: b.reserved,
        classified: b.classified,
        gaps: b.unexplained,
        sentence: `${parts.join(' − ')} = ${b.used}${b.unexplained.length > 0 ? `；断号 ${b.unexplained.join('、')} 待说明` : ''}`,
      })
    }
    return ok(lines)
  })
}
