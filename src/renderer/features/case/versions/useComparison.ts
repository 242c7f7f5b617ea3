/** What changed between two versions. A version never changes, so what was answered once holds. */
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { client } from '../../../client/office.ts'
import { orpc } from '../../../client/office.ts'

export type Comparison = Awaited<ReturnType<typeof client.cases.compare>>

/** @param from null: nothing is asked. */
export function useComparison(caseId: string, from: number | null, to: number): UseQueryResult<Comparison> {
  return useQuery({
    ...orpc.cases.compare.queryOptions({ input: from === null ? skipToken : { caseId, from, to } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
