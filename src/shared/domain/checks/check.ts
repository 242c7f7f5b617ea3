/**
 * The form of a check. A rule is data: it runs `when` every condition holds, looks for each of its `faults`, and drops what
 * an `unless` excuses. Every condition, fault and excuse has a name, so the tests can take each away and see a row change.
 * A check never decides: it says what it saw, where, against which measure.
 */
import type { LengthClass } from '../case.ts'
import { levelOf, type Checklist, type ItemId } from '../checklist.ts'
import type { YearCalendar } from '../calendar.ts'
import type { CaseTraits } from '../checklistApplies.ts'
import type { Day } from '../day.ts'
import type { DraftReading } from '../draft.ts'
import type { Finding, FindingLevel } from '../finding.ts'
import type { Overlap } from '../similarity/overlap.ts'
import { rulesOn, type KeywordLists, type Params, type Patterns } from '../ruleData.ts'
import { clauseAround, inOneSentence, shortened, union, type Span } from './quote.ts'
import { placeLabel } from './place.ts'

/** A title of the register, to compare with (N05). */
export interface RegisteredTitle {
  readonly docNumber: string | null
  readonly title: string
  readonly unit: string
  readonly inForce: boolean
}

/** A paper, or a case in hand, of the drafting unit (N15). */
export interface SiblingPaper {
  readonly title: string
  readonly docNumber: string | null
  /** Day it went out, or was handed in. */
  readonly on: Day
}

/** A law or document the office holds as a basis, with its standing as a person entered it (L04). */
export interface KnownBasis {
  readonly title: string
  readonly docNumber: string | null
  readonly status: 'inForce' | 'repealed' | 'expired' | 'unknown'
}

/** A superior document this draft carries out, with its text (B11). */
export interface SuperiorText {
  readonly title: string
  readonly docNumber: string | null
  readonly paragraphs: readonly string[]
}

/** What the checks may know beside the text. null: not known here, so what needs it is not checked. */
export interface CheckFacts {
  readonly today: Day
  readonly params: Params
  readonly keywordLists: KeywordLists
  readonly patterns: Patterns
  /** Names of `params` the office itself set stricter than the data. */
  readonly ownFigures: readonly string[]
  /** What the form says; a trait that is missing is read from the draft where that is possible. */
  readonly traits: Partial<CaseTraits>
  readonly plan: { readonly itemId: string | null; readonly offPlanApproval: string | null } | null
  /** Papers of the series this year; the ceiling; all of last year (null: not recorded). */
  readonly quota: { readonly issuedThisYear: number; readonly ceiling: number; readonly lastYearActual: number | null } | null
  readonly register: readonly RegisteredTitle[]
  readonly lengthClass: LengthClass | null
  /** Limit the office set for the drafting unit, in characters. It can only be stricter than the central one. */
  readonly unitCharLimit: number | null
  readonly stage: 'review' | 'recheck'
  /** Day of the last signature, known at the recheck (T art9(十二)). */
  readonly signedOn: Day | null
  /** Names of lower organs, beside what the word list recognises (各乡镇人民政府). `known`: the office's whole table. */
  readonly orgs: { readonly subordinates: readonly string[]; readonly known: readonly string[] | null }
  /** Plan item or 报备号 of the inspection the draft arranges (B07). */
  readonly inspectionRef: string | null
  /** The office's rules of meetings (B12); null when it has set none. */
  readonly meetings: {
    readonly noMeetingWeeks: readonly { readonly from: Day; readonly to: Day }[]
    readonly maxPeople: number | null
    readonly maxDays: number | null
  } | null
  /** The approval of the meeting the draft calls; `approval` null: the form says there is none. */
  readonly meeting: { readonly approval: string | null } | null
  /** Organs that may make normative documents (L01). */
  readonly ruleMakers: readonly string[] | null
  /** The clause of a superior document that asks for this one; `clause` null: the form names none (N08). */
  readonly superiorDemand: { readonly clause: string | null } | null
  /** 发文理由 as the form has it (N01). */
  readonly reason: string | null
  /** Copies to be printed (N16). */
  readonly copies: number | null
  /** Papers and cases in hand of the same drafting unit, this one left out (N15). */
  readonly siblings: readonly SiblingPaper[] | null
  /** Years of 放假调休 as the office has them; the day the paper is expected to go out, when it is not its own date (N17). */
  readonly calendars: readonly YearCalendar[] | null
  readonly issueDay: Day | null
  readonly basisLibrary: readonly KnownBasis[] | null
  readonly superiors: readonly SuperiorText[] | null
  /** A written conclusion of the fair-competition review is on file (L10). */
  readonly fairCompetitionOnFile: boolean | null
  /** The record says that the government agreed to the department issuing this (L29). */
  readonly governmentAgreed: boolean | null
  /** What the draft has in common with the texts this office keeps, the most alike first (N04–N07, L36). */
  readonly overlaps: readonly Overlap[] | null
  /** Papers of the same drafting unit within the window in which they might have been one: issued, and in hand (N09). */
  readonly sameUnit:
    readonly { readonly title: string; readonly ref: string | null; readonly on: Day; readonly inHand: boolean }[] | null
  /** The local rule of N07; 0: not in use here. */
  readonly newContentMinPercent: number
}

