/** The changed words alone, in a line: why an approval no longer holds. */
import { changedOnly, changedStretches, type ParagraphChange } from '#domain/compareText'
import { useComparison } from './useComparison.ts'

/** Places shown in a line; the rest is counted. */
const MOST = 6

function Place({ change }: { readonly change: ParagraphChange }) {
  if (change.kind === 'changed')
    return changedStretches(change.marks).map(({ before, after }, i) => (
      <span key={i}>
        {before !== '' && <del>{before}</del>}
        {after !== '' && <ins>{after}</ins>}
      </span>
    ))
  if (change.kind === 'removed') return <del>{short(change.before!.text)}</del>
  return <ins>{short(change.after!.text)}</ins>
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

interface Props {
  readonly caseId: string
  readonly from: number
  readonly to: number
}

export function ChangedWords({ caseId, from, to }: Props) {
  const { data } = useComparison(caseId, from, to)
  if (!data) return null
  const changed = changedOnly(data.paragraphs)
  const attachments = data.attachments.filter((a) => a.kind !== 'same').length
  return (
    <p className="small changed-words">
      改动：
      {changed.slice(0, MOST).map((c, i) => (
        <span key={i}>
          <Place change={c} />
        </span>
      ))}
      {changed.length > MOST && <span className="soft">等 {changed.length} 处</span>}
      {attachments > 0 && <span className="soft"> 附件 {attachments} 个</span>}
    </p>
  )
}
