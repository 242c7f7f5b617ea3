/** What a test's reviewer does with every case: point at what was seen, answer what is open. */
import type { CaseView } from '#contract/views'
import { commandId, type Client } from './theDemo.ts'

export const seen = (view: CaseView): { caseId: string; version: number; commandId: string } => ({
  caseId: view.row.id,
  version: view.version,
  commandId: commandId(),
})

export const onVersion = (view: CaseView): { caseId: string; versionNo: number } => ({
  caseId: view.row.id,
  versionNo: view.row.versionNo,
})

export const rowsOf = (view: CaseView): CaseView['groups'][number]['rows'] => view.groups.flatMap((g) => g.rows)

/** Answers all that is open with 符合, as a reviewer with nothing to object to. */
export async function answerOpen(person: Client, before: CaseView): Promise<CaseView> {
  let view = before
  for (const { id, outstanding } of view.groups)
    if (outstanding > 0) view = await person.review.confirmUntriggered({ ...onVersion(view), groupId: id })
  for (const row of rowsOf(view)) {
    if (row.settledBy !== 'person' || row.answer !== null) continue
    const answer = {
      itemId: row.itemId,
      value: '符合' as const,
      reason: row.findings.length > 0 ? '已核对原文' : '',
      evidence: '见送审材料',
    }
    view = await person.review.saveAnswer({ ...onVersion(view), answer })
  }
  return view
}
