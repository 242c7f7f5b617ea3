/** Backups: made on demand and by themselves, each tried before it is called verified; and going back to one. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState, type FormEvent } from 'react'
import type { BackupView, ProgramStatus } from '#contract/views'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { dayAndTime } from '../../ui/time.ts'
import { useAct } from '../../ui/useAct.ts'

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
/** Why a backup was made, in the office's words. */
const REASONS: Readonly<Record<string, string>> = {
  daily: '每日自动',
  close: '正常退出',
  demand: '手动',
  beforeRestore: '恢复之前',
  beforeMigration: '升级之前',
}
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const COLUMNS: readonly Column<BackupView>[] = [
  {
    id: 'madeAt',
    title: '时间',
    width: 160,
    whole: true,
    value: (b) => b.madeAt,
    cell: (b) => <span className="figure">{dayAndTime(b.madeAt)}</span>,
  },
  { id: 'reason', title: '原因', width: 130, value: (b) => REASONS[b.reason] ?? b.reason },
  { id: 'file', title: '文件', width: 240, grow: true, value: (b) => fileName(b.file) },
  { id: 'bytes', title: '大小', width: 96, numeric: true, value: (b) => b.bytes, cell: (b) => sizeInWords(b.bytes) },
  { id: 'seq', title: '台账到第', width: 100, numeric: true, value: (b) => b.seq },
  { id: 'code', title: '短码', width: 204, whole: true, value: (b) => b.headCode },
  {
    id: 'verified',
    title: '验证',
    width: 104,
    value: (b) => (b.verified ? '已验证' : '未验证'),
    cell: (b) => <span className={b.verified ? 'met' : 'suspect'}>{b.verified ? '✓ 已验证' : '✕ 未验证'}</span>,
  },
]

interface BackupsProps {
  readonly mayRestore: boolean
  readonly status: ProgramStatus
  readonly onRestored: () => void
}

export function Backups({ mayRestore, status, onRestored }: BackupsProps) {
  const query = useQuery(orpc.program.backups.queryOptions())
  const act = useAct()
  const [chosen, setChosen] = useState<BackupView | null>(null)
  const [made, setMade] = useState<BackupView | null>(null)
  const backup = async () => {
    const done = await act.run(() => client.program.backup())
    if (!done) return
    setMade(done)
    await queryClient.invalidateQueries({ queryKey: orpc.program.key() })
  }
  const button = (
    <Button type="primary" loading={act.busy} onClick={() => void backup()}>
      立即备份
    </Button>
  )
  return (
    <div className="settings-body">
      <div className="row">
        {button}
        <span role="status">
          {made
            ? `已备份到 ${fileName(made.file)}，${made.verified ? '已验证可以恢复' : '验证没有通过，请再备份一次'}`
            : '备份后立即试着恢复一遍，核对记录条数和台账短码，才算「已验证」。'}
        </span>
      </div>
      <Problem sentence={act.problem ?? (query.error ? sentenceOf(query.error) : null)} />
      <DataTable
        name="backups"
        label="备份"
        unit="份"
        columns={COLUMNS}
        rows={query.data ?? []}
        rowId={(b) => b.file}
        loading={query.isPending}
        initialSort={{ id: 'madeAt', desc: true }}
        {...(mayRestore ? { onOpen: setChosen } : {})}
        foot={mayRestore && <span>双击或 Enter 用这份备份恢复</span>}
        empty={{ text: '还没有备份。', action: button }}
      />
      {chosen && <RestoreDialog backup={chosen} status={status} onClose={() => setChosen(null)} onRestored={onRestored} />}
    </div>
  )
}

interface RestoreProps {
  readonly backup: BackupView
  readonly status: ProgramStatus
  readonly onClose: () => void
  readonly onRestored: () => void
}

function RestoreDialog({ backup, status, onClose, onRestored }: RestoreProps) {
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const act = useAct()
  const lost = Math.max(0, (status.ledger?.seq ?? backup.seq) - backup.seq)
  const restore = async (e: FormEvent) => {
    e.preventDefault()
    const done = await act.run(() => client.program.restore({ file: backup.file, reason: reason.trim(), password }))
    if (done) onRestored()
  }
  return (
    <Modal open title="用备份恢复" footer={null} onCancel={onClose} width={560}>
      <form className="stack" onSubmit={(e) => void restore(e)}>
        <p>
          恢复到 <b className="figure">{dayAndTime(backup.madeAt)}</b>（台账第 <b className="figure">{backup.seq}</b> 条，短码{' '}
          <span className="whole">{backup.headCode}</span>）。
        </p>
        <p className={lost > 0 ? 'official' : undefined}>
          {lost > 0
            ? `✕ 这之后的 ${lost} 条记录将不在库中，须照纸质件重新录入；已取过的文号仍然封存，不会再次使用。`
            : '✓ 备份之后没有新的记录。'}
        </p>
        <p className="small soft">现在的库先另存为一份备份，恢复前再次验证所选备份。恢复本身记入台账。</p>
        <Problem sentence={act.problem} />
        <div className="field">
          <label htmlFor="restore-reason">恢复的理由</label>
          <Input.TextArea id="restore-reason" rows={2} value={reason} onChange={(e) => setReason(e.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="restore-password">本人密码</label>
          <Input.Password
            id="restore-password"
            value={password}
            autoComplete="current-password"
            onChange={(e) => setPassword(e.target.value)}
          />
        </div>
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={act.busy} disabled={reason.trim() === '' || password === ''}>
            恢复到这份备份
          </Button>
          <Button onClick={onClose}>不恢复</Button>
        </div>
      </form>
    </Modal>
  )
}
