import type { LegalRecord } from '#domain/legalFile'
import type { StoredFile } from '#domain/storedFile'
import { ok } from '#domain/result'
import { no, type Ctx, type Outcome } from '../context.ts'
import { maySee } from './caseRow.ts'
import { mayRead } from './mayRead.ts'

const MIME: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/** Papers that came with an act of the 规范性文件 route, those of acts that no longer stand included. */
const legalPapers = (records: readonly LegalRecord[]): StoredFile[] =>
  records.flatMap(({ payload }) => {
    const several = 'items' in payload ? payload.items : 'steps' in payload ? payload.steps : [payload]
    return several.flatMap((x) => ('file' in x && x.file ? [x.file] : []))
  })

/** A stored file that belongs to a case the person may see; a hash that does not is not answered. */
export async function caseFile(ctx: Ctx, input: { caseId: string; sha256: string }): Outcome<File> {
  const files = await ctx.store.read(async (r) => {
    const record = await r.case(input.caseId)
    if (!record || !(await mayRead(r, ctx.actor, record))) return []
    const versions = (await r.versions(input.caseId)).flatMap((v) => [v.main, ...v.attachments])
    // A unit that countersigns reads the draft, not the papers of the review.
    if (!maySee(ctx.actor, record)) return versions
    return [
      ...versions,
      ...(await r.signOffs(input.caseId)).map((s) => s.scan),
      ...(await r.rechecks(input.caseId)).map((x) => x.final),
      ...(await r.sheetPrints(input.caseId)).map((p) => p.file),
      ...(await r.papers(input.caseId)).map((p) => p.file),
      ...(await r.countersigns(input.caseId)).opinions.flatMap((o) => (o.file ? [o.file] : [])),
      ...(await r.coSigns(input.caseId)).map((s) => s.scan),
      ...legalPapers(await r.legalRecords(input.caseId)),
    ]
  })
  const file = files.find((f) => f.sha256 === input.sha256)
  const bytes = file && (await ctx.objects.get(file.sha256))
  if (!file || !bytes) return no({ code: 'NOT_FOUND', data: { what: '这个文件' } })
  const type = MIME[file.name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  return ok(new File([new Uint8Array(bytes)], file.name, { type }))
}
