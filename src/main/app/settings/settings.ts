/** Reading and changing what an office sets for itself. Law and central rules are not here. */
import { ACT_NAMES } from '#domain/acts'
import { canonicalJson } from '#domain/ledger'
import { ok } from '#domain/result'
import { parseLocalRules, settableRules } from '#domain/ruleData'
import type { OfficeSettings } from '#domain/settings'
import type { LedgerLine } from '#contract/views'
import { change, no, type Ctx, type Outcome } from '../context.ts'
import { ledgerLine } from '../ledger/ledgerLine.ts'
import { settingOf } from './settingOf.ts'
import { settingProblem } from './settingProblem.ts'

/** Settings a person may change on the screen. Any other key is written by the program only. */
export const SETTING_KEYS = [
  'office',
  'limits',
  'ceilings',
  'calendar',
  'backup',
  'authority',
  'noMeetingWeeks',
  'localRules',
  'townships',
  'emergency',
  'standIns',
] as const

export async function listSettings(ctx: Ctx): Outcome<{ key: string; value: unknown; version: number }[]> {
  const kept = (await ctx.store.read((r) => r.settings())).map((s) => ({ ...s, value: JSON.parse(s.value) as unknown }))
  // What may be set is known to the rules alone: an office that set nothing yet, or before a list was added, is shown it all.
  const own = kept.find((s) => s.key === 'localRules')
  const may = settableRules(ctx.program.rules.checklist.data, ctx.clock.today())
  const set = own ? parseLocalRules(own.value) : null
  const value = set ? { params: { ...may.params, ...set.params }, words: { ...may.words, ...set.words } } : may
  return ok([...kept.filter((s) => s !== own), { key: 'localRules', value, version: own?.version ?? 0 }])
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
  const wrong = settingProblem(ctx.program.rules.checklist, ctx.clock.today(), input.key, input.value ?? null)
  if (wrong) return no({ code: 'SETTING_REFUSED', data: wrong })
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
