/** 退文通知单: what a decision that sends a text back says on paper (T art21: reasons are compulsory; domain facts §5.4). */
import type { DecisionKind } from './acts.ts'
import { dayInWords, type Day } from './day.ts'
import type { Notice } from './noticeModel.ts'
import { sourceInWords } from './sourceWords.ts'

/** Decisions with a 退文通知单. 转督检考报备 has a form of its own. */
export type NoticedDecision = Exclude<DecisionKind, 'pass' | 'toInspection'>

export const NOTICE_TYPES = {
  refuse: '不宜发文',
  returnForRevision: '修改后重报',
  merge: '合并办理',
  redirect: '改由部门发文',
} as const satisfies Record<NoticedDecision, string>
/** The form also has 补正材料, which is a notice of its own here. */
const OPTIONS = ['不宜发文', '修改后重报', '补正材料', '合并办理', '改由部门发文']

export interface ReturnReason {
  readonly itemId: string | null
  /** The item's question; empty when the reason names no item. */
  readonly question: string
  readonly sources: readonly string[]
  readonly text: string
}

export interface ReturnNoticeFacts {
  readonly office: string
  readonly reviewNo: string
  /** 1 for the first notice of the case. */
  readonly n: number
  readonly title: string
  readonly unit: string
  readonly drafterName: string
  readonly versionNo: number
  readonly decision: NoticedDecision
  readonly target: string | null
  readonly reasons: readonly ReturnReason[]
  readonly returnedOn: Day
  /** 重报期限, for 修改后重报; null leaves it to ink. */
  readonly resubmitBy: Day | null
  readonly reviewer: string
  readonly isDemo: boolean
  readonly ledger: Notice['ledger']
}

/** 修改要求 of a text to be revised, or what becomes of the matter. */
function demandOf(f: ReturnNoticeFacts): string {
  switch (f.decision) {
    case 'returnForRevision':
      return `请按上列 ${f.reasons.length} 项逐项修改，附修改说明重新报送；重报稿沿用审核编号 ${f.reviewNo}，为第 ${f.versionNo + 1} 稿。`
    case 'refuse':
      return '本件办结，不编发文字号。如情况变化确需发文，请另行报审并说明与本件的不同。'
    case 'merge':
      return `本件内容并入${f.target ?? ''}办理，不单独发文；请与该件承办单位衔接文稿。`
    case 'redirect':
      return `请由${f.target ?? ''}在本部门职权范围内行文；经政府同意的，文中注明“已经政府同意”。`
  }
}

const deadlineOf = (f: ReturnNoticeFacts): string =>
  f.decision !== 'returnForRevision' ? '—' : f.resubmitBy === null ? '　　　　年　　月　　日前' : `${dayInWords(f.resubmitBy)}前`

export const returnNoticeNumber = (reviewNo: string, n: number): string => `${reviewNo}-退${n}`

export function returnNotice(f: ReturnNoticeFacts): Notice {
  const target = f.decision === 'merge' || f.decision === 'redirect'
  return {
    kind: '退文通知单',
    office: f.office,
    number: returnNoticeNumber(f.reviewNo, f.n),
    subtitle: `编号：${returnNoticeNumber(f.reviewNo, f.n)}`,
    rows: [
      {
        row: 'fields',
        fields: [
          { label: '审核编号', text: f.reviewNo },
          { label: '退回日期', text: dayInWords(f.returnedOn) },
          { label: '稿次', text: `第 ${f.versionNo} 稿`, share: 0.6 },
        ],
      },
      {
        row: 'fields',
        fields: [
          { label: '起草单位', text: f.unit, share: 1.4 },
          { label: '拟稿人', text: f.drafterName },
        ],
      },
      { row: 'text', label: '文件名称', text: f.title, large: true, minMm: 14 },
      { row: 'boxes', label: '类型', options: OPTIONS, chosen: NOTICE_TYPES[f.decision] },
      ...(target ? ([{ row: 'text', label: f.decision === 'merge' ? '并入' : '改由发文', text: f.target ?? '' }] as const) : []),
      { row: 'heading', text: `退回理由（${f.reasons.length} 项）` },
      {
        row: 'list',
        columns: [
          { name: '序号', mm: 12, centred: true },
          { name: '清单项号', mm: 20, centred: true },
          { name: '审核事项', mm: 48 },
          { name: '理由', mm: 59 },
          { name: '依据条文', mm: 36 },
        ],
        rows: f.reasons.map((r, i) => [
          String(i + 1),
          r.itemId ?? '—',
          r.question === '' ? '—' : r.question,
          r.text,
          r.sources.length > 0 ? r.sources.map(sourceInWords).join('\n') : '公文条例第21条',
        ]),
        none: '未写理由',
      },
      { row: 'text', label: '修改要求', text: demandOf(f), minMm: 16 },
      { row: 'fields', fields: [{ label: '重报期限', text: deadlineOf(f) }] },
      {
        row: 'signatures',
        boxes: [
          { label: '经\n办', above: `审核人：${f.reviewer}`, below: dayInWords(f.returnedOn) },
          { label: '审\n批' },
          { label: '签\n收' },
        ],
        minMm: 22,
      },
    ],
    note: '注：不宜发文的退回起草单位并说明理由，需要修改的由起草单位修改后重新报送（《党政机关公文处理工作条例》第二十一条）；审批、签收由本人手写签署。',
    isDemo: f.isDemo,
    ledger: f.ledger,
  }
}
