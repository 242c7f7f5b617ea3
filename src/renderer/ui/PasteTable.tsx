/** A table pasted from WPS or Excel: every row is shown before anything is recorded, each wrong one with its reason. All or nothing. */
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { allOf, type PastedRow } from '#domain/pastedTable'
import { Problem } from './Problem.tsx'
import { useAct } from './useAct.ts'

interface PasteTableProps<T> {
  readonly id: string
  readonly columns: readonly string[]
  readonly parse: (text: string) => readonly PastedRow<T>[]
  readonly onAdd: (commandId: string, rows: readonly T[]) => Promise<{ readonly added: number }>
}

const SHOWN = 200

export function PasteTable<T>({ id, columns, parse, onAdd }: PasteTableProps<T>) {
  const act = useAct()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const rows = useMemo(() => parse(text), [parse, text])
  const right = allOf(rows)
  const wrong = rows.filter((r) => r.value === null)
  const add = async (): Promise<void> => {
    if (!right) return
    const done = await act.run((commandId) => onAdd(commandId, right))
    if (!done) return
    setSaid(`已登记 ${done.added} 项。`)
    setText('')
  }
  return (
    <section className="stack paste" aria-label="粘贴表格">
      <div className="field">
        <label htmlFor={id}>从表格复制后粘贴在这里（{columns.join('、')}）</label>
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 3, maxRows: 8 }}
          onChange={(e) => {
            setText(e.target.value)
            setSaid('')
          }}
        />
      </div>
      <output>{said}</output>
      {rows.length > 0 && (
        <>
          <p role="status">
            共 <b className="figure">{rows.length}</b> 行
            {wrong.length > 0 ? (
              <span className="official">，✕ {wrong.length} 行有错，改好以前一行也不登记</span>
            ) : (
              <span className="met">，✓ 全部可以登记</span>
            )}
          </p>
          <div className="paste-rows">
            <table className="paste-table">
              <thead>
                <tr>
                  <th scope="col">行</th>
                  <th scope="col">核对</th>
                  <th scope="col">内容</th>
                </tr>
              </thead>
              <tbody>
                {[...wrong, ...rows.filter((r) => r.value !== null)].slice(0, SHOWN).map((r) => (
                  <tr key={r.line}>
                    <td className="numeric">{r.line}</td>
                    <td className={r.value === null ? 'official' : 'met'}>
                      {r.value === null ? `✕ ${r.wrong.join('；')}` : '✓'}
                    </td>
                    <td>{r.cells.filter(Boolean).join(' ｜ ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button type="primary" disabled={!right} loading={act.busy} onClick={() => void add()}>
          全部登记
        </Button>
      </div>
    </section>
  )
}
