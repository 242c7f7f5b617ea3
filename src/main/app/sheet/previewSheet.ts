import { approvalSheet } from '#domain/sheet'
import type { SheetModel } from '#domain/sheetModel'
import { ok } from '#domain/result'
import type { Ctx, Outcome } from '../context.ts'
import { loadCase } from '../cases/loadCase.ts'
import { sheetFacts } from './sheetFacts.ts'

/** The sheet as it would be printed now; the .docx is made from the same model. */
export async function previewSheet(ctx: Ctx, input: { caseId: string; stage: '送签稿' | '存档稿' }): Outcome<SheetModel> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const before = (await r.sheetPrints(input.caseId)).filter((p) => p.stage === input.stage).length
    return ok(approvalSheet(await sheetFacts(r, ctx, loaded.value, { stage: input.stage, count: before + 1 })))
  })
}
