/** A draft that arranges an inspection becomes a 报备 (J24 统筹规范督查检查考核部分, D18 一事一报), grouped where it can be (组团). */
import type { LoadItem } from './burdenLoad.ts'
import type { CaseForm } from './case.ts'
import { RUNNING, inParts } from './checks/place.ts'
import { isDay, yearOf, type Day } from './day.ts'
import type { DraftReading } from './draft.ts'
import type { Condition } from './review.ts'
import { townshipsIn, weekOf } from './townshipLoad.ts'

export interface InspectionForm {
  readonly title: string
  readonly unit: string
  readonly townships: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly basis: string
  readonly content: string
}

const RANGE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s*(?:至|—|－|-|到)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/u
const pad = (n: string): string => n.padStart(2, '0')

function firstRange(text: string, about: Day): { from: Day; to: Day } | null {
  const m = RANGE.exec(text)
  if (!m) return null
  const year = m[1] ?? String(yearOf(about))
  const [from, to] = [`${year}-${pad(m[2]!)}-${pad(m[3]!)}`, `${m[4] ?? year}-${pad(m[5] ?? m[2]!)}-${pad(m[6]!)}`]
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** The request as the draft's own text fills it; a person corrects it. */
export function inspectionFromReading(
  reading: DraftReading,
  form: Pick<CaseForm, 'title' | 'unit' | 'reason'>,
  townships: readonly string[],
  about: Day,
): InspectionForm {
  const lines = inParts(reading, RUNNING)
  const text = lines.map((p) => p.text).join('\n')
  const range = firstRange(text, about)
  const named = townships.filter((t) => text.includes(t))
  const contentAt = lines.findIndex((p) => p.level === 1 && /内容/u.test(p.text))
  const after = contentAt < 0 ? [] : lines.slice(contentAt + 1)
  const end = after.findIndex((p) => p.level === 1)
  const content = (end < 0 ? after : after.slice(0, end)).map((p) => p.text).join('\n')
  const first = lines.find((p) => p.level === 0 && p.text.trim() !== '')?.text ?? ''
  return {
    title: shortened(
      form.title
        .replace(/^.*?关于/u, '')
        .replace(/的(通知|意见|函)$/u, '')
        .replace(/^(开展|组织开展|做好)/u, ''),
      200,
    ),
    unit: form.unit,
    townships: named.length > 0 ? named : townshipsIn(text, townships),
    from: range?.from ?? null,
    to: range?.to ?? null,
    basis: shortened(form.reason.trim() || first, 1000),
    content: shortened(content || first, 4000),
  }
}

export interface GroupingSuggestion {
  readonly item: LoadItem
  readonly shared: readonly string[]
}

/** Planned inspections in the same week or weeks at the same townships; most shared first. */
export function groupingSuggestions(
  request: { readonly id: string; readonly townships: readonly string[]; readonly from: Day; readonly to: Day },
  planned: readonly LoadItem[],
): GroupingSuggestion[] {
  const [from, to] = [weekOf(request.from).from, weekOf(request.to).to]
  return planned
    .filter((i) => i.kind === 'inspection' && i.id !== request.id && i.from <= to && i.to >= from)
    .map((item) => ({ item, shared: item.townships.filter((t) => request.townships.includes(t)) }))
    .filter((s) => s.shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length || a.item.from.localeCompare(b.item.from))
}

/** What a 报备 must say before the case ends with it. */
export function filingConditions(
  f: InspectionForm & { readonly groupedWith: string | null; readonly groupingNote: string },
  suggestions: readonly GroupingSuggestion[],
): Condition[] {
  const source = 'J24 统筹规范督查检查考核部分；D18'
  const condition = (id: Condition['id'], label: string, met: boolean, missing: string, detail: string): Condition => ({
    id,
    met,
    label,
    detail: met ? detail : missing,
    source,
  })
  const days = f.from !== null && f.to !== null && f.from <= f.to
  const offered = suggestions.length > 0
  const accepted = suggestions.some((s) => s.item.id === f.groupedWith)
  return [
    condition('filingTownships', '已写明到哪些乡镇', f.townships.length > 0, '请选择乡镇', f.townships.join('、')),
    condition('filingDays', '已写明起止日期', days, '请填写起止日期，结束不早于开始', `${f.from} 至 ${f.to}`),
    condition(
      'filingBasis',
      '已写明依据和内容',
      f.basis.trim() !== '' && f.content.trim() !== '',
      '请填写依据和内容',
      '依据、内容已填',
    ),
    condition(
      'filingGrouping',
      '已答复组团建议',
      f.groupedWith !== null ? accepted : !offered || f.groupingNote.trim() !== '',
      f.groupedWith !== null ? '所选的组团事项不在建议中' : '请接受组团建议，或写明不组团的理由',
      !offered ? '没有可以组团的事项' : accepted ? '已组团' : `不组团：${f.groupingNote}`,
    ),
  ]
}
