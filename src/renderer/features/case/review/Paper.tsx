/** The draft as paper. Findings are marked by a letter and an underline; a click leads to the checklist's row, F leads back. */
import { memo, useMemo } from 'react'
import type { DraftReading, Paragraph } from '#domain/draft'
import type { Finding } from '#domain/finding'
import { LEVELS } from '../caseTypes.ts'
import { findingsByParagraph, segmentsOf, zonesOf } from './paperText.ts'

interface Props {
  readonly reading: DraftReading
  readonly findings: readonly Finding[]
  /** Paragraphs whose words stand in another paper, with the words for the margin; empty where the one above says it. */
  readonly elsewhere: ReadonlyMap<number, string>
  /** The finding jumped to last; drawn with a frame. */
  readonly shown: number | null
}

export const markId = (index: number): string => `finding-${index}`
export const paragraphId = (index: number): string => `paragraph-${index}`

/** Long drafts lay out only what is in view. */
const LONG = 400
/** Characters a heading of its own line has at most. */
const HEADING = 40

export const Paper = memo(function Paper({ reading, findings, elsewhere, shown }: Props) {
  const zones = useMemo(() => zonesOf(reading.paragraphs), [reading.paragraphs])
  const byParagraph = useMemo(() => findingsByParagraph(findings), [findings])
  return (
    <article
      className={`paper draft-paper draft-text${reading.paragraphs.length > LONG ? ' is-long' : ''}`}
      lang="zh-CN"
      aria-label="稿件正文"
    >
      {zones.map((zone) => (
        <div key={zone.paragraphs[0]!.index} className={`zone${zone.name ? ' has-name' : ''}${zone.apart ? ' is-apart' : ''}`}>
          {zone.name && (
            <p className="zone-name">
              <span className="mark">{zone.name}</span>
            </p>
          )}
          {zone.paragraphs.map((p) => (
            <Line
              key={p.index}
              paragraph={p}
              findings={findings}
              here={byParagraph.get(p.index)}
              elsewhere={elsewhere.get(p.index)}
              shown={shown}
            />
          ))}
        </div>
      ))}
    </article>
  )
})

interface LineProps {
  readonly paragraph: Paragraph
  readonly findings: readonly Finding[]
  readonly here: readonly number[] | undefined
  readonly elsewhere: string | undefined
  readonly shown: number | null
}

const Line = memo(
  function Line({ paragraph, findings, here, elsewhere, shown }: LineProps) {
    // A heading that runs into its text is set as text.
    const className = `part-${paragraph.part}${elsewhere === undefined ? '' : ' is-elsewhere'}${paragraph.level > 0 && paragraph.text.length <= HEADING ? ` level-${paragraph.level}` : ''}`
    const margin = elsewhere ? <span className="elsewhere mark">{elsewhere}</span> : null
    if (!here) {
      return (
        <p id={paragraphId(paragraph.index)} className={className}>
          {margin}
          {paragraph.text}
        </p>
      )
    }
    return (
      <p id={paragraphId(paragraph.index)} className={className}>
        {margin}
        {segmentsOf(paragraph.text, findings, here).map((s, i) =>
          s.findings.length === 0 ? (
            s.text
          ) : (
            <Marked key={i} text={s.text} all={s.findings} begins={s.begins} findings={findings} shown={shown} />
          ),
        )}
      </p>
    )
  },
  // A jump concerns only the paragraphs it left and entered.
  (a, b) =>
    a.paragraph === b.paragraph &&
    a.findings === b.findings &&
    a.elsewhere === b.elsewhere &&
    (a.shown === b.shown || ![a.shown, b.shown].some((i) => i !== null && (a.here?.includes(i) ?? false))),
)

interface MarkedProps {
  readonly text: string
  readonly all: readonly number[]
  readonly begins: readonly number[]
  readonly findings: readonly Finding[]
  readonly shown: number | null
}

function Marked({ text, all, begins, findings, shown }: MarkedProps) {
  const first = findings[all[0]!]!
  const said = all.map((i) => `${findings[i]!.level} ${findings[i]!.checklistId}：${findings[i]!.message}`).join('；')
  return (
    <mark
      className={`finding ${LEVELS[first.level].tone}${shown !== null && all.includes(shown) ? ' is-shown' : ''}`}
      tabIndex={-1}
      title={said}
      data-finding={all[0]}
    >
      {begins.map((i) => (
        <sup key={i} id={markId(i)}>
          {LEVELS[findings[i]!.level].mark}
          {findings[i]!.checklistId}
        </sup>
      ))}
      {text}
    </mark>
  )
}
