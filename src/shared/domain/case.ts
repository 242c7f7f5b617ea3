import type { Day } from './day.ts'
import type { DocKind } from './draft.ts'

/** Where a case stands. The workflow itself is `STEPS` in review.ts. */
export const CASE_STATES = [
  'reviewing',
  'returned',
  'refused',
  'merged',
  'redirected',
  'inspection',
  'released',
  'passed',
  'signEntered',
  'signed',
  'rechecked',
  'postReview',
  'issued',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const CASE_STATE_NAMES = {
  reviewing: '审核中',
  returned: '退回修改',
  refused: '不予发文',
  merged: '合并办理',
  redirected: '改由部门发文',
  inspection: '转督检考报备',
  released: '紧急放行，待编号',
  passed: '待签发录入',
  signEntered: '待核对签批',
  signed: '待复核',
  rechecked: '待取号',
  postReview: '紧急放行，待补审',
  issued: '已编号印发',
} as const satisfies Record<CaseState, string>

export const DIRECTIONS = ['down', 'up', 'flat', 'public'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const DIRECTION_NAMES = { down: '下行文', up: '上行文', flat: '平行文', public: '公布性' } as const satisfies Record<
  Direction,
  string
>

export const CARRIERS = ['redHead', 'letter', 'order', 'minutes', 'telegram', 'informalNote', 'workReminder', 'briefing'] as const
export type Carrier = (typeof CARRIERS)[number]
export const CARRIER_NAMES = {
  redHead: '红头文件',
  letter: '函（信函格式）',
  order: '命令（令）',
  minutes: '会议纪要',
  telegram: '明电',
  informalNote: '便函',
  workReminder: '工作提示',
  briefing: '情况简报',
} as const satisfies Record<Carrier, string>

/** R37 knows only administrative normative documents; Party ones are another regime (domain facts §3.1). */
export const NORMATIVE_KINDS = ['none', 'admin', 'party'] as const
export type NormativeKind = (typeof NORMATIVE_KINDS)[number]
export const NORMATIVE_NAMES = { none: '否', admin: '行政规范性文件', party: '党内规范性文件' } as const satisfies Record<
  NormativeKind,
  string
>

export const PLAN_STANDINGS = ['inPlan', 'offPlanApproved', 'offPlan'] as const
export type PlanStanding = (typeof PLAN_STANDINGS)[number]
export const PLAN_NAMES = {
  inPlan: '计划内',
  offPlanApproved: '计划外（已批）',
  offPlan: '计划外（未批）',
} as const satisfies Record<PlanStanding, string>

export const DISCLOSURES = ['open', 'onRequest', 'closed'] as const
export type Disclosure = (typeof DISCLOSURES)[number]
export const DISCLOSURE_NAMES = { open: '主动公开', onRequest: '依申请公开', closed: '不予公开' } as const satisfies Record<
  Disclosure,
  string
>

export const LENGTH_CLASSES = ['comprehensive', 'general', 'specific'] as const
/** J24 第2条: 综合性 (no national figure), 一般 5000, 专项或具体任务 4000. */
export type LengthClass = (typeof LENGTH_CLASSES)[number]
export const LENGTH_CLASS_NAMES = {
  comprehensive: '部署综合性工作',
  general: '一般文件',
  specific: '专项工作或具体任务',
} as const satisfies Record<LengthClass, string>

export const URGENCIES = ['none', '加急', '特急'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What is entered at intake; most of it is read from the draft and only confirmed. */
export interface CaseForm {
  readonly title: string
  readonly docKind: DocKind | null
  /** Drafting unit and the person there who drafted. */
  readonly unit: string
  readonly drafterName: string
  readonly phone: string
  /** 机关代字, which also says in whose name it goes out; null for carriers without a number. */
  readonly seriesCode: string | null
  readonly direction: Direction
  readonly carrier: Carrier
  readonly normativeKind: NormativeKind
  readonly lengthClass: LengthClass
  readonly urgency: Urgency
  readonly mainRecipientsText: string
  readonly ccRecipientsText: string
  readonly signature: string
  readonly documentDate: string
  readonly attachments: readonly string[]
  readonly plan: PlanStanding
  /** Plan item or the number of the off-plan approval. */
  readonly planRef: string
  /** The planned inspection or approved 报备 a notice of an inspection rests on (B07); empty when it is none. */
  readonly inspectionRef: string
  /** 发文理由 of the drafting note (N01). */
  readonly reason: string
  readonly disclosure: Disclosure | null
  readonly nonDisclosureReason: string
  /** 是否有上位文件、涉及经营者、涉及两个以上部门: they open checklist items (N06, L10, L18). */
  readonly hasSuperiorDoc: boolean
  readonly economic: boolean
  readonly multiDept: boolean
  readonly countersigns: readonly string[]
  readonly dueOn: Day | null
}

/** How a case ended, for the outcome line of a month. */
export const OUTCOMES = ['issued', 'returned', 'merged', 'refused', 'redirected', 'inspection'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_NAMES = {
  issued: '印发',
  returned: '退回修改',
  merged: '合并',
  refused: '不予发文',
  redirected: '改由部门发',
  inspection: '转督检考报备',
} as const satisfies Record<Outcome, string>
