import {
  gridOf,
  placedRows,
  spanIn,
  type SheetBlock,
  type SheetCell,
  type SheetLine,
  type SheetModel,
  type SheetTable,
} from '#domain/sheetModel'
import './SheetPreview.css'

/**
 * The sheet as paper, from the same model as the .docx; printing this page gives the same form. Each part is a table whose head and
 * foot the browser repeats on every printed page: there stand the marks, the running head and the ledger's short code.
 */
export function SheetPreview({ model }: { readonly model: SheetModel }) {
  return (
    <article className="sheet" aria-label={model.name} lang="zh-CN">
      {model.parts.map((part, i) => (
        <table className="sheet-page" key={part.id} role="presentation">
          <thead>
            <tr>
              <td>
                <Marks model={model} />
                {i > 0 && <p className="sheet-running">{model.runningHead}</p>}
              </td>
            </tr>
          </thead>
          <tfoot>
            <tr>
              <td>
                {model.footer.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </td>
            </tr>
          </tfoot>
          <tbody>
            <tr>
              <td>
                {part.blocks.map((block, b) => (
                  <Block key={b} block={block} />
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      ))}
    </article>
  )
}

function Marks({ model }: { readonly model: SheetModel }) {
  return (
    <>
      {model.watermark !== null && (
        <div className="sheet-watermark">
          <p>{model.watermark}</p>
          <p>{model.watermarkNote}</p>
        </div>
      )}
      {model.demoMark !== null && <p className="sheet-demo">{model.demoMark}</p>}
    </>
  )
}

function Block({ block }: { readonly block: SheetBlock }) {
  if (block.block === 'table') return <Table table={block} />
  const common = { className: `sheet-${block.role}`, 'data-sheet': 'paragraph' }
  if (block.role === 'title' || block.role === 'partTitle') return <h2 {...common}>{block.text}</h2>
  if (block.role === 'listTitle') return <h3 {...common}>{block.text}</h3>
  return <p {...common}>{block.text}</p>
}

function Table({ table }: { readonly table: SheetTable }) {
  const grid = gridOf(table)
  const rows = placedRows(table).map((places, r) => (
    <tr
      key={r}
      className={table.rows[r]!.mayBreak ? undefined : 'sheet-whole'}
      style={{ height: `${table.rows[r]!.minHeight}mm` }}
    >
      {places
        .filter((p) => !p.continued)
        .map((p) => (
          <Cell key={p.left} cell={p.cell} span={spanIn(grid, p)} head={r < table.headRows} />
        ))}
    </tr>
  ))
  return (
    <table className={`sheet-table sheet-${table.look}`} style={{ width: `${table.width}mm` }}>
      <colgroup>
        {grid.map((width, i) => (
          <col key={i} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      {table.headRows > 0 && <thead>{rows.slice(0, table.headRows)}</thead>}
      <tbody>{rows.slice(table.headRows)}</tbody>
    </table>
  )
}

function Cell({ cell, span, head }: { readonly cell: SheetCell; readonly span: number; readonly head: boolean }) {
  const props = {
    className: `sheet-${cell.kind}`,
    'data-sheet': 'cell',
    ...(span > 1 ? { colSpan: span } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  }
  const lines = cell.lines.map((line, i) => <Line key={i} line={line} />)
  return head ? (
    <th scope="col" {...props}>
      {lines}
    </th>
  ) : (
    <td {...props}>{lines}</td>
  )
}

const Line = ({ line }: { readonly line: SheetLine }) => (
  <p className={line.tone === 'plain' ? undefined : `sheet-tone-${line.tone}`}>{line.text}</p>
)
