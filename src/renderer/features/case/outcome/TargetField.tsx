/** Where a matter goes: 合并 into a case in hand or a paper of the register, 改由部门发 to a unit; from a list, or typed. */
import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useMemo } from 'react'
import { SENDING_BACK } from '#domain/review'
import { orpc } from '../../../client/office.ts'

interface Props {
  readonly caseId: string
  readonly kind: 'merge' | 'redirect'
  readonly value: string
  readonly missing: boolean
  readonly onChange: (value: string) => void
}

export function TargetField({ caseId, kind, value, missing, onChange }: Props) {
  const targets = useQuery(orpc.outcome.get.queryOptions({ input: { caseId }, enabled: kind === 'merge' })).data?.mergeTargets
  const units = useQuery(orpc.settings.office.queryOptions({ enabled: kind === 'redirect' })).data?.units
  const options = useMemo(
    () =>
      kind === 'redirect'
        ? (units ?? []).map((u) => ({ value: u, label: u, hint: '' }))
        : (targets ?? []).map((t) => ({
            value: t.target,
            label: t.target,
            hint: `${t.standing}${t.percent > 0 ? ` · 标题相似 ${t.percent}%` : ''}`,
          })),
    [kind, units, targets],
  )
  return (
    <div className="stack target-field">
      <label htmlFor="decide-target" className="small">
        {SENDING_BACK[kind].target}
      </label>
      <AutoComplete
        id="decide-target"
        value={value}
        options={options}
        optionRender={({ data }) => (
          <span className="target-option">
            <span>{data.label}</span>
            {data.hint !== '' && <span className="small soft whole">{data.hint}</span>}
          </span>
        )}
        maxLength={200}
        allowClear
        showSearch={{ filterOption: (typed, o) => `${o?.value ?? ''}`.includes(typed) }}
        placeholder={kind === 'merge' ? '选在办的件、已印发的文件，或填写' : '选单位，或填写'}
        {...(missing ? { status: 'error' as const } : {})}
        onChange={onChange}
      />
      {missing && (
        <p role="alert" className="official small">
          ✕ 请填写{SENDING_BACK[kind].target}
        </p>
      )}
    </div>
  )
}
