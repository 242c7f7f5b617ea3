/** Step 1: the office, and the codes its papers carry. */
import { Button, Checkbox, Input } from 'antd'
import type { Series } from '#domain/settings'
import { proposeSeries, type SetupDraft } from './proposeOffice.ts'

interface StepProps {
  readonly draft: SetupDraft
  readonly change: (part: Partial<SetupDraft>) => void
}

export function SetupOffice({ draft, change }: StepProps) {
  const setCounty = (county: string) => {
    // Proposals follow the name until someone has changed them by hand.
    const untouched = JSON.stringify(draft.series) === JSON.stringify(proposeSeries(draft.county))
    const nameUntouched = draft.officeName === '' || draft.officeName === `${draft.county.trim()}人民政府办公室`
    change({
      county,
      ...(untouched ? { series: proposeSeries(county) } : {}),
      ...(nameUntouched ? { officeName: county.trim() === '' ? '' : `${county.trim()}人民政府办公室` } : {}),
    })
  }
  const setSeries = (i: number, part: Partial<Series>) =>
    change({ series: draft.series.map((s, n) => (n === i ? { ...s, ...part } : s)) })
  return (
    <div className="stack">
      <div className="field-pair">
        <div className="field">
          <label htmlFor="county">县名</label>
          <Input
            id="county"
            value={draft.county}
            placeholder="如：云岭县"
            autoFocus
            onChange={(e) => setCounty(e.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="office-name">办公室名称</label>
          <Input id="office-name" value={draft.officeName} onChange={(e) => change({ officeName: e.target.value })} />
        </div>
      </div>
      <h2>机关代字</h2>
      <p className="small soft">按县名首字拟出，与本县实际不同的请改；不用的去掉「在用」。以后可在设置中增减。</p>
      {draft.series.length === 0 ? (
        <p>填写县名后列出。</p>
      ) : (
        <table className="setup-table">
          <thead>
            <tr>
              <th scope="col" style={{ width: '22%' }}>
                代字
              </th>
              <th scope="col">发文机关</th>
              <th scope="col" style={{ width: '14%' }}>
                形式
              </th>
              <th scope="col" style={{ width: '12%' }}>
                在用
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.series.map((s, i) => (
              // Rows are edited in place and never reordered.
              <tr key={i}>
                <td>
                  <Input
                    aria-label={`第 ${i + 1} 个代字`}
                    value={s.code}
                    onChange={(e) => setSeries(i, { code: e.target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`第 ${i + 1} 个发文机关`}
                    value={s.issuer}
                    onChange={(e) => setSeries(i, { issuer: e.target.value })}
                  />
                </td>
                <td>{s.carrier === 'letter' ? '函' : '红头文件'}</td>
                <td>
                  <Checkbox
                    aria-label={`${s.code} 在用`}
                    checked={s.active}
                    onChange={(e) => setSeries(i, { active: e.target.checked })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button
          onClick={() =>
            change({
              series: [
                ...draft.series,
                { code: '', issuer: draft.officeName, issuerType: 'govOffice', carrier: 'redHead', active: true },
              ],
            })
          }
        >
          增加一个代字
        </Button>
      </div>
    </div>
  )
}
