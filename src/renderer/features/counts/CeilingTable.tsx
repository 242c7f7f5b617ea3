/** 控制数: what the year allows by series, what is used, what is left; words say when it is over. */
import type { CeilingLine, Ceilings } from '#domain/statistics'
import { FigureButton } from './FigureButton.tsx'

function Row({ line, total }: { readonly line: CeilingLine; readonly total?: boolean }) {
  return (
    <tr className={total ? 'counts-total' : undefined}>
      <th scope="row">{line.seriesCode}</th>
      <td className="numeric">{line.ceiling}</td>
      <td className="numeric">
        <FigureButton figure={line.used} of={`${line.seriesCode}已用控制数`} />
      </td>
      <td className="numeric">{line.over > 0 ? <span className="official">超 {line.over}</span> : line.left}</td>
      <td>
        <meter
          min={0}
          max={Math.max(line.ceiling, 1)}
          value={Math.min(line.used.value, line.ceiling)}
          aria-label={`${line.seriesCode}已用`}
        >
          {line.used.value}/{line.ceiling}
        </meter>
      </td>
    </tr>
  )
}

export function CeilingTable({ ceilings, above }: { readonly ceilings: Ceilings; readonly above: readonly string[] }) {
  return (
    <>
      <table className="counts-table ceilings">
        <caption>{ceilings.year}年发文控制数</caption>
        <thead>
          <tr>
            <th scope="col">机关代字</th>
            <th scope="col" className="numeric">
              控制数
            </th>
            <th scope="col" className="numeric">
              已用
            </th>
            <th scope="col" className="numeric">
              剩余
            </th>
            <th scope="col">进度</th>
          </tr>
        </thead>
        <tbody>
          {ceilings.lines.map((line) => (
            <Row key={line.seriesCode} line={line} />
          ))}
          <Row line={ceilings.total} total />
        </tbody>
      </table>
      <p className="small">
        {above.length > 0
          ? `累计高于上年同期，须作书面说明：${above.join('、')}。`
          : '各机关代字累计均不高于上年同期，无须书面说明。'}
      </p>
    </>
  )
}
