/** Reading and changing what an office sets for itself. Law and central rules are not here. */
import { ACT_NAMES } from '#domain/acts'
import { canonicalJson } from '#domain/ledger'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { LedgerLine } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { ledgerLine } from '../ledger/ledgerLine.ts'
import { settingOf } from './settingOf.ts'

/** Settings a person may change on the screen. Any other key is written by the program only. */
export const SETTING_KEYS = [
  'office',
  'limits',
  'ceilings',
  'calendar',
  'backup',
  'authority',
  'noMeetingWeeks',
  'emergency',
  'standIns',
] as const

export async function listSettings(ctx: Ctx): Outcome<{ key: string; value: unknown; version: number }[]> {
  const rows = await ctx.store.read((r) => r.settings())
  return ok(rows.map((s) => ({ key: s.key, value: JSON.parse(s.value) as unknown, version: s.version })))
}

export async function officeSettings(ctx: Ctx): Outcome<OfficeSettings> {
  const office = await ctx.store.read((r) => settingOf<OfficeSettings>(r, 'office'))
  return office ? ok(office) : no({ code: 'NOT_FOUND', data: { what: '单位设置' } })
}

export async function changeSetting(
  ctx: Ctx,
  input: { commandId: string; key: string; value?: unknown; version: number },
): Outcome<{ done: true }> {
  if (!(SETTING_KEYS as readonly string[]).includes(input.key))
    return no({ code: 'NOT_FOUND', data: { what: `设置「${input.key}」` } })
  const { commandId, ...what } = input
  return change(ctx, 'settings.change', commandId, what, async (tx) => {
    const before = await tx.setting(input.key)
    const now = before?.version ?? 0
    if (now !== input.version)
      return no({ code: 'CONFLICT', data: { what: `设置「${input.key}」`, seen: input.version, now, by: '' } })
    await tx.record('setting.changed', input.key, {
      key: input.key,
      before: before?.value ?? null,
      value: canonicalJson(input.value ?? null),
    })
    return ok({ done: true })
  })
}

/** Who changed a setting, when, from what. */
export async function settingHistory(ctx: Ctx, input: { key: string }): Outcome<LedgerLine[]> {
  const entries = await ctx.store.read((r) =>
    r.ledger({ after: 0, limit: 500, act: 'setting.changed', subject: input.key, newestFirst: true }),
  )
  return ok(entries.map((e) => ledgerLine(e, ACT_NAMES[e.act])))
}
