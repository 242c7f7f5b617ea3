import type { LoadItem } from '#domain/burdenLoad'
import type { CaseState } from '#domain/case'
import { addDays, type Day } from '#domain/day'
import type { TownshipSettings } from '#domain/settings'
import {
  deadlinesOf,
  loadOfPaper,
  loadOfRequest,
  loadTable,
  weeksBetween,
  type LoadTable,
  type NamedDeadline,
} from '#domain/townshipLoad'
import type { CaseRecord, Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'

export const townshipsOf = async (r: Reader): Promise<TownshipSettings> =>
  (await settingOf<TownshipSettings>(r, 'townships')) ?? []

/** Papers that will lie, or lie, on somebody's desk. */
const WEIGHS: readonly CaseState[] = [
  'reviewing',
  'returned',
  'passed',
  'signEntered',
  'signed',
  'rechecked',
  'released',
  'postReview',
  'issued',
]
/** A deadline further off than this from the hand-in is not looked for. */
const DAYS_BACK = 366

/** A version never changes, so what it says is read once a run. */
const known = new Map<string, readonly NamedDeadline[]>()

async function deadlines(r: Reader, record: CaseRecord): Promise<readonly NamedDeadline[]> {
  const key = `${record.id} ${record.versionNo}`
  const before = known.get(key)
  if (before) return before
  const version = (await r.versions(record.id)).find((v) => v.versionNo === record.versionNo)
  const reading = version && (await r.reading(version.main.sha256))
  const found = reading ? deadlinesOf(reading, record.submittedOn) : []
  known.set(key, found)
  return found
}

/** Entered items, requests of inspections that were not refused, and the deadlines that open and issued papers name. */
export async function loadItems(r: Reader, from: Day, to: Day): Promise<LoadItem[]> {
  const townships = await townshipsOf(r)
  const requested = (await r.inspections()).filter((i) => i.decision?.approved !== false).map(loadOfRequest)
  const papers: LoadItem[] = []
  for (const record of await r.cases(WEIGHS)) {
    if (record.submittedOn < addDays(from, -DAYS_BACK)) continue
    const paper = {
      id: record.id,
      title: record.form.title,
      unit: record.form.unit,
      ref: record.docNumber ?? record.reviewNo,
    }
    papers.push(...loadOfPaper(paper, await deadlines(r, record), townships))
  }
  const touches = (i: LoadItem): boolean => i.from <= to && i.to >= from
  return [...(await r.loadItems(from, to)), ...[...requested, ...papers].filter(touches)]
}

export async function loadTableOf(r: Reader, from: Day, to: Day): Promise<LoadTable> {
  const weeks = weeksBetween(from, to)
  const items = weeks.length === 0 ? [] : await loadItems(r, weeks[0]!.from, weeks.at(-1)!.to)
  return loadTable(items, weeks, await townshipsOf(r))
}
