import { fairSheet, materialsSheet, type LegalPaperKind, type LegalSheetFacts } from '#domain/legalSheets'
import { opinionSheet } from '#domain/opinionSheet'
import { ok } from '#domain/result'
import type { SheetModel } from '#domain/sheetModel'
import type { CaseView } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { makePaper, recordPaper } from './makePaper.ts'
import { legalFile } from '#domain/legalFile'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Kind = Exclude<LegalPaperKind, '补正通知单'>

const draw = (kind: Kind, f: LegalSheetFacts): SheetModel =>
  kind === '规范性文件送审材料清单'
    ? materialsSheet(f)
    : kind === '公平竞争审查表'
      ? fairSheet(f)
      : opinionSheet(f, f.file.opinion!)

/** Makes a paper of the route and hands it over; its making is recorded and numbered. */
export async function paper(
  ctx: Ctx,
  input: { commandId: string; caseId: string; kind: Kind },
): Outcome<{ file: File; case: CaseView; fontNotes: string[] }> {
  const { kind, caseId } = input
  const file = legalFile(await ctx.store.read((r) => r.legalRecords(caseId)))
  if (kind === '合法性审核意见书' && file.opinion === null) return no({ code: 'NOT_FOUND', data: { what: '合法性审核意见' } })
  if (kind === '公平竞争审查表' && file.fair === null) return no({ code: 'NOT_FOUND', data: { what: '公平竞争审查结论' } })
  const made = await makePaper(ctx, caseId, kind, (f) => draw(kind, f))
  if (!made.ok) return made
  const done = await change<true>(ctx, 'legal.paper', input.commandId, { caseId, kind }, async (tx) => {
    await recordPaper(tx, made.value)
    return ok(true)
  })
  if (!done.ok) return done
  const view = await getCase(ctx, { caseId })
  if (!view.ok) return view
  const { bytes, payload, fontNotes } = made.value
  return ok({
    file: new File([new Uint8Array(bytes)], payload.file.name, { type: DOCX }),
    case: view.value,
    fontNotes: [...fontNotes],
  })
}
