/** Two texts side by side, only what differs; what changed inside a paragraph is marked by word, line and colour. */
import { changedOnly, type ParagraphChange, type WordMark } from '#domain/compareText'
import { ZONE_NAMES } from '../zones.ts'

export function Words({ marks, side }: { readonly marks: readonly WordMark[]; readonly side: 'before' | 'after' }) {
  return marks.map((m, i) => {
    if (m.kind === 'same') return m.text
    if (m.kind === 'removed') return side === 'after' ? null : <del key={i}>{m.text}</del>
    return side === 'before' ? null : <ins key={i}>{m.text}</ins>
  })
}

function Side({ change, side }: { readonly change: ParagraphChange; readonly side: 'before' | 'after' }) {
  const text = change[side]
  if (text === null) return <span className="soft">{change.moved === null ? '（无此段）' : '（在别处）'}</span>
  if (change.kind === 'changed') return <Words marks={change.marks} side={side} />
  const said = side === 'before' ? <del>{text.text}</del> : <ins>{text.text}</ins>
  return change.moved === null ? (
    said
  ) : (
    <>
      <span className="mark small suspect">{side === 'before' ? '移到别处' : '从别处移来'}</span> {text.text}
    </>
  )
}

const placeOf = (change: ParagraphChange): string | null => change.cell ?? ZONE_NAMES[change.part] ?? null

interface Props {
  readonly changes: readonly ParagraphChange[]
  /** What the two sides are, in words. */
  readonly before: string
  readonly after: string
}

export function Differences({ changes, before, after }: Props) {
  return (
    <table className="differences draft-text">
      <caption className="visually-hidden">
        {before}与{after}的不同之处
      </caption>
      <thead>
        <tr>
          <th scope="col">处</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changedOnly(changes).map((c, i) => (
          <tr key={i}>
            <th scope="row" className="figure">
              {i + 1}
              {placeOf(c) !== null && <span className="small soft difference-place">{placeOf(c)}</span>}
            </th>
            <td>
              <Side change={c} side="before" />
            </td>
            <td>
              <Side change={c} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
