import { skipToken, useQuery } from '@tanstack/react-query'
import { orpc } from '../../../client/office.ts'
import type { Lookalike, Me } from '../caseTypes.ts'

/** What other units wrote is shown to the office, not to the drafting unit. */
export const mayCompare = (me: Me): boolean => me.roles.some((r) => r !== 'drafter' && r !== 'admin')

const NONE: readonly Lookalike[] = []

/** Papers that look like the draft; none while they are looked for, and none for those who may not see them. */
export function useLookalikes(caseId: string, me: Me): readonly Lookalike[] {
  const found = useQuery(orpc.cases.overlaps.queryOptions({ input: mayCompare(me) ? { caseId } : skipToken, staleTime: 60_000 }))
  return found.data ?? NONE
}
