/**
 * 规范性文件: what is decided, sent, answered and deliberated before one may be issued (R37, R115, FC; domain facts §3).
 * Facts and acts here; what of them stands is in legalFile.ts, the conditions they make in normativeGates.ts.
 */
import type { ActWords, OnVersion } from './actWords.ts'
import { NORMATIVE_NAMES, type NormativeKind } from './case.ts'
import type { Day } from './day.ts'
import type { StoredFile } from './storedFile.ts'

/** Materials of a hand-in for legality review (R115; local lists, domain facts §3.4). */
export const MATERIALS = [
  'draft',
  'draftingNote',
  'basis',
  'consultation',
  'ownLegalView',
  'fairCompetition',
  'assessment',
  'publicNotice',
  'interpretation',
  'other',
] as const
export type Material = (typeof MATERIALS)[number]
export const MATERIAL_NAMES = {
  draft: '送审稿（含电子稿）',
  draftingNote: '起草说明',
  basis: '制定依据',
  consultation: '征求意见及采纳情况',
  ownLegalView: '本单位合法性审核意见',
  fairCompetition: '公平竞争审查表及结论',
  assessment: '评估论证材料',
  publicNotice: '公开征求意见公告',
  interpretation: '解读方案',
  other: '其他',
} as const satisfies Record<Material, string>

/** The seven items of R115, in its order. */
export const LEGALITY_POINTS = [
  '制定主体是否合法',
  '是否超越制定机关法定职权',
  '内容是否符合宪法、法律、法规、规章和国家政策规定',
  '是否违法设立行政许可、行政处罚、行政强制、行政征收、行政收费等事项',
  '是否存在没有法律、法规依据作出减损公民、法人和其他组织合法权益或者增加其义务的情形',
  '是否存在没有法律、法规依据作出增加本单位权力或者减少本单位法定职责的情形',
  '是否违反规范性文件制定程序',
] as const

/** Four outcomes of the written opinion (domain facts §3.3, §5.4). */
export const LEGAL_OUTCOMES = ['mayDeliberate', 'afterRevision', 'backToProcedure', 'unlawful'] as const
export type LegalOutcome = (typeof LEGAL_OUTCOMES)[number]
export const LEGAL_OUTCOME_NAMES = {
  mayDeliberate: '合法，可提请审议',
  afterRevision: '修改后可提请审议',
  backToProcedure: '退回补正程序',
  unlawful: '不合法，建议不制定',
} as const satisfies Record<LegalOutcome, string>

export interface PointAnswer {
  /** 1…7, as in LEGALITY_POINTS. */
  readonly point: number
  readonly fits: boolean
  /** Article of the draft or the law it rests on: 第九条. Needed for point 5. */
  readonly articles: string
  readonly note: string
}

/** One remark of the opinion: 条款—问题—依据—修改建议. */
export interface LegalRemark {
  readonly id: string
  readonly clause: string
  readonly problem: string
  readonly basis: string
  readonly suggestion: string
}

export const ADOPTIONS = ['adopted', 'partly', 'notAdopted'] as const
export type Adoption = (typeof ADOPTIONS)[number]
export const ADOPTION_NAMES = { adopted: '采纳', partly: '部分采纳', notAdopted: '未采纳' } as const satisfies Record<
  Adoption,
  string
>

export const FAIR_RESULTS = ['mayIssue', 'afterRevision', 'mustNotIssue'] as const
export type FairResult = (typeof FAIR_RESULTS)[number]
export const FAIR_RESULT_NAMES = {
  mayIssue: '可以出台',
  afterRevision: '修改后出台',
  mustNotIssue: '不得出台',
} as const satisfies Record<FairResult, string>

export const MAJOR_STEPS = ['participation', 'experts', 'risk', 'legality', 'discussion'] as const
export type MajorStep = (typeof MAJOR_STEPS)[number]
export const MAJOR_STEP_NAMES = {
  participation: '公众参与',
  experts: '专家论证',
  risk: '风险评估',
  legality: '合法性审查',
  discussion: '集体讨论决定',
} as const satisfies Record<MajorStep, string>

export const DELIBERATION_RESULTS = ['passed', 'passedWithChanges', 'notPassed'] as const
export type DeliberationResult = (typeof DELIBERATION_RESULTS)[number]
export const DELIBERATION_NAMES = {
  passed: '通过',
  passedWithChanges: '原则通过，按会议意见修改',
  notPassed: '未通过',
} as const satisfies Record<DeliberationResult, string>

