/** 效力 and where it was looked up: one without the other is not taken. */
import { Input } from 'antd'
import { LIBRARY_STATUSES, LIBRARY_STATUS_NAMES, type LibraryStatus } from '#domain/library'

interface Props {
  readonly status: LibraryStatus
  readonly source: string
  readonly onStatus: (status: LibraryStatus) => void
  readonly onSource: (source: string) => void
}

export function StatusFields({ status, source, onStatus, onSource }: Props) {
  return (
    <div className="field-pair">
      <div className="field">
        <label htmlFor="library-status">效力</label>
        <select id="library-status" value={status} onChange={(e) => onStatus(e.target.value as LibraryStatus)}>
          {LIBRARY_STATUSES.map((s) => (
            <option key={s} value={s}>
              {LIBRARY_STATUS_NAMES[s]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="library-source">核对来源</label>
        <Input
          id="library-source"
          value={source}
          disabled={status === 'unknown'}
          placeholder={status === 'unknown' ? '未核实时不填' : '如：县政府规范性文件清理目录（2025年）'}
          onChange={(e) => onSource(e.target.value)}
        />
      </div>
    </div>
  )
}
