/** Choosing a file by button, keyboard or dropping; the same for drafts, scans and final files. */
import { Button } from 'antd'
import { useId } from 'react'
import { sizeInWords } from './sizeInWords.ts'
import { useFileChoice } from './useFileChoice.ts'

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
  const id = useId()
  const { over, zone, input, open } = useFileChoice({ multiple, disabled, onChosen: onFiles })
  return (
    <div className={`file-pick${over ? ' is-over' : ''}`} {...zone}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input id={id} accept={accept} {...input} />
      <Button id={buttonId} disabled={disabled} onClick={open}>
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
