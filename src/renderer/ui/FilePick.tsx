/** Choosing a file by button, keyboard or dropping; the same for drafts, scans and final files. */
import { Button } from 'antd'
import { useId, useRef, useState, type DragEvent } from 'react'
import { sizeInWords } from './sizeInWords.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly accept: string
  readonly files: readonly File[]
  readonly onFiles: (files: File[]) => void
  readonly multiple?: boolean
  readonly disabled?: boolean
  /** Id of the button, where the screen leads the focus to it. */
  readonly buttonId?: string
}

export function FilePick({ label, hint, accept, files, onFiles, multiple = false, disabled = false, buttonId }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (list: FileList | null): void => {
    const taken = [...(list ?? [])]
    if (taken.length > 0 && !disabled) onFiles(multiple ? taken : taken.slice(0, 1))
  }
  const drop = (e: DragEvent): void => {
    e.preventDefault()
    setOver(false)
    take(e.dataTransfer.files)
  }
  return (
    <div
      className={`file-pick${over ? ' is-over' : ''}`}
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
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(e) => {
          take(e.target.files)
          e.target.value = ''
        }}
      />
      <Button id={buttonId} disabled={disabled} onClick={() => input.current?.click()}>
        选择{label}…
      </Button>
      {files.length === 0 ? (
        <span className="small soft">{hint ?? '也可以把文件拖到这里'}</span>
      ) : (
        files.map((f) => (
          <span key={f.name} className="file-chosen">
            {f.name}
            <span className="small soft">（{sizeInWords(f.size)}）</span>
            <button type="button" className="link" onClick={() => onFiles(files.filter((x) => x !== f))}>
              移除
            </button>
          </span>
        ))
      )}
    </div>
  )
}
