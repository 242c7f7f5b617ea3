/** 紧急放行 and its 补审, 值班替岗, and the count of both. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { BypassReport } from '#domain/bypass'
import type { Day } from '#domain/day'
import { ROLES, type Role } from '#domain/people'
import type { Condition } from '#domain/review'
import { base, caseChange, commandId, dayText, done, monthText, needed, text } from './pieces.ts'
import type { CaseView } from './views.ts'

const opinion = { fits: z.boolean().nullable(), text: text(4000) }

export interface StandInView {
  readonly id: string
  readonly personName: string
  readonly role: Role
  readonly reason: string
  readonly from: Day
  readonly until: Day
  /** waiting: for the head's consent; lapsed: its days went by without one. */
  readonly standing: 'waiting' | 'lapsed' | 'toCome' | 'active' | 'over' | 'ended'
  readonly proposedByName: string
  readonly proposedAt: string
  readonly confirmedByName: string | null
  readonly endedByName: string | null
  readonly endReason: string | null
  /** What the person asking may do, with every condition. */
  readonly toConfirm: readonly Condition[]
  readonly mayEnd: boolean
}

export interface StandInsView {
  readonly standIns: readonly StandInView[]
  /** The administrator's list: who may stand in for what. */
  readonly candidates: readonly { readonly personId: string; readonly name: string; readonly roles: readonly Role[] }[]
}

export const emergency = {
  propose: base.input(caseChange.extend({ reason: text(2000), basis: text(1000), leader: text(40) })).output(type<CaseView>()),
  withdraw: base.input(caseChange.extend({ reason: text(1000) })).output(type<CaseView>()),
  /** The second person's, at the second person's own login. */
  confirm: base.input(caseChange).output(type<CaseView>()),
  /** The unfinished 补审 of the person asking. */
  draft: base
    .input(z.object({ caseId: needed(64) }))
    .output(type<{ readonly fits: boolean | null; readonly text: string } | null>()),
  saveDraft: base.input(z.object({ caseId: needed(64), ...opinion })).output(done),
  review: base.input(caseChange.extend(opinion)).output(type<CaseView>()),
  /** 放行与替岗 of a month. */
  month: base.input(z.object({ month: monthText })).output(type<BypassReport>()),
}

export const standIns = {
  list: base.output(type<StandInsView>()),
  propose: base
    .input(
      z.object({
        commandId,
        personId: needed(64),
        role: z.enum(ROLES),
        reason: text(1000),
        from: dayText.nullable(),
        until: dayText.nullable(),
      }),
    )
    .output(type<StandInsView>()),
  confirm: base.input(z.object({ commandId, id: needed(64) })).output(type<StandInsView>()),
  end: base.input(z.object({ commandId, id: needed(64), reason: text(1000) })).output(type<StandInsView>()),
}
