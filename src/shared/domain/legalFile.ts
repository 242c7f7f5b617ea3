/** What stands of a case's 规范性文件 route: its acts, in the order they were done, folded into one file. */
import type { Day } from './day.ts'
import type { ClockFacts, Pause } from './legalClock.ts'
import { MATERIALS, type Adoption, type LegalRemark, type Material, type NormativeActs } from './normative.ts'
import type { StoredFile } from './storedFile.ts'
import type { YearCalendar } from './calendar.ts'

export type LegalActName = keyof NormativeActs

interface Given {
  readonly seq: number
  readonly by: string
  readonly byName: string
  readonly at: string
}
/** One act of the route as it is kept. Voided by a later version: it stays in the history and meets nothing. */
export type LegalRecord = {
  readonly [A in LegalActName]: Given & {
    readonly act: A
    readonly payload: NormativeActs[A]
    readonly voidedByVersion: number | null
  }
}[LegalActName]

type Payload<A extends LegalActName> = Given & NormativeActs[A]

export interface ReceivedMaterial extends Given {
  readonly material: Material
  readonly file: StoredFile | null
  readonly note: string
  readonly on: Day
}

export interface MaterialsRequest extends Payload<'materials.requested'> {
  readonly suppliedOn: Day | null
}

export interface AnsweredRemark extends LegalRemark {
  readonly answer: (Given & { readonly adoption: Adoption; readonly reason: string }) | null
}

export interface StandingOpinion extends Omit<Payload<'legal.opined'>, 'remarks'> {
  readonly remarks: readonly AnsweredRemark[]
}

export interface LegalFile {
  readonly decision: (Payload<'normative.decided'> & { readonly second: (Given & { readonly note: string }) | null }) | null
  readonly received: readonly ReceivedMaterial[]
  readonly requests: readonly MaterialsRequest[]
  readonly submitted: Payload<'legal.submitted'> | null
  readonly opinion: StandingOpinion | null
  /** Opinions that no longer stand: replaced by a later one, or voided by a version. */
  readonly formerOpinions: readonly (Payload<'legal.opined'> & { readonly voidedByVersion: number | null })[]
  readonly fair: Payload<'fair.recorded'> | null
  readonly assessment: Payload<'assessment.recorded'> | null
  readonly departments: Payload<'consultation.recorded'> | null
  readonly publicly: Payload<'consultation.recorded'> | null
  readonly majorDecision: Payload<'majorDecision.recorded'> | null
  readonly deliberation: Payload<'deliberation.recorded'> | null
}

const given = (r: LegalRecord): Given => ({ seq: r.seq, by: r.by, byName: r.byName, at: r.at })

/** @param records of one case, oldest first */
export function legalFile(records: readonly LegalRecord[]): LegalFile {
  const all = <A extends LegalActName>(act: A): (Payload<A> & { readonly voidedByVersion: number | null })[] =>
    records.flatMap((r) =>
      r.act === act ? [{ ...(r.payload as NormativeActs[A]), ...given(r), voidedByVersion: r.voidedByVersion }] : [],
    )
  const last = <A extends LegalActName>(act: A): Payload<A> | null => {
    const found = all(act).findLast((x) => x.voidedByVersion === null)
    if (!found) return null
    const { voidedByVersion: _, ...rest } = found
    return rest as unknown as Payload<A>
  }
  const decision = last('normative.decided')
  const second = all('normative.seconded').findLast((s) => decision !== null && s.seq > decision.seq) ?? null
  const supplied = all('materials.supplied')
  const opinion = last('legal.opined')
  const adoptions = all('legal.adoption')
  const consultations = all('consultation.recorded')
  return {
    decision: decision && { ...decision, second: second && { ...pick(second), note: second.note } },
    received: all('materials.received').flatMap(({ items, on, ...r }) => items.map((i) => ({ ...i, on, ...pick(r) }))),
    requests: all('materials.requested').map((r) => ({
      ...r,
      suppliedOn: supplied.find((s) => s.seq > r.seq)?.on ?? null,
    })),
    submitted: last('legal.submitted'),
    opinion: opinion && {
      ...opinion,
      remarks: opinion.remarks.map((remark) => {
        const answer = adoptions.findLast((a) => a.remarkId === remark.id && a.seq > opinion.seq)
        return { ...remark, answer: answer ? { ...pick(answer), adoption: answer.adoption, reason: answer.reason } : null }
      }),
    },
    formerOpinions: all('legal.opined').filter((o) => o.seq !== opinion?.seq),
    fair: last('fair.recorded'),
    assessment: last('assessment.recorded'),
    departments: consultations.findLast((c) => c.audience === 'departments') ?? null,
    publicly: consultations.findLast((c) => c.audience === 'public') ?? null,
    majorDecision: last('majorDecision.recorded'),
    deliberation: last('deliberation.recorded'),
  }
}

