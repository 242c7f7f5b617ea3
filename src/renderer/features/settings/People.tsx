/** Accounts: one person, one account; disabled, never deleted. A one-time password is shown once. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { PersonView } from '#contract/views'
import { ROLE_NAMES } from '#domain/people'
import { orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { clockTime } from '../../ui/time.ts'
import { PersonDialog } from './PersonDialog.tsx'

const standing = (p: PersonView): string =>
  p.disabled ? '已停用' : p.lockedUntil ? `锁定到 ${clockTime(p.lockedUntil)}` : '在用'

const COLUMNS: readonly Column<PersonView>[] = [
  { id: 'name', title: '姓名', width: 100, value: (p) => p.name },
  { id: 'login', title: '登录名', width: 140, value: (p) => p.login },
  { id: 'unit', title: '单位', width: 200, grow: true, value: (p) => p.unit },
  { id: 'title', title: '职务', width: 130, value: (p) => p.title },
  { id: 'roles', title: '岗位', width: 260, grow: true, value: (p) => p.roles.map((r) => ROLE_NAMES[r]).join('、') },
  {
    id: 'standing',
    title: '状态',
    width: 130,
    value: standing,
    cell: (p) => <span className={p.disabled ? 'official' : p.lockedUntil ? 'suspect' : 'met'}>{standing(p)}</span>,
  },
]

export function People({ mayChange }: { readonly mayChange: boolean }) {
  const query = useQuery(orpc.people.list.queryOptions())
  const [dialog, setDialog] = useState<PersonView | 'new' | null>(null)
  const close = () => {
    setDialog(null)
    void queryClient.invalidateQueries({ queryKey: orpc.people.key() })
  }
  const add = (
    <Button type="primary" onClick={() => setDialog('new')}>
      增加人员
    </Button>
  )
  return (
    <div className="settings-body">
      {mayChange && (
        <div className="row">
          {add}
          <span className="soft small">双击或 Enter 修改岗位、停用、发一次性密码</span>
        </div>
      )}
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      <DataTable
        name="people"
        label="人员"
        unit="人"
        columns={COLUMNS}
        rows={query.data ?? []}
        rowId={(p) => p.id}
        loading={query.isPending}
        {...(mayChange ? { onOpen: setDialog } : {})}
        empty={{ text: '还没有人员。', action: mayChange ? add : undefined }}
      />
      {dialog && <PersonDialog person={dialog === 'new' ? null : dialog} onClose={close} />}
    </div>
  )
}
