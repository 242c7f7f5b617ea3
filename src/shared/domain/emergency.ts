/**
 * 紧急放行 and 值班替岗: both need a second person and a reason before anything changes, both are counted. A released paper owes a
 * 补审 by someone who took no part, within working days the office sets.
 */
import type { ActWords, OnVersion } from './actWords.ts'
import type { Day } from './day.ts'
import { ROLE_NAMES, type Role } from './people.ts'

export interface EmergencyActs {
  'emergency.proposed': OnVersion & {
    readonly reason: string
    readonly basis: string
    /** The leader who decided, on the telephone or on the spot. */
    readonly leader: string
  }
  'emergency.withdrawn': OnVersion & { readonly reason: string }
  'emergency.confirmed': OnVersion & {
    readonly on: Day
    readonly dueOn: Day
    /** Conditions of 同意送签 that were not met when it was released, by id. */
    readonly unmet: readonly string[]
  }
  'postReview.given': OnVersion & { readonly fits: boolean; readonly text: string; readonly on: Day }
  'standIn.proposed': {
    readonly id: string
    readonly personId: string
    readonly personName: string
    readonly role: Role
    readonly reason: string
    readonly from: Day
    readonly until: Day
  }
  'standIn.confirmed': { readonly id: string; readonly personName: string; readonly role: Role }
  'standIn.ended': { readonly id: string; readonly personName: string; readonly role: Role; readonly reason: string }
}

export const EMERGENCY_WORDS: ActWords<EmergencyActs> = {
  'emergency.proposed': { name: '提出紧急放行', summary: (p) => `${p.leader}决定；${p.reason}` },
  'emergency.withdrawn': { name: '撤回紧急放行', summary: (p) => p.reason },
  'emergency.confirmed': { name: '确认紧急放行', summary: (p) => `补审限 ${p.dueOn}` },
  'postReview.given': { name: '补审', summary: (p) => (p.fits ? '符合' : '不符合') },
  'standIn.proposed': { name: '提出替岗', summary: (p) => `${p.personName} 代 ${ROLE_NAMES[p.role]}（${p.from} 至 ${p.until}）` },
  'standIn.confirmed': { name: '同意替岗', summary: (p) => `${p.personName} 代 ${ROLE_NAMES[p.role]}` },
  'standIn.ended': { name: '结束替岗', summary: (p) => `${p.personName}：${p.reason}` },
}
