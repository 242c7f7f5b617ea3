/** 值班替岗: proposed by one, agreed to by the head, ended early with a reason; above them, the administrator's list. */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import type { StandInsView, StandInView } from '#contract/emergency'
import type { Me } from '#contract/views'
import type { Day } from '#domain/day'
import { ROLE_NAMES, type Role } from '#domain/people'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/useAct.ts'
import { StandInListCard } from './StandInListCard.tsx'

const STANDING = {
  waiting: { words: '待主任同意', tone: 'suspect' },
  lapsed: { words: '未获同意，已过期', tone: 'soft' },
  toCome: { words: '已同意，未到日期', tone: '' },
  active: { words: '替岗中', tone: 'official' },
  over: { words: '已到期', tone: 'soft' },
  ended: { words: '提前结束', tone: 'soft' },
} as const satisfies Record<StandInView['standing'], { words: string; tone: string }>

const show = (view: StandInsView): void => {
  queryClient.setQueryData(orpc.standIns.list.queryKey(), view)
  void queryClient.invalidateQueries({ queryKey: orpc.session.me.key() })
}

export function StandIns({ me }: { readonly me: Me }) {
  const query = useQuery(orpc.standIns.list.queryOptions())
  if (!query.data) return query.error ? <Problem sentence={sentenceOf(query.error)} /> : <p className="late">正在读取</p>
  const { standIns, candidates } = query.data
  const mayPropose = me.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head')
  return (
    <div className="settings-body stack">
      <p className="soft">
        替岗由一人提出、主任本人同意，只在起止日期内有效；期间以该岗位办理的事项在台账和经过中标明「替岗」，并计入月报。审核回避按人计算，替岗不能绕过。
      </p>
      {mayPropose && <ProposeForm candidates={candidates} />}
      <section className="stack" aria-labelledby="stand-ins-title">
        <h2 id="stand-ins-title">
          替岗 <span className="figure">{standIns.length}</span> 次
        </h2>
        {standIns.length === 0 && <p className="soft">还没有替岗。</p>}
        {standIns.map((s) => (
          <StandInCard key={s.id} standIn={s} isHead={me.roles.includes('head')} />
        ))}
      </section>
      {me.roles.some((r) => r === 'admin' || r === 'head') && <StandInListCard mayChange={me.roles.includes('admin')} />}
    </div>
  )
}

function ProposeForm({ candidates }: { readonly candidates: StandInsView['candidates'] }) {
  const act = useAct()
  const [who, setWho] = useState<string | null>(null)
  const [days, setDays] = useState<{ readonly from: Day | null; readonly until: Day | null }>({ from: null, until: null })
  const [reason, setReason] = useState('')
  const options = candidates.flatMap((c) =>
    c.roles.map((role) => ({ value: `${role} ${c.personId}`, label: `${c.name} 代 ${ROLE_NAMES[role]}` })),
  )
  const propose = async (e: FormEvent) => {
    e.preventDefault()
    if (who === null) return
    const [role = '', personId = ''] = who.split(' ')
    const view = await act.run((commandId) =>
      client.standIns.propose({ commandId, personId, role: role as Role, reason, ...days }),
    )
    if (!view) return
    show(view)
    setWho(null)
    setReason('')
    setDays({ from: null, until: null })
  }
  return (
    <form className="setting-card stack" aria-labelledby="stand-in-propose" onSubmit={(e) => void propose(e)}>
      <h2 id="stand-in-propose">提出替岗</h2>
      {options.length === 0 && <p className="soft">替岗名单是空的，由管理员在下面维护。</p>}
      <div className="field-pair">
        <div className="field">
          <label htmlFor="stand-in-who">替岗人和岗位</label>
          <Select
            id="stand-in-who"
            value={who}
            placeholder="名单内的人"
            options={options}
            onChange={(value: string) => setWho(value)}
          />
        </div>
        <div className="row">
          <div className="field">
            <label htmlFor="stand-in-from">自</label>
            <DayField id="stand-in-from" value={days.from} onChange={(from) => setDays({ ...days, from })} />
          </div>
          <div className="field">
            <label htmlFor="stand-in-until">至（含当日）</label>
            <DayField id="stand-in-until" value={days.until} onChange={(until) => setDays({ ...days, until })} />
          </div>
        </div>
      </div>
      <div className="field">
        <label htmlFor="stand-in-reason">理由</label>
        <Input id="stand-in-reason" value={reason} maxLength={1000} onChange={(e) => setReason(e.target.value)} />
      </div>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div>
        <Button type="primary" htmlType="submit" disabled={who === null} loading={act.busy}>
          提出，等主任同意
        </Button>
      </div>
    </form>
  )
}

function StandInCard({ standIn: s, isHead }: { readonly standIn: StandInView; readonly isHead: boolean }) {
  const act = useAct()
  const [ending, setEnding] = useState(false)
  const [reason, setReason] = useState('')
  const shut = s.toConfirm.filter((c) => !c.met)
  const { words, tone } = STANDING[s.standing]
  const confirm = async () => {
    const view = await act.run((commandId) => client.standIns.confirm({ commandId, id: s.id }))
    if (view) show(view)
  }
  const end = async () => {
    const view = await act.run((commandId) => client.standIns.end({ commandId, id: s.id, reason }))
    if (view) show(view)
  }
  return (
    <article className="setting-card stack">
      <p>
        <b>{s.personName}</b> 代 {ROLE_NAMES[s.role]}，<span className="whole figure">{s.from}</span> 至{' '}
        <span className="whole figure">{s.until}</span> <span className={`mark ${tone}`}>{words}</span>
      </p>
      <p className="small soft">
        理由：{s.reason} · {s.proposedByName}提出
        {s.confirmedByName !== null && ` · ${s.confirmedByName}同意`}
        {s.endedByName !== null && ` · ${s.endedByName}结束：${s.endReason}`}
      </p>
      {isHead &&
        shut.map((c) => (
          <p key={c.id} className="small official">
            ✕ {c.label}：{c.detail}
          </p>
        ))}
      <Problem sentence={act.problem} onClose={act.clear} />
      {(isHead && s.standing === 'waiting') || s.mayEnd ? (
        <div className="row">
          {isHead && s.standing === 'waiting' && (
            <Button type="primary" disabled={shut.length > 0} loading={act.busy} onClick={() => void confirm()}>
              同意替岗
            </Button>
          )}
          {s.mayEnd && !ending && (
            <Button onClick={() => setEnding(true)}>{s.standing === 'waiting' ? '不办了…' : '提前结束…'}</Button>
          )}
          {ending && (
            <>
              <Input
                aria-label={`结束${s.personName}替岗的理由`}
                placeholder="理由"
                className="stand-in-end"
                autoFocus
                value={reason}
                maxLength={1000}
                onChange={(e) => setReason(e.target.value)}
                onPressEnter={() => void end()}
              />
              <Button type="primary" disabled={reason.trim() === ''} loading={act.busy} onClick={() => void end()}>
                结束
              </Button>
              <Button onClick={() => setEnding(false)}>返回</Button>
            </>
          )}
        </div>
      ) : null}
    </article>
  )
}
