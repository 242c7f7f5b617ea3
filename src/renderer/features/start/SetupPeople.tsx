/** Step 3: who works at the desk, who signs on paper, which units hand in drafts. */
import { Button, Checkbox, Input, Select } from 'antd'
import { ROLE_NAMES } from '#domain/people'
import type { PersonRow, SetupDraft, SignerRow } from './proposeOffice.ts'

const ROLE_OPTIONS = (['reviewer', 'secretary', 'head', 'legal', 'drafter'] as const).map((role) => ({
  value: role,
  label: ROLE_NAMES[role],
}))

interface StepProps {
  readonly draft: SetupDraft
  readonly change: (part: Partial<SetupDraft>) => void
}

export function SetupPeople({ draft, change }: StepProps) {
  const setPerson = (i: number, part: Partial<PersonRow>) =>
    change({ people: draft.people.map((p, n) => (n === i ? { ...p, ...part } : p)) })
  const setSigner = (i: number, part: Partial<SignerRow>) =>
    change({ signers: draft.signers.map((s, n) => (n === i ? { ...s, ...part } : s)) })
  return (
    <div className="stack">
      <p className="small soft">
        空行不保存，以后可在设置中增加。密码是一次性的：本人首次登录时必须换成自己的。审核人、录入人、核对人须是不同的人，建议至少两名审核人。
      </p>
      <table className="setup-table">
        <thead>
          <tr>
            {['岗位', '姓名', '登录名', '单位或科室', '一次性密码'].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.people.map((p, i) => (
            <tr key={i}>
              <td style={{ width: 210 }}>
                <Select
                  aria-label={`第 ${i + 1} 人岗位`}
                  style={{ width: '100%' }}
                  value={p.role}
                  options={ROLE_OPTIONS}
                  onChange={(role) => setPerson(i, { role })}
                />
              </td>
              <td style={{ width: 110 }}>
                <Input
                  aria-label={`第 ${i + 1} 人姓名`}
                  value={p.name}
                  onChange={(e) => setPerson(i, { name: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`第 ${i + 1} 人登录名`}
                  value={p.login}
                  autoComplete="off"
                  onChange={(e) => setPerson(i, { login: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`第 ${i + 1} 人单位`}
                  value={p.unit}
                  onChange={(e) => setPerson(i, { unit: e.target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`第 ${i + 1} 人一次性密码`}
                  value={p.password}
                  autoComplete="off"
                  onChange={(e) => setPerson(i, { password: e.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <Button
          onClick={() =>
            change({ people: [...draft.people, { login: '', name: '', unit: '', title: '', role: 'drafter', password: '' }] })
          }
        >
          增加一人
        </Button>
      </div>
      <h2>签发人（在纸质审批单上签字的领导，不登录）</h2>
      {draft.signers.map((s, i) => (
        <div key={i} className="setup-row" style={{ gridTemplateColumns: '140px 1fr max-content' }}>
          <Input
            aria-label={`第 ${i + 1} 位签发人姓名`}
            placeholder="姓名"
            value={s.name}
            onChange={(e) => setSigner(i, { name: e.target.value })}
          />
          <Input
            aria-label={`第 ${i + 1} 位签发人职务`}
            placeholder="职务"
            value={s.post}
            onChange={(e) => setSigner(i, { post: e.target.value })}
          />
          <Checkbox checked={s.principal} onChange={(e) => setSigner(i, { principal: e.target.checked })}>
            主要负责人
          </Checkbox>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => change({ signers: [...draft.signers, { name: '', post: '', principal: false }] })}>
          增加一位签发人
        </Button>
      </div>
      <div className="field">
        <label htmlFor="units">拟稿单位（每行一个）</label>
        <Input.TextArea id="units" rows={5} value={draft.unitsText} onChange={(e) => change({ unitsText: e.target.value })} />
      </div>
    </div>
  )
}
