/**
 * Writes the sample county 云岭县 into resources/demo and the calendar of 2026 into resources/calendar: node scripts/make-demo-county.ts
 * The same run always writes the same bytes. People, organs and papers are invented.
 * Over 300 lines because the county is written down here in one place.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { ClosedCase } from '#domain/acts'
import { DEFAULT_AUTHORITY } from '#domain/authority'
import { isWorkingDay, type YearCalendar } from '#domain/calendar'
import type { Carrier, CaseForm, Direction, Outcome, PlanStanding } from '#domain/case'
import { OUTSIDE_KINDS, OUTSIDE_ORDER, ruleText, type CountingRule } from '#domain/countingRule'
import { addDays, day, daysInMonth, type Day } from '#domain/day'
import type { DemoCalendar, DemoLateEntries, DemoOpenCase, DemoPeople, DemoSettings } from '#domain/demo'
import type { DocKind } from '#domain/draft'
import { formatNumber } from '#domain/numbering'
import type { RegisterRow } from '#domain/register'
import type { Series } from '#domain/settings'
import * as papers from './make-demo-titles.ts'

const OUT = new URL('../resources/', import.meta.url)
const range = (from: string, to: string): Day[] => {
  const days: Day[] = []
  for (let d = day(from); d <= to; d = addDays(d, 1)) days.push(d)
  return days
}

/** 国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）. */
const CALENDAR_2026: YearCalendar = {
  year: 2026,
  complete: true,
  holidays: [
    ...range('2026-01-01', '2026-01-03'),
    ...range('2026-02-15', '2026-02-23'),
    ...range('2026-04-04', '2026-04-06'),
    ...range('2026-05-01', '2026-05-05'),
    ...range('2026-06-19', '2026-06-21'),
    ...range('2026-09-25', '2026-09-27'),
    ...range('2026-10-01', '2026-10-07'),
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(day),
}
/** Only so that no paper is dated on a holiday of 2025; the county's own calendar does not hold that year. */
const OFF_2025: YearCalendar = {
  year: 2025,
  complete: true,
  holidays: [
    ...range('2025-01-01', '2025-01-01'),
    ...range('2025-01-28', '2025-02-04'),
    ...range('2025-04-04', '2025-04-06'),
    ...range('2025-05-01', '2025-05-05'),
    ...range('2025-05-31', '2025-06-02'),
    ...range('2025-10-01', '2025-10-08'),
  ],
  workdays: [],
}
const CALENDARS = [OFF_2025, CALENDAR_2026]

/** A small seeded generator (mulberry32): the same county every time. */
function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
const roll = dice(20_261_022)
const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!

const unitName = (short: string): string => {
  const name = papers.UNITS[short]
  if (!name) throw new Error(`no unit ${short}`)
  return name
}
const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((l) => l.split(' '))

// ── organs and series ───────────────────────────────────────────────────────────────────────────────────────────────
const ORGANS = {
  云发: '中共云岭县委',
  云办发: '中共云岭县委办公室',
  云政发: '云岭县人民政府',
  云政办发: '云岭县人民政府办公室',
} as const
type Code = keyof typeof ORGANS
const CODES = Object.keys(ORGANS) as Code[]
const PARTNER: Readonly<Record<Code, string>> = {
  云发: ORGANS.云政发,
  云办发: ORGANS.云政办发,
  云政发: ORGANS.云发,
  云政办发: ORGANS.云办发,
}
const SERIES: readonly Series[] = [
  { code: '云发', issuer: ORGANS.云发, issuerType: 'party', carrier: 'redHead', active: true },
  { code: '云办发', issuer: ORGANS.云办发, issuerType: 'partyOffice', carrier: 'redHead', active: true },
  { code: '云政发', issuer: ORGANS.云政发, issuerType: 'gov', carrier: 'redHead', active: true },
  { code: '云政办发', issuer: ORGANS.云政办发, issuerType: 'govOffice', carrier: 'redHead', active: true },
  { code: '云政函', issuer: ORGANS.云政发, issuerType: 'gov', carrier: 'letter', active: true },
  { code: '云政办函', issuer: ORGANS.云政办发, issuerType: 'govOffice', carrier: 'letter', active: true },
  { code: '云政纪要', issuer: ORGANS.云政发, issuerType: 'gov', carrier: 'minutes', active: true },
]
const ID_OF: Readonly<Record<string, string>> = {
  云发: 'yf',
  云办发: 'ybf',
  云政发: 'yzf',
  云政办发: 'yzbf',
  云政办函: 'yzbh',
  云政纪要: 'yzjy',
}

// ── days ────────────────────────────────────────────────────────────────────────────────────────────────────────────
const workingDaysOf = (year: number, m: number): Day[] => {
  const days: Day[] = []
  for (let d = 1; d <= daysInMonth(year, m); d++) {
    const at = day(`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
    if (isWorkingDay(CALENDARS, at)) days.push(at)
  }
  return days
}
/** n working days of the month in order, spread over it. */
const spread = (year: number, m: number, n: number): Day[] => {
  const days = workingDaysOf(year, m)
  return Array.from({ length: n }, (_, i) => days[Math.min(days.length - 1, Math.floor(((i + roll()) * days.length) / n))]!)
}
/** A working day up to three days before the print date, not before `floor` and in the same year. */
const signedBefore = (print: Day, floor: Day | null): Day => {
  let at = print
  for (let back = Math.floor(roll() * 4); back > 0; back--) {
    const before = addDays(at, -1)
    if (before.slice(0, 4) !== print.slice(0, 4)) break
    at = before
  }
  while (!isWorkingDay(CALENDARS, at) && at < print) at = addDays(at, 1)
  return floor !== null && at < floor ? floor : at
}

// ── 口径内 ───────────────────────────────────────────────────────────────────────────────────────────────────────────
const RECIPIENTS: Readonly<Record<Code, readonly string[]>> = {
  云发: ['各乡镇党委，县委各部委，县直各单位党组（党委），各人民团体'],
  云办发: ['各乡镇党委、人民政府，县委各部委，县直各单位，各人民团体', '各乡镇党委，县委各部委，县直各单位党组（党委）'],
  云政发: ['各乡镇人民政府，县政府各部门、各直属单位'],
  云政办发: ['各乡镇人民政府，县政府各部门、各直属单位', '各乡镇人民政府，县政府有关部门', '县政府各部门、各直属单位'],
}
interface Flags {
  readonly kind: DocKind
  readonly joint: boolean
  readonly normative: boolean
  readonly up: boolean
  readonly open: boolean
  readonly offPlan: boolean
}
const flagsOf = (word: string): Flags => {
  const m = /^([\u4e00-\u9fff]+)([A-Z]*)$/.exec(word)!
  const has = (c: string): boolean => m[2]!.includes(c)
  return { kind: m[1] as DocKind, joint: has('J'), normative: has('N'), up: has('U'), open: has('P'), offPlan: has('X') }
}
const planOf = (f: Flags): PlanStanding => {
  const r = roll()
  return f.offPlan ? 'offPlanApproved' : r < 0.8 ? 'inPlan' : r < 0.97 ? 'offPlanApproved' : 'offPlan'
}
const directionOf = (f: Flags): Direction => (f.up ? 'up' : f.open ? 'public' : 'down')
const recipientsOf = (code: Code, f: Flags): string =>
  f.up ? (code === '云发' ? '中共云州市委' : '云州市人民政府') : f.open ? '' : pick(RECIPIENTS[code])
/** 年度 plans name the county: 关于印发云岭县… */
const subjectOf = (text: string): string => text.replace(/^印发(2\d{3}年|农村|城镇|城区|城乡)/, '印发云岭县$1')
const titleOf = (code: Code, f: Flags, text: string): string =>
  `${ORGANS[code]}${f.joint ? ` ${PARTNER[code]}` : ''}关于${subjectOf(text)}的${f.kind}`

const numbered = (code: string, year: number, serial: number) => ({
  id: `r${year}-${ID_OF[code]!}-${String(serial).padStart(3, '0')}`,
  seriesCode: code,
  year,
  serial,
  docNumber: formatNumber({ seriesCode: code, year, serial }),
})
const KEPT = { caseId: null, origin: 'imported', status: 'issued', voidedOn: null, voidReason: null } as const

function insideRow(
  code: Code,
  year: number,
  serial: number,
  unit: string,
  f: Flags,
  title: string,
  documentDate: Day,
  printDate: Day,
): RegisterRow {
  return {
    ...numbered(code, year, serial),
    title,
    unit: unitName(unit),
    issuer: ORGANS[code],
    coIssuers: f.joint ? [PARTNER[code]] : [],
    docKind: f.kind,
    carrier: 'redHead',
    direction: directionOf(f),
    normativeKind: f.normative ? 'admin' : 'none',
    inPlan: planOf(f),
    documentDate,
    printDate,
    recipients: recipientsOf(code, f),
    copies: f.up ? 10 : f.open ? 60 : 90 + 10 * Math.floor(roll() * 6),
    ...KEPT,
  }
}

function insideRows(code: Code, year: number, text: string): RegisterRow[] {
  const rows: RegisterRow[] = []
  let serial = 0
  let floor: Day | null = null
  const all = lines(text)
  for (let m = 1; m <= 12; m++) {
    const ofMonth = all.filter((l) => Number(l[0]) === m)
    const days = spread(year, m, ofMonth.length)
    ofMonth.forEach(([, unit, word, ...rest], i) => {
      if (code === '云政办发' && year === 2026 && m === 4 && i === 4) rows.push(voided17(++serial, floor!, days[i]!))
      const f = flagsOf(word!)
      const documentDate: Day = signedBefore(days[i]!, floor)
      floor = documentDate
      rows.push(insideRow(code, year, ++serial, unit!, f, titleOf(code, f, rest.join(' ')), documentDate, days[i]!))
    })
  }
  return rows
}

function voided17(serial: number, documentDate: Day, printDate: Day): RegisterRow {
  const [, unit, word, ...rest] = papers.VOIDED_17.split(' ')
  const f = flagsOf(word!)
  const row = insideRow('云政办发', 2026, serial, unit!, f, titleOf('云政办发', f, rest.join(' ')), documentDate, printDate)
  return { ...row, copies: 0, status: 'void', voidedOn: day('2026-05-11'), voidReason: '印制前撤稿' }
}

const october2026 = (): RegisterRow[] =>
  papers.OCTOBER_2026.map(([code, serial, unit, word, documentDate, printDate, title]) => {
    const f = flagsOf(word)
    const row = insideRow(code as Code, 2026, serial, unit, f, title, day(`2026-${documentDate}`), day(`2026-${printDate}`))
    return { ...row, inPlan: f.offPlan ? 'offPlanApproved' : 'inPlan' }
  })

// ── 口径外 ───────────────────────────────────────────────────────────────────────────────────────────────────────────
interface Outside {
  readonly carrier: Carrier
  readonly unit: string
  readonly issuer: string
  readonly docKind: DocKind | null
  readonly title: string
  readonly recipients: string
  readonly copies: number
  readonly direction: Direction
}
const outsideRow = (
  number: ReturnType<typeof numbered> | { id: string; seriesCode: null; year: null; serial: null; docNumber: string | null },
  o: Outside,
  documentDate: Day,
  printDate: Day,
): RegisterRow => ({
  ...number,
  title: o.title,
  unit: o.unit,
  issuer: o.issuer,
  coIssuers: [],
  docKind: o.docKind,
  carrier: o.carrier,
  direction: o.direction,
  normativeKind: 'none',
  inPlan: null,
  documentDate,
  printDate,
  recipients: o.recipients,
  copies: o.copies,
  ...KEPT,
})

function reminders(year: number, text: string): RegisterRow[] {
  const rows: RegisterRow[] = []
  const all = lines(text)
  for (let m = 1; m <= 12; m++) {
    const ofMonth = all.filter((l) => Math.floor(Number(l[0])) === m)
    const days = spread(year, m, ofMonth.length)
    ofMonth.forEach(([when, unit, ...rest], i) => {
      const fixed = when!.split('.')[1]
      const on = fixed ? day(`${year}-${String(m).padStart(2, '0')}-${fixed}`) : days[i]!
      rows.push(
        outsideRow(
          {
            id: `r${year}-remind-${String(rows.length + 1).padStart(3, '0')}`,
            seriesCode: null,
            year: null,
            serial: null,
            docNumber: null,
          },
          {
            carrier: 'workReminder',
            unit: unitName(unit!),
            issuer: unitName(unit!),
            docKind: null,
            direction: 'down',
            title: `关于${rest.join(' ')}的工作提示`,
            recipients: pick(['各乡镇人民政府', '各乡镇人民政府，县直有关单位', '各乡镇有关站所']),
            copies: 0,
          },
          on,
          on,
        ),
      )
    })
  }
  return rows
}

const LETTERS: Readonly<Record<number, readonly number[]>> = {
  2025: [5, 4, 6, 5, 6, 5, 5, 5, 6, 5, 6, 5],
  2026: [6, 5, 6, 6, 6, 6, 6, 6, 6],
}
const letterTitles = (() => {
  const topics = lines(papers.LETTER_TOPICS)
  const titles = papers.LETTER_FORMS.flatMap(([carrier, wording], f) =>
    topics.map(([unit, ...rest], t) => ({
      carrier,
      unit: unitName(unit!),
      text: wording.replace('{T}', rest.join(' ')),
      order: (t * 17 + f * 29) % 181,
    })),
  ).sort((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1))
  let next = 0
  return () => titles[next++]!
})()
function letterRow(year: number, serial: number, documentDate: Day, printDate: Day): RegisterRow {
  const t = letterTitles()
  const issuer = ORGANS.云政办发
  const flat = t.carrier === 'letter'
  return outsideRow(
    numbered('云政办函', year, serial),
    {
      carrier: t.carrier,
      unit: t.unit,
      issuer,
      docKind: flat ? '函' : null,
      direction: flat ? 'flat' : 'down',
      title: `${issuer}关于${t.text}`,
      recipients: flat ? pick(['市人民政府办公室', '市级有关部门', '青川县人民政府办公室', '市政务服务和数据局']) : t.unit,
      copies: 5,
    },
    documentDate,
    printDate,
  )
}
function letters(year: number): RegisterRow[] {
  const rows: RegisterRow[] = []
  let floor: Day | null = null
  LETTERS[year]!.forEach((n, i) => {
    for (const printDate of spread(year, i + 1, n)) {
      floor = signedBefore(printDate, floor)
      rows.push(letterRow(year, rows.length + 1, floor, printDate))
    }
  })
  if (year === 2026) {
    const october: readonly [string, string][] = [
      ['10-08', '10-09'],
      ['10-13', '10-14'],
      ['10-16', '10-19'],
      ['10-21', '10-22'],
      ['10-23', '10-23'],
      ['10-23', '10-23'],
      ['10-27', '10-27'],
      ['10-29', '10-30'],
    ]
    for (const [signed, printed] of october) {
      const row = letterRow(2026, rows.length + 1, day(`2026-${signed}`), day(`2026-${printed}`))
      // 58 was drawn for the wrong paper on 10-23; the right one took 59 the same day.
      rows.push(
        row.serial === 58
          ? { ...row, copies: 0, status: 'void', voidedOn: day('2026-10-23'), voidReason: '错件取号，正确件另取59号' }
          : row,
      )
    }
  }
  return rows
}

const MINUTES: Readonly<Record<number, readonly number[]>> = {
  2025: [3, 3, 3, 4, 3, 3, 4, 3, 3, 4, 3, 4],
  2026: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
}
/** The first minutes of a month are those of the 常务会议, numbered on from year to year. */
const FIRST_MEETING: Readonly<Record<number, number>> = { 2025: 39, 2026: 51 }
function minutes(year: number): RegisterRow[] {
  const topics = lines(papers.MINUTES_TOPICS)
  const rows: RegisterRow[] = []
  MINUTES[year]!.forEach((n, m) => {
    spread(year, m + 1, n).forEach((printDate, i) => {
      const [unit, ...rest] = topics[(rows.length * 7 + (year === 2026 ? 5 : 0)) % topics.length]!
      const standing = i === 0
      const title = standing
        ? `云岭县人民政府第${FIRST_MEETING[year]! + m}次常务会议纪要`
        : `研究${rest.join(' ')}有关工作专题会议纪要（${year}年${m + 1}月）`
      rows.push(
        outsideRow(
          numbered('云政纪要', year, rows.length + 1),
          {
            carrier: 'minutes',
            unit: standing ? unitName('府办') : unitName(unit!),
            issuer: ORGANS.云政发,
            docKind: '纪要',
            direction: 'down',
            title,
            recipients: standing ? '县政府组成部门' : '参会单位',
            copies: 30,
          },
          signedBefore(printDate, null),
          printDate,
        ),
      )
    })
  })
  return rows
}

const BRIEFINGS: Readonly<Record<number, readonly number[]>> = {
  2025: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  2026: [3, 2, 3, 2, 3, 2, 2, 3, 2, 2],
}
function briefings(year: number): RegisterRow[] {
  const topics = lines(papers.BRIEFING_TOPICS)
  const rows: RegisterRow[] = []
  BRIEFINGS[year]!.forEach((n, m) => {
    for (const printDate of spread(year, m + 1, n)) {
      const [unit, ...rest] = topics[(rows.length * 5 + m) % topics.length]!
      const nth = rows.length + 1
      rows.push(
        outsideRow(
          {
            id: `r${year}-brief-${String(nth).padStart(3, '0')}`,
            seriesCode: null,
            year: null,
            serial: null,
            docNumber: `政务简报${year}年第${nth}期`,
          },
          {
            carrier: 'briefing',
            unit: unitName(unit!),
            issuer: ORGANS.云政办发,
            docKind: null,
            direction: 'down',
            title: `${rest.join(' ')}进展情况（${year}年${m + 1}月）`,
            recipients: '县四家班子领导，县直有关单位',
            copies: 40,
          },
          printDate,
          printDate,
        ),
      )
    }
  })
  return rows
}

const TEXTS: Readonly<Record<number, Readonly<Record<Code, string>>>> = {
  2025: { 云发: papers.YF_2025, 云办发: papers.YBF_2025, 云政发: papers.YZF_2025, 云政办发: papers.YZBF_2025 },
  2026: { 云发: papers.YF_2026, 云办发: papers.YBF_2026, 云政发: papers.YZF_2026, 云政办发: papers.YZBF_2026 },
}
function registerOf(year: 2025 | 2026): RegisterRow[] {
  const rows = CODES.flatMap((code) => insideRows(code, year, TEXTS[year]![code]))
  if (year === 2026) rows.push(...october2026())
  rows.push(
    ...reminders(year, year === 2025 ? papers.REMINDERS_2025 : papers.REMINDERS_2026),
    ...letters(year),
    ...minutes(year),
    ...briefings(year),
  )
  // A register book runs by day; papers of one day by number.
  return rows.sort((a, b) => (a.printDate !== b.printDate ? (a.printDate < b.printDate ? -1 : 1) : a.id < b.id ? -1 : 1))
}

// ── cases ───────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Numbers of the story's own cases, by what became of them. */
const FIXED_REVIEW: Readonly<Record<string, number>> = {
  '云办发〔2026〕29号': 140,
  '云政办发〔2026〕41号': 141,
  '云政发〔2026〕12号': 142,
  '云政办发〔2026〕40号': 143,
  '云政办发〔2026〕39号': 145,
  '云政办发〔2026〕38号': 147,
}
const OUTCOME_OF: Readonly<Record<string, Outcome>> = { 退: 'returned', 并: 'merged', 否: 'refused' }
const reviewNoOf = (n: number): string => `C-2026-${String(n).padStart(4, '0')}`

function closedCases(register2026: readonly RegisterRow[]): ClosedCase[] {
  interface Ended extends Omit<ClosedCase, 'id' | 'reviewNo'> {
    readonly fixed: number | null
    readonly handedIn: Day
  }
  const ended: Ended[] = []
  for (const r of register2026) {
    if (r.status === 'void' || r.docNumber === null || !CODES.includes(r.seriesCode as Code)) continue
    ended.push({
      title: r.title,
      unit: r.unit,
      outcome: 'issued',
      decidedOn: r.printDate,
      reason: '',
      docNumber: r.docNumber,
      fixed: FIXED_REVIEW[r.docNumber] ?? null,
      handedIn: addDays(r.documentDate, -4 - Math.floor(roll() * 9)),
    })
  }
  const turn = { 退: 0, 并: 0, 否: 0 }
  for (const [when, unit, mark, code, ...rest] of lines(papers.NOT_ISSUED_2026)) {
    const o = mark as keyof typeof turn
    const decidedOn = day(`2026-${when}`)
    const reasons = papers.REASONS[o]
    ended.push({
      title: titleOf(code as Code, flagsOf('通知'), rest.join(' ')),
      unit: unitName(unit!),
      outcome: OUTCOME_OF[o]!,
      decidedOn,
      reason: papers.FIXED_REASONS[`${when} ${unit}`] ?? reasons[turn[o]++ % reasons.length]!,
      docNumber: null,
      fixed: null,
      handedIn: addDays(decidedOn, -2 - Math.floor(roll() * 5)),
    })
  }
  ended.push({
    title: TITLE_0144,
    unit: unitName('住建'),
    outcome: 'refused',
    decidedOn: day('2026-10-22'),
    reason: '未列入评比达标表彰保留项目',
    docNumber: null,
    fixed: 144,
    handedIn: day('2026-10-20'),
  })
  ended.sort((a, b) => (a.handedIn !== b.handedIn ? (a.handedIn < b.handedIn ? -1 : 1) : a.title < b.title ? -1 : 1))
  let next = 0
  const numberedCases = ended.map(({ fixed, handedIn: _handedIn, ...c }) => {
    const reviewNo = reviewNoOf(fixed ?? ++next)
    return { id: `closed-${reviewNo}`, reviewNo, ...c }
  })
  if (next !== 139) throw new Error(`cases before 0140: ${next}`)
  return numberedCases.sort((a, b) =>
    a.decidedOn !== b.decidedOn ? (a.decidedOn < b.decidedOn ? -1 : 1) : a.reviewNo < b.reviewNo ? -1 : 1,
  )
}

const OFFICE = ORGANS.云政办发
const TITLE_0144 = `${OFFICE}关于开展“最美阳台”评选活动的通知`
const form = (
  f: Partial<CaseForm> & Pick<CaseForm, 'title' | 'unit' | 'drafterName' | 'phone' | 'planRef' | 'reason' | 'dueOn'>,
): CaseForm => ({
  docKind: '通知',
  seriesCode: '云政办发',
  direction: 'down',
  carrier: 'redHead',
  normativeKind: 'none',
  lengthClass: 'specific',
  urgency: 'none',
  mainRecipientsText: '各乡镇人民政府，县政府各部门、各直属单位',
  ccRecipientsText: '',
  signature: OFFICE,
  documentDate: '2026年10月28日',
  attachments: [],
  plan: 'inPlan',
  disclosure: 'open',
  nonDisclosureReason: '',
  hasSuperiorDoc: true,
  economic: false,
  multiDept: true,
  countersigns: [],
  ...f,
})
const draft = (file: string): DemoOpenCase['draft'] => ({ file, attachments: [] })
const reviewing = { stage: 'reviewing', passedOn: null, passedByLogin: null, laterDrafts: [], countersigns: [] } as const

type Countersigns = DemoOpenCase['countersigns']
/** Who signs for a unit on paper. */
const UNIT_HEADS: Readonly<Record<string, string>> = {
  县发展和改革局: '孙立',
  县教育体育局: '郑洁',
  县公安局: '高岩',
  县民政局: '沈芳',
  县财政局: '钱勇',
  县农业农村局: '何山',
  县卫生健康局: '白薇',
  县应急管理局: '雷鸣',
  县市场监督管理局: '罗敏',
  县自然资源局: '段涛',
  县住房和城乡建设局: '范蓉',
  县司法局: '温岚',
  县林业局: '柏松',
  县交通运输局: '路平',
  县气象局: '云清',
  县文化和旅游局: '文娟',
}
const agreed = (units: readonly string[], dueOn: string, on: string): Countersigns =>
  units.map((unit) => ({
    unit,
    dueOn: day(dueOn),
    answer: { stance: 'agree', text: '无意见', signedBy: UNIT_HEADS[unit]!, on: day(on) },
  }))
const waiting = (unit: string, dueOn: string): Countersigns => [{ unit, dueOn: day(dueOn), answer: null }]

const FOREST_UNITS = [
  '县林业局',
  '县公安局',
  '县财政局',
  '县交通运输局',
  '县卫生健康局',
  '县气象局',
  '县农业农村局',
  '县民政局',
  '县文化和旅游局',
]
const HEATING_UNITS = [
  '县发展和改革局',
  '县教育体育局',
  '县公安局',
  '县民政局',
  '县财政局',
  '县农业农村局',
  '县卫生健康局',
  '县应急管理局',
  '县市场监督管理局',
]

const OPEN_CASES: readonly DemoOpenCase[] = [
  {
    ...reviewing,
    reviewNo: 'C-2026-0141',
    submittedOn: day('2026-10-09'),
    drafterLogin: 'wutong',
    draft: draft('农村宅基地审批管理办法（送审稿）.docx'),
    // 县财政局 has not answered: two working days over on the 23rd.
    countersigns: [
      ...agreed(['县自然资源局', '县住房和城乡建设局', '县司法局', '县林业局'], '2026-10-14', '2026-10-12'),
      ...waiting('县财政局', '2026-10-21'),
    ],
    form: form({
      title: `${OFFICE}关于印发云岭县农村宅基地审批管理办法的通知`,
      unit: '县农业农村局',
      drafterName: '吴桐',
      phone: '6120231',
      lengthClass: 'general',
      normativeKind: 'admin',
      planRef: '2026年规范性文件制定计划第6项',
      documentDate: '2026年10月29日',
      dueOn: day('2026-11-04'),
      reason: '原审批办法有效期届满，审批权限下放乡镇后的受理、审查和批后监管需要统一规定。',
      countersigns: ['县自然资源局', '县住房和城乡建设局', '县司法局', '县林业局'],
    }),
  },
  {
    ...reviewing,
    reviewNo: 'C-2026-0142',
    submittedOn: day('2026-10-14'),
    drafterLogin: 'heqing',
    draft: draft('重大行政决策事项目录（送审稿）.docx'),
    countersigns: agreed(['县发展和改革局', '县财政局', '县教育体育局', '县住房和城乡建设局'], '2026-10-19', '2026-10-16'),
    stage: 'passed',
    passedOn: day('2026-10-20'),
    passedByLogin: 'chenmo',
    form: form({
      title: `${ORGANS.云政发}关于公布重大行政决策事项目录（2026年调整）的通知`,
      unit: '县司法局',
      drafterName: '何清',
      phone: '6120152',
      seriesCode: '云政发',
      signature: ORGANS.云政发,
      lengthClass: 'general',
      planRef: '2026年县政府发文计划第9项',
      documentDate: '2026年10月23日',
      dueOn: day('2026-10-23'),
      attachments: ['云岭县人民政府重大行政决策事项目录（2026年调整）'],
      reason: '年度目录执行中有两项决策事项内容调整，按规定经县委同意后重新公布。',
      countersigns: ['县发展和改革局', '县财政局', '县教育体育局', '县住房和城乡建设局'],
    }),
  },
  {
    ...reviewing,
    reviewNo: 'C-2026-0143',
    submittedOn: day('2026-10-19'),
    drafterLogin: 'liuhai',
    draft: draft('森林防灭火工作方案（送审稿）.docx'),
    countersigns: agreed(FOREST_UNITS, '2026-10-22', '2026-10-21'),
    laterDrafts: [draft('森林防灭火工作方案（修改稿）.docx')],
    form: form({
      title: `${OFFICE}关于印发云岭县2026—2027年度森林防灭火工作方案的通知`,
      unit: '县应急管理局',
      drafterName: '刘海',
      phone: '6120119',
      planRef: '2026年县政府发文计划第31项',
      dueOn: day('2026-10-26'),
      reason: '省方案要求县级在防火期前明确包保责任区和处置流程，上年度方案已于5月31日终止。',
      countersigns: FOREST_UNITS,
    }),
  },
  {
    ...reviewing,
    reviewNo: 'C-2026-0144',
    submittedOn: day('2026-10-20'),
    drafterLogin: 'dingyiming',
    draft: draft('“最美阳台”评选活动通知（送审稿）.docx'),
    form: form({
      title: TITLE_0144,
      unit: '县住房和城乡建设局',
      drafterName: '丁一鸣',
      phone: '6120266',
      plan: 'offPlan',
      planRef: '',
      hasSuperiorDoc: false,
      multiDept: false,
      mainRecipientsText: '各乡镇人民政府，县政府有关部门',
      documentDate: '2026年10月26日',
      dueOn: day('2026-10-27'),
      reason: '引导城区居民美化阳台，改善街区环境。',
      countersigns: [],
    }),
  },
  {
    ...reviewing,
    reviewNo: 'C-2026-0145',
    submittedOn: day('2026-10-19'),
    drafterLogin: 'dingyiming',
    draft: draft('农村取暖安全工作通知（送审稿）.docx'),
    countersigns: agreed(HEATING_UNITS, '2026-10-22', '2026-10-21'),
    form: form({
      title: `${OFFICE}关于做好今冬明春农村取暖安全工作的通知`,
      unit: '县住房和城乡建设局',
      drafterName: '丁一鸣',
      phone: '6120266',
      planRef: '2026年县政府发文计划第33项',
      mainRecipientsText: '各乡镇人民政府，县政府有关部门',
      documentDate: '2026年10月23日',
      dueOn: day('2026-10-23'),
      reason: '省住房城乡建设厅部署冬季取暖安全工作，需要明确本县各部门分工和完成时限。',
      countersigns: HEATING_UNITS,
    }),
  },
  {
    ...reviewing,
    reviewNo: 'C-2026-0146',
    submittedOn: day('2026-10-21'),
    drafterLogin: 'liuhai',
    draft: draft('国庆假期后安全生产督查通知（送审稿）.docx'),
    form: form({
      title: `${OFFICE}关于开展国庆假期后安全生产督查的通知`,
      unit: '县应急管理局',
      drafterName: '刘海',
      phone: '6120119',
      plan: 'offPlan',
      planRef: '',
      hasSuperiorDoc: false,
      mainRecipientsText: '各乡镇人民政府，县政府有关部门',
      documentDate: '2026年10月27日',
      dueOn: day('2026-10-28'),
      reason: '国庆假期后企业集中复产，拟到重点乡镇查看安全措施落实情况。',
      countersigns: ['县消防救援大队'],
    }),
  },
]

// ── people and settings ─────────────────────────────────────────────────────────────────────────────────────────────
const person = (
  login: string,
  name: string,
  unit: string,
  title: string,
  ...roles: DemoPeople[number]['roles'][number][]
): DemoPeople[number] => ({
  id: `p-${login}`,
  login,
  name,
  unit,
  title,
  roles,
  disabled: false,
})
const PEOPLE: DemoPeople = [
  person('zhoulan', '周岚', '县政府办公室', '文书科审核员', 'reviewer'),
  person('chenmo', '陈默', '县政府办公室', '文书科副科长', 'reviewer'),
  person('maxiaochuan', '马小川', '县政府办公室', '文书科文书秘书', 'secretary'),
  person('xieyun', '谢芸', '县委办公室', '秘书科文书秘书', 'secretary'),
  person('hanliqun', '韩立群', '县政府办公室', '主任', 'head'),
  person('luoqiang', '罗强', '县信息中心', '系统管理员', 'admin'),
  person('liuhai', '刘海', '县应急管理局', '拟稿人', 'drafter'),
  person('dingyiming', '丁一鸣', '县住房和城乡建设局', '拟稿人', 'drafter'),
  person('wutong', '吴桐', '县农业农村局', '拟稿人', 'drafter'),
  person('heqing', '何清', '县司法局', '合法性审核科合法性审核人', 'legal', 'drafter'),
]

const COUNTS: readonly string[] = CODES
const RULE_V3: CountingRule = {
  id: 'v3',
  validFrom: day('2026-01-01'),
  validTo: null,
  dateBasis: 'printDate',
  countsSeries: COUNTS,
  jointOnceToLead: true,
  relaysCount: true,
  outsideKinds: OUTSIDE_KINDS,
  outsideOrder: OUTSIDE_ORDER,
  otherKind: '其他',
  excludedCarriers: [],
  text: ruleText(COUNTS),
}
const SETTINGS: DemoSettings = {
  office: {
    name: OFFICE,
    county: '云岭县',
    series: SERIES,
    units: [...Object.values(papers.UNITS), '县气象局', '县消防救援大队', '县信息中心'],
    signers: [
      { name: '林致远', post: '县长', principal: true, series: ['云政发', '云政办发', '云政函', '云政办函', '云政纪要'] },
      { name: '方敏', post: '常务副县长', principal: false, series: ['云政发', '云政办发', '云政函', '云政办函'] },
    ],
  },
  limits: { unitCharLimits: { 县应急管理局: 4000 }, idleLockMinutes: 15, reasonMinChars: 4 },
  ceilings: { year: 2026, bySeries: { 云发: 19, 云办发: 51, 云政发: 19, 云政办发: 70 } },
  authority: DEFAULT_AUTHORITY,
  noMeetingWeeks: { kind: 'fullWeek', nth: 2 },
  countingRules: [RULE_V3],
  standIns: [
    { personId: 'p-xieyun', roles: ['reviewer'] },
    { personId: 'p-chenmo', roles: ['head'] },
  ],
}
/** What this office entered for itself; nothing here follows the real arrangement of any year. */
const CALENDAR: DemoCalendar = [
  { year: 2026, complete: true, holidays: range('2026-10-01', '2026-10-07'), workdays: [day('2026-10-10')] },
]

// ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────
const list = (rows: readonly unknown[]): string => `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`
const write = (name: string, text: string): void => writeFileSync(new URL(name, OUT), text)

mkdirSync(new URL('demo/drafts/', OUT), { recursive: true })
mkdirSync(new URL('calendar/', OUT), { recursive: true })
const register2025 = registerOf(2025)
const register2026 = registerOf(2026)
const last = register2026.filter((r) => r.carrier === 'workReminder' && r.printDate === '2026-10-20')
const late: DemoLateEntries = last.map((r) => ({ rowId: r.id, registeredOn: day('2026-10-23') }))
write(
  'calendar/2026.json',
  `${JSON.stringify({ source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）', ...CALENDAR_2026 }, null, 2)}\n`,
)
write('demo/people.json', list(PEOPLE))
write('demo/settings.json', `${JSON.stringify(SETTINGS, null, 2)}\n`)
write('demo/calendar.json', list(CALENDAR))
write('demo/register-2025.json', list(register2025))
write('demo/register-2026.json', list(register2026))
write('demo/closed-cases.json', list(closedCases(register2026)))
write('demo/open-cases.json', list(OPEN_CASES))
write('demo/late-entries.json', list(late))
process.stdout.write(`register 2025 ${register2025.length} rows, 2026 ${register2026.length} rows\n`)
