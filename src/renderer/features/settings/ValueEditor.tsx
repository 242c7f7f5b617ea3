/**
 * A form for any setting, from its value: numbers, texts, yes/no, choices, lists of texts, tables of numbers by name, lists of objects.
 * A setting's shape is given by its value; its words by the card. What is not named is shown under its own name, never hidden.
 */
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import type { FieldWords } from './limitCards.ts'

interface EditorProps {
  readonly path: string
  readonly words: Readonly<Record<string, FieldWords>>
  readonly blanks: Readonly<Record<string, unknown>>
  readonly value: unknown
  readonly disabled: boolean
  readonly onChange: (value: unknown) => void
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** As the card names them; the store keeps its keys by the alphabet. */
function inOrder(value: Row, words: EditorProps['words']): [string, unknown][] {
  const order = Object.keys(words)
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.entries(value).sort(([a], [b]) => rank(a) - rank(b))
}

export function ValueEditor(props: EditorProps) {
  const { path, words, value, disabled, onChange } = props
  const name = path.split('.').at(-1) ?? path
  const known = words[name]
  const id = useId()
  if (known?.hidden) return null
  const label = known?.label ?? name

  if (Array.isArray(value))
    return value.some(isRow) || name in props.blanks ? (
      <RowsEditor {...props} rows={value as readonly Row[]} />
    ) : (
      <TextsEditor {...props} label={label} texts={value.map(String)} />
    )
  if (isRow(value)) {
    return known?.rows ? (
      <NamedNumbers {...props} label={label} kind={known.rows} numbers={value} />
    ) : (
      <div className="field-pair">
        {inOrder(value, words).map(([key, inner]) => (
          <ValueEditor
            key={key}
            {...props}
            path={`${path}.${key}`}
            value={inner}
            onChange={(next) => onChange({ ...value, [key]: next })}
          />
        ))}
      </div>
    )
  }
  if (typeof value === 'boolean') {
    return (
      <Checkbox checked={value} disabled={disabled} onChange={(e) => onChange(e.target.checked)}>
        {label}
      </Checkbox>
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {typeof value === 'number' ? (
        <InputNumber
          id={id}
          min={0}
          precision={0}
          disabled={disabled}
          value={value}
          onChange={(n) => onChange(n ?? 0)}
          style={{ width: '100%' }}
        />
      ) : known?.choices ? (
        <Select
          id={id}
          disabled={disabled}
          value={String(value)}
          options={Object.entries(known.choices).map(([v, l]) => ({ value: v, label: l }))}
          onChange={onChange}
        />
      ) : (
        <Input
          id={id}
          disabled={disabled}
          value={typeof value === 'string' ? value : ''}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
      {known?.hint && <p className="small soft">{known.hint}</p>}
    </div>
  )
}

/** A list of texts: choices where they are known, else one a line. */
function TextsEditor({
  path,
  words,
  disabled,
  onChange,
  label,
  texts,
}: EditorProps & { readonly label: string; readonly texts: readonly string[] }) {
  const id = useId()
  const known = words[path.split('.').at(-1) ?? '']?.choices
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {known ? (
        <Select
          id={id}
          mode="multiple"
          disabled={disabled}
          value={[...texts]}
          options={Object.entries(known).map(([v, l]) => ({ value: v, label: l }))}
          onChange={onChange}
        />
      ) : (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          disabled={disabled}
          // As typed while typing: an empty line being begun must not vanish under the cursor.
          value={typed ?? texts.join('\n')}
          onChange={(e) => {
            setTyped(e.target.value)
            onChange(e.target.value.split(/\s+/).filter(Boolean))
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </div>
  )
}

/** Numbers by name: a unit's limit, a series' ceiling. */
function NamedNumbers({
  disabled,
  onChange,
  label,
  kind,
  numbers,
}: EditorProps & { readonly label: string; readonly kind: string; readonly numbers: Row }) {
  const [fresh, setFresh] = useState('')
  const add = () => {
    const name = fresh.trim()
    if (name === '' || name in numbers) return
    onChange({ ...numbers, [name]: 0 })
    setFresh('')
  }
  return (
    <div className="field">
      <span className="label">{label}</span>
      {Object.entries(numbers).map(([name, n]) => (
        <div key={name} className="named-number">
          <span>{name}</span>
          <InputNumber
            aria-label={`${name} ${label}`}
            min={0}
            precision={0}
            disabled={disabled}
            value={Number(n)}
            onChange={(next) => onChange({ ...numbers, [name]: next ?? 0 })}
          />
          {!disabled && (
            <Button
              aria-label={`去掉 ${name}`}
              onClick={() => onChange(Object.fromEntries(Object.entries(numbers).filter(([other]) => other !== name)))}
            >
              去掉
            </Button>
          )}
        </div>
      ))}
      {Object.keys(numbers).length === 0 && <p className="soft">未设</p>}
      {!disabled && (
        <div className="named-number">
          <Input
            aria-label={`增加${kind}`}
            placeholder={`${kind}名称`}
            value={fresh}
            onChange={(e) => setFresh(e.target.value)}
            onPressEnter={(e) => {
              e.preventDefault()
              add()
            }}
          />
          <Button onClick={add} disabled={fresh.trim() === ''}>
            增加
          </Button>
        </div>
      )}
    </div>
  )
}

function RowsEditor({ path, words, blanks, disabled, onChange, rows }: EditorProps & { readonly rows: readonly Row[] }) {
  const name = path.split('.').at(-1) ?? path
  const kind = words[name]?.rows ?? '一行'
  const move = (from: number, to: number) => {
    const next = [...rows]
    const [row] = next.splice(from, 1)
    if (row) next.splice(to, 0, row)
    onChange(next)
  }
  return (
    <div className="stack">
      {rows.map((row, i) => (
        <div key={i} className="setting-row">
          <ValueEditor
            path={`${path}.${i}`}
            words={words}
            blanks={blanks}
            value={row}
            disabled={disabled}
            onChange={(next) => onChange(rows.map((r, n) => (n === i ? (next as Row) : r)))}
          />
          {!disabled && (
            <div className="row">
              <Button disabled={i === 0} aria-label={`第 ${i + 1} 条上移`} onClick={() => move(i, i - 1)}>
                上移
              </Button>
              <Button disabled={i === rows.length - 1} aria-label={`第 ${i + 1} 条下移`} onClick={() => move(i, i + 1)}>
                下移
              </Button>
              <Button aria-label={`去掉第 ${i + 1} 条`} onClick={() => onChange(rows.filter((_, n) => n !== i))}>
                去掉
              </Button>
            </div>
          )}
        </div>
      ))}
      {rows.length === 0 && <p className="soft">没有自行录入的{kind}。</p>}
      {!disabled && name in blanks && (
        <div>
          <Button onClick={() => onChange([...rows, blanks[name]])}>增加{kind}</Button>
        </div>
      )}
    </div>
  )
}
