/** Two papers beside each other, paragraph by paragraph, only where they say the same; what is common, a few changed words included, is underlined on both sides. */
import { memo, useMemo } from 'react'
import type { CaseView, Lookalike } from '../caseTypes.ts'
import { pairsOf, piecesOf, type Piece } from './passages.ts'

interface Props {
  readonly reading: CaseView['reading']
  readonly other: Lookalike
}

export const SideBySide = memo(function SideBySide({ reading, other }: Props) {
  const pairs = useMemo(() => pairsOf(other.text?.passages ?? []), [other])
  const source = useMemo(() => new Map((other.text?.paragraphs ?? []).map((p) => [p.index, p.text])), [other])
  return (
    // What scrolls must be reached by keyboard.
    <div className="side-by-side" role="region" aria-label="两件文字对照" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">本稿</th>
            <th scope="col">
              <span className="doc-number">{other.docNumber ?? ''}</span> {other.docNumber ? '' : other.title}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.draft} ${pair.source}`}>
              <Said
                pieces={piecesOf(
                  reading.paragraphs[pair.draft]?.text ?? '',
                  pair.passages.map((p) => p.draft),
                )}
              />
              <Said
                pieces={piecesOf(
                  source.get(pair.source) ?? '',
                  pair.passages.map((p) => p.source),
                )}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

function Said({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <td className="draft-text" lang="zh-CN">
      {pieces.map((p, i) =>
        p.same ? (
          <mark key={i} className="same">
            {p.text}
          </mark>
        ) : (
          p.text
        ),
      )}
    </td>
  )
}