const pick = ({ seq, by, byName, at }: Given): Given => ({ seq, by, byName, at })

/** 补正 in progress: asked for and not yet complete. */
export const openRequest = (file: LegalFile): MaterialsRequest | null => file.requests.find((r) => r.suppliedOn === null) ?? null

/** Times in which the clock stood still: from the first request until everything was in. */
export function pausesOf(file: LegalFile): Pause[] {
  const pauses: Pause[] = []
  for (const r of file.requests) {
    const before = pauses.at(-1)
    if (before && (before.to === null || before.to > r.on)) pauses[pauses.length - 1] = { from: before.from, to: r.suppliedOn }
    else pauses.push({ from: r.on, to: r.suppliedOn })
  }
  return pauses
}

/** R115 and the local lists: what has to be there before the legality review begins. The 送审稿 is the version itself. */
export const NEEDED_MATERIALS = {
  none: [],
  admin: ['draftingNote', 'basis', 'consultation', 'ownLegalView'],
  // A Party paper has its own regime (domain facts §3.1): the reviewer sees why it is made and on what it rests.
  party: ['draftingNote', 'basis'],
} as const satisfies Record<string, readonly Material[]>

export const missingMaterials = (kind: keyof typeof NEEDED_MATERIALS, file: LegalFile): Material[] =>
  MATERIALS.filter(
    (m) => (NEEDED_MATERIALS[kind] as readonly Material[]).includes(m) && !file.received.some((r) => r.material === m),
  )

/** Facts of the clock of the opinion that stands, or of the review under way; null before anything was handed over. */
export function clockFacts(file: LegalFile, calendars: readonly YearCalendar[], today: Day): ClockFacts | null {
  const receivedOn = file.opinion?.receivedOn ?? file.submitted?.receivedOn
  if (receivedOn === undefined) return null
  return { calendars, receivedOn, pauses: pausesOf(file), issuedOn: file.opinion?.issuedOn ?? null, today }
}

/** Remarks that nobody has answered yet. */
export const unanswered = (opinion: StandingOpinion): AnsweredRemark[] => opinion.remarks.filter((r) => r.answer === null)

/** The opinion asks for a revision that is still being made: that revision does not void the opinion that asked for it. */
export const revisionUnderWay = (file: LegalFile): boolean =>
  file.opinion?.outcome === 'afterRevision' && unanswered(file.opinion).length > 0

/**
 * Approvals given on condition of a revision that this version has not had yet: the revision does not void what asked for it.
 * @param versionNo the version they were given on, before the one that comes
 */
export function revisionAskedBy(file: LegalFile, versionNo: number): Set<'legalOpinion' | 'fairCompetition' | 'deliberation'> {
  const asked = new Set<'legalOpinion' | 'fairCompetition' | 'deliberation'>()
  const { fair, deliberation } = file
  if (revisionUnderWay(file)) asked.add('legalOpinion')
  if (fair?.result === 'afterRevision' && fair.versionNo === versionNo) asked.add('fairCompetition')
  if (deliberation?.result === 'passedWithChanges' && deliberation.versionNo === versionNo) asked.add('deliberation')
  return asked
}

/** Handed over and not answered yet. */
export const awaitsOpinion = (file: LegalFile): boolean =>
  file.submitted !== null && openRequest(file) === null && (file.opinion === null || file.opinion.seq < file.submitted.seq)
