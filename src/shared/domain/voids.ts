/**
 * Which edit voids which approval: the one table. An approval is of words, so it falls when the words it was given to are changed
 * (T art25(一): 实质性修改的，报原签批人复审); what was approved of other words stands, with the version it was given to.
 */
import type { EditKind } from './editKind.ts'

export const APPROVALS = [
  'decision',
  'signOff',
  'recheck',
  'countersign',
  'legalOpinion',
  'fairCompetition',
  'deliberation',
] as const
export type Approval = (typeof APPROVALS)[number]

export const APPROVAL_NAMES = {
  decision: '审核决定',
  signOff: '签发',
  recheck: '复核',
  countersign: '会签',
  legalOpinion: '合法性审核意见',
  fairCompetition: '公平竞争审查结论',
  deliberation: '集体审议',
} as const satisfies Record<Approval, string>

export interface Rule {
  /** whenNothingPrinted: voids where the paper prints no 办法 or 方案, so that its own text is what was examined. */
  readonly effect: 'voids' | 'keeps' | 'whenNothingPrinted'
  readonly source: string
  readonly why: string
}

const voids = (source: string, why: string): Rule => ({ effect: 'voids', source, why })
const keeps = (source: string, why: string): Rule => ({ effect: 'keeps', source, why })
const whenNothingPrinted = (source: string, why: string): Rule => ({ effect: 'whenNothingPrinted', source, why })

const NO_WORDS = '文字没有变，所同意的文字仍是这些文字'
const RECHECK_OF_FILE = '复核看的是付印的文件，文件换了须再复核'
const WORDS_SEEN_AGAIN = '同意的是原来的文字，改动后须由原审核人、签发人再看'
const EXAMINED_STAYS = '审查的是文本内容，主送、抄送、附注不在其中'
const EXAMINED_IS_TEXT = '不印发文本的，审查的就是正文；印发文本的，审查的是所印发的文本，通知正文的改动不在其中'
const EXAMINED_CHANGED = '审查的就是所印发的文本'
const COUNTERSIGN_STAYS =
  '会签单位同意的是涉及本单位的事项，办内修改不逐一退回会签；会签意见随所签稿次列出，审核人认为涉及的再送会签'

export const VOIDS: Readonly<Record<EditKind, Readonly<Record<Approval, Rule>>>> = {
  layout: {
    decision: keeps('T art25(一)', NO_WORDS),
    signOff: keeps('T art25(一)', NO_WORDS),
    recheck: voids('T art25(一)', RECHECK_OF_FILE),
    countersign: keeps('T art20(三)', NO_WORDS),
    legalOpinion: keeps('R115', NO_WORDS),
    fairCompetition: keeps('FC art14', NO_WORDS),
    deliberation: keeps('R37(七)', NO_WORDS),
  },
  recipients: {
    decision: voids('T art20', WORDS_SEEN_AGAIN),
    signOff: voids('T art25(一)', WORDS_SEEN_AGAIN),
    recheck: voids('T art25(一)', RECHECK_OF_FILE),
    countersign: keeps('T art20(三)', COUNTERSIGN_STAYS),
    legalOpinion: keeps('R115', EXAMINED_STAYS),
    fairCompetition: keeps('FC art14', EXAMINED_STAYS),
    deliberation: keeps('R37(七)', EXAMINED_STAYS),
  },
  text: {
    decision: voids('T art20', WORDS_SEEN_AGAIN),
    signOff: voids('T art25(一)', WORDS_SEEN_AGAIN),
    recheck: voids('T art25(一)', RECHECK_OF_FILE),
    countersign: keeps('T art20(三)', COUNTERSIGN_STAYS),
    legalOpinion: whenNothingPrinted('R115', EXAMINED_IS_TEXT),
    fairCompetition: whenNothingPrinted('FC art14', EXAMINED_IS_TEXT),
    deliberation: whenNothingPrinted('R37(七)', EXAMINED_IS_TEXT),
  },
  printed: {
    decision: voids('T art20', WORDS_SEEN_AGAIN),
    signOff: voids('T art25(一)', WORDS_SEEN_AGAIN),
    recheck: voids('T art25(一)', RECHECK_OF_FILE),
    countersign: keeps('T art20(三)', COUNTERSIGN_STAYS),
    legalOpinion: voids('R115', EXAMINED_CHANGED),
    fairCompetition: voids('FC art14', EXAMINED_CHANGED),
    deliberation: voids('R37(七)', EXAMINED_CHANGED),
  },
}

/** @param prints the paper prints a 办法 or 方案, before or after the edit */
export const isVoided = (approval: Approval, edit: EditKind, prints: boolean): boolean => {
  const { effect } = VOIDS[edit][approval]
  return effect === 'voids' || (effect === 'whenNothingPrinted' && !prints)
}

export const voidedBy = (edit: EditKind, prints: boolean): Approval[] => APPROVALS.filter((a) => isVoided(a, edit, prints))
