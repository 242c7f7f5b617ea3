/** A table pasted from a spreadsheet: lines of cells between tabs. All its rows are right, or none is taken. */
import { isDay, type Day } from './day.ts'
import { DOC_KINDS, type DocKind } from './draft.ts'
import { LOAD_KINDS, LOAD_KIND_NAMES, type LoadItem } from './burdenLoad.ts'
import { PLAN_NATURES, type PlanItem } from './issuePlan.ts'
import type { Series } from './settings.ts'

export interface PastedRow<T> {
  /** As counted in what was pasted, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** null when the row cannot be taken; `wrong` then says why. */
  readonly value: T | null
  readonly wrong: readonly string[]
}

const MOST_ROWS = 1000

/** Blank lines away; a first line of column names gives the columns their order, else they stand as `columns` lists them. */
function cellsByName<C extends string>(
  text: string,
  columns: Readonly<Record<C, RegExp>>,
): { line: number; cells: readonly string[]; get: (name: C) => string }[] {
  const names = Object.keys(columns) as C[]
  const lines = text
    .split(/\r?\n/)
    .map((l, i) => ({ line: i + 1, cells: l.split('\t').map((c) => c.replace(/^"|"$/g, '').trim()) }))
    .filter((l) => l.cells.some((c) => c !== ''))
    .slice(0, MOST_ROWS)
  const head = lines[0]?.cells ?? []
  const placed = names.map((n) => head.findIndex((c) => columns[n].test(c)))
  // Names of columns stand in the first line when most of it reads like them: a row of the plan may hold one or two such words.
  const like = head.filter((c) => names.some((n) => columns[n].test(c))).length
  const named = placed.filter((p) => p >= 0).length >= 3 && like * 3 >= head.filter((c) => c !== '').length * 2
  const at = (name: C): number => (named ? placed[names.indexOf(name)]! : names.indexOf(name))
  return (named ? lines.slice(1) : lines).map((l) => ({ ...l, get: (name) => l.cells[at(name)] ?? '' }))
}

export interface PlanPasteFacts {
  readonly year: number
  /** 2026年县政府发文计划: what goes before 第n项. */
  readonly planName: string
  readonly series: readonly Pick<Series, 'code' | 'issuer'>[]
  /** References that are taken. */
  readonly known: ReadonlySet<string>
}

/** Columns of 年度发文计划表 in its order (domain facts §5.4). */
const PLAN_COLUMNS = {
  no: /^(序号|编号)$/,
  title: /文件名称|标题/,
  docKind: /文种/,
  series: /发文名义|代字/,
  basis: /依据/,
  content: /内容/,
  unit: /起草单位|拟稿单位|责任单位/,
  when: /时间|季度/,
  normative: /规范性/,
  nature: /新增|修订|性质/,
  note: /备注/,
} as const

export type NewPlanItem = Omit<PlanItem, 'id'>

/** A row's own number, or what the office calls it. */
const refOf = (no: string, planName: string): string => (/^\d+$/.test(no) ? `${planName}第${Number(no)}项` : no)

export function planRows(text: string, facts: PlanPasteFacts): PastedRow<NewPlanItem>[] {
  const taken = new Set(facts.known)
  return cellsByName(text, PLAN_COLUMNS).map(({ line, cells, get }) => {
    const wrong: string[] = []
    const ref = refOf(get('no'), facts.planName)
    const [kind, owner, normative, nature] = [get('docKind'), get('series'), get('normative'), get('nature')]
    if (ref === '') wrong.push('没有序号')
    else if (taken.has(ref)) wrong.push(`「${ref}」重复`)
    if (get('title') === '') wrong.push('没有文件名称')
    if (get('unit') === '') wrong.push('没有起草单位')
    const docKind = kind === '' ? null : (DOC_KINDS.find((k) => k === kind) ?? undefined)
    if (docKind === undefined) wrong.push(`「${kind}」不是法定文种`)
    const seriesCode = owner === '' ? null : facts.series.find((s) => s.code === owner || s.issuer === owner)?.code
    if (seriesCode === undefined) wrong.push(`发文名义「${owner}」不在机关代字表中`)
    if (!['', '是', '否'].includes(normative)) wrong.push(`是否规范性文件应填是或否，现为「${normative}」`)
    const how = nature === '' ? '新增' : PLAN_NATURES.find((n) => n === nature)
    if (!how) wrong.push(`「${nature}」不是新增、修订、延续之一`)
    if (cells.some((c) => c.length > 300)) wrong.push('有一格超过 300 字')
    if (wrong.length > 0) return { line, cells, value: null, wrong }
    taken.add(ref)
    const value: NewPlanItem = {
      year: facts.year,
      ref,
      title: get('title'),
      docKind: docKind as DocKind | null,
      seriesCode: seriesCode as string | null,
      unit: get('unit'),
      basis: get('basis'),
      content: get('content'),
      when: get('when'),
      normative: normative === '是',
      nature: how!,
      note: get('note'),
    }
    return { line, cells, value, wrong }
  })
}

const LOAD_COLUMNS = {
  kind: /类别|类型/,
  title: /事项|名称/,
  unit: /单位/,
  townships: /乡镇/,
  from: /开始|日期|时间|时限/,
  to: /结束/,
  ref: /依据|编号|文号/,
} as const

export type NewLoadItem = Omit<LoadItem, 'id'>

const ALL_TOWNSHIPS = /^(各乡镇|全部|全县|所有乡镇|12个乡镇)$/

/** 2026-10-28, 2026/10/28, 2026年10月28日. */
function dayFromTyped(text: string): Day | null {
  const m = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!m) return null
  const d = `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}`
  return isDay(d) ? d : null
}

/** @param townships the office's list; 各乡镇 stands for all of it */
export function loadRows(text: string, townships: readonly string[]): PastedRow<NewLoadItem>[] {
  return cellsByName(text, LOAD_COLUMNS).map(({ line, cells, get }) => {
    const wrong: string[] = []
    const kind = LOAD_KINDS.find((k) => LOAD_KIND_NAMES[k] === get('kind'))
    if (!kind) wrong.push(`类别应为${LOAD_KINDS.map((k) => LOAD_KIND_NAMES[k]).join('、')}之一，现为「${get('kind')}」`)
    if (get('title') === '') wrong.push('没有事项名称')
    if (get('unit') === '') wrong.push('没有单位')
    const named = ALL_TOWNSHIPS.test(get('townships'))
      ? [...townships]
      : get('townships')
          .split(/[、，,；;\s]+/)
          .filter(Boolean)
    if (named.length === 0) wrong.push('没有乡镇')
    const stray = named.filter((t) => !townships.includes(t))
    if (stray.length > 0) wrong.push(`${stray.join('、')}不在乡镇名单中`)
    const from = dayFromTyped(get('from'))
    const to = get('to') === '' ? from : dayFromTyped(get('to'))
    if (!from || !to) wrong.push('日期应写成 2026-10-28')
    else if (to < from) wrong.push('结束早于开始')
    if (cells.some((c) => c.length > 300)) wrong.push('有一格超过 300 字')
    if (wrong.length > 0) return { line, cells, value: null, wrong }
    const value: NewLoadItem = {
      kind: kind!,
      title: get('title'),
      unit: get('unit'),
      townships: named,
      from: from!,
      to: to!,
      ref: get('ref'),
    }
    return { line, cells, value, wrong }
  })
}

/** All or nothing: the values when every row is right and there is one at least. */
export const allOf = <T>(rows: readonly PastedRow<T>[]): readonly T[] | null =>
  rows.length > 0 && rows.every((r) => r.value !== null) ? rows.map((r) => r.value!) : null
