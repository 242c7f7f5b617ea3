import type { CaseView } from '#contract/views'
import type { Ctx } from '../context.ts'
import { getCase } from '../cases/getCase.ts'
import { confirmUntriggered, saveAnswer } from '../review/answers.ts'
import { decide } from '../review/decide.ts'

/**
 * For the demo's story only: a reviewer who found everything in order answers 符合, item by item, and passes the case. Every
 * answer goes through the same use-case as a person's, with the reason and evidence it asks for.
 * @throws Error when an answer or the decision is refused
 */
export async function answerAsFit(ctx: Ctx, caseId: string): Promise<CaseView> {
  let view = orThrow(await getCase(ctx, { caseId }))
  const { versionNo } = view.row
  for (const group of view.groups) {
    if (group.rows.some((r) => r.settledBy === 'untriggered' && r.answer === null)) {
      view = orThrow(await confirmUntriggered(ctx, { caseId, versionNo, groupId: group.id }))
    }
  }
  for (const row of view.groups.flatMap((g) => g.rows)) {
    if (row.answer !== null || row.settledBy !== 'person') continue
    const answer = {
      itemId: row.itemId,
      value: '符合' as const,
      reason: row.findings.length > 0 ? '已核对，按现稿可行' : '',
      evidence: row.evidenceHint === '' ? '' : '见送审材料',
    }
    view = orThrow(await saveAnswer(ctx, { caseId, versionNo, answer }))
  }
  return orThrow(
    await decide(ctx, { commandId: ctx.program.ids.next(), caseId, version: view.version, decision: 'pass', reasons: [] }),
  )
}

/** For the demo's story only: there a refusal is a bug. */
export function orThrow<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
