/**
 * One road for every paper beside the approval sheet: facts are read, the .docx is made, kept by its hash, and `paper.made` is recorded
 * in one transaction with the act it belongs to. A retry is given the paper that was made the first time.
 */
import type { StoredFile } from '#domain/acts'
import { noticeSheet, type Notice } from '#domain/noticeModel'
import type { PaperKind } from '#domain/papers'
import { ok } from '#domain/result'
import { paperFileName } from '#domain/sheetFileName'
import type { OfficeSettings } from '#domain/settings'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import type { Reader, Writer } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What every paper is made with. */
export interface PaperHead {
  readonly office: string
  /** 1, 2, 3 … among the papers of this kind about this subject. */
  readonly n: number
  readonly isDemo: boolean
  readonly ledger: Notice['ledger']
}

export interface PaperPlan {
  readonly subject: string
  readonly caseId: string | null
  readonly kind: PaperKind
  /** What it is about, for lists and the file name. */
  readonly title: string
  readonly notice: (head: PaperHead) => Notice
  /** Recorded with it, in the same transaction; looks again whether it may. */
  readonly also?: (tx: Writer) => Outcome<true>
}

export interface MadePaper {
  readonly file: File
  readonly fontNotes: readonly string[]
}

export async function makePaper(
  ctx: Ctx,
  command: { readonly id: string; readonly operation: string; readonly input: unknown },
  plan: (r: Reader) => Outcome<PaperPlan>,
): Outcome<MadePaper> {
  const made = await ctx.store.read(async (r) => {
    const planned = await plan(r)
    if (!planned.ok) return planned
    const { subject, kind } = planned.value
    const n = (await r.papers(subject)).filter((p) => p.kind === kind).length + 1
    const office = (await settingOf<OfficeSettings>(r, 'office'))?.name ?? ''
    const { hash, seq } = await r.head()
    const ledger = { hash, seq, at: ctx.clock.now() }
    const notice = planned.value.notice({ office, n, isDemo: ctx.store.kind === 'demo', ledger })
    return ok({ plan: planned.value, n, office, notice })
  })
  // Refused now, but perhaps done before: the store knows the command's first outcome.
  if (!made.ok)
    return answer(ctx, await change<StoredFile>(ctx, command.operation, command.id, command.input, async () => made), [])
  const { n, office, notice } = made.value
  const { subject, caseId, kind, title, also } = made.value.plan
  const { bytes, fontNotes } = await ctx.program.sheetFile(noticeSheet(notice))
  const file: StoredFile = {
    name: paperFileName([kind, notice.number], title, office),
    ...(await ctx.objects.put(bytes)),
  }
  const done = await change<StoredFile>(ctx, command.operation, command.id, command.input, async (tx) => {
    const now = (await tx.papers(subject)).filter((p) => p.kind === kind).length + 1
    if (now !== n) return no({ code: 'CONFLICT', data: { what: `${kind}`, seen: n, now, by: '' } })
    const recorded = also ? await also(tx) : ok(true)
    if (!recorded.ok) return recorded
    await tx.record('paper.made', subject, { subject, caseId, kind, n, title, file })
    return ok(file)
  })
  return answer(ctx, done, fontNotes)
}

async function answer(ctx: Ctx, done: Awaited<Outcome<StoredFile>>, fontNotes: readonly string[]): Outcome<MadePaper> {
  if (!done.ok) return done
  const bytes = await ctx.objects.get(done.value.sha256)
  if (!bytes) return no({ code: 'NOT_FOUND', data: { what: '这份文书' } })
  return ok({ file: new File([new Uint8Array(bytes)], done.value.name, { type: DOCX }), fontNotes })
}