/** Facts when only the file is known: everything that needs a case, a plan or a register is left unchecked. */
export const fileFacts = (checklist: Checklist, today: Day): CheckFacts => ({
  today,
  ...rulesOn(checklist.data, today),
  traits: {},
  plan: null,
  quota: null,
  register: [],
  lengthClass: null,
  unitCharLimit: null,
  stage: 'review',
  signedOn: null,
  orgs: { subordinates: [], known: null },
  inspectionRef: null,
  meetings: null,
  meeting: null,
  ruleMakers: null,
  superiorDemand: null,
  reason: null,
  copies: null,
  siblings: null,
  calendars: null,
  issueDay: null,
  basisLibrary: null,
  superiors: null,
  fairCompetitionOnFile: null,
  governmentAgreed: null,
  overlaps: null,
  sameUnit: null,
  newContentMinPercent: 0,
})

/** Something seen, before excuses. `at` null: a fact about the whole draft. */
export interface Sighting {
  readonly at: Span | null
  /** The words that gave it away; several in one clause become one finding. */
  readonly word?: string
  /** A sentence, or how to make one from the words seen in one clause. */
  readonly message: string | ((words: string) => string)
  /** Where it differs from the rule's own. */
  readonly level?: FindingLevel
  /** Quote exactly the span, not the clause around it. */
  readonly exact?: boolean
  /** Figures an excuse judges by. */
  readonly seen?: Readonly<Record<string, number | boolean>>
}

export type Condition = (reading: DraftReading, facts: CheckFacts) => boolean
export type Fault = (reading: DraftReading, facts: CheckFacts) => readonly Sighting[]
export type Excuse = (sighting: Sighting, reading: DraftReading, facts: CheckFacts) => boolean

export interface Rule {
  readonly id: ItemId
  readonly level: FindingLevel
  /** Source keys as the checklist has them, joined by ；. */
  readonly source: string
  /** What must be known before the check says anything, good or bad. */
  readonly needs?: Condition
  /** Figures of the data it measures by: on a day when one is not in force, it does not run. */
  readonly figures?: readonly string[]
  /** What must be known besides before its silence means anything: without it the rule sees some of its faults only. */
  readonly sure?: Condition
  /** At most so many findings of one fault, the first ones. */
  readonly most?: number
  readonly when: Readonly<Record<string, Condition>>
  readonly faults: Readonly<Record<string, Fault>>
  readonly unless: Readonly<Record<string, Excuse>>
}

export interface Check {
  readonly id: ItemId
  readonly level: FindingLevel
  readonly source: string
  /** Whether it could look at all; only then does its silence mean anything. */
  readonly ran: Condition
  readonly run: (reading: DraftReading, facts: CheckFacts) => Finding[]
}

/** Makes a rule run. */
export function check(rule: Rule): Check {
  const could: Condition = (reading, facts) =>
    (rule.figures ?? []).every((name) => typeof facts.params[name] === 'number') && (rule.needs?.(reading, facts) ?? true)
  return {
    id: rule.id,
    level: rule.level,
    source: rule.source,
    ran: (reading, facts) => could(reading, facts) && (rule.sure?.(reading, facts) ?? true),
    run: (reading, facts) => {
      if (!could(reading, facts) || !Object.values(rule.when).every((holds) => holds(reading, facts))) return []
      return Object.values(rule.faults).flatMap((fault) => {
        const left = fault(reading, facts).filter(
          (s) => !Object.values(rule.unless).some((excused) => excused(s, reading, facts)),
        )
        return merged(rule, left, reading).slice(0, rule.most)
      })
    },
  }
}

interface Group {
  readonly sightings: Sighting[]
  span: Span | null
}

/** Sightings of one sentence that fit into one quote make one finding, with all their words. */
function merged(rule: Rule, sightings: readonly Sighting[], reading: DraftReading): Finding[] {
  const groups: Group[] = []
  for (const s of sightings) {
    const group = groups.find((g) => belongs(g, s, reading))
    if (!group) groups.push({ sightings: [s], span: s.at })
    else {
      group.sightings.push(s)
      if (group.span && s.at && !s.exact) group.span = union(group.span, s.at)
    }
  }
  return groups.map(({ sightings: same, span: seen }) => {
    const text = seen ? reading.paragraphs[seen.paragraph]!.text : ''
    const span = seen && (same[0]!.exact ? shortened(text, seen) : clauseAround(text, seen))
    const words = [...new Set(same.flatMap((s) => (s.word === undefined ? [] : [s.word])))]
    return {
      checklistId: rule.id,
      level: same[0]!.level ?? rule.level,
      quote: span ? text.slice(span.start, span.end) : null,
      place: span ? { ...span, label: placeLabel(reading.paragraphs, span.paragraph) } : null,
      source: rule.source,
      message: sentence(same[0]!, words.map((w) => `「${w}」`).join('、')),
    }
  })
}

function belongs(group: Group, s: Sighting, reading: DraftReading): boolean {
  const first = group.sightings[0]!
  if (first.level !== s.level || first.exact !== s.exact || typeof first.message !== typeof s.message) return false
  if (typeof s.message === 'string' && s.message !== first.message) return false
  if (!group.span || !s.at) return !group.span && !s.at && typeof s.message === 'string'
  if (s.exact) return group.span.paragraph === s.at.paragraph && group.span.start === s.at.start && group.span.end === s.at.end
  return (
    group.span.paragraph === s.at.paragraph && inOneSentence(reading.paragraphs[s.at.paragraph]!.text, union(group.span, s.at))
  )
}

const sentence = (s: Sighting, words: string): string => (typeof s.message === 'string' ? s.message : s.message(words))

/** Level and source of a rule as the checklist's data has them; a test holds every rule against it. */
export function ruleDataOf(checklist: Checklist, id: ItemId): { readonly level: FindingLevel; readonly source: string } {
  const item = checklist.items.find((i) => i.id === id)
  if (!item) throw new Error(`checklist: no item ${id}`)
  return { level: levelOf(item), source: item.sources.join('；') }
}
