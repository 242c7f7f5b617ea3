/** The part of the result that is in view, and some around it: the office searches, sorts and counts, the screen holds a window. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchHit } from '#contract/views'
import { client } from '../../client/office.ts'
import type { Sort } from '../../ui/table.tsx'
import { useWindow } from '../../ui/useWindow.ts'

const SIZE = { rows: 100, step: 25 }

interface SearchWindow {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly words: readonly string[]
  readonly offset: number
}

const NOTHING: SearchWindow = { hits: [], total: 0, words: [], offset: 0 }

export function useSearchWindow(query: string, sort: Sort) {
  const question = { query, sort: sort.id === 'day' ? ('day' as const) : ('number' as const), descending: sort.desc }
  const { offset, onRange } = useWindow(JSON.stringify(question), SIZE)
  const result = useQuery({
    queryKey: [['cases', 'search', 'window'], question, offset],
    queryFn: async ({ signal }): Promise<SearchWindow> => ({
      ...(await client.cases.search({ ...question, offset, limit: SIZE.rows }, { signal })),
      offset,
    }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  return {
    window: query === '' ? NOTHING : (result.data ?? NOTHING),
    loading: result.isFetching && query !== '',
    error: result.error,
    onRange,
  }
}
