/**
 * First run in five steps. What was typed survives a reload (passwords do not: they are kept nowhere but here, in memory); nothing is
 * made until the last step, so leaving half-way leaves nothing behind.
 */
import { Button, Input } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { client } from '../../client/office.ts'
import { Problem } from '../../ui/Problem.tsx'
import { keep, readKept } from '../../ui/remembered.ts'
import { TestPage } from '../../ui/TestPage.tsx'
import { useAct } from '../../ui/useAct.ts'
import { PASSWORD_HINT } from './NewPassword.tsx'
import { PasswordBox } from './PasswordBox.tsx'
import { emptyDraft, filledPeople, officeOf, stepProblem, type SetupDraft } from './proposeOffice.ts'
import { SetupOffice } from './SetupOffice.tsx'
import { SetupPeople } from './SetupPeople.tsx'

const STEPS = ['单位名称与机关代字', '首位管理员', '人员与岗位', '备份位置', '打印测试页'] as const
const DRAFT = 'fawen:setup'

const withoutPasswords = (d: SetupDraft): SetupDraft => ({
  ...d,
  admin: { ...d.admin, password: '', again: '' },
  people: d.people.map((p) => ({ ...p, password: '' })),
})

export function Setup({ onDone, onBack }: { readonly onDone: () => void; readonly onBack: () => void }) {
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<SetupDraft>(() => ({
    ...emptyDraft(),
    ...readKept<Partial<SetupDraft>>(sessionStorage, DRAFT, {}),
  }))
  const [problem, setProblem] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const act = useAct()
  const change = (part: Partial<SetupDraft>) => {
    setProblem(null)
    setDraft((d) => ({ ...d, ...part }))
  }
  useEffect(() => keep(sessionStorage, DRAFT, withoutPasswords(draft)), [draft])

  const to = (next: number) => {
    setProblem(null)
    act.clear()
    setStep(next)
    heading.current?.focus()
  }

  const forward = async (e: FormEvent) => {
    e.preventDefault()
    // A reload empties the passwords of earlier steps: the last step looks at all of them again.
    const upTo = step === STEPS.length - 1 ? [0, 1, 2, 3, 4] : [step]
    for (const one of upTo) {
      const against = stepProblem(one, draft)
      if (!against) continue
      if (one !== step) setStep(one)
      return setProblem(against)
    }
    if (step < STEPS.length - 1) return to(step + 1)
    const done = await act.run(() =>
      client.program.setup({
        office: officeOf(draft),
        admin: { login: draft.admin.login.trim(), name: draft.admin.name.trim(), password: draft.admin.password },
        people: filledPeople(draft.people).map(({ role, ...p }) => ({
          ...p,
          login: p.login.trim(),
          name: p.name.trim(),
          roles: [role],
        })),
        secondBackupFolder: draft.secondBackupFolder.trim(),
      }),
    )
    if (!done) return undefined
    keep(sessionStorage, DRAFT, undefined)
    onDone()
    return undefined
  }

  const { admin } = draft
  return (
    <main className="start">
      <div className="setup">
        <ol className="setup-steps" aria-label="首次设置">
          {STEPS.map((name, i) => (
            <li key={name} aria-current={i === step ? 'step' : undefined}>
              {i < step ? '✓' : i + 1}　{name}
            </li>
          ))}
        </ol>
        <form className="setup-body stack" onSubmit={(e) => void forward(e)}>
          <h1 ref={heading} tabIndex={-1}>
            {STEPS[step]}
          </h1>
          {step === 0 && <SetupOffice draft={draft} change={change} />}
          {step === 1 && (
            <div className="stack">
              <p>管理员管帐号、代字、限额和备份，不审核、不签发、不取号。</p>
              <div className="field-pair">
                <div className="field">
                  <label htmlFor="admin-name">姓名</label>
                  <Input
                    id="admin-name"
                    value={admin.name}
                    onChange={(e) => change({ admin: { ...admin, name: e.target.value } })}
                  />
                </div>
                <div className="field">
                  <label htmlFor="admin-login">登录名</label>
                  <Input
                    id="admin-login"
                    value={admin.login}
                    autoComplete="username"
                    onChange={(e) => change({ admin: { ...admin, login: e.target.value } })}
                  />
                </div>
              </div>
              <PasswordBox
                label="密码"
                value={admin.password}
                onChange={(password) => change({ admin: { ...admin, password } })}
                autoComplete="new-password"
                hint={PASSWORD_HINT}
              />
              <PasswordBox
                label="再输一遍密码"
                value={admin.again}
                onChange={(again) => change({ admin: { ...admin, again } })}
                autoComplete="new-password"
              />
            </div>
          )}
          {step === 2 && <SetupPeople draft={draft} change={change} />}
          {step === 3 && (
            <div className="stack">
              <p>每天第一次使用和每次正常退出时，自动备份到办公库旁的备份文件夹，并立即验证能否恢复。</p>
              <div className="field">
                <label htmlFor="second">第二份备份放在（可不填）</label>
                <Input
                  id="second"
                  value={draft.secondBackupFolder}
                  placeholder="如：E:\发文审核台备份"
                  onChange={(e) => change({ secondBackupFolder: e.target.value })}
                />
                <p className="small soft">U 盘或另一台电脑上的文件夹，填主机上能打开的完整路径。主机硬盘损坏时靠它恢复。</p>
              </div>
            </div>
          )}
          {step === 4 && (
            <div className="stack">
              <p>打印一页，检查纸张、边距和公文字体。不方便打印时可以直接建立办公库，以后在设置中再打。</p>
              <div className="row">
                <Button onClick={() => window.print()}>打印测试页</Button>
              </div>
              <TestPage office={draft.officeName} />
            </div>
          )}
          {problem && (
            <p role="alert" className="official">
              ✕ {problem}
            </p>
          )}
          <Problem sentence={act.problem} />
          <div className="row spread setup-foot">
            <Button onClick={() => (step === 0 ? onBack() : to(step - 1))} disabled={act.busy}>
              {step === 0 ? '返回' : '上一步'}
            </Button>
            <Button type="primary" htmlType="submit" loading={act.busy}>
              {step === STEPS.length - 1 ? '建立办公库' : '下一步'}
            </Button>
          </div>
        </form>
      </div>
    </main>
  )
}
