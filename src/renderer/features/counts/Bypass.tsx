/** 放行与替岗: how often the ordinary path was left this month, and whether it was made good. Every figure opens its cases. */
import { useQuery } from '@tanstack/react-query'
import { BYPASS_NAMES, type BypassReport } from '#domain/bypass'
import type { Month } from '#domain/day'
import { ROLE_NAMES } from '#domain/people'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { FigureButton } from './FigureButton.tsx'

export function Bypass({ month, monthWords }: { readonly month: Month; readonly monthWords: string }) {
  const { data, error } = useQuery(orpc.emergency.month.queryOptions({ input: { month } }))
  return (
    <section aria-labelledby="counts-bypass" className="counts-block">
      <h2 id="counts-bypass">放行与替岗</h2>
      {error && <Problem sentence={sentenceOf(error)} />}
      {data && <Facts report={data} monthWords={monthWords} />}
    </section>
  )
}

function Facts({ report, monthWords }: { readonly report: BypassReport; readonly monthWords: string }) {
  const figure = (name: keyof typeof BYPASS_NAMES) => (
    <span>
      {BYPASS_NAMES[name]} <FigureButton figure={report[name]} of={`${monthWords}${BYPASS_NAMES[name]}`} />
    </span>
  )
  return (
    <>
      <p className="outcome-sum">
        {figure('releases')}
        <span className="soft">
          占印发 {report.issued} 件的 {report.share ?? '—'}
        </span>
        {figure('reviewedInTime')}
        {figure('reviewedLate')}
        {figure('open')}
        {figure('overdue')}
        {figure('unfit')}
      </p>
      <p className="outcome-sum">
        {figure('contributorApprovals')}
        <span className="soft">程序不允许，为 0 才正常</span>
        {figure('refusedTries')}
      </p>
      <p>
        值班替岗 <b className="figure">{report.standIns.length}</b> 次
      </p>
      {report.standIns.length > 0 && (
        <table className="counts-table">
          <caption className="visually-hidden">{monthWords}值班替岗</caption>
          <thead>
            <tr>
              <th scope="col">替岗人</th>
              <th scope="col">岗位</th>
              <th scope="col">起止</th>
              <th scope="col">理由</th>
              <th scope="col">同意人</th>
              <th scope="col">当月办理</th>
            </tr>
          </thead>
          <tbody>
            {report.standIns.map((s) => (
              <tr key={s.id}>
                <th scope="row">{s.personName}</th>
                <td>{ROLE_NAMES[s.role]}</td>
                <td className="whole figure">
                  {s.from} 至 {s.until}
                </td>
                <td>{s.reason}</td>
                <td>{s.confirmedByName}</td>
                <td className="figure">{s.uses} 次</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
