import { coIssuersOf, type JointFacts } from '#domain/jointIssue'
import type { OfficeSettings } from '#domain/settings'
import type { CaseRecord, Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

/** States in which co-issuers' signatures come in. */
export const SIGNING_STATES: ReadonlySet<string> = new Set(['passed', 'signEntered', 'signed'])

/** Co-issuers of a case and what their heads signed. */
export async function jointFacts(r: Reader, record: CaseRecord): Promise<JointFacts> {
  const office = await settingOf<OfficeSettings>(r, 'office')
  const lead = office?.series.find((s) => s.code === record.form.seriesCode)?.issuer ?? ''
  return {
    coIssuers: coIssuersOf(record.form, lead),
    signs: await r.coSigns(record.id),
    versionNo: record.versionNo,
  }
}
