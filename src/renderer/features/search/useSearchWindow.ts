/** The part of the result that is in view, and some around it: the office searches, sorts and counts, the screen holds a window. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { SearchHit } from '#contract/views'
import { client } from '../../client/office.ts'
import type { Sort } from '../../ui/table.tsx'

const STEP = 25
const WINDOW = 100

interface SearchWindow {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly words: readonly string[]
  readonly offset: number
}

const NOTHING: SearchWindow = { hits: [], total: 0, words: [], offset: 0 }

export function useSearchWindow(query: string, sort: Sort) {
  const question = { query, sort: sort.id === 'day' ? ('day' as const) : ('number' as const), descending: sort.desc }
  const about = JSON.stringify(question)
  // The window belongs to a question: another question begins at its top.
  const [at, setAt] = useState({ about, offset: 0 })
  const offset = at.about === about ? at.offset : 0
  const result = useQuery({
    queryKey: [['cases', 'search', 'window'], question, offset],
    queryFn: async ({ signal }): Promise<SearchWindow> => ({
      ...(await client.cases.search({ ...question, offset, limit: WINDOW }, { signal })),
      offset,
    }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const onRange = useCallback(
    (from: number, to: number) => {
      setAt((now) => {
        const here = now.about === about ? now.offset : 0
        if (from >= here && to < here + WINDOW) return now
        return { about, offset: Math.max(0, Math.floor(from / STEP) * STEP - STEP) }
      })
    },
    [about],
  )
  return {
    window: query === '' ? NOTHING : (result.data ?? NOTHING),
    loading: result.isFetching && query !== '',
    error: result.error,
    onRange,
  }
}