export interface NormativeActs {
  /** Whether it is a 规范性文件, with reasons; against the words of the text it needs a second person (L05). */
  'normative.decided': OnVersion & {
    readonly kind: NormativeKind
    readonly reason: string
    /** What the text says against the answer 否, as L05 would say it; empty when nothing contradicts. */
    readonly contradictedBy: readonly string[]
  }
  'normative.seconded': OnVersion & { readonly note: string }
  'materials.received': OnVersion & {
    readonly items: readonly { readonly material: Material; readonly file: StoredFile | null; readonly note: string }[]
    readonly on: Day
  }
  /** 补正通知: stops the clock until the materials are in. */
  'materials.requested': OnVersion & {
    readonly missing: readonly Material[]
    readonly note: string
    readonly on: Day
    readonly dueOn: Day
  }
  'materials.supplied': OnVersion & { readonly on: Day }
  /** Handed to the legality reviewer, materials complete: the clock begins on the next day. */
  'legal.submitted': OnVersion & { readonly organ: string; readonly receivedOn: Day }
  'legal.opined': OnVersion & {
    readonly opinionNo: string
    readonly organ: string
    readonly receivedOn: Day
    readonly issuedOn: Day
    readonly points: readonly PointAnswer[]
    readonly outcome: LegalOutcome
    readonly remarks: readonly LegalRemark[]
    /** 审核依据 and 审核过程, in the reviewer's words. */
    readonly grounds: string
    readonly process: string
    /** 审核人 and 负责人, as on the paper. */
    readonly reviewer: string
    readonly responsible: string
    /** Why it came in fewer than five working days: 突发事件 or 上级紧急命令 (R115); empty otherwise. */
    readonly urgentReason: string
    readonly file: StoredFile | null
    /** login: given by the legality reviewer here. paper: transcribed, with its file. */
    readonly origin: 'login' | 'paper'
  }
  'legal.adoption': OnVersion & { readonly remarkId: string; readonly adoption: Adoption; readonly reason: string }
  'fair.recorded': OnVersion & {
    readonly applies: boolean
    /** Why it does not apply; needed then. */
    readonly reason: string
    readonly organ: string
    readonly result: FairResult | null
    /** Whom the review heard, and what came of it (FC art16). */
    readonly heard: string
    readonly exception: string
    /** How the draft was changed after 修改后出台. */
    readonly revised: string
    readonly file: StoredFile | null
    readonly on: Day
  }
  'assessment.recorded': OnVersion & { readonly conclusion: string; readonly file: StoredFile | null }
  'consultation.recorded': OnVersion & {
    readonly audience: 'departments' | 'public'
    /** null only when the public was not asked, with the reason. */
    readonly period: { readonly from: Day; readonly to: Day } | null
    readonly exemptReason: string
    readonly summary: string
    readonly file: StoredFile | null
  }
  /** DEC713: whether the matter stands in the catalogue of 重大行政决策, and the five steps of its procedure. */
  'majorDecision.recorded': OnVersion & {
    readonly listed: boolean
    readonly reason: string
    readonly steps: readonly { readonly step: MajorStep; readonly note: string; readonly file: StoredFile | null }[]
    /** 向同级党委请示报告: when and how. */
    readonly reportedToParty: string
  }
  'deliberation.recorded': OnVersion & {
    /** 县政府第42次常务会议. */
    readonly meeting: string
    readonly on: Day
    readonly minutesNo: string
    readonly result: DeliberationResult
    readonly file: StoredFile | null
  }
}

export const NORMATIVE_WORDS: ActWords<NormativeActs> = {
  'normative.decided': { name: '规范性文件认定', summary: (p) => `${NORMATIVE_NAMES[p.kind]}：${p.reason}` },
  'normative.seconded': { name: '认定复核', summary: (p) => p.note || '同意认定' },
  'materials.received': { name: '接收送审材料', summary: (p) => p.items.map((i) => MATERIAL_NAMES[i.material]).join('、') },
  'materials.requested': {
    name: '通知补正',
    summary: (p) => `${p.missing.map((m) => MATERIAL_NAMES[m]).join('、')}，限 ${p.dueOn}`,
  },
  'materials.supplied': { name: '补正完成', summary: (p) => p.on },
  'legal.submitted': { name: '送合法性审核', summary: (p) => `${p.organ}，${p.receivedOn} 收件` },
  'legal.opined': { name: '合法性审核意见', summary: (p) => `${p.opinionNo} ${LEGAL_OUTCOME_NAMES[p.outcome]}` },
  'legal.adoption': { name: '意见采纳情况', summary: (p) => `${ADOPTION_NAMES[p.adoption]}${p.reason ? `：${p.reason}` : ''}` },
  'fair.recorded': {
    name: '公平竞争审查',
    summary: (p) => (p.applies ? (p.result ? FAIR_RESULT_NAMES[p.result] : '未作结论') : `不适用：${p.reason}`),
  },
  'assessment.recorded': { name: '评估论证', summary: (p) => p.conclusion },
  'consultation.recorded': {
    name: '征求意见',
    summary: (p) =>
      `${p.audience === 'public' ? '向社会公开' : '部门、乡镇'} ${p.period ? `${p.period.from} 至 ${p.period.to}` : `未公开征求：${p.exemptReason}`}`,
  },
  'majorDecision.recorded': {
    name: '重大行政决策程序',
    summary: (p) => (p.listed ? p.steps.map((s) => MAJOR_STEP_NAMES[s.step]).join('、') : `不属于：${p.reason}`),
  },
  'deliberation.recorded': {
    name: '集体审议',
    summary: (p) => `${p.meeting}（${p.on}）${DELIBERATION_NAMES[p.result]}`,
  },
}
