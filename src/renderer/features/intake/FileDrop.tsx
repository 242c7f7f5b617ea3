/** Choosing a draft: by button, from the keyboard, or by dropping it. */
import { Button } from 'antd'
import { useRef, useState, type DragEvent } from 'react'

interface FileDropProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly files: readonly File[]
  readonly multiple?: boolean
  readonly primary?: boolean
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

export function FileDrop({
  id,
  label,
  hint,
  files,
  multiple = false,
  primary = false,
  disabled = false,
  onFiles,
}: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    if (chosen.length === 0 || disabled) return
    onFiles(multiple ? [...files, ...chosen] : chosen.slice(0, 1))
  }
  const drop = (e: DragEvent) => {
    e.preventDefault()
    setOver(false)
    take(e.dataTransfer.files)
  }
  return (
    <div
      className={over ? 'file-drop is-over' : 'file-drop'}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      {/* Any file may be chosen: the office says in one sentence what is wrong with it, a greyed-out file says nothing. */}
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        multiple={multiple}
        disabled={disabled}
        onChange={(e) => {
          take(e.target.files)
          e.target.value = ''
        }}
      />
      <Button type={primary ? 'primary' : 'default'} disabled={disabled} onClick={() => input.current?.click()}>
        {files.length > 0 && !multiple ? `换一个${label}` : `选择${label}`}
      </Button>
      <span className="file-names">
        {files.length === 0 && <span className="soft">{hint}</span>}
        {files.map((file) => (
          <span key={`${file.name}-${file.size}`} className="file-name">
            {file.name}
            <span className="small soft">　{size(file.size)}</span>
            <button
              type="button"
              className="link"
              aria-label={`移除 ${file.name}`}
              onClick={() => onFiles(files.filter((f) => f !== file))}
            >
              移除
            </button>
          </span>
        ))}
      </span>
    </div>
  )
}
