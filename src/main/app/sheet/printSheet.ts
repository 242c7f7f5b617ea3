import { approvalSheet } from '#domain/sheet'
import { sheetFileName } from '#domain/sheetFileName'
import { ok } from '#domain/result'
import type { PrintView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { loadCase } from '../cases/loadCase.ts'
import { DOCX } from '../papers/makePaper.ts'
import { sheetFacts } from './sheetFacts.ts'

interface SheetPrint {
  readonly commandId: string
  readonly caseId: string
  readonly stage: '送签稿' | '存档稿'
  readonly reason: string
}

/** Makes the .docx, keeps it by its hash, records the print. The second print of a stage says why (卡纸 …). */
export async function printSheet(ctx: Ctx, input: SheetPrint): Outcome<{ file: File; print: PrintView; fontNotes: string[] }> {
  const made = await ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { record } = loaded.value
    if (input.stage === '存档稿' && record.docNumber === null && record.state !== 'issued')
      return no({ code: 'NOT_ALLOWED', data: { need: ['已取号或已登记的件'] } })
    const n = (await r.sheetPrints(input.caseId)).filter((p) => p.stage === input.stage).length + 1
    if (n > 1 && input.reason.trim() === '')
      return no({ code: 'FIELD_MISSING', data: { field: 'reason', label: '再次打印的原因' } })
    return ok({ record, n, facts: await sheetFacts(r, ctx, loaded.value, { stage: input.stage, count: n }) })
  })
  if (!made.ok) return made
  const { record, n, facts } = made.value
  const { bytes, fontNotes } = await ctx.program.sheetFile(approvalSheet(facts))
  const name = sheetFileName(facts)
  const file = { name, ...(await ctx.objects.put(bytes)) }
  const { commandId, caseId, stage, reason } = input
  const done = await change(ctx, 'sheet.print', commandId, { caseId, stage, reason }, async (tx) => {
    const before = (await tx.sheetPrints(caseId)).filter((p) => p.stage === stage).length
    if (before + 1 !== n)
      return no({ code: 'CONFLICT', data: { what: `${record.reviewNo} 的打印`, seen: n - 1, now: before, by: '' } })
    await tx.record('sheet.printed', caseId, {
      caseId,
      versionNo: record.versionNo,
      stage,
      n,
      passed: facts.passedReview,
      reason,
      file,
    })
    return ok({ n })
  })
  if (!done.ok) return done
  const print = { n, stage, fileName: name, byName: ctx.actor.name, at: ctx.clock.now(), reason, passed: facts.passedReview }
  return ok({ file: new File([new Uint8Array(bytes)], name, { type: DOCX }), print, fontNotes: [...fontNotes] })
}
