/** 送审材料: received, asked for (补正), supplied, handed over. Four small acts on one list. */
import type { Day } from '#domain/day'
import { openRequest } from '#domain/legalFile'
import { requestSheet } from '#domain/legalSheets'
import type { Material } from '#domain/normative'
import { caseOpen, conditionsToSubmit, notLater } from '#domain/legalActGates'
import type { StoredFile } from '#domain/storedFile'
import type { CaseView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { legalAct, missing, recordIf, type ActInput } from './legalAct.ts'
import { makePaper, recordPaper } from './makePaper.ts'
import { takeIn } from './papersIn.ts'

export interface ReceivedItem {
  readonly material: Material
  readonly note: string
  readonly file: File | null
}

export async function receive(ctx: Ctx, input: ActInput & { on: Day; items: readonly ReceivedItem[] }): Outcome<CaseView> {
  const items: { material: Material; note: string; file: StoredFile | null }[] = []
  for (const { material, note, file } of input.items) {
    const kept = await takeIn(ctx, file)
    if (!kept.ok) return kept
    items.push({ material, note, file: kept.value })
  }
  const { on } = input
  return legalAct(ctx, 'legal.receive', input, { on, items }, (tx, seen) =>
    recordIf([caseOpen(seen.acting), notLater(seen.acting, '收到日期', on)], () =>
      tx.record('materials.received', input.caseId, { ...seen.on, items, on }),
    ),
  )
}

export async function request(
  ctx: Ctx,
  input: ActInput & { missing: readonly Material[]; note: string; on: Day; dueOn: Day },
): Outcome<CaseView> {
  const what = { missing: [...new Set(input.missing)], note: input.note, on: input.on, dueOn: input.dueOn }
  if (what.dueOn < what.on) return missing('dueOn', '不早于通知日期的补正期限')
  const made = await makePaper(ctx, input.caseId, '补正通知单', (f) => requestSheet(f, what))
  if (!made.ok) return made
  return legalAct(ctx, 'legal.request', input, what, (tx, seen) =>
    recordIf([caseOpen(seen.acting), notLater(seen.acting, '通知日期', what.on)], async () => {
      await tx.record('materials.requested', input.caseId, { ...seen.on, ...what })
      await recordPaper(tx, made.value)
    }),
  )
}

export function supply(ctx: Ctx, input: ActInput & { on: Day }): Outcome<CaseView> {
  const { on } = input
  return legalAct(ctx, 'legal.supply', input, { on }, async (tx, seen) => {
    const open = openRequest(seen.facts.file)
    if (open === null) return no({ code: 'NOT_FOUND', data: { what: '没有补齐的补正通知' } })
    if (on < open.on) return missing('on', '不早于通知日期的补齐日期')
    return recordIf([caseOpen(seen.acting), notLater(seen.acting, '补齐日期', on)], () =>
      tx.record('materials.supplied', input.caseId, { ...seen.on, on }),
    )
  })
}

export function submit(ctx: Ctx, input: ActInput & { organ: string; receivedOn: Day }): Outcome<CaseView> {
  const { organ, receivedOn } = input
  return legalAct(ctx, 'legal.submit', input, { organ, receivedOn }, (tx, seen) =>
    recordIf(conditionsToSubmit(seen.acting, seen.facts, organ, receivedOn), () =>
      tx.record('legal.submitted', input.caseId, { ...seen.on, organ, receivedOn }),
    ),
  )
}
