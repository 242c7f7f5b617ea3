/** N12, N13: length and opening (J24 第2条). 字数 is the checklist's own: body and printed text, tables and attachments apart. */
import { figure } from '../checklist.ts'
import { charCount, type Paragraph } from '../draft.ts'
import { check, type CheckFacts, type Condition, type Fault, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { goesDown } from './traits.ts'
import { patternsOf } from './words.ts'

/**
 * The limit and whose it is. 综合性 papers have no central figure; an unknown class is measured by the wider one. The office's
 * own limit only counts where it is the stricter: it cannot soften the central one.
 */
export function lengthLimit(facts: CheckFacts): { readonly chars: number; readonly of: string } | null {
  const cls = facts.lengthClass ?? 'general'
  const name = cls === 'specific' ? 'body_limit_specific_chars' : 'body_limit_general_chars'
  const central =
    cls === 'comprehensive'
      ? null
      : {
          chars: figure(facts.params, name),
          of: facts.ownFigures.includes(name)
            ? '本级规定'
            : cls === 'specific'
              ? '专项工作或具体任务的文件一般不超过'
              : '除综合性工作外的文件一般不超过',
        }
  const own = facts.unitCharLimit === null ? null : { chars: facts.unitCharLimit, of: '本单位限定' }
  if (central && own) return own.chars < central.chars ? own : central
  return central ?? own
}

export const tooLong: Rule = {
  id: 'N12',
  level: '必错',
  source: 'J24 第2条',
  figures: ['body_limit_general_chars', 'body_limit_specific_chars'],
  when: { goesDown },
  faults: {
    overLimit: (reading, facts) => {
      const limit = lengthLimit(facts)
      return limit && reading.charCount > limit.chars
        ? [
            {
              at: null,
              message: `正文${reading.charCount}字，${limit.of}${limit.chars}字，超出${reading.charCount - limit.chars}字（若干规定第2条）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

const headingOf = (p: Paragraph): string =>
  p.level === 0 ? '' : p.text.slice(0, (p.text.search(/[。：:]/u) + 1 || p.text.length + 1) - 1).trim()
/** A run-in heading with its text, or a bare one whose text follows. */
const holdsText = (p: Paragraph, next: Paragraph | undefined): boolean =>
  charCount(p.text) > charCount(headingOf(p)) + 10 || next?.level === 0

interface Section {
  readonly heading: Paragraph
  readonly chars: number
  readonly holdsText: boolean
}

/** Sections whose heading holds a word of the list, with the characters under it up to the next heading of its rank. */
function sections(paragraphs: readonly Paragraph[], patterns: readonly RegExp[]): Section[] {
  return paragraphs.flatMap((heading, i) => {
    const text = headingOf(heading)
    if (text === '' || text.length > 24 || !patterns.some((p) => text.search(p) >= 0)) return []
    const rest = paragraphs.slice(i + 1)
    const end = rest.findIndex((p) => p.level > 0 && p.level <= heading.level)
    const own = [heading, ...(end < 0 ? rest : rest.slice(0, end))]
    return [{ heading, chars: own.reduce((n, p) => n + charCount(p.text), 0), holdsText: holdsText(heading, rest[0]) }]
  })
}

const notMinutes: Condition = (reading) => reading.docKind !== '纪要'

const spanOfHeading = (p: Paragraph): { paragraph: number; start: number; end: number } => ({
  paragraph: p.index,
  start: 0,
  end: Math.max(1, headingOf(p).length),
})

const share =
  (list: string, param: string, what: string): Fault =>
  (reading, facts) => {
    const found = sections(inParts(reading, RUNNING), patternsOf(facts, list))
    const outer = found.filter(
      (s, i) => !found.slice(0, i).some((o) => o.heading.level < s.heading.level && within(o, s, reading.paragraphs)),
    )
    const ratio = outer.reduce((n, s) => n + s.chars, 0) / Math.max(1, reading.charCount)
    const limit = figure(facts.params, param)
    return outer[0] && ratio > limit
      ? [
          {
            at: spanOfHeading(outer[0].heading),
            message: `${what}约占正文${Math.round(ratio * 100)}%，超过${Math.round(limit * 100)}%；应开门见山、简明扼要（若干规定第2条）`,
          },
        ]
      : []
  }

/** The inner heading stands inside the outer section: no heading of the outer rank between the two. */
const within = (outer: Section, inner: Section, all: readonly Paragraph[]): boolean =>
  !all.slice(outer.heading.index + 1, inner.heading.index + 1).some((p) => p.level > 0 && p.level <= outer.heading.level)

export const opening: Rule = {
  id: 'N13',
  level: '提示',
  source: 'J24 第2条',
  figures: ['background_share_warn', 'organisation_section_share_warn'],
  when: { goesDown, notMinutes },
  faults: {
    background: (reading, facts) =>
      sections(inParts(reading, RUNNING), patternsOf(facts, 'background_headings'))
        .filter((s) => s.holdsText)
        .map((s) => ({
          at: spanOfHeading(s.heading),
          message: `专设「${headingOf(s.heading)}」段落（${s.chars}字）；一般不阐述形势背景、重要意义、主要原则（若干规定第2条）`,
        })),
    backgroundShare: share('background_headings', 'background_share_warn', '形势背景、重要意义、主要原则一类内容'),
    organisationShare: share('organisation_headings', 'organisation_section_share_warn', '加强领导、组织保障一类内容'),
  },
  unless: {},
}

export const lengthChecks = [tooLong, opening].map(check)
