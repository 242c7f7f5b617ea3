/** 会签: every department whose powers are touched is asked at the same time, answers with an opinion, and is reminded (T art16(四), art20(三)). */
import type { ActWords, OnVersion } from './actWords.ts'
import type { Day } from './day.ts'
import type { StoredFile } from './storedFile.ts'

export const STANCES = ['agree', 'agreeWithChanges', 'disagree'] as const
export type Stance = (typeof STANCES)[number]
export const STANCE_NAMES = { agree: '同意', agreeWithChanges: '修改后同意', disagree: '不同意' } as const satisfies Record<
  Stance,
  string
>

export interface CountersignActs {
  'countersign.requested': OnVersion & { readonly units: readonly string[]; readonly on: Day; readonly dueOn: Day }
  'countersign.given': OnVersion & {
    readonly unit: string
    readonly stance: Stance
    readonly text: string
    /** Who signed for the unit. */
    readonly signedBy: string
    readonly on: Day
    readonly file: StoredFile | null
    /** login: given by someone of the unit here. paper: transcribed from the sheet. */
    readonly origin: 'login' | 'paper'
  }
  /** How a 不同意 or 修改后同意 was settled: 协调一致, or 报请有关领导同志裁定. */
  'countersign.settled': OnVersion & { readonly unit: string; readonly how: string }
  'countersign.urged': OnVersion & { readonly unit: string; readonly n: number; readonly overdueDays: number; readonly on: Day }
}

export const COUNTERSIGN_WORDS: ActWords<CountersignActs> = {
  'countersign.requested': { name: '送会签', summary: (p) => `${p.units.join('、')}，限 ${p.dueOn}` },
  'countersign.given': { name: '会签意见', summary: (p) => `${p.unit} ${STANCE_NAMES[p.stance]}` },
  'countersign.settled': { name: '分歧处理', summary: (p) => `${p.unit}：${p.how}` },
  'countersign.urged': { name: '催办', summary: (p) => `${p.unit} 第 ${p.n} 次，逾期 ${p.overdueDays} 个工作日` },
}
