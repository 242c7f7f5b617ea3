/** 催办单: a unit that has not answered its 会签 in time is reminded on paper; the clock goes on (T art20(三)). */
import { dayInWords, type Day } from './day.ts'
import type { Notice } from './noticeModel.ts'

export interface UrgeNoticeFacts {
  readonly office: string
  readonly reviewNo: string
  /** 1 for the first paper of this kind of the case. */
  readonly n: number
  /** Which reminder to this unit. */
  readonly nthToUnit: number
  readonly unit: string
  readonly title: string
  readonly draftingUnit: string
  readonly versionNo: number
  readonly askedOn: Day
  readonly dueOn: Day
  readonly urgedOn: Day
  /** Working days past the limit; 0 when reminded before it. */
  readonly overdueDays: number
  readonly clerk: string
  readonly isDemo: boolean
  readonly ledger: Notice['ledger']
}

export function urgeNotice(f: UrgeNoticeFacts): Notice {
  const number = `${f.reviewNo}-催${f.n}`
  return {
    kind: '催办单',
    office: f.office,
    number,
    subtitle: `编号：${number}`,
    rows: [
      {
        row: 'fields',
        fields: [
          { label: '被催办单位', text: f.unit, share: 1.4 },
          { label: '催办次数', text: `第 ${f.nthToUnit} 次` },
          { label: '催办日期', text: dayInWords(f.urgedOn), share: 1.2 },
        ],
      },
      { row: 'text', label: '文件名称', text: f.title, large: true, minMm: 14 },
      {
        row: 'fields',
        fields: [
          { label: '审核编号', text: f.reviewNo },
          { label: '稿次', text: `第 ${f.versionNo} 稿`, share: 0.6 },
          { label: '起草单位', text: f.draftingUnit, share: 1.4 },
        ],
      },
      { row: 'fields', fields: [{ label: '催办事项', text: '会签' }] },
      {
        row: 'fields',
        fields: [
          { label: '送会签日期', text: dayInWords(f.askedOn) },
          { label: '应答复日期', text: dayInWords(f.dueOn) },
          { label: '逾期', text: f.overdueDays > 0 ? `${f.overdueDays} 个工作日` : '尚未逾期', share: 0.8 },
        ],
      },
      {
        row: 'text',
        label: '催办要求',
        text: `请即就本件中涉及贵单位职权的内容提出书面会签意见（同意、修改后同意或者不同意），由负责人签署姓名和日期后送回。催办期间时限连续计算，不因催办顺延。`,
        minMm: 26,
      },
      { row: 'text', label: '答复情况', text: '', minMm: 34, blank: true },
      {
        row: 'signatures',
        boxes: [{ label: '经\n办', above: f.clerk, below: dayInWords(f.urgedOn) }, { label: '审\n核' }, { label: '签\n收' }],
        minMm: 22,
      },
    ],
    note: '注：内容涉及多个部门职权范围内的事务，部门之间未协商一致的，不得向下行文（《党政机关公文处理工作条例》第十六条第四项）。',
    isDemo: f.isDemo,
    ledger: f.ledger,
  }
}
