/** What a version changed against an earlier one of the case, opened on demand. */
import { Select } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../../client/sentences.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { ComparisonBox } from './ComparisonBox.tsx'
import { useComparison } from './useComparison.ts'

export function SinceVersion({ caseId, versionNo }: { readonly caseId: string; readonly versionNo: number }) {
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(versionNo - 1)
  const { data, error, isFetching } = useComparison(caseId, open ? from : null, versionNo)
  const earlier = Array.from({ length: versionNo - 1 }, (_, i) => versionNo - 1 - i)
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>与第 {from} 稿的不同</summary>
      <div className="stack since-version">
        {earlier.length > 1 && (
          <div className="row">
            <label htmlFor={`since-${versionNo}`}>对照</label>
            <Select
              id={`since-${versionNo}`}
              size="small"
              value={from}
              onChange={setFrom}
              options={earlier.map((n) => ({ value: n, label: `第 ${n} 稿` }))}
            />
          </div>
        )}
        {isFetching && <output className="late">正在比对</output>}
        {error && <Problem sentence={sentenceOf(error)} />}
        {data && <ComparisonBox comparison={data} before={`第 ${from} 稿`} after={`第 ${versionNo} 稿`} />}
      </div>
    </details>
  )
}
