/** Who changed a setting, and when. */
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/office.ts'
import { dayAndTime } from '../../ui/time.ts'

export function History({ settingKey }: { readonly settingKey: string }) {
  const query = useQuery(orpc.settings.history.queryOptions({ input: { key: settingKey } }))
  const lines = query.data ?? []
  return (
    <details className="history">
      <summary>修改记录 {lines.length} 次</summary>
      {lines.length === 0 ? (
        <p className="soft">还没有修改过，使用随程序的默认值。</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.seq}>
              <span className="figure">{dayAndTime(line.at)}</span>　{line.personName}　{line.summary}
              {'　'}
              <span className="soft">台账第 {line.seq} 条</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
