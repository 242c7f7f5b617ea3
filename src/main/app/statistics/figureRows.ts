import { CASE_STATE_NAMES, OUTCOME_NAMES } from '#domain/case'
import { findBypassFigure } from '#domain/bypass'
import type { Day, Month } from '#domain/day'
import type { RegisterRow } from '#domain/register'
import { ok } from '#domain/result'
import { figureLabel, findFigure } from '#domain/figures'
import type { Figure } from '#domain/statistics'
import type { SearchHit } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { bypassOf } from '../emergency/bypassOf.ts'
import type { Reader } from '../ports.ts'
import { reportOf } from './monthFigures.ts'

const MOST = 100_000

async function labelled(
  r: Reader,
  { month, figureId }: { month: Month; figureId: string },
  today: Day,
): Promise<{ figure: Figure; label: string } | null> {
  const bypass = figureId.startsWith('bypass:') ? await bypassOf(r, month, today) : null
  if (bypass) return findBypassFigure(bypass, figureId)
  const report = await reportOf(r, month)
  const figure = report && findFigure(report, figureId)
  return figure ? { figure, label: figureLabel(report, figureId) } : null
}

/** Exactly the rows a figure was counted from; for outcomes, exactly the cases. */
export async function figureRows(
  ctx: Ctx,
  input: { month: Month; figureId: string },
): Outcome<{ label: string; rows: RegisterRow[]; cases: SearchHit[] }> {
  return ctx.store.read(async (r) => {
    const found = await labelled(r, input, ctx.clock.today())
    if (!found) return no({ code: 'NOT_FOUND', data: { what: '这个数字' } })
    const { figure, label } = found
    if (figure.of === 'rows') {
      const wanted = new Set(figure.rowIds)
      const { rows } = await r.register({ ids: [...wanted], sort: 'number', descending: false, offset: 0, limit: MOST })
      return ok({ label, rows, cases: [] })
    }
    const closed = new Map((await r.closedCases()).map((c) => [c.id, c]))
    const cases: SearchHit[] = []
    for (const id of figure.rowIds) {
      const past = closed.get(id)
      const here = past ? null : await r.case(id)
      if (past) {
        cases.push({
          kind: 'closed',
          id,
          docNumber: past.docNumber,
          reviewNo: past.reviewNo,
          title: past.title,
          unit: past.unit,
          on: past.decidedOn,
          outcome: past.outcome,
          standing: OUTCOME_NAMES[past.outcome],
          caseId: null,
          excerpt: null,
        })
      } else if (here) {
        cases.push({
          kind: 'case',
          id,
          docNumber: here.docNumber,
          reviewNo: here.reviewNo,
          title: here.form.title,
          unit: here.form.unit,
          on: here.decidedOn ?? here.submittedOn,
          outcome: here.state,
          standing: CASE_STATE_NAMES[here.state],
          caseId: id,
          excerpt: null,
        })
      }
    }
    return ok({ label, rows: [], cases })
  })
}
