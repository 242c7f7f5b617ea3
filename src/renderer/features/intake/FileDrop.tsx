/** Choosing a draft: by button, from the keyboard, or by dropping it. */
import { Button } from 'antd'
import { sizeInWords } from '../../ui/sizeInWords.ts'
import { useFileChoice } from '../../ui/useFileChoice.ts'

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
  const { over, zone, input, open } = useFileChoice({
    multiple,
    disabled,
    onChosen: (chosen) => onFiles(multiple ? [...files, ...chosen] : chosen),
  })
  return (
    <div className={over ? 'file-drop is-over' : 'file-drop'} {...zone}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      {/* Any file may be chosen: the office says in one sentence what is wrong with it, a greyed-out file says nothing. */}
      <input id={id} {...input} />
      <Button type={primary ? 'primary' : 'default'} disabled={disabled} onClick={open}>
        {files.length > 0 && !multiple ? `换一个${label}` : `选择${label}`}
      </Button>
      <span className="file-names">
        {files.length === 0 && <span className="soft">{hint}</span>}
        {files.map((file) => (
          <span key={`${file.name}-${file.size}`} className="file-name">
            {file.name}
            <span className="small soft">　{sizeInWords(file.size)}</span>
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
