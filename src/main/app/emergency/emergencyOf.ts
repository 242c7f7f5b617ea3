/** The 紧急放行 of a case as it stands: what waits for the second person, what was released, and how people see it. */
import { releaseLine, type Proposal, type ReleaseParties } from '#domain/emergency'
import { nextState } from '#domain/review'
import type { EmergencyView } from '#contract/views'
import type { CaseRecord, EmergencyRecord } from '../ports.ts'

/** A proposal that can still be confirmed: on the current version, in a state it leads on from. */
const stands = (e: EmergencyRecord, record: CaseRecord): boolean =>
  e.status === 'proposed' && e.versionNo === record.versionNo && nextState(record.state, 'releaseUrgently') !== null

export const pendingOf = (all: readonly EmergencyRecord[], record: CaseRecord): (Proposal & EmergencyRecord) | null =>
  all.findLast((e) => stands(e, record)) ?? null

type Released = EmergencyRecord & { readonly confirmed: NonNullable<EmergencyRecord['confirmed']> }

/** The release the case went out by; null when it went the ordinary way. */
export const releaseOf = (all: readonly EmergencyRecord[]): Released | null =>
  all.findLast((e): e is Released => e.confirmed !== null) ?? null

export const partiesOf = (release: Released | null): ReleaseParties | null =>
  release && { proposedBy: release.proposedBy, confirmedBy: release.confirmed.by }

/** What stands in red on the case. */
export function noticeOf(all: readonly EmergencyRecord[], record: CaseRecord): string | null {
  const release = releaseOf(all)
  if (release) return releaseLine({ dueOn: release.confirmed.dueOn, review: release.review })
  return pendingOf(all, record) ? '紧急放行待确认' : null
}

export const emergencyView = (e: EmergencyRecord, record: CaseRecord): EmergencyView => ({
  versionNo: e.versionNo,
  reason: e.reason,
  basis: e.basis,
  leader: e.leader,
  proposedByName: e.proposedByName,
  proposedAt: e.proposedAt,
  status: e.status === 'proposed' && !stands(e, record) ? 'lapsed' : e.status,
  withdrawn: e.withdrawn,
  confirmed: e.confirmed && {
    byName: e.confirmed.byName,
    at: e.confirmed.at,
    dueOn: e.confirmed.dueOn,
    unmet: e.confirmed.unmet,
  },
  review: e.review && {
    byName: e.review.byName,
    at: e.review.at,
    on: e.review.on,
    fits: e.review.fits,
    text: e.review.text,
  },
})
