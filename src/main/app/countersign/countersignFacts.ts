/** What the record and the text say about the 会签 of a case. */
import type { CountersignFacts } from '#domain/countersign'
import { unitStandings } from '#domain/countersign'
import type { DraftReading } from '#domain/draft'
import { responsibleUnits } from '#domain/namedUnits'
import type { OfficeSettings } from '#domain/settings'
import type { Ctx } from '../context.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { calendarsOf } from '../settings/calendarsOf.ts'
import { settingOf } from '../settings/settingOf.ts'

/** 云岭县人民政府办公室 stands in the list of units as 县政府办公室. */
const shortOffice = (office: OfficeSettings): string =>
  office.name
    .replace(`中共${office.county}`, '县')
    .replace(office.county, '县')
    .replace('人民政府', '政府')
    .replace('县委', '县委')

export async function countersignFacts(
  r: Reader,
  ctx: Ctx,
  record: CaseRecord,
  reading: DraftReading,
): Promise<CountersignFacts> {
  const office = await settingOf<OfficeSettings>(r, 'office')
  const own = [record.form.unit, ...(office ? [office.name, shortOffice(office)] : [])]
  return {
    multiDept: record.form.multiDept,
    declared: record.form.countersigns.filter((u) => !own.includes(u)),
    named: responsibleUnits(reading.paragraphs, office?.units ?? [], own),
    standings: unitStandings(await r.countersigns(record.id), ctx.clock.today(), await calendarsOf(r, ctx.program.rules)),
  }
}
