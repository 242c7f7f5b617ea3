/** The facts that say what a case waits for, gathered from the store: a new reason in `#domain/waiting` gets its facts by a line here. */
import type { WaitingFacts } from '#domain/waiting'
import type { CaseRecord, Reader } from '../ports.ts'

type Own = Pick<WaitingFacts, 'state' | 'unit' | 'dueOn'>
type Gathered = Omit<WaitingFacts, keyof Own>

const GATHER: { readonly [F in keyof Gathered]: (r: Reader, record: CaseRecord) => Promise<Gathered[F]> } = {
  contributors: async (r, { id, versionNo }) => (await r.versions(id)).find((v) => v.versionNo === versionNo)?.contributors ?? [],
  signEnteredBy: async (r, { id, state }) =>
    state === 'signEntered' ? ((await r.signOffs(id)).findLast((s) => s.status === 'entered')?.enteredBy ?? null) : null,
}

export async function waitingFacts(r: Reader, record: CaseRecord): Promise<WaitingFacts> {
  const { state, form } = record
  return {
    state,
    unit: form.unit,
    dueOn: form.dueOn,
    contributors: await GATHER.contributors(r, record),
    signEnteredBy: await GATHER.signEnteredBy(r, record),
  }
}
