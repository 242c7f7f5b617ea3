/** A paper of the route: drawn from the record before the transaction, kept by its hash, its making recorded inside it. */
import { clockInWords } from '#domain/legalClock'
import type { LegalPaperKind, LegalSheetFacts } from '#domain/legalSheets'
import type { PaperPayload } from '#domain/papers'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { SheetModel } from '#domain/sheetModel'
import type { Ctx, Outcome } from '../context.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Reader, Writer } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { normativeFacts } from './legalState.ts'

export interface MadePaper {
  readonly payload: Omit<PaperPayload, 'n'>
  readonly bytes: Uint8Array
  readonly fontNotes: readonly string[]
}

async function sheetFacts(r: Reader, ctx: Ctx, caseId: string, kind: LegalPaperKind): Outcome<LegalSheetFacts> {
  const loaded = await loadCase(r, caseId)
  if (!loaded.ok) return loaded
  const { record } = loaded.value
  const facts = await normativeFacts(r, ctx, loaded.value)
  const head = await r.head()
  return ok({
    office: (await settingOf<OfficeSettings>(r, 'office'))?.name ?? '',
    isDemo: ctx.store.kind === 'demo',
    ledger: { hash: head.hash, seq: head.seq, at: ctx.clock.now() },
    reviewNo: record.reviewNo,
    n: (await r.papers(caseId)).filter((p) => p.kind === kind).length + 1,
    title: record.form.title,
    unit: record.form.unit,
    drafter: record.form.drafterName,
    phone: record.form.phone,
    versionNo: record.versionNo,
    kind: record.form.normativeKind,
    file: facts.file,
    clockWords: facts.clock ? clockInWords(facts.clock.now, facts.clock.facts) : '',
    byName: ctx.actor.name,
  })
}

/** @param draw the sheet from the facts, or null when the record has nothing to draw */
export async function makePaper(
  ctx: Ctx,
  caseId: string,
  kind: LegalPaperKind,
  draw: (f: LegalSheetFacts) => SheetModel,
): Outcome<MadePaper> {
  const facts = await ctx.store.read((r) => sheetFacts(r, ctx, caseId, kind))
  if (!facts.ok) return facts
  const { bytes, fontNotes } = await ctx.program.sheetFile(draw(facts.value))
  const name = `${kind}_${facts.value.reviewNo}_${facts.value.n}.docx`
  return ok({
    payload: { subject: caseId, caseId, kind, title: facts.value.title, file: { name, ...(await ctx.objects.put(bytes)) } },
    bytes,
    fontNotes,
  })
}

export async function recordPaper(tx: Writer, { payload }: MadePaper): Promise<void> {
  const n = (await tx.papers(payload.subject)).filter((p) => p.kind === payload.kind).length + 1
  await tx.record('paper.made', payload.subject, { ...payload, n })
}
