import { CARRIER_RULES } from '#domain/carrierRules'
import type { CaseForm } from '#domain/case'
import type { CaseTraits } from '#domain/checklistApplies'
import type { OfficeSettings } from '#domain/settings'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

/** Volume control takes red-head papers going down; letters, minutes and the like are counted apart. */
const inVolumeControl = (form: CaseForm): boolean => CARRIER_RULES[form.carrier].volumeControl && form.direction !== 'up'

export function traitsFrom(form: CaseForm, office: OfficeSettings | null): CaseTraits {
  const series = office?.series.find((s) => s.code === form.seriesCode)
  const signatures = form.signature.split('、').filter((s) => s !== '')
  return {
    docKind: form.docKind,
    direction: form.direction,
    carrier: form.carrier,
    normativeKind: form.normativeKind,
    joint: signatures.length > 1,
    issuerType: series?.issuerType ?? 'dept',
    inVolumeControl: inVolumeControl(form),
    hasSuperiorDoc: form.hasSuperiorDoc,
    economic: form.economic,
    multiDept: form.multiDept || form.countersigns.length > 1,
    meetingNotice: form.docKind === '通知' && /(召开|举办).*(会议?|推进会|现场会|座谈会|动员会|培训班)/.test(form.title),
    hasAttachments: form.attachments.length > 0,
    hasMainRecipients: form.mainRecipientsText !== '',
    hasDocNumber: form.seriesCode !== null,
    disclosure: form.disclosure,
    handlesPaperwork: false,
  }
}

export const traitsOf = async (r: Reader, form: CaseForm): Promise<CaseTraits> =>
  traitsFrom(form, await settingOf<OfficeSettings>(r, 'office'))
