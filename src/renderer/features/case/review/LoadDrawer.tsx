/** What falls on the townships, looked at before the decision: the figures shown last are kept with it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { addDays, type Day } from '#domain/day'
import { weekOf } from '#domain/townshipLoad'
import { orpc } from '../../../client/office.ts'
import { sentenceOf } from '../../../client/sentences.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { LoadMatrix } from '../../../ui/LoadMatrix.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import type { CaseView } from '../caseTypes.ts'
import { reloadCase } from '../useCase.ts'

interface Props {
  readonly view: CaseView
  readonly open: boolean
  readonly onClose: () => void
}

export function LoadDrawer({ view, open, onClose }: Props) {
  const today = useQuery(orpc.program.status.queryOptions()).data?.today
  return (
    <Drawer title="乡镇负担" open={open} onClose={onClose} size={1080} destroyOnHidden>
      {open && today && <Weeks view={view} today={today} />}
    </Drawer>
  )
}

/** From next Monday on, for two weeks of work: what a paper of today falls into. */
function Weeks({ view, today }: { readonly view: CaseView; readonly today: Day }) {
  const seen = view.loadSeen?.weeks
  const [from, setFrom] = useState<Day>(seen?.[0]?.from ?? addDays(weekOf(today).from, 7))
  const [to, setTo] = useState<Day>(seen?.at(-1)?.to ?? addDays(weekOf(today).from, 18))
  const { id } = view.row
  const query = useQuery(
    orpc.load.look.queryOptions({ input: { caseId: id, from, to }, placeholderData: keepPreviousData, gcTime: 0 }),
  )
  const { dataUpdatedAt } = query
  useEffect(() => {
    // The case now says what was looked at.
    if (dataUpdatedAt > 0) void reloadCase(id)
  }, [dataUpdatedAt, id])
  const deciding = view.row.state === 'reviewing'
  return (
    <div className="stack">
      <div className="row">
        <label htmlFor="look-from">从</label>
        <DayField id="look-from" value={from} onChange={(d) => d && setFrom(d)} />
        <label htmlFor="look-to">到</label>
        <DayField id="look-to" value={to} onChange={(d) => d && setTo(d)} />
        {deciding && <span className="small soft">最后看到的数字随本次审核决定一并存档</span>}
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      {query.data && <LoadMatrix table={query.data} />}
    </div>
  )
}
