/** Every series of the year in one sentence each: the largest serial less what was not used is what was used. */
import type { NumberLine } from '#contract/views'

export function NumberLines({ lines, year }: { readonly lines: readonly NumberLine[] | undefined; readonly year: number }) {
  if (!lines) return null
  if (lines.length === 0) return <p className="soft">{year} 年还没有取过号。</p>
  return (
    <section aria-labelledby="number-lines" className="number-lines">
      <h2 id="number-lines">{year} 年号段</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.seriesCode}>
            <b className="whole">{line.seriesCode}</b>
            <span className="figure">{line.sentence}</span>
            {line.gaps.length === 0 ? (
              <span className="met">✓ 无未说明断号</span>
            ) : (
              <span className="official">✕ 断号 {line.gaps.join('、')} 待说明</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
