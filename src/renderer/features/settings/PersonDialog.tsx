/** Adds or changes one person. */
import { Button, Checkbox, Input, Modal } from 'antd'
import { useState, type FormEvent } from 'react'
import type { PersonView } from '#contract/views'
import { ROLES, ROLE_NAMES, type Role } from '#domain/people'
import { client } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'

export function PersonDialog({ person, onClose }: { readonly person: PersonView | null; readonly onClose: () => void }) {
  const [form, setForm] = useState({
    login: person?.login ?? '',
    name: person?.name ?? '',
    unit: person?.unit ?? '',
    title: person?.title ?? '',
    password: '',
    disabled: person?.disabled ?? false,
  })
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? [])
  const [oneTime, setOneTime] = useState<string | null>(null)
  const act = useAct()
  const text = (key: 'login' | 'name' | 'unit' | 'title' | 'password', label: string, hint?: string) => (
    <div className="field">
      <label htmlFor={`person-${key}`}>{label}</label>
      <Input
        id={`person-${key}`}
        value={form[key]}
        autoComplete="off"
        onChange={(e) => setForm({ ...form, [key]: e.target.value })}
      />
      {hint && <p className="small soft">{hint}</p>}
    </div>
  )
  const save = async (e: FormEvent) => {
    e.preventDefault()
    const { login, password, disabled, ...who } = form
    const done = await act.run((commandId) =>
      person
        ? client.people.change({ commandId, id: person.id, ...who, roles: [...roles], disabled })
        : client.people.add({ commandId, login, password, ...who, roles: [...roles] }),
    )
    if (done) onClose()
  }
  const reset = async () => {
    if (!person) return
    const done = await act.run(() => client.people.resetPassword({ id: person.id }))
    if (done) setOneTime(done.oneTimePassword)
  }
  const complete =
    form.login.trim() !== '' &&
    form.name.trim() !== '' &&
    form.unit.trim() !== '' &&
    roles.length > 0 &&
    (person !== null || form.password !== '')
  return (
    <Modal open title={person ? `${person.name}（${person.login}）` : '增加人员'} footer={null} onCancel={onClose} width={620}>
      <form className="stack" onSubmit={(e) => void save(e)}>
        <Problem sentence={act.problem} />
        {oneTime !== null && (
          <div role="status" className="one-time">
            <p>一次性密码，只显示这一次，请当面告诉本人：</p>
            <p className="one-time-word">{oneTime}</p>
            <p className="small">本人首次登录时必须换成自己的密码；原来的登录已全部退出。</p>
          </div>
        )}
        <div className="field-pair">
          {text('name', '姓名')}
          {person === null && text('login', '登录名')}
          {text('unit', '单位')}
          {text('title', '职务')}
        </div>
        {person === null && text('password', '一次性密码', '至少 8 个字符，字母、数字、符号两类以上；本人首次登录时更换')}
        <fieldset className="plain-fieldset">
          <legend>岗位（可多选；同一件的起草、审核、录入、核对仍须不同的人）</legend>
          <div className="role-list">
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                checked={roles.includes(role)}
                onChange={(e) => setRoles(e.target.checked ? [...roles, role] : roles.filter((r) => r !== role))}
              >
                {ROLE_NAMES[role]}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        {person && (
          <Checkbox checked={form.disabled} onChange={(e) => setForm({ ...form, disabled: e.target.checked })}>
            停用（不能登录，已办的记录保留）
          </Checkbox>
        )}
        <div className="row spread">
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={!complete}>
            {person ? '保存修改' : '增加'}
          </Button>
          {person && (
            <Button onClick={() => void reset()} disabled={act.busy}>
              发一次性密码
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
