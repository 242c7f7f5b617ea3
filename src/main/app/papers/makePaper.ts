import type { StoredFile } from '#domain/acts'
import { noticeSheet, type Notice } from '#domain/noticeModel'
import type { PaperKind } from '#domain/papers'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import type { Writer } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface PaperOrder {
  readonly operation: string
  readonly commandId: string
  readonly input: unknown
  readonly kind: PaperKind
  readonly subject: string
  readonly caseId: string | null
  readonly title: string
  /** What the form says; office, ledger head and the demo's mark are put in here. */
  readonly notice: (n: number) => Omit<Notice, 'office' | 'isDemo' | 'ledger'>
  /** Acts of the same transaction, before the paper is recorded. */
  readonly first?: (tx: Writer) => Outcome<true>
}

/** Makes a paper as .docx, keeps it by its hash and records it. */
export async function makePaper(ctx: Ctx, order: PaperOrder): Outcome<{ file: File }> {
  const { kind, subject, caseId, title } = order
  const [n, head, office] = await ctx.store.read(
    async (r) =>
      [
        (await r.papers(subject)).filter((p) => p.kind === kind).length + 1,
        await r.head(),
        await settingOf<OfficeSettings>(r, 'office'),
      ] as const,
  )
  const { bytes } = await ctx.program.sheetFile(
    noticeSheet({
      ...order.notice(n),
      office: office?.name ?? '',
      isDemo: ctx.store.kind === 'demo',
      ledger: { hash: head.hash, seq: head.seq, at: head.at ?? ctx.clock.now() },
    }),
  )
  const name = `${kind} ${title}${n > 1 ? `（第${n}份）` : ''}.docx`.replace(/[\\/:*?"<>|\n]/g, '_')
  const file: StoredFile = { name, ...(await ctx.objects.put(bytes)) }
  const done = await change(ctx, order.operation, order.commandId, order.input, async (tx) => {
    const before = (await tx.papers(subject)).filter((p) => p.kind === kind).length
    if (before + 1 !== n) return no({ code: 'CONFLICT', data: { what: kind, seen: n - 1, now: before, by: '' } })
    const first = order.first ? await order.first(tx) : ok(true as const)
    if (!first.ok) return first
    await tx.record('paper.made', subject, { subject, caseId, kind, n, title, file })
    return ok({ n })
  })
  return done.ok ? ok({ file: new File([new Uint8Array(bytes)], name, { type: DOCX }) }) : done
}
