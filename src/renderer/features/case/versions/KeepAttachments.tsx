/** Attachments of the present version: kept unless taken out by one key; a chosen file of the same name takes the place. */
import type { StoredFile } from '../caseTypes.ts'

interface Props {
  readonly current: readonly StoredFile[]
  readonly dropped: ReadonlySet<string>
  readonly fresh: readonly File[]
  readonly disabled: boolean
  readonly onToggle: (sha256: string) => void
}

export function KeepAttachments({ current, dropped, fresh, disabled, onToggle }: Props) {
  if (current.length === 0) return null
  return (
    <ul className="plain-list" aria-label="现稿的附件">
      {current.map((f) => {
        const replaced = fresh.some((x) => x.name === f.name)
        const gone = dropped.has(f.sha256) && !replaced
        return (
          <li key={f.sha256}>
            <span className={`mark small ${replaced ? 'suspect' : gone ? 'official' : 'met'}`}>
              {replaced ? '换成新选的文件' : gone ? '去掉' : '保留'}
            </span>{' '}
            <span className={gone ? 'soft' : ''}>附件 {f.name}</span>
            {!replaced && (
              <button type="button" className="link" disabled={disabled} aria-pressed={gone} onClick={() => onToggle(f.sha256)}>
                {gone ? '仍保留' : '去掉'}
                <span className="visually-hidden">{f.name}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
