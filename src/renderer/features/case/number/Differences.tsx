/** Signed text and final text side by side, paragraph by paragraph; what changed inside a paragraph is marked by word and line. */
interface Difference {
  readonly before: string | null
  readonly after: string | null
}

/** The part in the middle that differs, between the same beginning and the same end. */
function middle(a: string, b: string): readonly [number, number] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [head, tail]
}

function Side({
  text,
  other,
  kind,
}: {
  readonly text: string | null
  readonly other: string | null
  readonly kind: 'del' | 'ins'
}) {
  if (text === null) return <span className="soft">（无此段）</span>
  const Tag = kind
  if (other === null) return <Tag>{text}</Tag>
  const [head, tail] = middle(text, other)
  return (
    <>
      {text.slice(0, head)}
      {head < text.length - tail && <Tag>{text.slice(head, text.length - tail)}</Tag>}
      {text.slice(text.length - tail)}
    </>
  )
}

export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <table className="differences draft-text">
      <caption className="visually-hidden">签发稿与终稿的不同之处</caption>
      <thead>
        <tr>
          <th scope="col">处</th>
          <th scope="col">签发稿</th>
          <th scope="col">终稿</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((d, i) => (
          <tr key={i}>
            <th scope="row" className="figure">
              {i + 1}
            </th>
            <td>
              <Side text={d.before} other={d.after} kind="del" />
            </td>
            <td>
              <Side text={d.after} other={d.before} kind="ins" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
