/** 替岗名单: who may stand in for which post; the administrator keeps it, and can neither be on it nor be stood in for. */
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { ROLE_NAMES, type Role } from '#domain/people'
import { STANDABLE, type StandInList } from '#domain/standIn'
import { orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { History } from './History.tsx'
import { useSettings } from './useSetting.ts'

export function StandInListCard({ mayChange }: { readonly mayChange: boolean }) {
  const people = useQuery(orpc.people.list.queryOptions())
  const settings = useSettings()
  const kept = settings.entry('standIns')
  const [edited, setEdited] = useState<{ readonly list: StandInList; readonly version: number } | null>(null)
  const list = edited?.list ?? (kept.value as StandInList | null) ?? []
  const rolesOf = (personId: string): readonly Role[] => list.find((l) => l.personId === personId)?.roles ?? []
  const change = (personId: string, roles: readonly Role[]): void => {
    const others = list.filter((l) => l.personId !== personId)
    const next = roles.length === 0 ? others : [...others, { personId, roles }]
    setEdited({ list: next, version: edited?.version ?? kept.version })
  }
  const save = async () => {
    if (!edited || !(await settings.save('standIns', edited.list, edited.version))) return
    setEdited(null)
    await queryClient.invalidateQueries({ queryKey: orpc.standIns.key() })
  }
  const eligible = (people.data ?? []).filter(
    (p) => !p.disabled && !p.roles.includes('admin') && p.roles.some((r) => r !== 'drafter'),
  )
  return (
    <section className="setting-card stack" aria-labelledby="stand-in-list">
      <h2 id="stand-in-list">替岗名单</h2>
      <p className="small soft">由管理员维护。管理员岗位不能替，管理员也不能替别人的岗位。</p>
      <Problem sentence={settings.act.problem ?? (people.error ? sentenceOf(people.error) : null)} />
      {eligible.map((p) => (
        <div key={p.id} className="stand-in-person">
          <label htmlFor={`stand-in-${p.id}`}>
            {p.name} <span className="small soft">{p.roles.map((r) => ROLE_NAMES[r]).join('、')}</span>
          </label>
          <Select
            id={`stand-in-${p.id}`}
            mode="multiple"
            value={[...rolesOf(p.id)]}
            disabled={!mayChange}
            placeholder="不替岗"
            options={STANDABLE.filter((r) => !p.roles.includes(r)).map((r) => ({ value: r as Role, label: ROLE_NAMES[r] }))}
            onChange={(roles: Role[]) => change(p.id, roles)}
          />
        </div>
      ))}
      {mayChange && (
        <div className="row">
          <Button type="primary" disabled={!edited} loading={settings.act.busy} onClick={() => void save()}>
            保存替岗名单
          </Button>
          {edited && <Button onClick={() => setEdited(null)}>放弃修改</Button>}
        </div>
      )}
      <History settingKey="standIns" />
    </section>
  )
}
