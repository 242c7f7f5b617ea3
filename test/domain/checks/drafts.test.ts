/**
 * All checks on the sample drafts: every planted fault of an implemented rule is found where it stands, what was planted as a
 * counter-example is not reported, and clean drafts stay quiet.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHECKS, runChecks } from '#domain/checks/all'
import { fileFacts, type CheckFacts } from '#domain/checks/check'
import { day } from '#domain/day'
import type { DraftReading } from '#domain/draft'
import type { Finding } from '#domain/finding'
import { compareTexts } from '#domain/similarity/compare'
import { comparedText } from '#domain/similarity/normalise'
import type { Overlap, SourceKind } from '#domain/similarity/overlap'
import { readDraft } from '../../../src/main/drafts/readDraft.ts'
import { CHECKLIST } from '../../support/checklist.ts'

interface Planted {
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

const folder = new URL('../../fixtures/drafts/', import.meta.url)
const { files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as { files: readonly Sample[] }
const titleOf = (file: string): string => files.find((f) => f.file === file)!.expected!.title!

const base = fileFacts(CHECKLIST, day('2026-11-24'))
const lastYear = { docNumber: '云政办发〔2025〕55号', title: titleOf('09a_上年方案.docx'), unit: '县交通运输局', inForce: true }
/** Facts a case would bring: the register with last year's plan, the office's rules of meetings. */
const FACTS: Readonly<Record<string, Partial<CheckFacts>>> = {
  '09b_本年方案_近似.docx': { register: [lastYear] },
  '09c_本年方案_改写.docx': { register: [lastYear] },
  '10_会议通知.docx': { meetings: { noMeetingWeeks: [{ from: day('2026-11-09'), to: day('2026-11-13') }], maxPeople: 60 } },
}

const read = (file: string): DraftReading => {
  const outcome = readDraft(new Uint8Array(readFileSync(new URL(file, folder))), file)
  if (outcome.outcome !== 'read') throw new Error(`${file}: ${outcome.reason}`)
  return outcome.reading
}
/** Read once: the largest has three hundred pages. */
const readings = new Map<string, DraftReading>()
/** What the office would find of the draft in a paper it keeps. */
function overlapWith(reading: DraftReading, parent: string, kind: SourceKind): Overlap {
  const title = titleOf(parent)
  const source = { id: parent, kind, title, docNumber: null, unit: '', inForce: true, standing: 'inForce' as const, on: null }
  return { source, ...compareTexts(comparedText(reading), [], [comparedText(read(parent))], 5)[0]! }
}
/** Papers the office keeps beside the draft: what it relays, the plan of last year. */
const KEPT: Readonly<Record<string, readonly [string, SourceKind]>> = {
  '08b_转发上级.docx': ['08a_上级文件.docx', 'superior'],
  '09b_本年方案_近似.docx': ['09a_上年方案.docx', 'own'],
  '09c_本年方案_改写.docx': ['09a_上年方案.docx', 'own'],
}
const found = (file: string): { reading: DraftReading; findings: Finding[] } => {
  const reading = readings.get(file) ?? read(file)
  readings.set(file, reading)
  const kept = KEPT[file]
  const overlaps = kept ? [overlapWith(reading, ...kept)] : null
  return { reading, findings: runChecks(reading, { ...base, ...FACTS[file], overlaps }) }
}

/** Planted as right, or only in text that was deleted, or said to be beyond the word lists. */
const COUNTER = /阴性对照|不应判错|不应命中/u
const BEYOND = /词表未必命中/u
const CHECKED: ReadonlySet<string> = new Set(CHECKS.map((c) => c.id))
const readable = files.filter((f) => f.outcome === 'readable' && f.formatMayBeRefused !== true)

const squeeze = (text: string): string => text.replace(/[\s\u3000：:]/gu, '')
/** The finding's words and the planted ones share the place: one holds the other. */
const overlaps = (finding: Finding, planted: Planted): boolean => {
  if (planted.quote.startsWith('@')) return true
  const [a, b] = [squeeze(finding.quote ?? ''), squeeze(planted.quote)]
  return a !== '' && (a.includes(b) || b.includes(a))
}

describe('sample drafts', () => {
  it('hold something to be found and something not to be', () => {
    const all = readable.flatMap((f) => f.planted ?? []).filter((p) => CHECKED.has(p.checklistId))
    expect(all.filter((p) => COUNTER.test(p.note)).length).toBeGreaterThanOrEqual(4)
    expect(all.length).toBeGreaterThanOrEqual(40)
  })

  const wanted = readable.flatMap((f) =>
    (f.planted ?? [])
      .filter((p) => CHECKED.has(p.checklistId) && !COUNTER.test(p.note) && !BEYOND.test(p.note))
      .map((p) => ({ file: f.file, ...p })),
  )
  it.each(wanted)('$file: $checklistId is found at $quote', (p) => {
    const { findings } = found(p.file)
    expect(findings.filter((f) => f.checklistId === p.checklistId && overlaps(f, p)).length).toBeGreaterThan(0)
  })

  const unwanted = readable.flatMap((f) =>
    (f.planted ?? []).filter((p) => COUNTER.test(p.note)).map((p) => ({ file: f.file, ...p })),
  )
  it.each(unwanted)('$file: $checklistId is not reported at $quote', (p) => {
    const { findings } = found(p.file)
    expect(findings.filter((f) => f.checklistId === p.checklistId && overlaps(f, p))).toEqual([])
  })

  const clean = readable.filter((f) => f.planted?.length === 0)
  it.each(clean)('$file is clean: at most two findings, none certain', ({ file }) => {
    const { findings } = found(file)
    expect(findings.filter((f) => f.level === '必错')).toEqual([])
    expect(findings.length, findings.map((f) => `${f.checklistId} ${f.message}`).join('\n')).toBeLessThanOrEqual(2)
  })

  it.each(readable)('$file: every quote stands at its place and is no longer than sixty characters', ({ file }) => {
    const { reading, findings } = found(file)
    for (const f of findings) {
      if (!f.place) continue
      expect(reading.paragraphs[f.place.paragraph]!.text.slice(f.place.start, f.place.end)).toBe(f.quote)
      expect(f.place.label).not.toBe('')
      expect(f.quote!.length).toBeLessThanOrEqual(60)
    }
  })
})
