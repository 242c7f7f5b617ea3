import { ok } from '#domain/result'
import { no, type Ctx, type Outcome } from '../context.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper of this area by what it is about; a hash that is not one of its papers is not answered. */
export async function planPaper(ctx: Ctx, input: { subject: string; sha256: string }): Outcome<File> {
  const paper = (await ctx.store.read((r) => r.papers(input.subject))).find((p) => p.file.sha256 === input.sha256)
  const bytes = paper && (await ctx.objects.get(paper.file.sha256))
  if (!paper || !bytes) return no({ code: 'NOT_FOUND', data: { what: '这份文书' } })
  return ok(new File([new Uint8Array(bytes)], paper.file.name, { type: DOCX }))
}
