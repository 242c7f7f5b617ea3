/** What a leader decided on a request, as the office wrote it down (J24 第1条, D18). */
import type { Day } from './day.ts'

export interface LeaderDecided {
  readonly approved: boolean
  /** By name and post: the sheet names him, not the office that wrote it down. */
  readonly approverName: string
  readonly approverPost: string
  readonly opinion: string
  readonly on: Day
}

/** A named leader, a day that lies between asking and today, and words when it is refused. */
export function missingInDecision(d: LeaderDecided, today: Day, asked: Day): { field: string; label: string } | null {
  if (d.approverName.trim() === '') return { field: 'approverName', label: '审批领导姓名' }
  if (d.approverPost.trim() === '') return { field: 'approverPost', label: '审批领导职务' }
  if (d.on > today || d.on < asked) return { field: 'on', label: `审批日期（${asked} 至 ${today}）` }
  if (!d.approved && d.opinion.trim() === '') return { field: 'opinion', label: '不同意的理由' }
  return null
}
