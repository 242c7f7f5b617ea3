/** What the screens of one case speak about, and which of them a case waits for. */
import type { CaseState } from '#domain/case'
import type { FindingLevel } from '#domain/finding'
import { minuteInWords } from '#domain/sheetWords'
import type { client } from '../../client/office.ts'

export type CaseView = Awaited<ReturnType<typeof client.cases.get>>
export type Me = NonNullable<Awaited<ReturnType<typeof client.session.me>>>
export type Group = CaseView['groups'][number]
export type Row = Group['rows'][number]
export type StepView = CaseView['steps'][number]
export type Condition = StepView['conditions'][number]
export type SignOff = CaseView['signOffs'][number]
export type StoredFile = CaseView['versions'][number]['main']
export type Lookalike = Awaited<ReturnType<typeof client.cases.overlaps>>[number]

export const TABS = ['review', 'compare', 'legal', 'versions', 'countersign', 'sheet', 'signOff', 'number', 'history'] as const
export type CaseTab = (typeof TABS)[number]
export const TAB_NAMES = {
  review: '审核',
  compare: '对照',
  legal: '专项审核',
  versions: '稿件与稿次',
  countersign: '会签',
  sheet: '审批单',
  signOff: '签发录入',
  number: '复核取号',
  history: '经过',
} as const satisfies Record<CaseTab, string>

/** The tab and the words of the act a case waits for; null when nothing more is to be done. */
export function waitsAt(view: CaseView, me: Me): { readonly tab: CaseTab; readonly words: string } | null {
  if (view.countersignFor !== null) return { tab: 'countersign', words: '填写会签意见' }
  const printed = (stage: '送签稿' | '存档稿'): boolean => view.prints.some((p) => p.stage === stage)
  const at = {
    reviewing: view.canAnswer
      ? { tab: 'review', words: '作出决定' }
      : view.legal?.may.opine
        ? { tab: 'legal', words: '写合法性审核意见' }
        : null,
    returned: { tab: 'versions', words: '提交新稿次' },
    refused: null,
    merged: null,
    redirected: null,
    inspection: null,
    released: { tab: 'number', words: '紧急取号' },
    postReview: { tab: 'review', words: '补审' },
    passed: printed('送签稿') ? { tab: 'signOff', words: '录入签发' } : { tab: 'sheet', words: '打印送签' },
    signEntered: { tab: 'signOff', words: '核对签批' },
    signed: { tab: 'number', words: '复核终稿' },
    rechecked: { tab: 'number', words: '取号' },
    issued: printed('存档稿') ? null : { tab: 'sheet', words: '打印存档稿' },
  } as const satisfies Record<CaseState, { tab: CaseTab; words: string } | null>
  return view.row.mine || (view.row.state === 'issued' && me.roles.includes('secretary')) ? at[view.row.state] : null
}

/** Where the screen opens when the address names no tab. */
export const OPENS_AT = {
  reviewing: 'review',
  returned: 'versions',
  refused: 'review',
  merged: 'review',
  redirected: 'review',
  inspection: 'review',
  released: 'number',
  postReview: 'review',
  passed: 'sheet',
  signEntered: 'signOff',
  signed: 'number',
  rechecked: 'number',
  issued: 'number',
} as const satisfies Record<CaseState, CaseTab>

/** Mark, class and order of a finding's level: words first, colour second. */
export const LEVELS = {
  必错: { mark: '错', tone: 'official' },
  以记录为准: { mark: '录', tone: 'official' },
  疑似: { mark: '疑', tone: 'suspect' },
  提示: { mark: '提', tone: 'soft' },
} as const satisfies Record<FindingLevel, { mark: string; tone: string }>

/** 2026-10-22T00:30:00.000Z -> 10-22 08:30, on the county's clock. */
export function shortTime(iso: string): string {
  const m = /^\d{4}年(\d{1,2})月(\d{1,2})日 (\d{2}:\d{2})$/.exec(minuteInWords(iso))
  return m ? `${m[1]!.padStart(2, '0')}-${m[2]!.padStart(2, '0')} ${m[3]}` : iso
}

export const longTime = minuteInWords
