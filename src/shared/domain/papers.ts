/** Papers made for one matter beside the approval sheet: kept as files, numbered by kind, each making recorded. */

import type { ActWords } from './actWords.ts'
import type { StoredFile } from './storedFile.ts'

export const PAPER_KINDS = [
  '退文通知单',
  '补正通知单',
  '催办单',
  '计划外发文申请',
  '超过上年度书面说明',
  '合法性审核意见书',
  '规范性文件送审材料清单',
  '公平竞争审查表',
  '督检考报备表',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export interface PaperPayload {
  /** What it is about: a case, an off-plan request, a series and year. */
  readonly subject: string
  readonly caseId: string | null
  readonly kind: PaperKind
  /** 1, 2, 3 … among the papers of this kind about this subject. */
  readonly n: number
  readonly title: string
  readonly file: StoredFile
}

export interface PaperActs {
  'paper.made': PaperPayload
}

export const PAPER_WORDS: ActWords<PaperActs> = {
  'paper.made': { name: '制作文书', summary: (p) => `${p.kind}${p.n > 1 ? `（第 ${p.n} 份）` : ''} ${p.title}` },
}
