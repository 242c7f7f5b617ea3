/** The items of the year with what became of each; typing one in, pasting a table, withdrawing one with its reason. */
import { Button, Input, Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { PlanItemView } from '#contract/plan'
import { planRows, type NewPlanItem } from '#domain/pastedTable'
import { PLAN_STANDING_NAMES, type PlanStandingOf } from '#domain/planFact'
import { client, orpc, queryClient } from '../../client/office.ts'
import { PasteTable } from '../../ui/PasteTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable, type Column } from '../../ui/table.tsx'
import { useAct } from '../../ui/useAct.ts'
import { OneItem } from './OneItem.tsx'
import type { PlanProps } from './planProps.ts'

const TONE: Readonly<Record<PlanStandingOf, string>> = { unused: '', inHand: 'suspect', issued: 'met', withdrawn: 'official' }

const COLUMNS: readonly Column<PlanItemView>[] = [
  { id: 'ref', title: '计划编号', width: 250, whole: true, value: (i) => i.ref },
  { id: 'title', title: '文件名称（拟）', width: 240, grow: true, value: (i) => i.title },
  { id: 'unit', title: '起草单位', width: 176, value: (i) => i.unit },
  { id: 'series', title: '发文名义', width: 92, whole: true, value: (i) => i.seriesCode, cell: (i) => i.seriesCode ?? '未定' },
  { id: 'when', title: '计划时间', width: 92, value: (i) => i.when },
  { id: 'normative', title: '规范性', width: 76, value: (i) => (i.normative ? '是' : '否') },
  {
    id: 'standing',
    title: '使用情况',
    width: 172,
    value: (i) => PLAN_STANDING_NAMES[i.standing],
    cell: (i) => (
      <>
        <b className={TONE[i.standing]}>{PLAN_STANDING_NAMES[i.standing]}</b>{' '}
        <span className="small">{i.withdrawn?.reason ?? i.uses.map((u) => u.docNumber ?? u.reviewNo).join('、')}</span>
      </>
    ),
  },
]

const PASTED = [
  '序号',
  '文件名称',
  '文种',
  '发文名义',
  '发文依据',
  '主要内容',
  '起草单位',
  '计划时间',
  '是否规范性文件',
  '新增/修订/延续',
  '备注',
]

const add = async (commandId: string, source: string, items: readonly NewPlanItem[]) => {
  const done = await client.plan.add({ commandId, source, items: [...items] })
  await queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
  return done
}

type Adding = 'none' | 'one' | 'paste'

export function PlanItems({ plan }: PlanProps) {
  const [adding, setAdding] = useState<Adding>('none')
  const [planName, setPlanName] = useState(plan.planName)
  const [chosen, setChosen] = useState<PlanItemView | null>(null)
  const office = useQuery(orpc.settings.office.queryOptions()).data
  const known = useMemo(() => new Set(plan.items.map((i) => i.ref)), [plan.items])
  const parse = useCallback(
    (text: string) => planRows(text, { year: plan.year, planName, series: office?.series ?? [], known }),
    [plan.year, planName, office, known],
  )
  const unused = plan.items.filter((i) => i.standing === 'unused').length
  return (
    <div className="plan-body">
      {plan.mayAdd && (
        <div className="row">
          <Segmented<Adding>
            aria-label="登记计划项目"
            value={adding}
            onChange={setAdding}
            options={[
              { value: 'none', label: '只看' },
              { value: 'one', label: '逐项登记' },
              { value: 'paste', label: '粘贴表格' },
            ]}
          />
          {adding !== 'none' && (
            <>
              <label htmlFor="plan-name">计划名称</label>
              <Input id="plan-name" value={planName} onChange={(e) => setPlanName(e.target.value)} style={{ width: 260 }} />
            </>
          )}
        </div>
      )}
      {adding === 'paste' && (
        <PasteTable
          id="plan-paste"
          columns={PASTED}
          parse={parse}
          onAdd={(commandId, rows) => add(commandId, '粘贴表格', rows)}
        />
      )}
      {adding === 'one' && (
        <OneItem
          year={plan.year}
          planName={planName}
          next={plan.items.length + 1}
          series={office?.series ?? []}
          onAdd={(commandId, item) => add(commandId, '逐项登记', [item])}
        />
      )}
      {chosen && plan.mayAdd && chosen.withdrawn === null && (
        <Withdraw key={chosen.id} item={chosen} onDone={() => setChosen(null)} />
      )}
      <DataTable
        name="plan"
        label={`${plan.year}年发文计划`}
        columns={COLUMNS}
        rows={plan.items}
        rowId={(i) => i.id}
        onSelect={setChosen}
        onOpen={setChosen}
        unit="项"
        foot={
          <span>
            未用 {unused} 项{plan.mayAdd && '；选中一项可撤销'}
          </span>
        }
        empty={{
          text: `${plan.year}年还没有登记发文计划。`,
          action: plan.mayAdd ? <Button onClick={() => setAdding('paste')}>粘贴表格</Button> : null,
        }}
      />
    </div>
  )
}

function Withdraw({ item, onDone }: { readonly item: PlanItemView; readonly onDone: () => void }) {
  const act = useAct()
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    const done = await act.run((commandId) => client.plan.withdraw({ commandId, id: item.id, reason }))
    if (!done) return
    await queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
    onDone()
  }
  return (
    <section className="plan-card row" aria-label="撤销计划项目">
      <span className="whole">{item.ref}</span>
      <label htmlFor="withdraw-reason">撤销理由</label>
      <Input
        id="withdraw-reason"
        value={reason}
        maxLength={500}
        style={{ width: 320 }}
        onChange={(e) => setReason(e.target.value)}
        onPressEnter={() => void withdraw()}
      />
      <Button danger loading={act.busy} onClick={() => void withdraw()}>
        撤销这一项
      </Button>
      <Button onClick={onDone}>不撤销</Button>
      <Problem sentence={act.problem} onClose={act.clear} />
    </section>
  )
}
