import type { Adoption } from '#domain/normative'
import { caseOpen } from '#domain/legalActGates'
import type { CaseView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'

/** What came of each remark: 采纳, 部分采纳 or 未采纳, the last two with their reason (R115). */
export function adopt(
  ctx: Ctx,
  input: ActInput & { items: readonly { remarkId: string; adoption: Adoption; reason: string }[] },
): Outcome<CaseView> {
  const { items } = input
  return legalAct(ctx, 'legal.adopt', input, { items }, async (tx, seen) => {
    const remarks = seen.facts.file.opinion?.remarks ?? []
    const strange = items.find((i) => !remarks.some((r) => r.id === i.remarkId))
    if (strange) return no({ code: 'NOT_FOUND', data: { what: '这条审核意见' } })
    const bare = items.find((i) => i.adoption !== 'adopted' && i.reason === '')
    if (bare) return missing('reason', `第 ${remarks.findIndex((r) => r.id === bare.remarkId) + 1} 条未完全采纳的理由`)
    return recordIf([caseOpen(seen.acting)], async () => {
      for (const item of items) await tx.record('legal.adoption', input.caseId, { ...seen.on, ...item })
    })
  })
}
