/**
 * The draft as paper. Findings are marked by a letter and an underline; a click leads to the checklist's row, F leads back. When a
 * text comes back, what changed since is marked in it, and what did not may be folded.
 */
import { Fragment, memo, useMemo, useState, type ReactNode } from 'react'
import type { ParagraphChange } from '#domain/compareText'
import type { DraftReading, Paragraph } from '#domain/draft'
import type { Finding } from '#domain/finding'
import { LEVELS } from '../caseTypes.ts'
import { piecesOf, wordRuns, type PaperChanges } from './paperChanges.ts'
import { findingsByParagraph, segmentsOf, zonesOf } from './paperText.ts'

interface Props {
  readonly reading: DraftReading
  readonly findings: readonly Finding[]
  /** Paragraphs whose words stand in another paper, with the words for the margin; empty where the one above says it. */
  readonly elsewhere: ReadonlyMap<number, string>
  /** The finding jumped to last; drawn with a frame. */
  readonly shown: number | null
  /** Null: nothing to compare with. */
  readonly changes: PaperChanges | null
  readonly onlyChanges: boolean
}

export const markId = (index: number): string => `finding-${index}`
export const paragraphId = (index: number): string => `paragraph-${index}`

/** Long drafts lay out only what is in view. */
const LONG = 400
/** Characters a heading of its own line has at most. */
const HEADING = 40

export const Paper = memo(function Paper({ reading, findings, elsewhere, shown, changes, onlyChanges }: Props) {
  const zones = useMemo(() => zonesOf(reading.paragraphs), [reading.paragraphs])
  const byParagraph = useMemo(() => findingsByParagraph(findings), [findings])
  const line = (p: Paragraph) => (
    <Line
      key={p.index}
      paragraph={p}
      findings={findings}
      here={byParagraph.get(p.index)}
      elsewhere={elsewhere.get(p.index)}
      shown={shown}
      change={changes?.at.get(p.index)}
      gone={changes?.gone.get(p.index)}
    />
  )
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
          {piecesOf(zone.paragraphs, onlyChanges ? changes : null).map((piece) =>
            piece.kind === 'shown' ? (
              line(piece.paragraph)
            ) : (
              <Fold key={`fold-${piece.paragraphs[0]!.index}`} count={piece.paragraphs.length}>
                {() => piece.paragraphs.map(line)}
              </Fold>
            ),
          )}
        </div>
      ))}
      {changes?.gone.get(-1)?.map((c) => (
        <Gone key={c.before!.index} change={c} />
      ))}
    </article>
  )
})

function Fold({ count, children }: { readonly count: number; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  if (open) return children()
  return (
    <button type="button" className="fold" onClick={() => setOpen(true)}>
      未改动 {count} 段
    </button>
  )
}

function Gone({ change }: { readonly change: ParagraphChange }) {
  return (
    <p className="is-gone">
      <del>{change.before!.text}</del>
      {change.moved !== null && <span className="mark small suspect">移到别处</span>}
    </p>
  )
}

interface LineProps {
  readonly paragraph: Paragraph
  readonly findings: readonly Finding[]
  readonly here: readonly number[] | undefined
  readonly elsewhere: string | undefined
  readonly shown: number | null
  readonly change: ParagraphChange | undefined
  /** What stood before it and was taken out. */
  readonly gone: readonly ParagraphChange[] | undefined
}

const NONE: readonly number[] = []

const Line = memo(
  function Line({ paragraph, findings, here, elsewhere, shown, change, gone }: LineProps) {
    const { text } = paragraph
    // A heading that runs into its text is set as text.
    const className = `part-${paragraph.part}${elsewhere === undefined ? '' : ' is-elsewhere'}${paragraph.level > 0 && text.length <= HEADING ? ` level-${paragraph.level}` : ''}`
    const runs = change?.kind === 'changed' ? wordRuns(change.marks) : null
    const cuts = runs ? [...runs.removed.keys(), ...runs.added.flat()] : []
    const isNew = (start: number): boolean =>
      change?.kind === 'added' ? change.moved === null : (runs?.added.some(([a, b]) => a <= start && start < b) ?? false)
    const removed = (offset: number) => {
      const words = runs?.removed.get(offset)
      return words === undefined ? null : <del>{words}</del>
    }
    return (
      <>
        {gone?.map((c) => (
          <Gone key={c.before!.index} change={c} />
        ))}
        <p id={paragraphId(paragraph.index)} className={`${className}${change ? ' is-changed' : ''}`}>
          {elsewhere && <span className="elsewhere mark">{elsewhere}</span>}
          {change?.moved != null && <span className="mark small suspect">从别处移来</span>}
          {segmentsOf(text, findings, here ?? NONE, cuts).map((s) => {
            const words = isNew(s.start) ? <ins>{s.text}</ins> : s.text
            return (
              <Fragment key={s.start}>
                {removed(s.start)}
                {s.findings.length === 0 ? (
                  words
                ) : (
                  <Marked all={s.findings} begins={s.begins} findings={findings} shown={shown}>
                    {words}
                  </Marked>
                )}
              </Fragment>
            )
          })}
          {removed(text.length)}
        </p>
      </>
    )
  },
  // A jump concerns only the paragraphs it left and entered.
  (a, b) =>
    a.paragraph === b.paragraph &&
    a.findings === b.findings &&
    a.change === b.change &&
    a.gone === b.gone &&
    a.elsewhere === b.elsewhere &&
    (a.shown === b.shown || ![a.shown, b.shown].some((i) => i !== null && (a.here?.includes(i) ?? false))),
)

interface MarkedProps {
  readonly all: readonly number[]
  readonly begins: readonly number[]
  readonly findings: readonly Finding[]
  readonly shown: number | null
  readonly children: ReactNode
}

function Marked({ all, begins, findings, shown, children }: MarkedProps) {
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
      {children}
    </mark>
  )
}
