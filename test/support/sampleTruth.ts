/**
 * The sample drafts with what was planted in them, and how the checks' findings compare: shared by the tests and `npm run bench:checks`.
 * A planted fault is found when its item is reported where it stands. What a draft was given as right must not be reported.
 */
import { readFileSync } from 'node:fs'
import { checkedItems, CHECKS, runChecks } from '#domain/checks/all'
import { fileFacts, type CheckFacts } from '#domain/checks/check'
import type { YearCalendar } from '#domain/calendar'
import { figure } from '#domain/checklist'
import { day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { Finding } from '#domain/finding'
import type { OfficeSettings } from '#domain/settings'
import { CANDIDATE_FROM, compareTexts } from '#domain/similarity/compare'
import { comparedText } from '#domain/similarity/normalise'
import type { Overlap, SourceKind } from '#domain/similarity/overlap'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { CHECKLIST } from './checklist.ts'

export interface Planted {
  readonly checklistId: string
  readonly quote: string
  readonly note: string
}
interface Sample {
  readonly file: string
  readonly outcome: 'readable' | 'refused'
  readonly formatMayBeRefused?: boolean
  readonly planted?: readonly Planted[]
  readonly expected?: { readonly title: string | null }
}

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
const { files } = json('test/fixtures/drafts/expected.json') as { files: readonly Sample[] }
const { office } = json('resources/demo/settings.json') as { office: OfficeSettings }
const calendars = [json('resources/calendar/2026.json') as YearCalendar]

/** Samples in a format the program reads. */
export const SAMPLES = files.filter((f) => f.outcome === 'readable' && f.formatMayBeRefused !== true)
const titleOf = (file: string): string => files.find((f) => f.file === file)!.expected!.title!

const folder = new URL('../fixtures/drafts/', import.meta.url)
/** Read once: the largest has three hundred pages. */
const readings = new Map<string, DraftReading>()
export function readingOf(file: string): DraftReading {
  const known = readings.get(file)
  if (known) return known
  const outcome = readDraft(new Uint8Array(readFileSync(new URL(file, folder))), file)
  if (outcome.outcome !== 'read') throw new Error(`${file}: ${outcome.reason}`)
  readings.set(file, outcome.reading)
  return outcome.reading
}

const BASE: CheckFacts = {
  ...fileFacts(CHECKLIST, day('2026-11-24')),
  calendars,
  orgs: { subordinates: [], known: [office.name, ...office.units, ...office.series.map((s) => s.issuer)] },
}
const lastYear = { docNumber: '云政办发〔2025〕55号', title: titleOf('09a_上年方案.docx'), unit: '县交通运输局', inForce: true }
const meetings = { noMeetingWeeks: [{ from: day('2026-11-09'), to: day('2026-11-13') }], maxPeople: 60, maxDays: null }

/** Facts a case would bring: the register with last year's plan, the superior's text, the office's rules of meetings. */
const OWN_FACTS: Readonly<Record<string, () => Partial<CheckFacts>>> = {
  // Two that were issued already: a number is right on them.
  '08a_上级文件.docx': () => ({ stage: 'recheck' }),
  '09a_上年方案.docx': () => ({ stage: 'recheck' }),
  '08b_转发上级.docx': () => ({
    superiors: [
      {
        title: titleOf('08a_上级文件.docx'),
        docNumber: '云州政办发〔2026〕46号',
        paragraphs: readingOf('08a_上级文件.docx').paragraphs.map((p) => p.text),
      },
    ],
  }),
  '09b_本年方案_近似.docx': () => ({ register: [lastYear] }),
  '09c_本年方案_改写.docx': () => ({ register: [lastYear] }),
  '10_会议通知.docx': () => ({ meetings, meeting: { approval: '云会批〔2026〕31号' } }),
}

/** What a library would hold: the superior's paper and last year's plan. */
const KEPT: readonly (readonly [file: string, kind: SourceKind, docNumber: string])[] = [
  ['08a_上级文件.docx', 'superior', '云州政办发〔2026〕46号'],
  ['09a_上年方案.docx', 'own', lastYear.docNumber],
]

/** The texts in the library that are candidates for this draft, found by comparing with each. */
function overlapsIn(file: string): Overlap[] {
  const others = KEPT.filter(([kept]) => kept !== file)
  const likeness = compareTexts(
    comparedText(readingOf(file)),
    [],
    others.map(([kept]) => comparedText(readingOf(kept))),
    figure(BASE.params, 'ngram'),
  )
  return likeness
    .map((l, i) => {
      const [kept, kind, docNumber] = others[i]!
      const source = {
        id: kept,
        kind,
        title: titleOf(kept),
        docNumber,
        unit: '',
        inForce: true,
        standing: 'inForce',
        on: null,
      } as const
      return { source, ...l }
    })
    .filter((o) => o.coverage >= CANDIDATE_FROM)
}

/** Planted as right, or only in text that was deleted; or said to be beyond the word lists. */
const RIGHT = /阴性对照|不应判错|不应命中/u
const BEYOND = /词表未必命中/u
const RULES: ReadonlySet<string> = new Set(CHECKS.map((c) => c.id))

const squeeze = (text: string): string => text.replace(/[\s\u3000：:]/gu, '')
/** The finding's words and the planted ones share the place: one holds the other. A quote with @ is a property of the draft. */
export function stands(finding: Finding, planted: Planted): boolean {
  if (finding.checklistId !== planted.checklistId) return false
  if (planted.quote.startsWith('@')) return true
  const [a, b] = [squeeze(finding.quote ?? ''), squeeze(planted.quote)]
  return a !== '' && (a.includes(b) || b.includes(a))
}

export interface Judged {
  readonly file: string
  readonly reading: DraftReading
  readonly findings: readonly Finding[]
  readonly clean: boolean
  /** Faults that a rule could see with the facts at hand. */
  readonly planted: readonly Planted[]
  /** Given as right. */
  readonly right: readonly Planted[]
  /** Faults no rule could look for here: its item has none, or the facts it needs are not supplied. */
  readonly notLookedFor: readonly Planted[]
  readonly missed: readonly Planted[]
  /** Reported where the draft is right, or in a draft without fault. */
  readonly falseAlarms: readonly Finding[]
  /** Reported beyond what was planted, in a draft with faults: for a person to judge. */
  readonly beyond: readonly Finding[]
}

export function judge(sample: Sample): Judged {
  const { file } = sample
  const reading = readingOf(file)
  const facts = { ...BASE, overlaps: overlapsIn(file), ...OWN_FACTS[file]?.() }
  const findings = runChecks(reading, facts)
  const ran = new Set(checkedItems(reading, facts))
  const all = sample.planted ?? []
  const right = all.filter((p) => RIGHT.test(p.note))
  const faults = all.filter((p) => !RIGHT.test(p.note) && !BEYOND.test(p.note))
  const planted = faults.filter((p) => RULES.has(p.checklistId) && ran.has(p.checklistId))
  const clean = all.length === 0
  const atRight = findings.filter((f) => right.some((p) => stands(f, p)))
  const unplanned = findings.filter((f) => !atRight.includes(f) && !all.some((p) => stands(f, p)))
  return {
    file,
    reading,
    findings,
    clean,
    planted,
    right,
    notLookedFor: faults.filter((p) => !planted.includes(p)),
    missed: planted.filter((p) => !findings.some((f) => stands(f, p))),
    falseAlarms: clean ? findings : atRight,
    beyond: clean ? [] : unplanned,
  }
}
