/** Weeks × townships: how much falls on each, in numbers and words; a cell opens what it counts. */
import { useState } from 'react'
import { LOAD_KINDS, LOAD_KIND_NAMES, type LoadCounts, type Week } from '#domain/burdenLoad'
import type { LoadTable } from '#domain/townshipLoad'
import './plan.css'

const SHORT = { paper: '文', meeting: '会', inspection: '督', return: '表' } as const

const dayOf = (d: string): string => d.slice(5)
export const weekWords = (w: Week): string => `${dayOf(w.from)} 至 ${dayOf(w.to)}`
const kindsOf = (c: LoadCounts): string =>
  LOAD_KINDS.filter((k) => c.counts[k] > 0)
    .map((k) => `${SHORT[k]}${c.counts[k]}`)
    .join(' ')

interface At {
  readonly row: number
  readonly week: number
}

export function LoadMatrix({ table }: { readonly table: LoadTable }) {
  const [open, setOpen] = useState<At | null>(null)
  if (table.rows.length === 0) return <p>还没有乡镇名单，请管理员在「设置—限额与规则」里登记。</p>
  const most = table.weeks.map((_, w) => Math.max(...table.rows.map((r) => r.cells[w]?.total ?? 0)))
  const shown = open && table.rows[open.row]?.cells[open.week]
  return (
    <div className="load-split">
      <div>
        <table className="load-matrix">
          <caption className="visually-hidden">各乡镇每周事项数</caption>
          <thead>
            <tr>
              <th scope="col">乡镇</th>
              {table.weeks.map((w) => (
                <th key={w.from} scope="col" className="whole">
                  {weekWords(w)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((r, row) => (
              <tr key={r.township}>
                <th scope="row">{r.township}</th>
                {r.cells.map((c, week) => {
                  const here = open?.row === row && open.week === week
                  const top = c.total > 0 && c.total === most[week]
                  return (
                    <td key={week}>
                      <button
                        type="button"
                        className="load-cell"
                        aria-expanded={here}
                        onClick={() => setOpen(here ? null : { row, week })}
                      >
                        <span className="visually-hidden">
                          {r.township} {weekWords(table.weeks[week]!)}：
                        </span>
                        <b className="figure">{c.total}</b>
                        <span className="visually-hidden"> 项</span> <span className="small soft">{kindsOf(c)}</span>
                        {top && <span className="small suspect"> 本周最多</span>}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small soft">
          {LOAD_KINDS.map((k) => `${SHORT[k]}＝${LOAD_KIND_NAMES[k]}`).join('　')}；跨周的事项每周都计。
        </p>
      </div>
      <section className="load-items" aria-live="polite" aria-label="所选乡镇的事项">
        {open && shown ? (
          <>
            <h3>
              {table.rows[open.row]!.township}　{weekWords(table.weeks[open.week]!)}　{shown.total} 项
            </h3>
            {shown.total === 0 && <p className="soft">这一周没有登记的事项。</p>}
            <ul className="plain-list">
              {shown.items.map((i) => (
                <li key={i.id}>
                  <span className="mark">{LOAD_KIND_NAMES[i.kind]}</span> {i.title}
                  <p className="small soft">
                    {i.unit}
                    {'　'}
                    <span className="whole">{i.from === i.to ? dayOf(i.from) : `${dayOf(i.from)} 至 ${dayOf(i.to)}`}</span>
                    {i.ref && `　${i.ref}`}
                  </p>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="soft">点一格，看这一周压在这个乡镇上的事项。</p>
        )}
      </section>
    </div>
  )
}
