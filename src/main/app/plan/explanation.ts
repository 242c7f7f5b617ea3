/** 超过上年度书面说明 (J24 第1条): figures from the record, text as a working copy, then the paper; with it the task closes. */
import { numberOf, type RegisterRow } from '#domain/register'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import { explanationNotice } from '#domain/planPapers'
import { beyondLastYear, explanationText, passesLastYear } from '#domain/yearCount'
import type { ExplanationView } from '#contract/plan'
import { no, save, type Ctx, type Outcome } from '../context.ts'
import { paperView } from '../cases/getCase.ts'
import { makePaper } from '../papers/makePaper.ts'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { seriesYear } from './seriesYears.ts'

interface Which {
  readonly seriesCode: string
  readonly year: number
}

const subjectOf = ({ seriesCode, year }: Which): string => `${seriesCode}/${year}`

/** Issued papers of the series and year, by number as a number. */
async function issuedOf(r: Reader, { seriesCode, year }: Which): Promise<(RegisterRow & { docNumber: string })[]> {
  const { rows } = await r.register({ seriesCode, sort: 'number', descending: false, offset: 0, limit: 1000, year })
  return rows.filter(
    (row): row is RegisterRow & { docNumber: string } =>
      row.status === 'issued' && row.docNumber !== null && numberOf(row)?.year === year,
  )
}

async function view(r: Reader, which: Which): Outcome<ExplanationView> {
  const standing = await seriesYear(r, which.seriesCode, which.year)
  const { lastYear } = standing
  if (lastYear === null || !passesLastYear(standing))
    return no({ code: 'NOT_FOUND', data: { what: `${which.seriesCode}超过上年度的情况` } })
  const office = await settingOf<OfficeSettings>(r, 'office')
  const beyond = beyondLastYear(await issuedOf(r, which), lastYear).map(({ docNumber, title }) => ({ docNumber, title }))
  const draft = await r.explanationDraft(which.seriesCode, which.year)
  const made = (await r.explanations(which.year)).findLast((e) => e.seriesCode === which.seriesCode)
  const text = explanationText({
    office: office?.name ?? '',
    issuer: office?.series.find((s) => s.code === which.seriesCode)?.issuer ?? which.seriesCode,
    series: { ...standing, lastYear },
    beyond,
  })
  return ok({
    ...which,
    issued: standing.issued,
    lastYear,
    beyond,
    text: draft?.text ?? made?.text ?? text,
    savedBy: draft && { name: draft.byName, at: draft.at },
    made: made ? { on: made.on, byName: made.byName } : null,
    papers: (await r.papers(subjectOf(which))).map(paperView),
  })
}

export const explanation = (ctx: Ctx, which: Which): Outcome<ExplanationView> => ctx.store.read((r) => view(r, which))

export async function saveExplanation(ctx: Ctx, input: Which & { text: string }): Outcome<{ done: true }> {
  return save(ctx, ctx.actor, async (tx) => {
    const seen = await view(tx, { seriesCode: input.seriesCode, year: input.year })
    if (!seen.ok) return seen
    await tx.saveExplanationDraft(input.seriesCode, input.year, {
      text: input.text,
      byName: ctx.actor.name,
      at: ctx.clock.now(),
    })
    return ok({ done: true })
  })
}

export async function makeExplanation(ctx: Ctx, input: Which & { commandId: string; text: string }): Outcome<{ file: File }> {
  const { commandId, seriesCode, year } = input
  const which = { seriesCode, year }
  const text = input.text.trim()
  if (text === '') return no({ code: 'FIELD_MISSING', data: { field: 'text', label: '书面说明' } })
  const seen = await explanation(ctx, which)
  if (!seen.ok) return seen
  const { issued, lastYear, beyond } = seen.value
  const on = ctx.clock.today()
  return makePaper(ctx, { id: commandId, operation: 'plan.makeExplanation', input: { ...which, text } }, async () =>
    ok({
      kind: '超过上年度书面说明' as const,
      subject: subjectOf(which),
      caseId: null,
      title: `${seriesCode} ${year}年`,
      notice: ({ n, ...head }) => ({ ...explanationNotice({ ...which, issued, lastYear, beyond, text, n, on }), ...head }),
      also: async (tx) => {
        const papers = beyond.map((b) => b.docNumber)
        await tx.record('explanation.made', subjectOf(which), { ...which, issued, lastYear, beyond: papers, text, on })
        return ok(true as const)
      },
    }),
  )
}
