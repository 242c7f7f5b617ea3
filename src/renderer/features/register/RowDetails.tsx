/** One row of the register in full: every field it holds, why it was voided, and the way to its case. */
import { Drawer } from 'antd'
import { CARRIER_NAMES, DIRECTION_NAMES, NORMATIVE_NAMES, PLAN_NAMES } from '#domain/case'
import { dayInWords } from '#domain/day'
import type { RegisterRow } from '#domain/register'
import { toHash } from '../../ui/navigation.ts'
import { NONE, NumberText, StatusText } from './registerColumns.tsx'

const ORIGINS = { program: '本程序取号', imported: '由原登记簿导入' } as const satisfies Record<RegisterRow['origin'], string>

function fields(row: RegisterRow): readonly (readonly [string, React.ReactNode])[] {
  return [
    ['发文字号', <NumberText key="number" row={row} />],
    ['标题', row.title],
    ['状态', <StatusText key="status" row={row} />],
    ...(row.status === 'void'
      ? ([
          ['作废日期', row.voidedOn === null ? NONE : dayInWords(row.voidedOn)],
          ['作废原因', row.voidReason || NONE],
        ] as const)
      : []),
    ['起草单位', row.unit],
    ['发文机关', row.issuer],
    ['联合发文机关', row.coIssuers.length > 0 ? row.coIssuers.join('、') : '无'],
    ['文种', row.docKind ?? NONE],
    ['载体', CARRIER_NAMES[row.carrier]],
    ['行文方向', DIRECTION_NAMES[row.direction]],
    ['规范性文件', NORMATIVE_NAMES[row.normativeKind]],
    ['计划', row.inPlan === null ? '不列计划' : PLAN_NAMES[row.inPlan]],
    ['成文日期', dayInWords(row.documentDate)],
    ['印发日期', dayInWords(row.printDate)],
    ['份数', `${row.copies} 份`],
    ['主送、抄送', row.recipients || NONE],
    ['登记来源', ORIGINS[row.origin]],
    [
      '审核件',
      row.caseId === null ? (
        '不在本程序中办理'
      ) : (
        <a key="case" href={toHash({ screen: 'case', id: row.caseId })}>
          打开审核件
        </a>
      ),
    ],
  ]
}

export function RowDetails({
  row,
  open,
  onClose,
  onClosed,
}: {
  readonly row: RegisterRow | null
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}) {
  return (
    <Drawer
      title="登记簿一行"
      open={open}
      onClose={onClose}
      size={560}
      destroyOnHidden
      classNames={{ body: 'row-details' }}
      afterOpenChange={(shown) => !shown && onClosed()}
    >
      {row && (
        // Reached by Tab, so that the arrow keys scroll what is longer than the window.
        <div className="row-scroll" role="region" aria-label="各项" tabIndex={0}>
          <dl className="row-fields">
            {fields(row).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Drawer>
  )
}
