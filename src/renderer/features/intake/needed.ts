import { CARRIER_RULES } from '#domain/carrierRules'
import type { CaseForm } from '#domain/case'

/** Fields without which a draft cannot be taken in, in the order of the form. The office checks again. */
export const FIELD_NAMES = {
  title: '标题',
  unit: '拟稿单位',
  drafterName: '拟稿人',
  docKind: '文种',
  seriesCode: '机关代字',
  reason: '发文理由',
} as const satisfies Partial<Record<keyof CaseForm, string>>
export type NeededField = keyof typeof FIELD_NAMES

export function missingFields(form: CaseForm): NeededField[] {
  const missing: NeededField[] = []
  if (form.title.trim() === '') missing.push('title')
  if (form.docKind === null && CARRIER_RULES[form.carrier].series === 'always') missing.push('docKind')
  if (form.unit.trim() === '') missing.push('unit')
  if (form.drafterName.trim() === '') missing.push('drafterName')
  if (form.seriesCode === null && CARRIER_RULES[form.carrier].series === 'always') missing.push('seriesCode')
  if (form.reason.trim() === '') missing.push('reason')
  return missing
}
