/** 抽查复审: decided cases drawn by a seed, answered again by someone who sees neither name nor answers, then compared. */
import type { ActWords } from './actWords.ts'
import type { Month } from './day.ts'
import type { AnswerValue } from './review.ts'

export interface SampleAnswer {
  readonly itemId: string
  readonly value: AnswerValue
  readonly reason: string
}

export interface SampleActs {
  'sample.drawn': {
    readonly id: string
    readonly month: Month
    /** Anyone can draw the same again from it. */
    readonly seed: string
    readonly poolSize: number
    readonly drawn: readonly { readonly caseId: string; readonly round: number }[]
  }
  'sample.answered': { readonly id: string; readonly caseId: string; readonly answers: readonly SampleAnswer[] }
  'sample.settled': {
    readonly id: string
    readonly caseId: string
    readonly itemId: string
    /** Whose answer stands, or neither. */
    readonly stands: 'first' | 'second' | 'neither'
    readonly note: string
  }
}

export const SAMPLE_WORDS: ActWords<SampleActs> = {
  'sample.drawn': { name: '抽查抽取', summary: (p) => `${p.month} 办结 ${p.poolSize} 件，抽取 ${p.drawn.length} 件` },
  'sample.answered': { name: '抽查复审', summary: (p) => `作答 ${p.answers.length} 项` },
  'sample.settled': { name: '抽查裁定', summary: (p) => `${p.itemId}：${p.note}` },
}
