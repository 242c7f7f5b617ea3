import { conditionsToDraw, sampleSize, sampleTotals } from '#domain/blindSample'
import { ok } from '#domain/result'
import { unmet } from '#domain/review'
import type { SampleMonths, SampleView } from '#contract/samples'
import type { Ctx, Outcome } from '../context.ts'
import { againConditions, comparedOf, drawnCase, mayCompare, monthBefore, poolOf, unsettledOf } from './sampleOf.ts'

/** Every sample with its cases and totals, and the month that is due. Of an unanswered case nothing but its title. */
export async function listSamples(ctx: Ctx): Outcome<SampleMonths> {
  return ctx.store.read(async (r) => {
    const records = await r.samples()
    const samples: SampleView[] = []
    for (const sample of records) {
      const cases = await Promise.all((await r.sampleCases(sample.id)).map((c) => drawnCase(r, sample, c)))
      samples.push({
        id: sample.id,
        month: sample.month,
        seed: sample.seed,
        poolSize: sample.poolSize,
        drawnByName: sample.drawnByName,
        at: sample.at,
        totals: sampleTotals(cases.flatMap(comparedOf)),
        cases: cases.map((c) => ({
          n: c.drawn.n,
          title: c.title,
          answered: c.drawn.answered !== null,
          whyNot: ctx.actor.roles.includes('reviewer') ? (unmet(againConditions(ctx, c))[0]?.detail ?? null) : '由审核人复审',
          mayCompare: mayCompare(ctx, c),
          totals: c.drawn.answered ? sampleTotals(comparedOf(c)) : null,
          unsettled: unsettledOf(c).length,
        })),
      })
    }
    const today = ctx.clock.today()
    const month = monthBefore(today)
    const poolSize = (await poolOf(r, month)).size
    const drawnBefore = records.some((s) => s.month === month)
    return ok({
      samples,
      next: {
        month,
        poolSize,
        size: sampleSize(poolSize),
        conditions: conditionsToDraw({ month, today, drawnBefore, poolSize }),
      },
    })
  })
}
