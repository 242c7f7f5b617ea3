/** 乡镇负担: the weeks of the townships, what falls on them, and inspections that are asked for one by one. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { Me } from '#contract/views'
import { addDays, type Day } from '#domain/day'
import { loadRows, type NewLoadItem } from '#domain/pastedTable'
import { weekOf } from '#domain/townshipLoad'
import { client, orpc, queryClient } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { DayField } from '../../ui/DayField.tsx'
import { LoadMatrix } from '../../ui/LoadMatrix.tsx'
import { go } from '../../ui/navigation.ts'
import { PasteTable } from '../../ui/PasteTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Inspections } from './Inspections.tsx'
import { OneLoad } from './OneLoad.tsx'

const COLUMNS = ['类别', '事项名称', '单位', '乡镇（各乡镇表示全部）', '开始日期', '结束日期', '依据或编号']

const add =
  (source: string) =>
  async (commandId: string, items: readonly NewLoadItem[]): Promise<{ readonly added: number }> => {
    const sent = items.map((i) => ({ ...i, townships: [...i.townships] }))
    const done = await client.load.add({ commandId, source, items: sent })
    await queryClient.invalidateQueries({ queryKey: orpc.load.key() })
    return done
  }

export function LoadScreen({ me, today, tab }: { readonly me: Me; readonly today: Day; readonly tab: string | undefined }) {
  const [from, setFrom] = useState<Day>(weekOf(today).from)
  const [to, setTo] = useState<Day>(addDays(weekOf(today).from, 27))
  const query = useQuery(orpc.load.table.queryOptions({ input: { from, to }, placeholderData: keepPreviousData }))
  const inspections = useQuery(orpc.inspection.list.queryOptions())
  const mayAdd = me.roles.some((r) => r === 'reviewer' || r === 'secretary' || r === 'head')
  const townships = useMemo(() => query.data?.rows.map((r) => r.township) ?? [], [query.data])
  const parse = useCallback((text: string) => loadRows(text, townships), [townships])
  const waiting = inspections.data?.filter((i) => i.decision === null).length ?? 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>乡镇负担</h1>
        <div className="row">
          <label htmlFor="load-from">从</label>
          <DayField id="load-from" value={from} onChange={(d) => d && setFrom(d)} />
          <label htmlFor="load-to">到</label>
          <DayField id="load-to" value={to} onChange={(d) => d && setTo(d)} />
        </div>
      </div>
      <Problem sentence={query.error ? sentenceOf(query.error) : null} />
      <Tabs
        activeKey={tab ?? 'weeks'}
        onChange={(key) => go({ screen: 'load', tab: key })}
        items={[
          { key: 'weeks', label: '各周负担', children: query.data && <LoadMatrix table={query.data} /> },
          ...(mayAdd
            ? [
                {
                  key: 'add',
                  label: '登记事项',
                  children: (
                    <div className="plan-body">
                      <OneLoad townships={townships} today={today} onAdd={add('逐项登记')} />
                      <PasteTable id="load-paste" columns={COLUMNS} parse={parse} onAdd={add('粘贴表格')} />
                    </div>
                  ),
                },
              ]
            : []),
          {
            key: 'inspections',
            label: `督检考报备 ${inspections.data?.length ?? 0}${waiting > 0 ? `（待审批 ${waiting}）` : ''}`,
            children: <Inspections list={inspections.data ?? []} me={me} today={today} />,
          },
        ]}
      />
    </div>
  )
}
