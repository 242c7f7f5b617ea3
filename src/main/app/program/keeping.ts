/** Backup, restore and verification, as a person asks for them. */
import { ok } from '#domain/result'
import type { BackupView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { unlock } from '../session/session.ts'

export const listBackups = async (ctx: Ctx): Outcome<BackupView[]> => ok([...(await ctx.store.backups())])

/** Needs the password again: the store as it is gives way to an older one. */
export async function restoreBackup(
  ctx: Ctx,
  input: { file: string; reason: string; password: string },
): Outcome<{ done: true }> {
  const unlocked = await unlock(ctx, input)
  if (!unlocked.ok) return unlocked
  const known = (await ctx.store.backups()).find((b) => b.file === input.file)
  if (!known) return no({ code: 'NOT_FOUND', data: { what: '这份备份' } })
  const done = await ctx.program.restore(known.file, input.reason, ctx.actor)
  return done.ok ? ok({ done: true }) : done
}

export async function verifyOffice(
  ctx: Ctx,
): Outcome<{ ok: boolean; entries: number; faults: { where: string; message: string }[] }> {
  const report = await ctx.store.verify()
  return ok({
    ok: report.ok,
    entries: report.entries,
    faults: report.faults.map((f) => ({ where: f.where, message: f.message })),
  })
}
