/** Limits and words an office sets for itself are looked at before they are kept: nothing may be looser than what binds it. */
import type { Day } from '#domain/day'
import type { Checklist } from '#domain/checklist'
import { allValidOn, localProblem, parseLocalRules, tightened, type LocalRefusal } from '#domain/ruleData'
import type { LimitSettings } from '#domain/settings'

/** null when the office may keep this value under this key. */
export function settingProblem(checklist: Checklist, today: Day, key: string, value: unknown): LocalRefusal | null {
  if (key === 'localRules') {
    const local = parseLocalRules(value)
    return local ? localProblem(checklist.data, today, local) : { code: 'local.malformed', name: key }
  }
  if (key === 'limits') {
    // A unit's own limit stands below the central one (J24 第2条), as the office's does.
    const { body_limit_general_chars: central } = allValidOn(checklist.data.params, today)
    for (const [unit, chars] of Object.entries((value as Partial<LimitSettings> | null)?.unitCharLimits ?? {})) {
      const kept = tightened(central ? { [unit]: central } : {}, { [unit]: chars })
      if (!kept.ok) return kept.refusal
    }
  }
  return null
}
