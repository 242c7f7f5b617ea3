/** What falls on each township in each week, and what a draft's own words lay on them (J24 第3条, scenario of the reviewer's day). */
import {
  LOAD_KINDS,
  type InspectionRequest,
  type LoadCounts,
  type LoadItem,
  type LoadKind,
  type LoadSeen,
  type Week,
} from './burdenLoad.ts'
import { addDays, daysInMonth, isDay, weekday, yearOf, type Day } from './day.ts'
import type { DraftReading } from './draft.ts'
import { SAID, inParts } from './checks/place.ts'

export const weekOf = (d: Day): Week => {
  const from = addDays(d, -((weekday(d) + 6) % 7))
  return { from, to: addDays(from, 6) }
}

/** Whole weeks that hold any day of [from, to]; at most half a year of them. */
export function weeksBetween(from: Day, to: Day): Week[] {
  const weeks: Week[] = []
  for (let w = weekOf(from); w.from <= to && weeks.length < 26; w = weekOf(addDays(w.from, 7))) weeks.push(w)
  return weeks
}

const falls = (item: Pick<LoadItem, 'from' | 'to'>, w: Week): boolean => item.from <= w.to && item.to >= w.from

export interface LoadTable {
  readonly weeks: readonly Week[]
  readonly rows: readonly {
    readonly township: string
    readonly cells: readonly (LoadCounts & { readonly items: readonly LoadItem[] })[]
  }[]
}

/** Per township and week: what falls into it, by kind and in all. An item of several weeks weighs on each of them. */
export function loadTable(items: readonly LoadItem[], weeks: readonly Week[], townships: readonly string[]): LoadTable {
  return {
    weeks,
    rows: townships.map((township) => ({
      township,
      cells: weeks.map((w) => {
        const here = items.filter((i) => i.townships.includes(township) && falls(i, w))
        const counts = Object.fromEntries(LOAD_KINDS.map((k) => [k, here.filter((i) => i.kind === k).length]))
        return { counts: counts as Record<LoadKind, number>, total: here.length, items: here }
      }),
    })),
  }
}

/** The figures alone, for the decision. */
export const seenOf = (table: LoadTable): LoadSeen => ({
  weeks: table.weeks,
  rows: table.rows.map((r) => ({ township: r.township, cells: r.cells.map(({ counts, total }) => ({ counts, total })) })),
})

/** A day a sentence names as its deadline. */
export interface NamedDeadline {
  readonly on: Day
  readonly sentence: string
}

/** 11月15日前, 2026年11月15日之前, 于11月15日17时前, 截至11月15日, 11月底前. A range of days is no deadline. */
const DEADLINE =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|(底)|(中旬)|(上旬))(?:[上下]午)?(?:\d{1,2}[时点:：]\d{0,2}分?)?(?:（[^）]{1,6}）)?(?:之?前|以前|内)|(?:截至|截止到?|不迟于|最迟于?)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu

const pad = (n: number): string => String(n).padStart(2, '0')

/**
 * Days named as deadlines in a text. @param about the day the paper goes out: a month long past belongs to next year.
 */
export function namedDeadlines(text: string, about: Day): NamedDeadline[] {
  return text.split(/(?<=[。；\n])/u).flatMap((sentence) =>
    [...sentence.matchAll(DEADLINE)].flatMap((m): NamedDeadline[] => {
      const [year, mon] = [m[1] ?? m[7], Number(m[2] ?? m[8])]
      if (mon < 1 || mon > 12) return []
      const guess = yearOf(about)
      const y = year ? Number(year) : guess + (Number(about.slice(5, 7)) - mon > 6 ? 1 : 0)
      const date = m[4] ? daysInMonth(y, mon) : m[5] ? 20 : m[6] ? 10 : Number(m[3] ?? m[9])
      const on = `${y}-${pad(mon)}-${pad(date)}`
      return isDay(on) ? [{ on, sentence: sentence.trim() }] : []
    }),
  )
}

/** 各乡镇, 乡镇人民政府, 各村: said to all of them. A county bureau that works in 乡镇卫生院 is not. */
const TO_ALL = /(?:各|有关|相关|所有|全体|12个)乡镇|乡镇(?:人民)?(?:政府|党委)|乡镇（街道）|各乡|各村|各级/u

/** The townships a sentence is addressed to: those it names, else all when it says so. */
export function townshipsIn(sentence: string, townships: readonly string[]): readonly string[] {
  const named = townships.filter((t) => sentence.includes(t))
  return named.length > 0 ? named : TO_ALL.test(sentence) ? townships : []
}

/** Every deadline of a draft with its sentence; whom it is said to is decided when the townships are known. */
export const deadlinesOf = (reading: DraftReading, about: Day): NamedDeadline[] =>
  namedDeadlines(
    inParts(reading, SAID)
      .map((p) => p.text)
      .join('\n'),
    about,
  )

/** What a paper lays on townships by its own words: one item for each day it names. */
export function loadOfPaper(
  paper: { readonly id: string; readonly title: string; readonly unit: string; readonly ref: string },
  deadlines: readonly NamedDeadline[],
  townships: readonly string[],
): LoadItem[] {
  const byDay = new Map<Day, Set<string>>()
  for (const { on, sentence } of deadlines) {
    const to = townshipsIn(sentence, townships)
    if (to.length > 0) byDay.set(on, new Set([...(byDay.get(on) ?? []), ...to]))
  }
  return [...byDay].map(([on, to]) => ({
    id: `${paper.id} ${on}`,
    kind: 'paper',
    title: paper.title,
    unit: paper.unit,
    townships: townships.filter((t) => to.has(t)),
    from: on,
    to: on,
    ref: paper.ref,
  }))
}

export const loadOfRequest = (r: InspectionRequest): LoadItem => ({
  id: r.id,
  kind: 'inspection',
  title: r.title,
  unit: r.unit,
  townships: r.townships,
  from: r.from,
  to: r.to,
  ref: r.ref,
})
