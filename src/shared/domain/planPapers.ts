/** Papers of the plan and of 督检考报备, row by row in the order of their forms (domain facts §5.4). */
import type { InspectionRecord } from './burdenLoad.ts'
import { dayInWords, type Day } from './day.ts'
import type { LeaderDecided } from './leaderDecision.ts'
import type { Notice, NoticeRow } from './noticeModel.ts'
import type { OffPlanRecord } from './planFact.ts'

type Form = Omit<Notice, 'office' | 'isDemo' | 'ledger'>

/** The leader's box: what was decided, or room for ink. */
const approval = (label: string, d: LeaderDecided | null) => ({
  label,
  above: d ? (d.approved ? d.opinion || '同意' : `不同意：${d.opinion}`) : '',
  below: d ? `${d.approverPost} ${d.approverName}　${dayInWords(d.on)}` : '',
})

export function offPlanNotice(o: OffPlanRecord, issuer: string): Form {
  const rows: NoticeRow[] = [
    {
      row: 'fields',
      fields: [
        { label: '申请单位', text: o.unit },
        { label: '申请日期', text: dayInWords(o.on) },
      ],
    },
    { row: 'text', label: '文件名称', text: o.title, large: true, minMm: 16 },
    {
      row: 'fields',
      fields: [
        { label: '文种', text: o.docKind ?? '未定' },
        { label: '发文名义', text: issuer || (o.seriesCode ?? '未定'), share: 2 },
      ],
    },
    { row: 'text', label: '计划外理由', text: o.reason, minMm: 28 },
    { row: 'text', label: '依　　据', text: o.basis, minMm: 16 },
    { row: 'text', label: '与现行文件\n重复情况', text: o.overlap, minMm: 16 },
    { row: 'text', label: '能否归并或\n以其他方式', text: o.alternative, minMm: 16 },
    { row: 'signatures', boxes: [{ label: '申请单位\n负责人' }, { label: '办公室\n意　见' }], minMm: 24 },
    { row: 'signatures', boxes: [approval('审批领导\n意　　见', o.decision)], minMm: 24 },
  ]
  return {
    kind: '计划外发文申请（立项）',
    number: o.ref,
    subtitle: '',
    rows,
    note: '《整治形式主义为基层减负若干规定》第1条：发文实行计划管理、总量管控和发文立项制度。未经批准的计划外文件不予审核送签。',
  }
}

export function explanationNotice(f: {
  readonly seriesCode: string
  readonly year: number
  readonly issued: number
  readonly lastYear: number
  readonly beyond: readonly { readonly docNumber: string; readonly title: string }[]
  readonly text: string
  readonly n: number
  readonly on: Day
}): Form {
  const more = f.issued - f.lastYear
  return {
    kind: '关于发文数量超过上年度的书面说明',
    number: `${f.seriesCode} ${f.year}年-${f.n}`,
    subtitle: '',
    rows: [
      {
        row: 'fields',
        fields: [
          { label: '机关代字', text: f.seriesCode },
          { label: '年度', text: `${f.year}年` },
          { label: '说明日期', text: dayInWords(f.on), share: 2 },
        ],
      },
      {
        row: 'fields',
        fields: [
          { label: '本年已发', text: `${f.issued}件` },
          { label: '上年全年', text: `${f.lastYear}件` },
          { label: '相差', text: more > 0 ? `多${more}件` : '相等，再发即超过', share: 2 },
        ],
      },
      { row: 'text', label: '情况说明', text: f.text, minMm: 90 },
      { row: 'heading', text: '超过上年度以后印发的文件' },
      {
        row: 'list',
        columns: [
          { name: '序号', mm: 15, centred: true },
          { name: '发文字号', mm: 50 },
          { name: '标题', mm: 110 },
        ],
        rows: f.beyond.map((p, i) => [String(i + 1), p.docNumber, p.title]),
        none: '目前没有；再印发 1 件即超过上年度。',
      },
      { row: 'signatures', boxes: [{ label: '办公室\n主　任' }, { label: '主要\n负责人' }], minMm: 22 },
    ],
    note: '《整治形式主义为基层减负若干规定》第1条：年度实际发文数量一般只减不增，超过上年度的向上级党委办公厅（室）书面说明。数字由发文登记簿和号账产生。',
  }
}

export function inspectionNotice(i: InspectionRecord, reviewNo: string): Form {
  return {
    kind: '督查检查考核事项报备表',
    number: i.ref,
    subtitle: '',
    rows: [
      { row: 'text', label: '事项名称', text: i.title, large: true, minMm: 16 },
      {
        row: 'fields',
        fields: [
          { label: '实施单位', text: i.unit },
          { label: '报备日期', text: dayInWords(i.on) },
        ],
      },
      { row: 'boxes', label: '办理方式', options: ['列入年度计划', '一事一报'], chosen: '一事一报' },
      { row: 'text', label: '依　　据', text: i.basis, minMm: 16 },
      { row: 'text', label: '对象乡镇', text: `${i.townships.join('、')}（共${i.townships.length}个）` },
      { row: 'text', label: '起止日期', text: `${dayInWords(i.from)}至${dayInWords(i.to)}` },
      { row: 'text', label: '内　　容', text: i.content, minMm: 36 },
      {
        row: 'text',
        label: '组　　团',
        text: i.groupedWith
          ? `与「${i.groupedWith}」组团开展`
          : i.groupingNote
            ? `不组团：${i.groupingNote}`
            : '没有可以组团的事项',
      },
      { row: 'text', label: '来　　稿', text: `${reviewNo}，由送审稿转为报备，没有编发文字号` },
      { row: 'signatures', boxes: [{ label: '实施单位\n负 责 人' }, { label: '督查室\n审　查' }], minMm: 20 },
      { row: 'signatures', boxes: [{ label: '分管\n领导' }, approval('主要\n领导', i.decision)], minMm: 22 },
    ],
    note: '《整治形式主义为基层减负若干规定》统筹规范督查检查考核部分：督查检查考核实行年度计划和审批报备，未经审批不得开展；可以合并的组团进行。',
  }
}
