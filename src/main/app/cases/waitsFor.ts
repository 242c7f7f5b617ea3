/** The facts that say what a case waits for, gathered from the store: a new reason in `#domain/waiting` gets its facts by a line here. */
import type { WaitingFacts } from '#domain/waiting'
import { partiesOf, pendingOf, releaseOf } from '../emergency/emergencyOf.ts'
import type { Ctx } from '../context.ts'
import { standingOf } from '../legal/legalState.ts'
import type { CaseRecord, Reader } from '../ports.ts'
import { loadCase } from './loadCase.ts'

type Own = Pick<WaitingFacts, 'state' | 'unit' | 'dueOn'>
type Gathered = Omit<WaitingFacts, keyof Own>

const GATHER: { readonly [F in 'contributors' | 'signEnteredBy']: (r: Reader, record: CaseRecord) => Promise<Gathered[F]> } = {
  contributors: async (r, { id, versionNo }) => (await r.versions(id)).find((v) => v.versionNo === versionNo)?.contributors ?? [],
  signEnteredBy: async (r, { id, state }) =>
    state === 'signEntered' ? ((await r.signOffs(id)).findLast((s) => s.status === 'entered')?.enteredBy ?? null) : null,
}

const emergencyFacts = async (r: Reader, record: CaseRecord): Promise<Pick<Gathered, 'releaseProposedBy' | 'owesReview'>> => {
  const all = await r.emergencies(record.id)
  const release = releaseOf(all)
  const parties = partiesOf(release)
  return {
    releaseProposedBy: pendingOf(all, record)?.proposedBy ?? null,
    owesReview:
      release && parties && release.review === null
        ? { parties: [parties.proposedBy, parties.confirmedBy], dueOn: release.confirmed.dueOn }
        : null,
  }
}

export async function waitingFacts(r: Reader, ctx: Ctx, record: CaseRecord): Promise<WaitingFacts> {
  const { state, form } = record
  const loaded = await loadCase(r, record.id)
  return {
    state,
    unit: form.unit,
    // A released paper is due when its 补审 is.
    dueOn: state === 'postReview' || state === 'released' ? null : form.dueOn,
    legalRoute: loaded.ok ? await standingOf(r, ctx, loaded.value) : null,
    ...(await emergencyFacts(r, record)),
    contributors: await GATHER.contributors(r, record),
    signEnteredBy: await GATHER.signEnteredBy(r, record),
  }
}
