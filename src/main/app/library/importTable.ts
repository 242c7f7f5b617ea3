/** 依据库 from a table: seen first, row by row, then taken in whole or not at all. The same table a second time adds nothing. */
import { readLibraryTable } from '#domain/libraryImport'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { ImportPreview, ImportRow } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { bytesOf, described, type FileBytes } from '../intake/readFiles.ts'
import type { Reader, TableRow } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { isClassified } from './items.ts'

async function tableOf(ctx: Ctx, file: FileBytes): Outcome<readonly TableRow[]> {
  if (isClassified([file.name])) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  const read = await ctx.program.workers.readTable(file.bytes)
  if (read.outcome === 'refused') return no({ code: 'TABLE_REFUSED', data: { reason: read.reason, rows: [] } })
  if (isClassified(read.rows.flatMap((r) => r.cells))) return no({ code: 'DRAFT_REFUSED', data: { reason: 'classified' } })
  return ok(read.rows)
}

async function judged(r: Reader, rows: readonly TableRow[], fileName: string): Promise<ImportRow[] | null> {
  const office = await settingOf<OfficeSettings>(r, 'office')
  return readLibraryTable(rows, await r.library(), office?.county ?? '', fileName.replace(/\.xlsx$/iu, ''))
}

export async function previewImport(ctx: Ctx, input: { file: File }): Outcome<ImportPreview> {
  const file = await bytesOf(input.file)
  const table = await tableOf(ctx, file)
  if (!table.ok) return table
  const rows = await ctx.store.read((r) => judged(r, table.value, file.name))
  if (!rows) return no({ code: 'TABLE_REFUSED', data: { reason: 'noColumns', rows: [] } })
  const count = (standing: ImportRow['standing']): number => rows.filter((x) => x.standing === standing).length
  return ok({ rows, fresh: count('new'), known: count('known'), wrong: count('wrong') })
}

export async function importLibrary(ctx: Ctx, input: { commandId: string; file: File }): Outcome<{ added: number }> {
  const file = await bytesOf(input.file)
  const table = await tableOf(ctx, file)
  if (!table.ok) return table
  return change<{ added: number }>(ctx, 'library.import', input.commandId, described(ctx.program, file), async (tx) => {
    const rows = await judged(tx, table.value, file.name)
    if (!rows) return no({ code: 'TABLE_REFUSED', data: { reason: 'noColumns', rows: [] } })
    const wrong = rows.filter((r) => r.standing === 'wrong')
    if (wrong.length > 0) {
      const lines = wrong.map((r) => ({ row: r.row, problem: r.problem ?? '' }))
      return no({ code: 'TABLE_REFUSED', data: { reason: 'rowsWrong', rows: lines } })
    }
    const items = rows.filter((r) => r.standing === 'new').map((r) => ({ id: ctx.program.ids.next(), ...r.item }))
    if (items.length > 0) await tx.record('library.added', 'library', { source: `导入 ${file.name}`, items })
    return ok({ added: items.length })
  })
}
