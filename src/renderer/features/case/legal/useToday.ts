import { useQuery } from '@tanstack/react-query'
import { isDay, type Day } from '#domain/day'
import { orpc } from '../../../client/office.ts'

/** The office's own day, which is the demo's in the demo; null before it is known. */
export function useToday(): Day | null {
  const today = useQuery(orpc.program.status.queryOptions()).data?.today
  return today !== undefined && isDay(today) ? today : null
}
